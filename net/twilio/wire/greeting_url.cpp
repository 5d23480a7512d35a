#include "net/twilio/wire/greeting_url.hpp"

#include "model/voicemail/greeting_name.hpp"
#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/keyed_hash.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <openssl/crypto.h>

#include <algorithm>

namespace callengine::net::twilio {

namespace {

/// What Twilio signs with the same key begins with a scheme: no signature of
/// the one kind is good for the other.
constexpr std::string_view purpose = "greeting:";

constexpr std::string_view signature_name = "sig";

std::string path_of_greeting(client_id client, const greeting_name& name) {
  return std::string{greeting_path} + std::to_string(client.value) + "/"
    + std::to_string(name.department) + "/" + name.upload;
}

/// In base64's alphabet for URLs; empty if the library failed.
std::string signature_of(std::string_view path, const std::string& token) {
  keyed_hash hash{token};
  hash.add(purpose);
  hash.add(path);
  const auto made = hash.finish();
  if (!made)
    return {};
  std::string text{made->begin(), made->end()};
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  text.resize(text.find('='));
  return text;
}

bool is_same(std::string_view expected, std::string_view told) {
  return !expected.empty() && expected.size() == told.size()
    && CRYPTO_memcmp(expected.data(), told.data(), told.size()) == 0;
}

/// The part up to the next slash, which is taken away.
std::string_view take_part(std::string_view& rest) {
  const auto slash = std::min(rest.find('/'), rest.size());
  const auto part = rest.substr(0, slash);
  rest.remove_prefix(std::min(slash + 1, rest.size()));
  return part;
}

} // namespace

std::string greeting_url(client_id client, std::string_view media,
  std::string_view public_url, const std::string& token) {
  const auto name = greeting_name_from(media);
  if (!name)
    return {};
  const auto path = path_of_greeting(client, *name);
  std::string url{public_url};
  return url.append(path)
    .append("?")
    .append(signature_name)
    .append("=")
    .append(signature_of(path, token));
}

std::optional<greeting_request> greeting_asked_for(std::string_view path,
  std::string_view query, std::span<const std::string> tokens) {
  const auto pairs = decode_form(query);
  if (!path.starts_with(greeting_path) || !pairs)
    return std::nullopt;
  const auto told = value_of(*pairs, signature_name);
  const auto fits = [&](const std::string& token) {
    return is_same(signature_of(path, token), told);
  };
  if (std::none_of(tokens.begin(), tokens.end(), fits))
    return std::nullopt;
  auto rest = path.substr(greeting_path.size());
  const auto client = parse_number(take_part(rest));
  const auto department = parse_number(take_part(rest));
  if (!client || !department)
    return std::nullopt;
  const greeting_name name{*department, std::string{rest}};
  return greeting_request{client_id{*client}, to_string(name)};
}

} // namespace callengine::net::twilio
