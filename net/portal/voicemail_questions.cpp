#include "net/portal/voicemail_questions.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::json;
using complaint = std::optional<bad_question>;

complaint read_flag(const twilio::parameter& from, bool& to) {
  if (from.value != "true" && from.value != "false")
    return bad_query("\"" + from.name + "\" must be true or false.");
  to = from.value == "true";
  return std::nullopt;
}

/// UTF-8 without control characters, line ends aside.
bool is_text(const std::string& text) {
  const auto is_printed = [](char each) {
    const auto byte = static_cast<unsigned char>(each);
    return byte >= ' ' || each == '\n' || each == '\r' || each == '\t';
  };
  const auto kept
    = json(text).dump(-1, ' ', false, json::error_handler_t::ignore);
  return std::all_of(text.begin(), text.end(), is_printed)
    && json::parse(kept).get_ref<const std::string&>() == text;
}

complaint read_parameter(const twilio::parameter& from, inbox_filter& to) {
  if (from.name == "department") {
    if (!is_text(from.value))
      return bad_query("\"department\" must be a text.");
    to.department = from.value;
    return std::nullopt;
  }
  if (from.name == "unheard")
    return read_flag(from, to.unheard);
  if (from.name == "unresolved")
    return read_flag(from, to.unresolved);
  if (from.name == "urgent")
    return read_flag(from, to.urgent);
  if (from.name == "before") {
    to.before = id_from(from.value);
    if (!to.before)
      return bad_query("\"before\" must be the id of a message.");
    return std::nullopt;
  }
  if (from.name != "limit")
    return unknown_parameter(from.name);
  const auto limit = limit_from(from.value);
  if (!limit)
    return bad_limit();
  to.limit = *limit;
  return std::nullopt;
}

complaint read_flag(
  const char* name, const json& value, std::optional<bool>& to) {
  if (!value.is_boolean())
    return bad_question{
      "bad_value", "\"" + std::string{name} + "\" must be true or false."};
  to = value.get<bool>();
  return std::nullopt;
}

complaint read_note(const json& value, std::optional<std::string>& to) {
  if (!value.is_string())
    return bad_question{"bad_value", "\"note\" must be a text."};
  auto text = value.get<std::string>();
  if (text.size() > longest_note)
    return bad_question{"bad_value",
      "\"note\" must not be longer than " + std::to_string(longest_note)
        + " bytes."};
  if (!is_text(text))
    return bad_question{
      "bad_value", "\"note\" must not contain control characters."};
  to = std::move(text);
  return std::nullopt;
}

complaint read_assignee(
  const json& value, std::optional<std::optional<user_id>>& to) {
  if (value.is_null()) {
    to.emplace();
    return std::nullopt;
  }
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const bool is_id = value.is_number_unsigned()
    && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most)
    && value.get<std::int64_t>() > 0;
  if (!is_id)
    return bad_question{
      "bad_value", "\"assigned_to\" must be the id of a user, or null."};
  to.emplace(user_id{value.get<std::int64_t>()});
  return std::nullopt;
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
  return bad_question{
    "unknown_key", "There is no key \"" + shortened(name) + "\"."};
}

} // namespace

std::variant<inbox_filter, bad_question> filter_of(std::string_view query) {
  auto pairs = parameters_of(query);
  if (auto* problem = std::get_if<bad_question>(&pairs))
    return std::move(*problem);
  inbox_filter filter;
  for (const auto& each : std::get<twilio::parameters>(pairs))
    if (auto problem = read_parameter(each, filter))
      return std::move(*problem);
  return filter;
}

std::variant<inbox_change, bad_question> change_of(std::string_view body) {
  const auto value = json::parse(body, nullptr, false);
  if (!value.is_object())
    return bad_question{"bad_json", "The body must be one JSON object."};
  if (value.empty())
    return bad_question{"nothing_to_change",
      "Send \"heard\", \"resolved\", \"note\" or \"assigned_to\"."};
  inbox_change change;
  for (const auto& [name, each] : value.items())
    if (auto problem = read_key(name, each, change))
      return std::move(*problem);
  return change;
}

} // namespace callengine::net::portal
