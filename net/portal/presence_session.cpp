#include "net/portal/presence_session.hpp"

#include "net/portal/presence_socket.hpp"
#include "net/random_name.hpp"

#include <memory>
#include <utility>

namespace callengine::net::portal {

void open_presence_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared) {
  auto session = std::make_shared<presence_session>(
    std::move(socket), std::move(upgrade), shared);
  shared->open.add(session);
  session->start();
}

presence_session::presence_session(
  tcp_socket socket, http_request upgrade, edge_ptr shared)
  : page_socket{std::move(socket), std::move(upgrade), std::move(shared)},
    session_{random_name()} {}

// -- page, sound_page ---------------------------------------------------------

const std::string& presence_session::session() const noexcept {
  return session_;
}

void presence_session::welcome(staff_state state) {
  on_its_thread([this, state] {
    queue_text(welcome_text(session_, user()->staff, state));
  });
}

void presence_session::send(outgoing_page_frame frame) {
  on_its_thread(
    [this, frame = std::move(frame)] { queue_text(frame_text(frame)); });
}

void presence_session::close() {
  on_its_thread([this] { close_with(websocket::close_code::normal); });
}

void presence_session::signal(rtc_signal what) {
  on_its_thread(
    [this, what = std::move(what)] { queue_text(signal_text(what)); });
}

// -- the socket ---------------------------------------------------------------

void presence_session::on_frame(std::string_view text) {
  auto frame = parse_frame(text);
  if (is_affordable(std::holds_alternative<rtc_signal>(frame)))
    std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void presence_session::on_hello() {
  const auto self
    = std::static_pointer_cast<presence_session>(shared_from_this());
  if (shared().phones != nullptr)
    shared().phones->page_opened(user()->staff, self);
  page_event::connected opened;
  opened.page = self;
  opened.hears_everything = hears_everything(user()->as);
  shared().engine.page_did(user()->staff, std::move(opened));
}

void presence_session::on_gone() {
  if (user() == nullptr)
    return;
  leave_board();
  if (shared().phones != nullptr)
    shared().phones->page_closed(user()->staff, session_);
  shared().engine.page_did(user()->staff, page_event::disconnected{session_});
}

// -- what the page says -------------------------------------------------------

void presence_session::take(said::presence frame) {
  tell_engine(page_event::presence_set{session_, frame.available, frame.rings});
}

void presence_session::take(said::offer_ack frame) {
  tell_engine(page_event::offer_acknowledged{session_, std::move(frame.offer)});
}

void presence_session::take(said::offer_accept frame) {
  tell_engine(page_event::offer_accepted{session_, std::move(frame.offer)});
}

void presence_session::take(said::offer_decline frame) {
  tell_engine(page_event::offer_declined{session_, std::move(frame.offer)});
}

void presence_session::take(said::wrap_up_done) {
  tell_engine(page_event::wrap_up_done{session_});
}

void presence_session::take(said::board frame) {
  if (user() == nullptr)
    return miss_hello();
  if (!hears_everything(user()->as))
    return queue_text(
      error_text("not_allowed", "Only supervisors may see the board."));
  if (!frame.watch)
    return leave_board();
  watches_board_ = true;
  shared().engine.watch_board(user()->staff,
    std::static_pointer_cast<presence_session>(shared_from_this()));
}

void presence_session::leave_board() {
  if (std::exchange(watches_board_, false))
    shared().engine.leave_board(user()->staff, session_);
}

void presence_session::take(rtc_signal frame) {
  if (user() == nullptr)
    return miss_hello();
  if (shared().phones != nullptr)
    shared().phones->page_signals(user()->staff, session_, std::move(frame));
  else
    counters::count(shared().counted.signals_dropped);
}

void presence_session::tell_engine(incoming_page_event event) {
  if (user() == nullptr)
    return miss_hello();
  shared().engine.page_did(user()->staff, std::move(event));
}

} // namespace callengine::net::portal
