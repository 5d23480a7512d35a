#include "simulator/live/live_phone.hpp"

#include "model/phone_number.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace callengine::simulator {

namespace {

using try_frame::phone_state;

/// As a carrier tells a number that is withheld.
constexpr const char* withheld = "anonymous";

constexpr std::size_t samples_per_millisecond = samples_per_second / 1000;

/// What is on its way when a recording reaches its greatest length.
constexpr seconds slack{1};

constexpr std::string_view client_scheme = "client:";

/// The text between these, of a sound in parentheses.
std::optional<std::string> between(
  const std::string& text, std::string_view begin) {
  if (!text.starts_with(begin) || !text.ends_with(')'))
    return std::nullopt;
  return text.substr(begin.size(), text.size() - begin.size() - 1);
}

} // namespace

live_phone::live_phone(
  live_world& world, staff_key who, const std::shared_ptr<try_screen>& screen)
  : world_(world), who_(who), screen_(screen) {}

void live_phone::plug_in() {
  hand_phone_events events;
  const auto self = weak_from_this();
  const auto tell = [self](outgoing_try_frame frame) {
    if (const auto open = self.lock())
      open->show(std::move(frame));
  };
  events.rings = [tell](const ring_info& ring) {
    tell(try_frame::second_rings{ring.from});
  };
  events.hears = [tell](const std::string& text) {
    tell(try_frame::heard{text, true});
  };
  events.ended = [tell](const std::string&) {
    tell(try_frame::second_ended{});
  };
  second_ = std::make_shared<hand_phone>(std::move(events));
  show(try_frame::welcome{world_.numbers(who_.client)});
}

void live_phone::unplug() {
  screen_.reset();
  hang_up();
  second_->decline();
  second_->hang_up();
}

void live_phone::take(incoming_try_event event) {
  std::visit([this](const auto& each) { on(each); }, event);
}

// -- what the person does -----------------------------------------------------

void live_phone::on(const try_event::call& event) {
  if (line_)
    return show(try_frame::error{"busy", "A call goes on already."});
  const auto known = world_.numbers(who_.client);
  const auto is_called = [&](const try_frame::clinic_number& each) {
    return each.number == event.to;
  };
  if (std::none_of(known.begin(), known.end(), is_called))
    return show(try_frame::error{
      "unknown_number", "This number is none of the clinic's."});
  if (!event.from.empty() && !is_e164(event.from))
    return show(try_frame::error{
      "bad_number", "The caller's number must be like +14155550123."});
  call_request request;
  request.from = event.from.empty() ? withheld : event.from;
  request.to = event.to;
  ++world_.counted.calls;
  enter(phone_state::calling);
  world_.phones.place_call(std::move(request), shared_from_this());
}

void live_phone::on(const try_event::keys& event) {
  for (const char key : event.digits) {
    if (event.on_second)
      second_->press(key);
    else if (line_)
      line_->press(key);
  }
}

void live_phone::on(const try_event::hang_up& event) {
  if (!event.on_second)
    return hang_up();
  second_->decline();
  second_->hang_up();
}

void live_phone::on(const try_event::say& event) {
  if (line_)
    line_->say(event.text);
}

/// In whole milliseconds, as the network counts: what is over is said with the
/// next piece, or at the end.
void live_phone::on(const try_event::sound& event) {
  if (!line_ || samples_left_ == 0) {
    ++world_.counted.sounds_dropped;
    return;
  }
  const auto taken = std::min(event.samples.size(), samples_left_);
  samples_left_ -= taken;
  const auto begin = event.samples.begin();
  rest_.insert(rest_.end(), begin, begin + static_cast<std::ptrdiff_t>(taken));
  const auto whole = rest_.size() - rest_.size() % samples_per_millisecond;
  if (whole == 0)
    return;
  const auto end = rest_.begin() + static_cast<std::ptrdiff_t>(whole);
  line_->say_sound(std::make_shared<const sound_samples>(rest_.begin(), end));
  rest_.erase(rest_.begin(), end);
}

void live_phone::on(const try_event::record_ended&) {
  if (!line_ || samples_left_ == 0)
    return;
  say_rest();
  line_->press('#');
}

void live_phone::on(const try_event::second_answers&) {
  second_->answer();
}

void live_phone::on(const rtc_signal& event) {
  if (line_)
    world_.pages.caller_signals(line_->sid(), event);
  else
    ++world_.counted.signals_dropped;
}

void live_phone::hang_up() {
  if (!line_)
    return;
  say_rest();
  line_->hang_up();
}

void live_phone::say_rest() {
  if (!rest_.empty())
    line_->say_sound(
      std::make_shared<const sound_samples>(std::exchange(rest_, {})));
}

// -- what the network tells ---------------------------------------------------

std::shared_ptr<callee> live_phone::ring(
  const ring_info& ring, const std::shared_ptr<callee_line>& line) {
  if (!ring.address.starts_with(client_scheme)) {
    auto rung = second_->factory()(ring, line);
    if (rung)
      show(try_frame::ringing{ring.address});
    return rung;
  }
  auto to_caller = [self = weak_from_this()](rtc_signal what) {
    if (const auto open = self.lock())
      open->show(std::move(what));
  };
  auto rung = world_.pages.ring(ring, line, std::move(to_caller));
  if (rung)
    show(try_frame::ringing{ring.address.substr(client_scheme.size())});
  return rung;
}

void live_phone::placed(std::shared_ptr<caller_line> line) {
  line_ = std::move(line);
  world_.callers[line_->sid()] = weak_from_this();
}

void live_phone::hears(const std::string& text) {
  if (text == "(ringing)" || text == "(beep)")
    return; // told in other ways
  if (text.starts_with("(connected to "))
    return enter(phone_state::talking);
  enter(phone_state::in_call);
  if (text == "(disconnected)" || text.starts_with("(tones "))
    return;
  if (auto url = between(text, "(audio ")) {
    // The page asks where it came from itself.
    if (url->starts_with(world_.public_url + '/'))
      url->erase(0, world_.public_url.size());
    return show(try_frame::play{std::move(*url)});
  }
  show(try_frame::heard{text});
}

void live_phone::recording_begins(seconds longest, bool beep) {
  enter(phone_state::in_call);
  samples_left_ = samples_in(longest + slack);
  rest_.clear();
  show(try_frame::record{longest.count(), beep});
}

void live_phone::recording_over() {
  samples_left_ = 0;
  rest_.clear();
  show(try_frame::record_stopped{});
}

void live_phone::ended(const std::string& status) {
  if (const auto line = std::exchange(line_, nullptr))
    world_.callers.erase(line->sid());
  samples_left_ = 0;
  rest_.clear();
  enter(phone_state::idle);
  show(try_frame::ended{status});
}

void live_phone::enter(phone_state state) {
  if (std::exchange(state_, state) != state)
    show(try_frame::state_changed{state});
}

void live_phone::show(outgoing_try_frame frame) {
  if (const auto screen = screen_.lock())
    screen->show(std::move(frame));
}

} // namespace callengine::simulator
