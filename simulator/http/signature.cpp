#include "simulator/http/signature.hpp"

#include "simulator/http/url.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <map>
#include <set>
#include <stdexcept>

namespace callengine::simulator {

namespace {

std::string signed_url(std::string_view url) {
  const auto parts = take_apart(url);
  if (!parts)
    return std::string{url};
  const auto after_scheme = url.find("://") + 3;
  const auto target = url.find_first_of("/?", after_scheme);
  auto authority = url.substr(after_scheme, target - after_scheme);
  if (const auto at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (parts->scheme == "https") {
    const auto colon = authority.rfind(':');
    if (colon != std::string_view::npos
      && authority.find(']', colon) == std::string_view::npos)
      authority = authority.substr(0, colon);
  }
  auto out = std::string{url.substr(0, after_scheme)};
  out += authority;
  if (target != std::string_view::npos)
    out += url.substr(target);
  return out;
}

const unsigned char* bytes_of(std::string_view text) {
  return static_cast<const unsigned char*>(
    static_cast<const void*>(text.data()));
}

} // namespace

std::string to_base64(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
  auto* to = static_cast<unsigned char*>(static_cast<void*>(out.data()));
  const auto length
    = EVP_EncodeBlock(to, bytes_of(bytes), static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string sign(
  std::string_view token, std::string_view url, const field_list& fields) {
  // Sorted by name, then each distinct value once.
  std::map<std::string_view, std::set<std::string_view>> sorted;
  for (const auto& [name, value] : fields)
    sorted[name].insert(value);
  auto message = signed_url(url);
  for (const auto& [name, values] : sorted)
    for (const auto value : values)
      message.append(name).append(value);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (!HMAC(EVP_sha1(), token.data(), static_cast<int>(token.size()),
        bytes_of(message), message.size(), digest.data(), &length))
    throw std::runtime_error{"OpenSSL has no HMAC-SHA1"};
  return to_base64(
    {static_cast<const char*>(static_cast<const void*>(digest.data())),
      length});
}

} // namespace callengine::simulator
