#include "net/portal/missed_questions.hpp"

#include "net/portal/changes.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::json;

complaint read_parameter(
  const twilio::parameter& from, missed_call_filter& to) {
  if (from.name == "state") {
    if (from.value != "open" && from.value != "closed")
      return bad_query("\"state\" must be open or closed.");
    to.is_open = from.value == "open";
    return std::nullopt;
  }
  if (from.name == "climbed")
    return read_switch(from, to.climbed);
  if (from.name == "department")
    return read_department(from, to.department);
  if (from.name == "before")
    return read_id(from, "a missed call", to.before);
  if (from.name == "limit")
    return read_limit(from, to.limit);
  return unknown_parameter(from.name);
}

complaint read_result(const json& value, std::optional<missed_result>& to) {
  if (value.is_string())
    to = missed_result_from(value.get_ref<const std::string&>());
  if (to)
    return std::nullopt;
  return bad_question{"bad_value",
    "\"result\" must be called_back, reached, no_answer, not_needed or "
    "wrong_number."};
}

complaint read_key(
  const std::string& name, const json& value, missed_call_change& to) {
  if (name == "closed")
    return read_flag("closed", value, to.closed);
  if (name == "result")
    return read_result(value, to.result);
  if (name == "note")
    return read_note(value, to.note);
  if (name == "assigned_to")
    return read_assignee(value, to.assigned_to);
  return unknown_key(name);
}

} // namespace

std::variant<missed_call_filter, bad_question> missed_filter_of(
  std::string_view query) {
  return read_filter<missed_call_filter>(query, read_parameter);
}

std::variant<missed_call_change, bad_question> missed_change_of(
  std::string_view body) {
  const auto value = json::parse(body, nullptr, false);
  if (auto problem = no_change(value,
        "Send \"assigned_to\", \"note\", or \"closed\" with \"result\"."))
    return std::move(*problem);
  missed_call_change change;
  for (const auto& [name, each] : value.items())
    if (auto problem = read_key(name, each, change))
      return std::move(*problem);
  if (change.closed.value_or(false) != change.result.has_value())
    return bad_question{
      "bad_value", "\"closed\": true and a \"result\" belong to each other."};
  return change;
}

} // namespace callengine::net::portal
