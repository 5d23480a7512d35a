#include "net/twilio/wire/form.hpp"

#include <boost/url/pct_string_view.hpp>

#include <algorithm>
#include <utility>

namespace callengine::net::twilio {

namespace {

std::optional<std::string> decode(std::string_view text) {
  if (text.find_first_of("%+") == text.npos)
    return std::string{text};
  const auto checked = boost::urls::make_pct_string_view(text);
  if (checked.has_error())
    return std::nullopt;
  boost::urls::encoding_opts options;
  options.space_as_plus = true;
  return checked->decode(options);
}

bool equal_ignoring_case(
  std::string_view left, std::string_view lower) noexcept {
  const auto same = [](char one, char other) {
    return (one >= 'A' && one <= 'Z' ? one - 'A' + 'a' : one) == other;
  };
  return std::equal(left.begin(), left.end(), lower.begin(), lower.end(), same);
}

} // namespace

std::optional<parameters> decode_form(std::string_view text) {
  parameters result;
  result.reserve(
    1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '&')));
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty())
      continue;
    const auto equals = std::min(pair.find('='), pair.size());
    auto name = decode(pair.substr(0, equals));
    auto value = decode(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !value)
      return std::nullopt;
    result.push_back({std::move(*name), std::move(*value)});
  }
  return result;
}

const std::string* find(
  const parameters& from, std::string_view name) noexcept {
  for (const auto& pair : from)
    if (pair.name == name)
      return &pair.value;
  return nullptr;
}

std::string_view value_of(
  const parameters& from, std::string_view name) noexcept {
  const auto* value = find(from, name);
  return value ? std::string_view{*value} : std::string_view{};
}

body_type body_type_of(std::string_view content_type) noexcept {
  auto type = content_type.substr(0, content_type.find(';'));
  while (!type.empty() && (type.back() == ' ' || type.back() == '\t'))
    type.remove_suffix(1);
  if (type.empty())
    return body_type::none;
  if (equal_ignoring_case(type, "application/x-www-form-urlencoded"))
    return body_type::form;
  if (equal_ignoring_case(type, "application/json"))
    return body_type::json;
  return body_type::unknown;
}

} // namespace callengine::net::twilio
