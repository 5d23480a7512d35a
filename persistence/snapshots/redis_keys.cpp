#include "persistence/snapshots/redis_keys.hpp"

#include <charconv>

namespace callengine::persistence::redis_keys {

namespace {

constexpr std::string_view prefix = "carepitome:{";

std::string name(client_id client, std::string_view kind, std::string_view id) {
  std::string key{prefix};
  key += std::to_string(client.value);
  key += "}:";
  key += kind;
  key += ':';
  key += id;
  return key;
}

/// Takes a number and the character behind it from the front of `text`.
template <class Number>
std::optional<Number> take_number(std::string_view& text, char behind) {
  Number number{};
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr == end || *read.ptr != behind)
    return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
  return number;
}

} // namespace

std::string call(client_id client, std::string_view sid) {
  return name(client, "call", sid);
}

std::string ended(client_id client, std::string_view sid) {
  return name(client, "ended", sid);
}

std::string lease(client_id client, std::string_view user) {
  return name(client, "lease", user);
}

std::string last_batch(client_id client) {
  return name(client, "batch", "last");
}

std::string pattern(std::string_view kind) {
  return "carepitome:{*}:" + std::string{kind} + ":*";
}

std::optional<parsed_key> parse(std::string_view key, std::string_view kind) {
  if (!key.starts_with(prefix))
    return std::nullopt;
  key.remove_prefix(prefix.size());
  const auto client = take_number<std::int64_t>(key, '}');
  const auto expected = ":" + std::string{kind} + ":";
  if (!client || !key.starts_with(expected))
    return std::nullopt;
  return parsed_key{{*client}, std::string{key.substr(expected.size())}};
}

std::string write_value(
  std::uint64_t epoch, std::uint64_t version, std::string_view text) {
  auto value = std::to_string(epoch);
  value.reserve(value.size() + text.size() + 22);
  value += ' ';
  value += std::to_string(version);
  value += ' ';
  value += text;
  return value;
}

std::optional<kept_value> read_value(std::string_view value) {
  const auto epoch = take_number<std::uint64_t>(value, ' ');
  if (!epoch)
    return std::nullopt;
  const auto version = take_number<std::uint64_t>(value, ' ');
  if (!version)
    return std::nullopt;
  return kept_value{*epoch, *version, value};
}

} // namespace callengine::persistence::redis_keys
