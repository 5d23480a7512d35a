#include "net/portal/calls_json.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const decision& row) {
  return {{"step", row.number}, {"at", iso_time(row.at)},
    {"decision", to_string(row.kind)}, {"user", user_or_null(row.user)},
    {"department", text_or_null(row.department)},
    {"reason", to_string(row.why)}, {"text", row.text}};
}

ordered_json to_json(const live_call& call) {
  return {{"call", call.call}, {"state", call.state},
    {"started_at", iso_time(call.started_at)},
    {"department", text_or_null(call.department)},
    {"user", user_or_null(call.user)}};
}

} // namespace

std::string live_calls_json(const std::vector<live_call>& calls) {
  auto list = ordered_json::array();
  for (const auto& call : calls)
    list.push_back(to_json(call));
  ordered_json body;
  body["calls"] = std::move(list);
  return dump(body);
}

std::string call_json(const std::optional<live_call>& live,
  const std::optional<call_report>& report) {
  ordered_json body;
  body["call"] = report ? report->call : live->call;
  body["state"] = live ? live->state : "ended";
  body["started_at"] = iso_time(report ? report->started_at : live->started_at);
  body["ended_at"] = time_or_null(report ? report->ended_at : std::nullopt);
  body["outcome"] = report && report->how
    ? ordered_json(to_string(*report->how))
    : ordered_json(nullptr);
  auto decisions = ordered_json::array();
  if (report)
    for (const auto& row : report->decisions)
      decisions.push_back(to_json(row));
  body["decisions"] = std::move(decisions);
  return dump(body);
}

} // namespace callengine::net::portal
