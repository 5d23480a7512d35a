#include "net/portal/refresh_token.hpp"

#include "model/text.hpp"
#include "net/hexadecimal.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <charconv>

namespace callengine::net::portal {

namespace {

/// Ours take about 110 bytes.
constexpr std::size_t longest_token = 256;

/// Of `session.number`. The text in front keeps it apart from what else the
/// secret signs.
std::string mac_of(std::string_view content, std::string_view secret) {
  const auto message
    = std::string{"callengine refresh token\n"}.append(content);
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (secret.empty()
    || !HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
      reinterpret_cast<const unsigned char*>(message.data()), message.size(),
      hash, &length))
    return {};
  return hexadecimal(hash, length);
}

} // namespace

std::string text_of(const refresh_token& token, std::string_view secret) {
  const auto content = token.session + "." + std::to_string(token.number);
  const auto mac = mac_of(content, secret);
  return mac.empty() ? mac : content + "." + mac;
}

std::optional<refresh_token> check_refresh_token(
  std::string_view text, std::string_view secret) {
  const auto end = text.rfind('.');
  if (text.size() > longest_token || end == text.npos)
    return std::nullopt;
  const auto content = text.substr(0, end);
  const auto given = text.substr(end + 1);
  const auto mac = mac_of(content, secret);
  if (mac.empty() || given.size() != mac.size()
    || CRYPTO_memcmp(given.data(), mac.data(), mac.size()) != 0)
    return std::nullopt;
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
