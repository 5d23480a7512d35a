#include "simulator/http/signature.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace callengine::simulator {

namespace {

constexpr std::size_t sha1_bytes = 20;

void append_signed_url(std::string& out, std::string_view url) {
  const auto colons = url.find("://");
  if (colons == std::string_view::npos) {
    out += url;
    return;
  }
  const auto after_scheme = colons + 3;
  const auto target
    = std::min(url.find_first_of("/?", after_scheme), url.size());
  auto authority = url.substr(after_scheme, target - after_scheme);
  if (const auto at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (url.starts_with("https:")) {
    const auto colon = authority.rfind(':');
    if (colon != std::string_view::npos
      && authority.find(']', colon) == std::string_view::npos)
      authority = authority.substr(0, colon);
  }
  out.append(url.substr(0, after_scheme)).append(authority);
  out += url.substr(target);
}

const unsigned char* bytes_of(std::string_view text) {
  return static_cast<const unsigned char*>(
    static_cast<const void*>(text.data()));
}

void require(bool worked) {
  if (!worked)
    throw std::runtime_error{"OpenSSL has no HMAC-SHA1"};
}

} // namespace

/// OpenSSL's context, fetched and keyed once.
class webhook_signer::keyed_hmac {
public:
  explicit keyed_hmac(std::string_view key) {
    mac_.reset(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    require(mac_ != nullptr);
    context_.reset(EVP_MAC_CTX_new(mac_.get()));
    require(context_ != nullptr);
    std::string digest = "SHA1";
    const std::array<OSSL_PARAM, 2> parameters{
      OSSL_PARAM_construct_utf8_string(
        OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
      OSSL_PARAM_construct_end()};
    require(
      EVP_MAC_init(context_.get(), bytes_of(key), key.size(), parameters.data())
      == 1);
  }

  std::array<unsigned char, sha1_bytes> digest(std::string_view message) {
    std::array<unsigned char, sha1_bytes> out{};
    std::size_t length = 0;
    // Without a key: the one that it has.
    require(EVP_MAC_init(context_.get(), nullptr, 0, nullptr) == 1
      && EVP_MAC_update(context_.get(), bytes_of(message), message.size()) == 1
      && EVP_MAC_final(context_.get(), out.data(), &length, out.size()) == 1
      && length == out.size());
    return out;
  }

private:
  struct deleter {
    void operator()(EVP_MAC* mac) const noexcept {
      EVP_MAC_free(mac);
    }

    void operator()(EVP_MAC_CTX* context) const noexcept {
      EVP_MAC_CTX_free(context);
    }
  };

  std::unique_ptr<EVP_MAC, deleter> mac_;
  std::unique_ptr<EVP_MAC_CTX, deleter> context_;
};

webhook_signer::webhook_signer(std::string_view token)
  : hmac_(std::make_unique<keyed_hmac>(token)) {}

webhook_signer::~webhook_signer() = default;

std::string webhook_signer::sign(
  std::string_view url, const field_list& fields) {
  // Sorted by name, then each distinct value once.
  sorted_.assign(fields.begin(), fields.end());
  std::sort(sorted_.begin(), sorted_.end());
  const auto end = std::unique(sorted_.begin(), sorted_.end());
  message_.clear();
  append_signed_url(message_, url);
  for (auto field = sorted_.begin(); field != end; ++field) {
    message_ += field->first;
    message_ += field->second;
  }
  const auto digest = hmac_->digest(message_);
  return to_base64(
    {static_cast<const char*>(static_cast<const void*>(digest.data())),
      digest.size()});
}

std::string sign(
  std::string_view token, std::string_view url, const field_list& fields) {
  return webhook_signer{token}.sign(url, fields);
}

std::string to_base64(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
  auto* to = static_cast<unsigned char*>(static_cast<void*>(out.data()));
  const auto length
    = EVP_EncodeBlock(to, bytes_of(bytes), static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

} // namespace callengine::simulator
