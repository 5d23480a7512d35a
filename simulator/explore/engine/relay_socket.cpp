#include "simulator/explore/engine/relay_socket.hpp"

#include "simulator/http/url.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;
namespace wire = net::twilio;
namespace relay_says = wire::relay_says;
using nlohmann::json;

/// Twilio's end as the phone network holds it.
template <class Socket>
class twilio_end final : public simulator::socket {
public:
  explicit twilio_end(std::shared_ptr<Socket> of) : of_(std::move(of)) {}

  ~twilio_end() override {
    of_->leave();
  }

  twilio_end(const twilio_end&) = delete;
  twilio_end& operator=(const twilio_end&) = delete;

  void send(std::string text) override {
    of_->hear(std::move(text));
  }

  void close() override {
    of_->leave();
  }

private:
  std::shared_ptr<Socket> of_;
};

/// A socket that was closed is gone when both ends have said so.
constexpr std::int64_t farewell_max_ms = 2000;

std::string setup_frame(const call_sid& call, const std::string& session) {
  return json{{"type", "setup"}, {"sessionId", session}, {"callSid", call}}
    .dump();
}

/// Nothing: the engine would refuse the handshake.
std::optional<wire::relay_target> target_of(const std::string& url) {
  const auto parts = simulator::take_apart(simulator::as_http(url));
  return parts ? wire::parse_relay_path(parts->target) : std::nullopt;
}

std::string prompt_frame(const std::string& words) {
  return json{{"type", "prompt"}, {"voicePrompt", words}, {"lang", "en-US"},
    {"last", true}}
    .dump();
}

} // namespace

// -- the ways -----------------------------------------------------------------

void front_end::relay_socket::to_engine(
  milliseconds more, std::function<void()> work) {
  const bool late = owner_.plan_.has(fault::late_requests) && !owner_.well_;
  auto way = more + milliseconds{chance_.between(2, 40)};
  if (late && chance_.percent(5))
    way += milliseconds{chance_.between(200, 8000)};
  to_engine_ = std::max(to_engine_, owner_.clock_.now() + way);
  owner_.clock_.send_at(
    to_engine_, [self = shared_from_this(), work = std::move(work)] {
      if (!self->gone_)
        self->owner_.engine_.enter([self, work] {
          if (!self->gone_ && !self->owner_.process_.dead)
            work();
        });
    });
}

void front_end::relay_socket::to_twilio(std::function<void()> work) {
  const milliseconds way{chance_.between(2, 40)};
  to_twilio_ = std::max(to_twilio_, owner_.clock_.now() + way);
  owner_.clock_.send_at(
    to_twilio_, [self = shared_from_this(), work = std::move(work)] {
      if (!self->left_)
        work();
    });
}

void front_end::relay_socket::close_twilio(const std::string& why) {
  to_twilio([self = shared_from_this(), why] {
    self->left_ = true;
    if (const auto closed = std::exchange(self->events_, {}).closed)
      closed(why);
  });
}

// -- Twilio's end -------------------------------------------------------------

void front_end::relay_socket::open() {
  to_engine(0ms, [self = shared_from_this()] {
    if (self->owner_.closed_ || !self->owner_.engine_.runs()) {
      self->gone_ = true;
      self->close_twilio("connection refused");
      return;
    }
    self->to_twilio([self] {
      if (const auto opened = self->events_.opened)
        opened();
    });
  });
}

void front_end::relay_socket::refuse() {
  gone_ = true;
  close_twilio("the handshake was refused");
}

void front_end::relay_socket::hear(std::string frame) {
  if (left_ && !stray_) // a stray one does not heed a farewell
    return;
  to_engine(0ms, [self = shared_from_this(), frame = std::move(frame)] {
    auto means = wire::parse_relay_frame(frame);
    std::visit([&self](auto& each) { self->take(each); }, means);
  });
}

void front_end::relay_socket::leave() {
  events_ = {};
  if (std::exchange(left_, true))
    return;
  // Half open: only the heartbeat ends it.
  const bool half_open = owner_.plan_.has(fault::lost_sockets) && !owner_.well_
    && chance_.percent(30);
  to_engine(milliseconds{half_open ? chance_.between(5'000, 30'000) : 0},
    [self = shared_from_this()] { self->take_gone(); });
}

// -- what Twilio says ---------------------------------------------------------

void front_end::relay_socket::take(const relay_says::setup& frame) {
  if (frame.call != target_.call)
    return close();
  session_ = frame.session;
  owner_.watch_.see(relay_seen{
    relay_seen::moment::opened, target_.call, session_, nullptr, stray_});
  owner_.engine_.relay_opened(target_, shared_from_this());
  if (!stray_)
    owner_.send_strays(target_);
}

void front_end::relay_socket::take(relay_says::prompt& frame) {
  if (chance_.percent(3))
    frame.text.append(3000, 'a');
  if (frame.last)
    tell_engine(call_events::relay_heard{session_, frame.text, frame.language});
}

void front_end::relay_socket::take(const relay_says::key& frame) {
  tell_engine(call_events::relay_key_pressed{session_, frame.digit});
}

void front_end::relay_socket::take(const relay_says::interrupt& frame) {
  ++interruptions_;
  tell_engine(call_events::relay_interrupted{session_, frame.heard});
}

void front_end::relay_socket::take(const relay_says::error& frame) {
  owner_.watch_.see_warning(target_.call, frame.description);
}

void front_end::relay_socket::take(const relay_says::mistake& frame) {
  owner_.watch_.see_warning(target_.call, std::string{frame.what});
}

void front_end::relay_socket::tell_engine(const call_event& event) {
  owner_.watch_.see(relay_seen{
    relay_seen::moment::told, target_.call, session_, &event, stray_});
  owner_.engine_.relay_did(target_.client, target_.call, event);
}

void front_end::relay_socket::take_gone() {
  over_ = true;
  gone_ = true;
  if (session_.empty())
    return;
  owner_.watch_.see(relay_seen{
    relay_seen::moment::gone, target_.call, session_, nullptr, stray_});
  owner_.engine_.relay_did(
    target_.client, target_.call, call_events::relay_closed{session_});
}

// -- what it is told ----------------------------------------------------------

void front_end::relay_socket::interruption_known() {
  if (interruptions_ > 0)
    --interruptions_;
}

void front_end::relay_socket::say(std::string token, bool last) {
  if (over_ || owner_.process_.dead || interruptions_ > 0)
    return;
  if (owner_.watch_.trace)
    owner_.watch_.trace("  told over the relay: " + token);
  to_twilio([self = shared_from_this(), token = std::move(token), last] {
    if (const auto received = self->events_.received)
      received(wire::token_frame(token, last));
  });
}

void front_end::relay_socket::end(std::string handoff) {
  if (owner_.process_.dead || std::exchange(over_, true))
    return;
  to_twilio([self = shared_from_this(), handoff = std::move(handoff)] {
    // Twilio leaves while it is told.
    if (const auto received = self->events_.received)
      received(wire::end_frame(handoff));
  });
}

void front_end::relay_socket::close() {
  if (owner_.process_.dead)
    return;
  over_ = true;
  close_twilio("closed by the engine");
  const milliseconds farewell{chance_.between(0, farewell_max_ms)};
  to_engine(farewell, [self = shared_from_this()] { self->take_gone(); });
}

void front_end::relay_socket::cut() {
  over_ = true;
  if (!std::exchange(gone_, true))
    close_twilio("the connection broke");
}

// -- sockets of the front end -------------------------------------------------

simulator::socket_ptr front_end::open_socket(
  simulator::socket_request request, simulator::socket_events events) {
  const auto target = target_of(request.url);
  auto made = make_relay(
    target.value_or(net::twilio::relay_target{}), std::move(events), false);
  if (target)
    made->open();
  else
    made->refuse();
  return std::make_unique<twilio_end<relay_socket>>(std::move(made));
}

std::shared_ptr<front_end::relay_socket> front_end::make_relay(
  const net::twilio::relay_target& target, simulator::socket_events events,
  bool stray) {
  std::erase_if(relays_, [](const auto& each) { return each.expired(); });
  auto made = std::make_shared<relay_socket>(
    *this, target, std::move(events), dice{chance_.next()}, stray);
  relays_.push_back(made);
  return made;
}

void front_end::cut_relays() {
  for (const auto& each : std::exchange(relays_, {}))
    if (const auto relay = each.lock())
      relay->cut();
}

/// A call's second socket, and another clinic's for it.
void front_end::send_strays(const net::twilio::relay_target& target) {
  if (well_)
    return;
  const milliseconds comes{chance_.between(0, 15'000)};
  if (plan_.has(fault::second_sockets) && chance_.percent(40)) {
    send_stray(target, "VXsecond", comes);
    if (chance_.percent(50))
      send_stray(
        target, "VXthird", comes + milliseconds{chance_.between(0, 1000)});
  }
  if (plan_.has(fault::foreign_requests) && chance_.percent(40)) {
    auto other = target;
    other.client = client_id{target.client.value % 3 + 1};
    send_stray(other, foreign_session, comes);
  }
}

void front_end::send_stray(const net::twilio::relay_target& target,
  std::string_view name, milliseconds comes) {
  const auto session = std::string{name} + std::to_string(++strays_);
  const auto relay = make_relay(target, {}, true);
  const milliseconds stays{chance_.between(0, 20'000)};
  clock_.send(comes, [relay, frame = setup_frame(target.call, session)] {
    relay->open();
    relay->hear(frame);
  });
  for (auto words = chance_.below(4); words > 0; --words)
    clock_.send(comes + milliseconds{chance_.between(0, 2000)},
      [relay] { relay->hear(prompt_frame("I need to pay my bill.")); });
  clock_.send(comes + stays, [relay] { relay->leave(); });
}

} // namespace callengine::explore
