#include "net/portal/refresh_token.hpp"

#include "model/text.hpp"
#include "net/portal/signed_text.hpp"

#include <charconv>

namespace callengine::net::portal {

namespace {

/// Keeps it apart from what else the secret signs.
constexpr std::string_view purpose = "refresh token";

} // namespace

std::string text_of(const refresh_token& token, std::string_view secret) {
  return signed_text(
    purpose, token.session + "." + std::to_string(token.number), secret);
}

std::optional<refresh_token> check_refresh_token(
  std::string_view text, std::string_view secret) {
  const auto signed_content = content_of(purpose, text, secret);
  if (!signed_content)
    return std::nullopt;
  const auto content = *signed_content;
  const auto dot = content.find('.');
  if (dot == content.npos)
    return std::nullopt;
  refresh_token token;
  token.session = content.substr(0, dot);
  const auto number = content.substr(dot + 1);
  const auto* last = number.data() + number.size();
  const auto [stopped, ec] = std::from_chars(number.data(), last, token.number);
  if (ec != std::errc{} || stopped != last)
    return std::nullopt;
  return token;
}

std::string_view cookie_in(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const auto end = header.find(';');
    const auto pair = trimmed(header.substr(0, end));
    const auto equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == name)
      return pair.substr(equals + 1);
    header = end == header.npos ? std::string_view{} : header.substr(end + 1);
  }
  return {};
}

} // namespace callengine::net::portal
