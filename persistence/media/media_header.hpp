#pragma once

#include "model/ports/media_store.hpp"
#include "persistence/key_ring.hpp"
#include "persistence/media/sealed_stream.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace callengine::persistence {

/// What the first bytes of a sealed file tell, in this order: a magic word,
/// the format's version, the name of the master key, the file's size, the start
/// of its stream, a nonce, and sealed by the master key: the file's own key and
/// whose file it is. Nothing before the sealed part can be changed unnoticed.
struct media_header {
  std::uint64_t size = 0; ///< bytes, as they were written
  stream_start start{};
  secret_key file_key;
};

constexpr std::size_t media_header_size = 152;

using media_header_bytes = std::array<unsigned char, media_header_size>;

media_header_bytes seal_header(
  const media_header& header, const media_name& whose, const master_key& key);

/// The error goes on after the file's name: "was changed …".
result<media_header> open_header(const media_header_bytes& bytes,
  const media_name& whose, const key_ring& keys);

/// Of a whole sealed file.
constexpr std::uint64_t sealed_size(std::uint64_t size) {
  return media_header_size + size + chunks_of(size) * chunk_overhead;
}

} // namespace callengine::persistence
