#include "net/twilio/wire/link_url.hpp"

#include "model/enum_names.hpp"

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <type_traits>

namespace callengine::net::twilio {

namespace {

using namespace std::string_view_literals;

constexpr enum_names<twiml::endpoint, 11> paths{{"/api/twilio/voice/incoming",
  "/api/twilio/voice/ivr-gather", "/api/twilio/voice/route-to-staff",
  "/api/twilio/voice/ai-gather", "/api/twilio/voice/voicemail",
  "/api/twilio/voice/screening", "/api/twilio/voice/screening-answer",
  "/api/twilio/voice/call-status", "/api/twilio/voice/status-callback",
  "/api/twilio/voice/recording-status", "/api/twilio/voice/outgoing"}};

void add(std::string& url, std::string_view name, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto [end, ec]
    = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  url.append(name).append(digits.data(), end);
}

/// Reads a number into a field of a link. False if it is malformed.
template <class Field>
bool read(std::string_view text, Field& field) {
  const auto value = parse_number(text);
  if (!value
    || static_cast<std::uint64_t>(*value)
      > std::uint64_t{std::numeric_limits<Field>::max()})
    return false;
  field = static_cast<Field>(*value);
  return true;
}

/// As `read`, but absent is well too.
template <class Field>
bool read_if_there(
  const parameters& query, std::string_view name, Field& field) {
  const auto* text = find(query, name);
  return !text || read(*text, field);
}

} // namespace

std::string_view path_of(twiml::endpoint to) noexcept {
  return paths[to];
}

std::optional<twiml::endpoint> endpoint_at(std::string_view path) noexcept {
  return paths.find(path);
}

std::string to_url(const twiml::link& link, std::string_view public_url) {
  std::string url;
  url.reserve(public_url.size() + 128 + 3 * link.department.size());
  url.append(public_url).append(path_of(link.to));
  add(url, "?client=", link.client.value);
  add(url, "&line=", link.settings.value);
  add(url, "&step=", link.step);
  add(url, "&node=", link.node);
  if (link.attempt != 0)
    add(url, "&attempt=", link.attempt);
  if (!link.call.empty())
    url.append("&call=").append(
      boost::urls::encode(link.call, boost::urls::unreserved_chars));
  if (!link.department.empty())
    url.append("&department=")
      .append(
        boost::urls::encode(link.department, boost::urls::unreserved_chars));
  return url.append(retry_fragment);
}

parsed_link parse_link(twiml::endpoint to, const parameters& query) {
  constexpr std::array names{"client"sv, "line"sv, "step"sv, "node"sv,
    "attempt"sv, "call"sv, "department"sv};
  const auto in_query = [&](std::string_view name) {
    return find(query, name) != nullptr;
  };
  if (std::none_of(names.begin(), names.end(), in_query))
    return {};
  twiml::link link;
  link.to = to;
  link.call = value_of(query, "call");
  link.department = value_of(query, "department");
  const bool well_formed = read(value_of(query, "client"), link.client.value)
    && read(value_of(query, "line"), link.settings.value)
    && read(value_of(query, "step"), link.step)
    && read_if_there(query, "node", link.node)
    && read_if_there(query, "attempt", link.attempt)
    && (link.call.empty() || is_sid("CA", link.call));
  if (!well_formed)
    return {std::nullopt, true};
  return {std::move(link), false};
}

std::optional<std::int64_t> parse_number(std::string_view text) noexcept {
  if (text.empty() || text.front() < '0' || text.front() > '9')
    return std::nullopt;
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, ec] = std::from_chars(text.data(), end, value);
  if (ec != std::errc{} || stopped != end)
    return std::nullopt;
  return value;
}

bool is_sid(std::string_view prefix, std::string_view text) noexcept {
  const auto is_hex = [](char each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f')
      || (each >= 'A' && each <= 'F');
  };
  return text.size() == prefix.size() + 32 && text.starts_with(prefix)
    && std::all_of(text.begin() + std::ssize(prefix), text.end(), is_hex);
}

} // namespace callengine::net::twilio
