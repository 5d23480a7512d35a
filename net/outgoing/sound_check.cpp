#include "net/outgoing/sound_check.hpp"

#include <limits>

namespace callengine::net::outgoing {

namespace {

constexpr std::string_view wav = "audio/wav";

/// "RIFF", the length of what follows, "WAVE".
constexpr std::size_t length_at = 4;
constexpr std::size_t head_size = 12;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// The first bytes of an MPEG frame: eleven ones, a version and layer III.
bool is_mpeg_frame(std::string_view head) {
  return head.size() >= 2 && byte_at(head, 0) == 0xFF
    && (byte_at(head, 1) & 0xE6U) == 0xE2U;
}

} // namespace

void sound_check::take(std::string_view piece) {
  bytes_ += piece.size();
  head_ += piece.substr(0, head_size - head_.size());
}

std::string sound_check::type() const {
  const std::string_view head{head_};
  if (head.size() == head_size && head.starts_with("RIFF")
    && head.ends_with("WAVE"))
    return std::string{wav};
  if (head.starts_with("ID3") || is_mpeg_frame(head))
    return "audio/mpeg";
  return {};
}

bool sound_check::is_whole() const {
  if (type() != wav)
    return true;
  std::uint32_t told = 0;
  for (std::size_t each = 0; each < sizeof told; ++each)
    told |= byte_at(head_, length_at + each) << (8 * each);
  if (told == 0 || told == std::numeric_limits<std::uint32_t>::max())
    return true;
  return bytes_ >= std::uint64_t{told} + length_at + sizeof told;
}

} // namespace callengine::net::outgoing
