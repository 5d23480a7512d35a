#include "net/portal/board_json.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <vector>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

ordered_json in_seconds(const std::optional<milliseconds>& time) {
  if (!time)
    return nullptr;
  return std::chrono::duration<double>(*time).count();
}

/// With one digit behind the point.
ordered_json in_minutes(const std::optional<milliseconds>& time) {
  if (!time)
    return nullptr;
  const std::chrono::duration<double, std::ratio<6>> tenths{*time};
  return std::round(tenths.count()) / 10;
}

ordered_json to_json(const board_call& call) {
  return {{"call", call.call}, {"state", call.state},
    {"since", iso_time(call.since)}, {"started_at", iso_time(call.started_at)},
    {"department", text_or_null(call.department)},
    {"user", user_or_null(call.user)}, {"from", caller_or_null(call.from)},
    {"urgent", call.urgent}, {"is_test", call.is_test}};
}

ordered_json to_json(const board_person& who) {
  return {{"user", who.user.value}, {"name", who.name},
    {"state", to_string(who.state)}, {"since", iso_time(who.since)}};
}

template <class Row>
ordered_json list_of(const std::vector<Row>& rows) {
  auto list = ordered_json::array();
  for (const auto& row : rows)
    list.push_back(to_json(row));
  return list;
}

} // namespace

ordered_json to_json(const day_figures& figures) {
  return {{"calls", figures.calls}, {"answered", figures.answered},
    {"voicemail", figures.voicemail}, {"gave_up", figures.gave_up},
    {"median_seconds_to_person", in_seconds(figures.median_to_person)},
    {"p95_seconds_to_person", in_seconds(figures.p95_to_person)},
    {"offers", figures.offers}, {"offers_reached", figures.offers_reached},
    {"median_minutes_to_close", in_minutes(figures.median_to_close)}};
}

ordered_json to_json(const board_view& board) {
  ordered_json frame;
  frame["type"] = "board";
  frame["calls"] = list_of(board.calls);
  frame["staff"] = list_of(board.staff);
  frame["today"] = board.today ? to_json(*board.today) : ordered_json(nullptr);
  return frame;
}

ordered_json to_json(const board_changes& changes) {
  ordered_json frame;
  frame["type"] = "board.changes";
  auto calls = list_of(changes.calls);
  for (const auto& call : changes.ended)
    calls.push_back({{"call", call}, {"ended", true}});
  if (!calls.empty())
    frame["calls"] = std::move(calls);
  auto staff = list_of(changes.staff);
  for (const auto user : changes.gone)
    staff.push_back({{"user", user.value}, {"gone", true}});
  if (!staff.empty())
    frame["staff"] = std::move(staff);
  if (changes.today)
    frame["today"] = to_json(*changes.today);
  return frame;
}

} // namespace callengine::net::portal
