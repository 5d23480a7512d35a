#include "simulator/sound/sound_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace callengine::simulator {

namespace {

constexpr std::size_t riff_head = 12;
constexpr std::size_t chunk_head = 8;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t little(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8U
    | byte_at(bytes, at + 2) << 16U | byte_at(bytes, at + 3) << 24U;
}

milliseconds at_rate(std::uint64_t bytes, std::uint64_t bytes_per_second) {
  return milliseconds{bytes * 1000 / bytes_per_second};
}

std::optional<milliseconds> length_of_wav(std::string_view bytes) {
  std::uint64_t rate = 0;
  for (auto at = riff_head; at + chunk_head <= bytes.size();) {
    const auto name = bytes.substr(at, 4);
    const std::uint64_t size = little(bytes, at + 4);
    const auto content = at + chunk_head;
    if (name == "fmt " && content + 12 <= bytes.size())
      rate = little(bytes, content + 8);
    if (name == "data" && rate > 0)
      return at_rate(
        std::min<std::uint64_t>(size, bytes.size() - content), rate);
    at = content + size + size % 2;
  }
  return std::nullopt;
}

/// Where the first frame may be: behind ID3v2, whose size has seven bits a
/// byte.
std::size_t behind_tag(std::string_view bytes) {
  constexpr std::size_t head = 10;
  if (bytes.size() < head || !bytes.starts_with("ID3"))
    return 0;
  std::size_t size = 0;
  for (std::size_t each = 6; each < head; ++each)
    size = size << 7U | (byte_at(bytes, each) & 0x7FU);
  return head + size;
}

std::optional<milliseconds> length_of_mp3(std::string_view bytes) {
  // In kbit/s: MPEG 1, then MPEG 2 and 2.5, both layer III.
  constexpr std::array<std::array<std::uint64_t, 16>, 2> rates{
    {{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
      {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0}}};
  const auto begin = behind_tag(bytes);
  if (begin + 4 > bytes.size())
    return std::nullopt;
  const auto second = byte_at(bytes, begin + 1);
  const bool is_frame = byte_at(bytes, begin) == 0xFF
    && (second & 0xE0U) == 0xE0U && (second & 0x06U) == 0x02U;
  if (!is_frame)
    return std::nullopt;
  const bool is_mpeg_1 = (second & 0x18U) == 0x18U;
  const auto rate = rates[is_mpeg_1 ? 0 : 1][byte_at(bytes, begin + 2) >> 4U];
  if (rate == 0)
    return std::nullopt;
  return at_rate(bytes.size() - begin, rate * 1000 / 8);
}

} // namespace

std::optional<milliseconds> length_of_file(std::string_view bytes) {
  const bool is_wav = bytes.size() >= riff_head && bytes.starts_with("RIFF")
    && bytes.substr(8, 4) == "WAVE";
  return is_wav ? length_of_wav(bytes) : length_of_mp3(bytes);
}

} // namespace callengine::simulator
