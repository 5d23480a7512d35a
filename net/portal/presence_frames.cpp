#include "net/portal/presence_frames.hpp"

#include "model/phone_number.hpp"
#include "net/portal/board_json.hpp"
#include "net/portal/frame_json.hpp"
#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace callengine::net::portal {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template <class Frame>
page_says about_offer(const json& frame) {
  auto offer = offer_of(frame);
  if (!offer)
    return bad_offer;
  return Frame{std::move(*offer)};
}

std::optional<bool> flag_of(const json& frame, const char* key) {
  const auto found = frame.find(key);
  if (found == frame.end() || !found->is_boolean())
    return std::nullopt;
  return found->get<bool>();
}

page_says presence_of(const json& frame) {
  const auto available = flag_of(frame, "available");
  if (!available)
    return said::mistake{
      "bad_frame", "The key \"available\" must be true or false.", false};
  if (!frame.contains("rings"))
    return said::presence{*available};
  const auto rings = flag_of(frame, "rings");
  if (!rings)
    return said::mistake{
      "bad_frame", "The key \"rings\" must be true or false.", false};
  return said::presence{*available, *rings};
}

page_says board_of(const json& frame) {
  const auto watch = flag_of(frame, "watch");
  if (!watch)
    return said::mistake{
      "bad_frame", "The key \"watch\" must be true or false.", false};
  return said::board{*watch};
}

ordered_json to_json(const page_frame::state_changed& frame) {
  return {{"type", "state"}, {"state", to_string(frame.state)}};
}

ordered_json to_json(const page_frame::offer_made& frame) {
  const auto from = is_withheld(frame.from) ? std::string{} : frame.from;
  ordered_json text{{"type", "offer"}, {"offer", frame.offer},
    {"call", frame.call}, {"from", from}, {"department", frame.department},
    {"reason", frame.reason}, {"rings_until", iso_time(frame.rings_until)}};
  if (!frame.summary.empty())
    text["summary"] = frame.summary;
  if (frame.urgent)
    text["urgent"] = true;
  if (frame.is_test)
    text["is_test"] = true;
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

ordered_json to_json(const page_frame::board_shown& frame) {
  return portal::to_json(*frame.board);
}

ordered_json to_json(const page_frame::board_changed& frame) {
  return portal::to_json(*frame.changes);
}

ordered_json to_json(const missed_call_news& frame) {
  return {{"type", "missed_call"}, {"id", frame.id},
    {"state", frame.is_open ? "open" : "closed"}, {"calls", frame.calls},
    {"department", frame.department}, {"from", frame.from},
    {"climbed", frame.climbed}};
}

ordered_json to_json(const lists_changed& frame) {
  auto changed = ordered_json::array();
  if (frame.voicemails)
    changed.emplace_back("voicemails");
  if (frame.missed_calls)
    changed.emplace_back("missed_calls");
  return {{"type", "lists"}, {"changed", std::move(changed)}};
}

} // namespace

page_says parse_frame(std::string_view text) {
  auto read = read_frame(text);
  if (const auto* problem = std::get_if<said::mistake>(&read))
    return *problem;
  const auto& [frame, type]
    = std::get<std::pair<nlohmann::json, std::string>>(read);
  if (auto common = common_frame_of(frame, type))
    return std::visit(
      [](auto& each) -> page_says { return std::move(each); }, *common);
  if (type == "presence")
    return presence_of(frame);
  if (type == "offer.ack")
    return about_offer<said::offer_ack>(frame);
  if (type == "offer.accept")
    return about_offer<said::offer_accept>(frame);
  if (type == "offer.decline")
    return about_offer<said::offer_decline>(frame);
  if (type == "board")
    return board_of(frame);
  if (type == "wrap_up.done")
    return said::wrap_up_done{};
  return unknown_type;
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

} // namespace callengine::net::portal
