#include "persistence/number_cipher.hpp"

#include "persistence/base64.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace callengine::persistence {

namespace {

using bytes = std::vector<unsigned char>;

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(secret_key::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(secret_key::size == crypto_generichash_KEYBYTES);

/// Which use of the master key a derived key is for; 3 is its name.
enum class purpose : std::uint64_t { encryption = 1, hashing = 2 };

secret_key derive(const master_key& key, purpose what) {
  return key.derive("numbers_", static_cast<std::uint64_t>(what));
}

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// What is authenticated beside the text. The clinic's digits end at the
/// separator, so no two pairs collide.
std::string bound_to(
  std::string_view prefix, client_id client, std::string_view what) {
  auto bound = std::string{prefix} + std::to_string(client.value);
  if (!what.empty())
    bound.append("/").append(what);
  return bound;
}

std::string hash_with(
  const secret_key& key, client_id client, std::string_view number) {
  // The clinic's digits end at the separator, so no two pairs collide.
  const auto text = std::to_string(client.value) + "/" + std::string{number};
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), as_bytes(text), text.size(),
    key.data(), secret_key::size);
  return to_base64(digest.data(), digest.size());
}

} // namespace

number_cipher::number_cipher(const key_ring& keys) {
  for (const auto& key : keys.keys()) {
    openers_.push_back(
      {"v1." + key.name() + ".", derive(key, purpose::encryption)});
    hashing_.push_back(derive(key, purpose::hashing));
  }
}

result<number_cipher> number_cipher::from_key(std::string_view key_base64) {
  using made = result<number_cipher>;
  auto keys = key_ring::from_keys(key_base64);
  if (!keys)
    return made::failed(std::move(keys.error));
  return made::of(number_cipher{*keys.value});
}

std::string number_cipher::generate_key() {
  return master_key::generate();
}

std::string number_cipher::encrypt(
  client_id client, std::string_view clear, std::string_view what) const {
  const auto& with = openers_.front();
  const auto bound = bound_to(with.prefix, client, what);
  bytes data(nonce_size + clear.size() + tag_size);
  randombytes_buf(data.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(data.data() + nonce_size, nullptr,
    as_bytes(clear), clear.size(), as_bytes(bound), bound.size(), nullptr,
    data.data(), with.encryption.data());
  return with.prefix + to_base64(data.data(), data.size());
}

result<std::string> number_cipher::decrypt(
  client_id client, std::string_view text, std::string_view what) const {
  using opened = result<std::string>;
  const auto with = std::find_if(openers_.begin(), openers_.end(),
    [text](const opener& each) { return text.starts_with(each.prefix); });
  if (with == openers_.end())
    return opened::failed(
      "The text was not encrypted with this key (it has another key's name)");
  const auto data = from_base64(text.substr(with->prefix.size()));
  if (!data || data->size() < nonce_size + tag_size)
    return opened::failed("The encrypted text is damaged");
  const auto bound = bound_to(with->prefix, client, what);
  std::string clear(data->size() - nonce_size - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(clear.data()), nullptr, nullptr,
        data->data() + nonce_size, data->size() - nonce_size, as_bytes(bound),
        bound.size(), data->data(), with->encryption.data())
    != 0)
    return opened::failed(
      "The encrypted text was changed or belongs to another clinic");
  return opened::of(std::move(clear));
}

std::string number_cipher::hash(
  client_id client, std::string_view number) const {
  return hash_with(hashing_.front(), client, number);
}

std::vector<std::string> number_cipher::old_hashes(
  client_id client, std::string_view number) const {
  std::vector<std::string> hashes;
  for (std::size_t each = 1; each < hashing_.size(); ++each)
    hashes.push_back(hash_with(hashing_[each], client, number));
  return hashes;
}

} // namespace callengine::persistence
