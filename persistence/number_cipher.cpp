#include "persistence/number_cipher.hpp"

#include <sodium.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

namespace callengine::persistence {

namespace {

using bytes = std::vector<unsigned char>;

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t key_size = 32;
static_assert(key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(key_size == crypto_kdf_KEYBYTES);
static_assert(key_size == crypto_generichash_KEYBYTES);

/// Which use of the master key a derived key is for. Never change one: what
/// was written could not be read any more.
enum class purpose : std::uint64_t { encryption = 1, hashing = 2, name = 3 };

void require_sodium() {
  // Fails only where the system has no source of randomness.
  if (sodium_init() < 0)
    throw std::runtime_error("libsodium could not be initialized");
}

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(const unsigned char* data, std::size_t size) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), data, size, variant);
  text.pop_back(); // the terminating NUL
  return text;
}

std::optional<bytes> from_base64(std::string_view text) {
  if (text.empty())
    return bytes{};
  bytes data(text.size());
  std::size_t size = 0;
  if (sodium_base642bin(data.data(), data.size(), text.data(), text.size(),
        nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL)
    != 0)
    return std::nullopt;
  data.resize(size);
  return data;
}

template <class Key>
void derive(Key& derived, purpose what, const Key& master) {
  // The context of eight bytes, as libsodium wants it.
  crypto_kdf_derive_from_key(derived.data(), derived.size(),
    static_cast<std::uint64_t>(what), "numbers_", master.data());
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

} // namespace

number_cipher::number_cipher(const key& master) {
  constexpr std::size_t name_size = 4;
  derive(encryption_, purpose::encryption, master);
  derive(hashing_, purpose::hashing, master);
  key name;
  derive(name, purpose::name, master);
  std::string text(name_size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), name.data(), name_size);
  text.pop_back();
  prefix_ = "v1." + text + ".";
}

result<number_cipher> number_cipher::from_key(std::string_view key_base64) {
  using made = result<number_cipher>;
  require_sodium();
  const auto data = from_base64(key_base64);
  if (!data || data->size() != key_size)
    return made::failed("The encryption key must be 32 bytes in base64 "
                        "(44 characters); 'openssl rand -base64 32' makes one");
  key master;
  std::copy(data->begin(), data->end(), master.begin());
  return made::of(number_cipher{master});
}

std::string number_cipher::generate_key() {
  require_sodium();
  key fresh;
  randombytes_buf(fresh.data(), fresh.size());
  return to_base64(fresh.data(), fresh.size());
}

std::string number_cipher::encrypt(
  client_id client, std::string_view clear, std::string_view what) const {
  const auto bound = bound_to(prefix_, client, what);
  bytes data(nonce_size + clear.size() + tag_size);
  randombytes_buf(data.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(data.data() + nonce_size, nullptr,
    as_bytes(clear), clear.size(), as_bytes(bound), bound.size(), nullptr,
    data.data(), encryption_.data());
  return prefix_ + to_base64(data.data(), data.size());
}

result<std::string> number_cipher::decrypt(
  client_id client, std::string_view text, std::string_view what) const {
  using opened = result<std::string>;
  if (!text.starts_with(prefix_))
    return opened::failed(
      "The text was not encrypted with this key (it has another key's name)");
  const auto data = from_base64(text.substr(prefix_.size()));
  if (!data || data->size() < nonce_size + tag_size)
    return opened::failed("The encrypted text is damaged");
  const auto bound = bound_to(prefix_, client, what);
  std::string clear(data->size() - nonce_size - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(clear.data()), nullptr, nullptr,
        data->data() + nonce_size, data->size() - nonce_size, as_bytes(bound),
        bound.size(), data->data(), encryption_.data())
    != 0)
    return opened::failed(
      "The encrypted text was changed or belongs to another clinic");
  return opened::of(std::move(clear));
}

std::string number_cipher::hash(
  client_id client, std::string_view number) const {
  // The clinic's digits end at the separator, so no two pairs collide.
  const auto text = std::to_string(client.value) + "/" + std::string{number};
  key digest;
  crypto_generichash(digest.data(), digest.size(), as_bytes(text), text.size(),
    hashing_.data(), hashing_.size());
  return to_base64(digest.data(), digest.size());
}

} // namespace callengine::persistence
