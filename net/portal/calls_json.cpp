#include "net/portal/calls_json.hpp"

#include "model/phone_number.hpp"
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
  body["result"] = text_or_null(name_of(conversation.how));
  body["summary"] = text_or_null(conversation.summary);
  body["urgent"] = conversation.urgent;
  body["turns"] = std::move(turns);
  return body;
}

ordered_json to_json(const listed_call& call) {
  return {{"call", call.call}, {"from", caller_or_null(call.from)},
    {"started_at", iso_time(call.started_at)},
    {"ended_at", time_or_null(call.ended_at)},
    {"outcome", text_or_null(name_of(call.how))},
    {"department", text_or_null(call.department)},
    {"user", user_or_null(call.user)},
    {"ai_result", text_or_null(name_of(call.conversation))},
    {"urgent", call.urgent}, {"is_test", call.is_test},
    {"voicemail", number_or_null(call.voicemail)}};
}

void add_details(ordered_json& body, const call_report& report) {
  if (!report.details)
    return;
  const auto& details = *report.details;
  body["from"] = caller_or_null(details.from);
  body["voicemail"] = number_or_null(details.voicemail);
  body["note"] = text_or_null(details.note);
  body["result"] = text_or_null(name_of(details.result));
  body["noted_by"] = user_or_null(details.noted_by);
}

} // namespace

std::string calls_json(const call_reports::list_result& found) {
  auto list = ordered_json::array();
  for (const auto& call : found.calls)
    list.push_back(to_json(call));
  ordered_json body;
  body["calls"] = std::move(list);
  body["more"] = found.more;
  return dump(body);
}

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
  body["outcome"] = text_or_null(name_of(report ? report->how : std::nullopt));
  body["department"]
    = text_or_null(live ? live->department : report->department);
  body["user"] = user_or_null(live ? live->user : report->user);
  body["urgent"] = (live && live->urgent) || (report && report->urgent);
  body["is_test"] = report ? report->is_test : live->is_test;
  if (report)
    add_details(body, *report);
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
