#pragma once

#include "persistence/secret_key.hpp"

#include <sodium.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace callengine::persistence {

/// A file is encrypted in chunks, each of which is checked by itself and in its
/// place (libsodium's secretstream, XChaCha20-Poly1305).
constexpr std::size_t chunk_size = 65536;

/// What a chunk grows by when it is sealed.
constexpr std::size_t chunk_overhead
  = crypto_secretstream_xchacha20poly1305_ABYTES;

using stream_start = std::array<unsigned char,
  crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

/// Chunks of a file of so many bytes: the last one, which ends the file, may be
/// empty only in an empty file.
constexpr std::uint64_t chunks_of(std::uint64_t size) {
  return size == 0 ? 1 : (size + chunk_size - 1) / chunk_size;
}

class sealing_stream {
public:
  explicit sealing_stream(const secret_key& key);
  ~sealing_stream();

  sealing_stream(const sealing_stream&) = delete;
  sealing_stream& operator=(const sealing_stream&) = delete;

  /// Goes into the file's header.
  const stream_start& start() const noexcept {
    return start_;
  }

  /// `sealed` is longer by `chunk_overhead`.
  void push(std::span<const unsigned char> chunk, bool last,
    std::span<unsigned char> sealed);

private:
  crypto_secretstream_xchacha20poly1305_state state_{};
  stream_start start_{};
};

class opening_stream {
public:
  opening_stream() = default;
  ~opening_stream();

  opening_stream(const opening_stream&) = delete;
  opening_stream& operator=(const opening_stream&) = delete;

  /// At the first chunk again.
  void start(const secret_key& key, const stream_start& start);

  /// False: changed, out of its place, or not the last one where it should be
  /// or the other way round. `chunk` is shorter by `chunk_overhead`.
  bool pull(std::span<const unsigned char> sealed, bool last,
    std::span<unsigned char> chunk);

private:
  crypto_secretstream_xchacha20poly1305_state state_{};
};

} // namespace callengine::persistence
