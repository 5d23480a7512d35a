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
    {"user", user_or_null(call.user)}, {"urgent", call.urgent},
    {"is_test", call.is_test}};
}

ordered_json to_json(const reported_turn& turn) {
  return {{"at", iso_time(turn.at)}, {"caller", turn.words.caller},
    {"engine", turn.words.engine}};
}

ordered_json to_json(const conversation_report& conversation) {
  auto turns = ordered_json::array();
  for (const auto& turn : conversation.turns)
    turns.push_back(to_json(turn));
  ordered_json body;
  body["result"] = conversation.how ? ordered_json(to_string(*conversation.how))
                                    : ordered_json(nullptr);
  body["summary"] = text_or_null(conversation.summary);
  body["urgent"] = conversation.urgent;
  body["turns"] = std::move(turns);
  return body;
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
  body["is_test"] = report ? report->is_test : live->is_test;
  auto decisions = ordered_json::array();
  if (report)
    for (const auto& row : report->decisions)
      decisions.push_back(to_json(row));
  body["decisions"] = std::move(decisions);
  if (report && report->ai)
    body["ai"] = to_json(*report->ai);
  return dump(body);
}

} // namespace callengine::net::portal
