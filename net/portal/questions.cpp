#include "net/portal/questions.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace callengine::net::portal {

using nlohmann::json;

bad_question bad_query(std::string message) {
  return {"bad_query", std::move(message)};
}

bad_question unknown_parameter(const std::string& name) {
  return bad_query("There is no parameter \"" + shortened(name) + "\".");
}

std::string shortened(const std::string& name) {
  constexpr std::size_t longest = 40;
  return name.size() <= longest ? name : name.substr(0, longest) + "...";
}

std::optional<std::int64_t> id_from(std::string_view text) noexcept {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, ec] = std::from_chars(text.data(), end, value);
  if (ec != std::errc{} || stopped != end || value <= 0 || text.front() == '0')
    return std::nullopt;
  return value;
}

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

complaint read_switch(const twilio::parameter& from, bool& to) {
  if (from.value != "true" && from.value != "false")
    return bad_query("\"" + from.name + "\" must be true or false.");
  to = from.value == "true";
  return std::nullopt;
}

complaint read_department(
  const twilio::parameter& from, std::optional<std::string>& to) {
  if (!is_text(from.value))
    return bad_query("\"department\" must be a text.");
  to = from.value;
  return std::nullopt;
}

complaint read_id(const twilio::parameter& from, const char* of,
  std::optional<std::int64_t>& to) {
  to = id_from(from.value);
  if (to)
    return std::nullopt;
  return bad_query(
    "\"" + from.name + "\" must be the id of " + std::string{of} + ".");
}

complaint read_limit(const twilio::parameter& from, std::size_t& to) {
  const auto number = id_from(from.value);
  if (!number || *number > static_cast<std::int64_t>(longest_page))
    return bad_query("\"limit\" must be a number from 1 to "
      + std::to_string(longest_page) + ".");
  to = static_cast<std::size_t>(*number);
  return std::nullopt;
}

std::variant<twilio::parameters, bad_question> parameters_of(
  std::string_view query) {
  auto pairs = twilio::decode_form(query);
  if (!pairs)
    return bad_query("The query is not encoded as it should be.");
  std::set<std::string_view> seen;
  for (const auto& each : *pairs)
    if (!seen.insert(each.name).second)
      return bad_query(
        "\"" + shortened(each.name) + "\" is there more than once.");
  return std::move(*pairs);
}

} // namespace callengine::net::portal
