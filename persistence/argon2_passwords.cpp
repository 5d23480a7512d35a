#include "persistence/argon2_passwords.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace callengine::persistence {

namespace {

/// A well-formed hash that no password has: 16 bytes of salt and 32 of hash,
/// all of them zero.
std::string nobodys_hash(unsigned long long operations, std::size_t memory) {
  return "$argon2id$v=19$m=" + std::to_string(memory / 1024)
    + ",t=" + std::to_string(operations) + ",p=1$" + std::string(22, 'A') + "$"
    + std::string(43, 'A');
}

} // namespace

argon2_passwords::argon2_passwords()
  : argon2_passwords(crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
    crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE) {}

argon2_passwords::argon2_passwords(cheap)
  : argon2_passwords(
    crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN) {}

argon2_passwords::argon2_passwords(
  unsigned long long operations, std::size_t memory)
  : operations_{operations}, memory_{memory}, nobodys_{nobodys_hash(
                                                operations, memory)} {
  if (sodium_init() < 0)
    throw std::runtime_error("libsodium has no random numbers");
}

std::string argon2_passwords::hash(std::string_view password) const {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(),
        operations_, memory_, crypto_pwhash_ALG_ARGON2ID13)
    != 0)
    return {};
  return text.data();
}

bool argon2_passwords::matches(
  const std::string& hash, std::string_view password) const {
  const bool is_known = hash.size() < crypto_pwhash_STRBYTES
    && crypto_pwhash_str_needs_rehash(hash.c_str(), operations_, memory_) == 0;
  const auto& against = is_known ? hash : nobodys_;
  const bool fits = crypto_pwhash_str_verify(
                      against.c_str(), password.data(), password.size())
    == 0;
  return fits && is_known;
}

} // namespace callengine::persistence
