#include "simulator/load/signer.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <stdexcept>

namespace callengine::simulator::load {

namespace {

constexpr std::size_t digest_bytes = 20;

const unsigned char* bytes_of(std::string_view text) {
  return static_cast<const unsigned char*>(
    static_cast<const void*>(text.data()));
}

} // namespace

struct signer::context {
  context()
    : mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr)),
      keyed(mac ? EVP_MAC_CTX_new(mac) : nullptr) {}

  ~context() {
    EVP_MAC_CTX_free(keyed);
    EVP_MAC_free(mac);
  }

  context(const context&) = delete;
  context& operator=(const context&) = delete;

  EVP_MAC* mac;
  EVP_MAC_CTX* keyed;
};

signer::signer(std::string_view key) : context_(std::make_unique<context>()) {
  std::string name = "SHA1";
  const std::array<OSSL_PARAM, 2> parameters{
    OSSL_PARAM_construct_utf8_string(
      OSSL_MAC_PARAM_DIGEST, name.data(), name.size()),
    OSSL_PARAM_construct_end()};
  if (!context_->keyed
    || EVP_MAC_init(
         context_->keyed, bytes_of(key), key.size(), parameters.data())
      != 1)
    throw std::runtime_error{"OpenSSL has no HMAC-SHA1"};
}

signer::~signer() = default;

void signer::append(std::string_view message, std::string& out) {
  std::array<unsigned char, digest_bytes> digest{};
  std::size_t length = 0;
  // Without a key it begins anew with the one that it has.
  if (EVP_MAC_init(context_->keyed, nullptr, 0, nullptr) != 1
    || EVP_MAC_update(context_->keyed, bytes_of(message), message.size()) != 1
    || EVP_MAC_final(context_->keyed, digest.data(), &length, digest.size())
      != 1)
    throw std::runtime_error{"HMAC-SHA1 failed"};
  std::array<unsigned char, 32> text{};
  const auto written = EVP_EncodeBlock(
    text.data(), digest.data(), static_cast<int>(digest_bytes));
  out.append(static_cast<const char*>(static_cast<const void*>(text.data())),
    static_cast<std::size_t>(written));
}

} // namespace callengine::simulator::load
