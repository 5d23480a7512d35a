#include "net/portal/changes.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <utility>

namespace callengine::net::portal {

using nlohmann::json;

complaint no_change(const json& body, const char* wanted) {
  if (!body.is_object())
    return bad_question{"bad_json", "The body must be one JSON object."};
  if (body.empty())
    return bad_question{"nothing_to_change", wanted};
  return std::nullopt;
}

complaint unknown_key(const std::string& name) {
  return bad_question{
    "unknown_key", "There is no key \"" + shortened(name) + "\"."};
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

} // namespace callengine::net::portal
