#include "simulator/network/transcript.hpp"

#include "model/enum_names.hpp"

#include <nlohmann/json.hpp>

namespace callengine::simulator {

namespace {

constexpr enum_names<transcript_kind, 13> names{
  {"call_started", "answered", "hears", "presses", "says", "rings", "picked_up",
    "connected", "leg_ended", "recorded", "request", "warning", "call_ended"}};

} // namespace

std::string_view to_string(transcript_kind kind) noexcept {
  return names[kind];
}

std::string render(const transcript_event& event) {
  const auto quoted = '"' + event.text + '"';
  switch (event.kind) {
  case transcript_kind::call_started:
    return "call " + event.call + ": " + event.text;
  case transcript_kind::answered:
    return "the call is answered";
  case transcript_kind::hears:
    if (event.text.starts_with('('))
      return event.who + " hears " + event.text;
    return event.who + " hears " + quoted;
  case transcript_kind::presses:
    return event.who + " presses " + event.text;
  case transcript_kind::says:
    return event.who + " says " + quoted;
  case transcript_kind::rings:
    return event.who + " rings";
  case transcript_kind::picked_up:
    return event.who + " is picked up";
  case transcript_kind::connected:
    return "the caller is connected to " + event.who;
  case transcript_kind::leg_ended:
    return "the leg to " + event.who + " ends: " + event.text;
  case transcript_kind::recorded:
    return "a recording was made: " + event.text;
  case transcript_kind::request:
    return "request " + event.text;
  case transcript_kind::warning:
    return "WARNING " + event.text;
  case transcript_kind::call_ended:
    return "the call ends: " + event.text;
  }
  return {};
}

nlohmann::json to_json(const transcript_event& event) {
  return {{"at", event.at.time_since_epoch().count()}, {"call", event.call},
    {"event", to_string(event.kind)}, {"who", event.who}, {"text", event.text}};
}

void transcript::listen(listener hook) {
  listeners_.push_back(std::move(hook));
}

void transcript::add(transcript_event event) {
  ++counts_[static_cast<std::size_t>(event.kind)];
  for (const auto& hook : listeners_)
    hook(event);
  if (keep_)
    events_.push_back(std::move(event));
}

bool transcript::wanted() const noexcept {
  return keep_ || !listeners_.empty();
}

void transcript::count_only(transcript_kind kind) noexcept {
  ++counts_[static_cast<std::size_t>(kind)];
}

void transcript::keep_events(bool keep) noexcept {
  keep_ = keep;
}

const std::vector<transcript_event>& transcript::events() const noexcept {
  return events_;
}

std::size_t transcript::count(transcript_kind kind) const noexcept {
  return counts_[static_cast<std::size_t>(kind)];
}

} // namespace callengine::simulator
