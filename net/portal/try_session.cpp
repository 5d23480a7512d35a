#include "net/portal/try_session.hpp"

#include "net/portal/profile_json.hpp"
#include "net/portal/try_socket.hpp"

#include <utility>

namespace callengine::net::portal {

void open_try_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared) {
  auto session = std::make_shared<try_session>(
    std::move(socket), std::move(upgrade), shared);
  shared->open.add(session);
  session->start();
}

try_session::try_session(
  tcp_socket socket, http_request upgrade, edge_ptr shared)
  : page_socket{std::move(socket), std::move(upgrade), shared},
    sounds_{shared->options.limits.sounds_per_second, steady_clock::now()} {}

void try_session::show(outgoing_try_frame frame) {
  on_its_thread(
    [this, frame = std::move(frame)] { queue_text(frame_text(frame)); });
}

void try_session::on_frame(std::string_view text) {
  auto frame = parse_phone_frame(text);
  const auto* event = std::get_if<incoming_try_event>(&frame);
  const bool is_signal
    = event != nullptr && std::holds_alternative<rtc_signal>(*event);
  if (is_affordable(is_signal))
    std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void try_session::on_binary(std::string_view bytes) {
  if (!sounds_.take(steady_clock::now()))
    return violated("too_many_frames", "Frames come too fast.");
  auto frame = parse_sound(bytes);
  std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void try_session::on_hello() {
  if (!may_try_phone(user()->as, shared().options.phone_in_page))
    return violated("not_allowed", "This phone is for administrators.");
  const auto self = std::static_pointer_cast<try_session>(shared_from_this());
  phone_ = shared().phones->plug_in(user()->staff, self);
  if (!phone_)
    violated("too_many_phones", "Too many such phones are in use.");
}

void try_session::on_gone() {
  if (phone_)
    phone_->unplug();
}

void try_session::take(incoming_try_event event) {
  if (user() == nullptr)
    return miss_hello();
  if (phone_)
    phone_->did(std::move(event));
}

} // namespace callengine::net::portal
