#include "net/portal/try_frames.hpp"

#include "net/portal/frame_json.hpp"
#include "net/portal/json_text.hpp"

#include <algorithm>
#include <cstdint>

namespace callengine::net::portal {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using try_frame::phone_state;

/// A sentence or two, as a caller of `<Gather>` says them.
constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_number = 20;
constexpr std::size_t most_keys = 32;

said::mistake wrong(std::string_view message) {
  return {"bad_frame", message, false};
}

phone_says call_of(const json& frame) {
  auto to = text_of(frame, "to");
  auto from = text_of(frame, "from");
  if (!to || to->size() > longest_number)
    return wrong("The key \"to\" must be a number.");
  if (!from || from->size() > longest_number)
    return wrong("The key \"from\" must be a number, or empty.");
  return incoming_try_event{try_event::call{std::move(*to), std::move(*from)}};
}

phone_says keys_of(const json& frame, bool on_second) {
  auto digits = text_of(frame, "digits");
  if (!digits || digits->empty() || digits->size() > most_keys
    || digits->find_first_not_of("0123456789*#") != std::string::npos)
    return wrong("The key \"digits\" must be keys of a phone.");
  return incoming_try_event{try_event::keys{std::move(*digits), on_second}};
}

phone_says words_of(const json& frame) {
  auto text = text_of(frame, "text");
  if (!text || text->empty() || text->size() > longest_text)
    return wrong("The key \"text\" must be a text of up to 1000 bytes.");
  return incoming_try_event{try_event::say{std::move(*text)}};
}

std::string_view name_of(phone_state state) {
  switch (state) {
  case phone_state::idle:
    break;
  case phone_state::calling:
    return "calling";
  case phone_state::in_call:
    return "in_call";
  case phone_state::talking:
    return "talking";
  }
  return "idle";
}

ordered_json of_type(const char* type) {
  ordered_json frame;
  frame["type"] = type;
  return frame;
}

ordered_json to_json(const try_frame::welcome& frame) {
  auto numbers = ordered_json::array();
  for (const auto& each : frame.numbers)
    numbers.push_back({{"number", each.number}, {"clinic", each.clinic}});
  return {{"type", "welcome"}, {"numbers", std::move(numbers)}};
}

ordered_json to_json(const try_frame::state_changed& frame) {
  return {{"type", "state"}, {"state", name_of(frame.state)}};
}

ordered_json to_json(const try_frame::heard& frame) {
  return {{"type", "say"}, {"text", frame.text},
    {"who", frame.on_second ? "second" : "engine"}};
}

ordered_json to_json(const try_frame::play& frame) {
  return {{"type", "play"}, {"url", frame.url}};
}

ordered_json to_json(const try_frame::ringing& frame) {
  return {{"type", "ringing"}, {"to", frame.to}};
}

ordered_json to_json(const try_frame::record& frame) {
  return {{"type", "record"}, {"seconds_max", frame.seconds_max},
    {"beep", frame.beep}};
}

ordered_json to_json(const try_frame::record_stopped&) {
  return of_type("record.stop");
}

ordered_json to_json(const try_frame::second_rings& frame) {
  return {{"type", "second.ring"}, {"from", frame.from}};
}

ordered_json to_json(const try_frame::second_ended&) {
  return of_type("second.ended");
}

ordered_json to_json(const try_frame::ended& frame) {
  return {{"type", "ended"}, {"reason", frame.reason}};
}

struct writer {
  std::string operator()(const rtc_signal& signal) const {
    return signal_text(signal);
  }

  std::string operator()(const try_frame::error& frame) const {
    return error_text(frame.code, frame.message);
  }

  template <class Frame>
  std::string operator()(const Frame& frame) const {
    return dump(to_json(frame));
  }
};

} // namespace

phone_says parse_phone_frame(std::string_view text) {
  auto read = read_frame(text);
  if (const auto* problem = std::get_if<said::mistake>(&read))
    return *problem;
  const auto& [frame, type] = std::get<std::pair<json, std::string>>(read);
  if (auto common = common_frame_of(frame, type)) {
    if (auto* signal = std::get_if<rtc_signal>(&*common))
      return incoming_try_event{std::move(*signal)};
    if (auto* hello = std::get_if<said::hello>(&*common))
      return std::move(*hello);
    if (const auto* ping = std::get_if<said::ping>(&*common))
      return *ping;
    return std::get<said::mistake>(*common);
  }
  if (type == "call")
    return call_of(frame);
  if (type == "key" || type == "second.key")
    return keys_of(frame, type != "key");
  if (type == "hang_up" || type == "second.hang_up")
    return incoming_try_event{try_event::hang_up{type != "hang_up"}};
  if (type == "say")
    return words_of(frame);
  if (type == "record.end")
    return incoming_try_event{try_event::record_ended{}};
  if (type == "second.answer")
    return incoming_try_event{try_event::second_answers{}};
  return unknown_type;
}

phone_says parse_sound(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > sound_bytes || bytes.size() % 2 != 0)
    return wrong("Sound must be 16-bit samples of up to 4096 bytes.");
  try_event::sound sound;
  sound.samples.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const auto low = static_cast<unsigned char>(bytes[at]);
    const auto high = static_cast<unsigned char>(bytes[at + 1]);
    const auto both = static_cast<std::uint16_t>(low | (high << 8U));
    sound.samples.push_back(static_cast<std::int16_t>(both));
  }
  return incoming_try_event{std::move(sound)};
}

std::string frame_text(const outgoing_try_frame& frame) {
  return std::visit(writer{}, frame);
}

} // namespace callengine::net::portal
