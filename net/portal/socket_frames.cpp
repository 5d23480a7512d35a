#include "net/portal/socket_frames.hpp"

#include "net/portal/frame_json.hpp"
#include "net/portal/json_text.hpp"

#include <array>

namespace callengine::net::portal {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using kind = rtc_signal::kind;

/// `offer_name` takes 34 characters, a minus and up to ten digits.
constexpr std::size_t longest_offer = 64;

constexpr std::array<std::pair<std::string_view, kind>, 4> kinds{
  {{"offer", kind::offer}, {"answer", kind::answer},
    {"candidate", kind::candidate}, {"bye", kind::bye}}};

std::optional<kind> kind_from(std::string_view text) {
  for (const auto& [name, what] : kinds)
    if (name == text)
      return what;
  return std::nullopt;
}

std::string_view name_of(kind what) {
  for (const auto& [name, each] : kinds)
    if (each == what)
      return name;
  return "?";
}

common_frame hello_of(const json& frame, bool renews) {
  auto token = text_of(frame, "token");
  if (!token)
    return said::mistake{
      "bad_frame", "The key \"token\" must be a text.", false};
  return said::hello{std::move(*token), renews};
}

common_frame ping_of(const json& frame) {
  const auto found = frame.find("n");
  if (found == frame.end() || !found->is_number_integer())
    return said::mistake{
      "bad_frame", "The key \"n\" must be a whole number.", false};
  return said::ping{found->get<std::int64_t>()};
}

common_frame signal_of(const json& frame) {
  auto offer = offer_of(frame);
  if (!offer)
    return bad_offer;
  const auto what = kind_from(text_of(frame, "kind").value_or(""));
  if (!what)
    return said::mistake{"bad_frame",
      "The key \"kind\" must be offer, answer, candidate or bye.", false};
  const auto data = frame.find("data");
  if (data == frame.end() || !data->is_object())
    return said::mistake{
      "bad_frame", "The key \"data\" must be an object.", false};
  auto text = data->dump();
  if (text.size() > signal_bytes)
    return said::mistake{
      "bad_frame", "The key \"data\" has more than 6 KiB.", false};
  return rtc_signal{std::move(*offer), *what, std::move(text)};
}

} // namespace

typed_frame read_frame(std::string_view text) {
  auto frame = json::parse(text, nullptr, false);
  if (!frame.is_object())
    return said::mistake{"bad_json", "A frame must be one JSON object.", true};
  auto type = text_of(frame, "type");
  if (!type)
    return said::mistake{
      "bad_frame", "The key \"type\" must be a text.", false};
  return std::pair{std::move(frame), std::move(*type)};
}

std::optional<std::string> text_of(const json& frame, const char* key) {
  const auto found = frame.find(key);
  if (found == frame.end() || !found->is_string())
    return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::string> offer_of(const json& frame) {
  auto offer = text_of(frame, "offer");
  if (!offer || offer->empty() || offer->size() > longest_offer)
    return std::nullopt;
  return offer;
}

std::optional<common_frame> common_frame_of(
  const json& frame, std::string_view type) {
  if (type == "hello" || type == "renew")
    return hello_of(frame, type == "renew");
  if (type == "ping")
    return ping_of(frame);
  if (type == "rtc")
    return signal_of(frame);
  return std::nullopt;
}

std::string renewed_text(time_point expires_at) {
  return dump({{"type", "renewed"}, {"expires_at", iso_time(expires_at)}});
}

std::string pong_text(const said::ping& to, time_point now) {
  return dump({{"type", "pong"}, {"n", to.number}, {"now", iso_time(now)}});
}

std::string error_text(std::string_view code, std::string_view message) {
  return dump({{"type", "error"}, {"code", code}, {"message", message}});
}

std::string signal_text(const rtc_signal& signal) {
  // Parsed once already: what came in as an object goes out as one.
  auto data = ordered_json::parse(signal.data, nullptr, false);
  return dump({{"type", "rtc"}, {"offer", signal.offer},
    {"kind", name_of(signal.what)}, {"data", std::move(data)}});
}

} // namespace callengine::net::portal
