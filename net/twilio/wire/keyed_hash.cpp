#include "net/twilio/wire/keyed_hash.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace callengine::net::twilio {

namespace {

struct freed_by_openssl {
  void operator()(EVP_MAC* mac) const {
    EVP_MAC_free(mac);
  }

  void operator()(EVP_MAC_CTX* context) const {
    EVP_MAC_CTX_free(context);
  }
};

using context_ptr = std::unique_ptr<EVP_MAC_CTX, freed_by_openssl>;

context_ptr make_context(const std::string& key) {
  const std::unique_ptr<EVP_MAC, freed_by_openssl> mac{
    EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
  context_ptr context{mac ? EVP_MAC_CTX_new(mac.get()) : nullptr};
  std::string digest = "SHA1";
  const std::array<OSSL_PARAM, 2> params{
    OSSL_PARAM_construct_utf8_string(
      OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
    OSSL_PARAM_construct_end()};
  const auto* bytes = reinterpret_cast<const unsigned char*>(key.data());
  if (context
    && EVP_MAC_init(context.get(), bytes, key.size(), params.data()) != 1)
    context.reset();
  return context;
}

/// The contexts of this thread's keys. An engine has two tokens; the bound is
/// for whoever checks under many.
class keyed_contexts {
public:
  EVP_MAC_CTX* of(const std::string& key) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
      [&](const entry& each) { return each.key == key; });
    if (found != entries_.end()) {
      auto* context = found->context.get();
      return EVP_MAC_init(context, nullptr, 0, nullptr) == 1 ? context
                                                             : nullptr;
    }
    auto context = make_context(key);
    if (!context)
      return nullptr;
    if (entries_.size() == most)
      entries_.erase(entries_.begin());
    entries_.push_back({key, std::move(context)});
    return entries_.back().context.get();
  }

private:
  struct entry {
    std::string key;
    context_ptr context;
  };

  static constexpr std::size_t most = 8;
  std::vector<entry> entries_;
};

} // namespace

keyed_hash::keyed_hash(const std::string& key) {
  thread_local keyed_contexts contexts;
  context_ = contexts.of(key);
}

void keyed_hash::add(std::string_view part) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(part.data());
  if (context_ && EVP_MAC_update(context_, bytes, part.size()) != 1)
    context_ = nullptr;
}

std::optional<keyed_hash::text> keyed_hash::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  std::size_t length = 0;
  if (!context_
    || EVP_MAC_final(context_, digest.data(), &length, digest.size()) != 1
    || length != 20)
    return std::nullopt;
  std::array<unsigned char, size + 1> encoded{}; // OpenSSL adds a NUL
  EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(length));
  text result{};
  std::copy_n(encoded.begin(), size, result.begin());
  return result;
}

std::string sha256_hex(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (EVP_Digest(
        text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr)
    != 1)
    return {};
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * std::size_t{length});
  for (unsigned index = 0; index < length; ++index) {
    hex.push_back(digits[digest[index] >> 4U]);
    hex.push_back(digits[digest[index] & 15U]);
  }
  return hex;
}

} // namespace callengine::net::twilio
