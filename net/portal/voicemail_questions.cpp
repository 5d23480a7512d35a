#include "net/portal/voicemail_questions.hpp"

#include "net/portal/changes.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::json;

complaint read_parameter(const twilio::parameter& from, inbox_filter& to) {
  if (from.name == "department")
    return read_department(from, to.department);
  if (from.name == "unheard")
    return read_switch(from, to.unheard);
  if (from.name == "unresolved")
    return read_switch(from, to.unresolved);
  if (from.name == "urgent")
    return read_switch(from, to.urgent);
  if (from.name == "mine")
    return read_switch(from, to.mine);
  if (from.name == "before")
    return read_id(from, "a message", to.before);
  if (from.name == "limit")
    return read_limit(from, to.limit);
  return unknown_parameter(from.name);
}

complaint read_key(
  const std::string& name, const json& value, inbox_change& to) {
  if (name == "heard")
    return read_flag("heard", value, to.heard);
  if (name == "resolved")
    return read_flag("resolved", value, to.resolved);
  if (name == "note")
    return read_note(value, to.note);
  if (name == "assigned_to")
    return read_assignee(value, to.assigned_to);
  return unknown_key(name);
}

} // namespace

std::variant<inbox_filter, bad_question> filter_of(std::string_view query) {
  return read_filter<inbox_filter>(query, read_parameter);
}

std::variant<inbox_change, bad_question> change_of(std::string_view body) {
  const auto value = json::parse(body, nullptr, false);
  if (auto problem = no_change(
        value, "Send \"heard\", \"resolved\", \"note\" or \"assigned_to\"."))
    return std::move(*problem);
  inbox_change change;
  for (const auto& [name, each] : value.items())
    if (auto problem = read_key(name, each, change))
      return std::move(*problem);
  return change;
}

} // namespace callengine::net::portal
