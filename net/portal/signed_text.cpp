#include "net/portal/signed_text.hpp"

#include "net/hexadecimal.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace callengine::net::portal {

namespace {

/// Ours take about 150 bytes.
constexpr std::size_t longest_text = 256;

std::string mac_of(
  std::string_view purpose, std::string_view content, std::string_view secret) {
  std::string message{"callengine "};
  message.append(purpose).append("\n").append(content);
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

std::string signed_text(
  std::string_view purpose, std::string_view content, std::string_view secret) {
  const auto mac = mac_of(purpose, content, secret);
  return mac.empty() ? mac : std::string{content} + "." + mac;
}

std::optional<std::string_view> content_of(
  std::string_view purpose, std::string_view text, std::string_view secret) {
  const auto end = text.rfind('.');
  if (text.size() > longest_text || end == text.npos)
    return std::nullopt;
  const auto content = text.substr(0, end);
  const auto given = text.substr(end + 1);
  const auto mac = mac_of(purpose, content, secret);
  if (mac.empty() || given.size() != mac.size()
    || CRYPTO_memcmp(given.data(), mac.data(), mac.size()) != 0)
    return std::nullopt;
  return content;
}

} // namespace callengine::net::portal
