#include "persistence/media/media_header.hpp"

#include <algorithm>
#include <string>

namespace callengine::persistence {

namespace {

constexpr std::string_view magic = "CEMEDIA";
constexpr unsigned char version = 1;

constexpr std::size_t version_at = 7;
constexpr std::size_t key_name_at = 8;
constexpr std::size_t key_name_size = 8;
constexpr std::size_t size_at = key_name_at + key_name_size;
constexpr std::size_t start_at = size_at + 8;
constexpr std::size_t nonce_at = start_at + sizeof(stream_start);
constexpr std::size_t sealed_at
  = nonce_at + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

using digest = std::array<unsigned char, 32>;

constexpr std::size_t secret_size = secret_key::size + sizeof(digest);
static_assert(
  sealed_at + secret_size + crypto_aead_xchacha20poly1305_ietf_ABYTES
  == media_header_size);

/// The file's key, and whose file it is; wiped at the end.
struct secret_part {
  std::array<unsigned char, secret_size> bytes{};

  secret_part() = default;
  secret_part(const secret_part&) = delete;
  secret_part& operator=(const secret_part&) = delete;

  ~secret_part() {
    sodium_memzero(bytes.data(), bytes.size());
  }
};

secret_key wrapping_key(const master_key& key) {
  return key.derive("media___", 1);
}

/// The clinic's digits end at the separator, so no two pairs have the same.
digest digest_of(const media_name& whose) {
  const auto text = std::to_string(whose.client.value) + "/" + whose.name;
  digest made{};
  crypto_generichash(made.data(), made.size(),
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
    0);
  return made;
}

std::string_view text_at(
  const media_header_bytes& bytes, std::size_t at, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  return {reinterpret_cast<const char*>(bytes.data()) + at, size};
}

std::uint64_t read_size(const media_header_bytes& bytes) {
  std::uint64_t size = 0;
  for (std::size_t place = 8; place-- > 0;)
    size = size << 8 | bytes[size_at + place];
  return size;
}

void write_size(media_header_bytes& bytes, std::uint64_t size) {
  for (std::size_t place = 0; place < 8; ++place)
    bytes[size_at + place] = static_cast<unsigned char>(size >> (8 * place));
}

/// Of another program, another version, or an unknown key: empty if of none.
std::string why_unreadable(
  const media_header_bytes& bytes, const key_ring& keys) {
  if (text_at(bytes, 0, magic.size()) != magic)
    return "is no media file of this engine's";
  if (bytes[version_at] != version)
    return "is of version " + std::to_string(bytes[version_at])
      + ", which this program does not know";
  const auto name = text_at(bytes, key_name_at, key_name_size);
  if (keys.find(name) != nullptr)
    return {};
  const bool printable
    = name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return "was encrypted with a key that is not among the engine's: "
    + (printable ? std::string{name} : "its name was changed");
}

} // namespace

media_header_bytes seal_header(
  const media_header& header, const media_name& whose, const master_key& key) {
  media_header_bytes bytes{};
  std::copy(magic.begin(), magic.end(), bytes.begin());
  bytes[version_at] = version;
  std::copy(key.name().begin(), key.name().end(), bytes.begin() + key_name_at);
  write_size(bytes, header.size);
  std::copy(header.start.begin(), header.start.end(), bytes.begin() + start_at);
  randombytes_buf(bytes.data() + nonce_at, sealed_at - nonce_at);
  secret_part secret;
  std::copy_n(header.file_key.data(), secret_key::size, secret.bytes.begin());
  const auto owner = digest_of(whose);
  std::copy(
    owner.begin(), owner.end(), secret.bytes.begin() + secret_key::size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes.data() + sealed_at, nullptr,
    secret.bytes.data(), secret_size, bytes.data(), nonce_at, nullptr,
    bytes.data() + nonce_at, wrapping_key(key).data());
  return bytes;
}

result<media_header> open_header(const media_header_bytes& bytes,
  const media_name& whose, const key_ring& keys) {
  using opened = result<media_header>;
  if (auto why = why_unreadable(bytes, keys); !why.empty())
    return opened::failed(std::move(why));
  const auto& key = *keys.find(text_at(bytes, key_name_at, key_name_size));
  secret_part secret;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(secret.bytes.data(), nullptr,
        nullptr, bytes.data() + sealed_at, media_header_size - sealed_at,
        bytes.data(), nonce_at, bytes.data() + nonce_at,
        wrapping_key(key).data())
    != 0)
    return opened::failed("was changed (in its header)");
  const auto owner = digest_of(whose);
  if (sodium_memcmp(
        owner.data(), secret.bytes.data() + secret_key::size, owner.size())
    != 0)
    return opened::failed("belongs to another clinic or name");
  media_header header;
  header.size = read_size(bytes);
  std::copy_n(
    bytes.begin() + start_at, header.start.size(), header.start.begin());
  std::copy_n(secret.bytes.begin(), secret_key::size, header.file_key.data());
  return opened::of(std::move(header));
}

} // namespace callengine::persistence
