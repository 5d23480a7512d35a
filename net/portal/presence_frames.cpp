#include "net/portal/presence_frames.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace callengine::net::portal {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// `offer_name` takes 34 characters, a minus and up to ten digits.
constexpr std::size_t longest_offer = 64;

constexpr said::mistake bad_offer{
  "bad_frame", "The key \"offer\" must be the name of an offer.", false};

std::optional<std::string> text_of(const json& frame, const char* key) {
  const auto found = frame.find(key);
  if (found == frame.end() || !found->is_string())
    return std::nullopt;
  return found->get<std::string>();
}

template <class Frame>
page_says about_offer(const json& frame) {
  auto offer = text_of(frame, "offer");
  if (!offer || offer->empty() || offer->size() > longest_offer)
    return bad_offer;
  return Frame{std::move(*offer)};
}

page_says presence_of(const json& frame) {
  const auto found = frame.find("available");
  if (found == frame.end() || !found->is_boolean())
    return said::mistake{
      "bad_frame", "The key \"available\" must be true or false.", false};
  return said::presence{found->get<bool>()};
}

page_says hello_of(const json& frame) {
  auto token = text_of(frame, "token");
  if (!token)
    return said::mistake{
      "bad_frame", "The key \"token\" must be a text.", false};
  return said::hello{std::move(*token)};
}

ordered_json to_json(const page_frame::state_changed& frame) {
  return {{"type", "state"}, {"state", to_string(frame.state)}};
}

ordered_json to_json(const page_frame::offer_made& frame) {
  ordered_json text{{"type", "offer"}, {"offer", frame.offer},
    {"call", frame.call}, {"from", frame.from},
    {"department", frame.department}, {"reason", frame.reason},
    {"rings_until", iso_time(frame.rings_until)}};
  if (!frame.summary.empty())
    text["summary"] = frame.summary;
  if (frame.urgent)
    text["urgent"] = true;
  return text;
}

ordered_json to_json(const page_frame::offer_ended& frame) {
  return {{"type", "offer.ended"}, {"offer", frame.offer},
    {"reason", to_string(frame.reason)}};
}

ordered_json to_json(const page_frame::error& frame) {
  return {{"type", "error"}, {"code", frame.code}, {"message", frame.message}};
}

ordered_json to_json(const voicemail_news& frame) {
  return {{"type", "voicemail"}, {"id", frame.id},
    {"department", frame.department}, {"from", frame.from},
    {"duration", frame.duration.count()}, {"status", to_string(frame.status)}};
}

ordered_json to_json(const missed_call_news& frame) {
  return {{"type", "missed_call"}, {"id", frame.id},
    {"state", frame.is_open ? "open" : "closed"}, {"calls", frame.calls},
    {"department", frame.department}, {"from", frame.from},
    {"climbed", frame.climbed}};
}

} // namespace

page_says parse_frame(std::string_view text) {
  const auto frame = json::parse(text, nullptr, false);
  if (!frame.is_object())
    return said::mistake{"bad_json", "A frame must be one JSON object.", true};
  const auto type = text_of(frame, "type");
  if (!type)
    return said::mistake{
      "bad_frame", "The key \"type\" must be a text.", false};
  if (*type == "hello")
    return hello_of(frame);
  if (*type == "presence")
    return presence_of(frame);
  if (*type == "offer.ack")
    return about_offer<said::offer_ack>(frame);
  if (*type == "offer.accept")
    return about_offer<said::offer_accept>(frame);
  if (*type == "offer.decline")
    return about_offer<said::offer_decline>(frame);
  if (*type == "wrap_up.done")
    return said::wrap_up_done{};
  return said::mistake{
    "unknown_type", "There is no such type of frame.", false};
}

std::string frame_text(const outgoing_page_frame& frame) {
  const auto text = [](const auto& each) {
    return dump(to_json(each));
  };
  return std::visit(text, frame);
}

std::string welcome_text(
  std::string_view session, staff_key staff, staff_state state) {
  return dump(
    {{"type", "welcome"}, {"session", session}, {"user", staff.user.value},
      {"client_id", staff.client.value}, {"state", to_string(state)}});
}

std::string renewed_text(time_point expires_at) {
  return dump({{"type", "renewed"}, {"expires_at", iso_time(expires_at)}});
}

std::string error_text(std::string_view code, std::string_view message) {
  return dump({{"type", "error"}, {"code", code}, {"message", message}});
}

} // namespace callengine::net::portal
