#include "net/portal/questions.hpp"

#include <charconv>
#include <set>
#include <utility>

namespace callengine::net::portal {

bad_question bad_query(std::string message) {
  return {"bad_query", std::move(message)};
}

bad_question bad_limit() {
  return bad_query("\"limit\" must be a number from 1 to "
    + std::to_string(longest_page) + ".");
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

std::optional<std::size_t> limit_from(std::string_view text) noexcept {
  const auto number = id_from(text);
  if (!number || *number > static_cast<std::int64_t>(longest_page))
    return std::nullopt;
  return static_cast<std::size_t>(*number);
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
