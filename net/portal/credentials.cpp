#include "net/portal/credentials.hpp"

#include "model/text.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::json;

/// An address has at most 254 bytes (RFC 5321).
constexpr std::size_t longest_email = 254;
constexpr std::size_t longest_password = 1024;

std::optional<std::string> text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string())
    return std::nullopt;
  return found->get<std::string>();
}

/// What a database takes as a text.
bool has_nul(const std::string& text) {
  return text.find('\0') != text.npos;
}

} // namespace

std::variant<credentials, bad_question> credentials_in(
  const std::string& body) {
  const auto told = json::parse(body, nullptr, false);
  if (!told.is_object())
    return bad_question{"bad_json", "The body must be one JSON object."};
  const auto email = text_of(told, "email");
  auto password = text_of(told, "password");
  if (!email || !password || told.size() != 2)
    return bad_question{
      "bad_value", "Send \"email\" and \"password\", both texts."};
  if (email->size() > longest_email || password->size() > longest_password
    || has_nul(*email))
    return bad_question{
      "bad_value", "That is no e-mail address, or far too long a password."};
  return credentials{lower_case(trimmed(*email)), std::move(*password)};
}

bool is_json(std::string_view type) {
  return lower_case(trimmed(type.substr(0, type.find(';'))))
    == "application/json";
}

} // namespace callengine::net::portal
