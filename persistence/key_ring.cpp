#include "persistence/key_ring.hpp"

#include "persistence/base64.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace callengine::persistence {

namespace {

static_assert(secret_key::size == crypto_kdf_KEYBYTES);

void require_sodium() {
  // Fails only where the system has no source of randomness.
  if (sodium_init() < 0)
    throw std::runtime_error("libsodium could not be initialized");
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

secret_key::~secret_key() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

master_key::master_key(const secret_key& key) : key_{key} {
  constexpr std::size_t name_size = 4;
  // The context of the first use: names were made so since there are keys.
  const auto derived = derive("numbers_", 3);
  name_.resize(name_size * 2 + 1);
  sodium_bin2hex(name_.data(), name_.size(), derived.data(), name_size);
  name_.pop_back(); // the terminating NUL
}

result<master_key> master_key::from_base64(std::string_view text) {
  using made = result<master_key>;
  require_sodium();
  auto data = persistence::from_base64(text);
  if (!data || data->size() != secret_key::size)
    return made::failed("The encryption key must be 32 bytes in base64 "
                        "(44 characters); 'openssl rand -base64 32' makes one");
  secret_key key;
  std::copy(data->begin(), data->end(), key.data());
  sodium_memzero(data->data(), data->size());
  return made::of(master_key{key});
}

std::string master_key::generate() {
  require_sodium();
  secret_key fresh;
  randombytes_buf(fresh.data(), secret_key::size);
  return to_base64(fresh.data(), secret_key::size);
}

secret_key master_key::derive(
  const char (&context)[9], std::uint64_t number) const {
  secret_key derived;
  crypto_kdf_derive_from_key(
    derived.data(), secret_key::size, number, context, key_.data());
  return derived;
}

key_ring::key_ring(std::vector<master_key> keys) : keys_{std::move(keys)} {}

result<key_ring> key_ring::from_keys(
  std::string_view current, std::string_view old) {
  using made = result<key_ring>;
  std::vector<master_key> keys;
  auto first = master_key::from_base64(trimmed(current));
  if (!first)
    return made::failed(std::move(first.error));
  keys.push_back(std::move(*first.value));
  while (!trimmed(old).empty()) {
    const auto comma = std::min(old.find(','), old.size());
    auto next = master_key::from_base64(trimmed(old.substr(0, comma)));
    if (!next)
      return made::failed("Of the old encryption keys, number "
        + std::to_string(keys.size()) + ": " + next.error);
    keys.push_back(std::move(*next.value));
    old.remove_prefix(std::min(comma + 1, old.size()));
  }
  return made::of(key_ring{std::move(keys)});
}

const master_key* key_ring::find(std::string_view name) const noexcept {
  const auto found = std::find_if(keys_.begin(), keys_.end(),
    [name](const master_key& each) { return each.name() == name; });
  return found == keys_.end() ? nullptr : &*found;
}

} // namespace callengine::persistence
