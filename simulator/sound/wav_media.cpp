#include "simulator/sound/wav_media.hpp"

#include <algorithm>

namespace callengine::simulator {

namespace {

constexpr std::uint64_t sample_bytes = 2;

void append_little(std::string& out, std::uint32_t value, int bytes) {
  for (int at = 0; at < bytes; ++at)
    out += static_cast<char>((value >> (8 * at)) & 0xFFU);
}

std::string header_for(std::uint64_t samples) {
  const auto bytes = static_cast<std::uint32_t>(samples * sample_bytes);
  std::string out = "RIFF";
  append_little(out, 36 + bytes, 4);
  out += "WAVEfmt ";
  append_little(out, 16, 4);
  append_little(out, 1, 2); // PCM
  append_little(out, 1, 2); // mono
  append_little(out, samples_per_second, 4);
  append_little(out, samples_per_second * sample_bytes, 4);
  append_little(out, sample_bytes, 2);
  append_little(out, 16, 2);
  out += "data";
  append_little(out, bytes, 4);
  return out;
}

/// FNV-1a: the same with every library.
std::uint64_t hash_of(std::string_view name) {
  std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
  for (const char each : name)
    hash = (hash ^ static_cast<unsigned char>(each)) * 0x0000'0100'0000'01B3;
  return hash;
}

/// SplitMix64's last steps.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58'476D'1CE4'E5B9;
  value = (value ^ (value >> 27U)) * 0x94D0'49BB'1331'11EB;
  return value ^ (value >> 31U);
}

} // namespace

wav_media::wav_media(sound_ptr sound)
  : sound_{std::move(sound)}, samples_{sound_->size()}, header_{header_for(
                                                          samples_)} {}

wav_media::wav_media(std::string_view name, seconds length)
  : seed_{hash_of(name)}, samples_{samples_in(length)}, header_{header_for(
                                                          samples_)} {}

std::uint64_t wav_media::size() const noexcept {
  return header_.size() + samples_ * sample_bytes;
}

std::int16_t wav_media::sample(std::uint64_t index) const {
  if (sound_)
    return (*sound_)[index];
  // A triangle of 200 to 711 Hz, and noise below it.
  constexpr std::uint64_t turn = 65536;
  const auto hertz = 200 + seed_ % 512;
  const auto phase = static_cast<std::int64_t>(
    index * hertz * turn / samples_per_second % turn);
  const auto height = std::abs(phase - 32768) / 4; // 0 to 8192
  const auto noise = static_cast<std::int64_t>(
    mixed(seed_ ^ (index * 0x9E37'79B9'7F4A'7C15)) & 0xFFU);
  return static_cast<std::int16_t>(height - 4096 + noise);
}

std::string wav_media::read(std::uint64_t offset, std::size_t length) const {
  const auto end = std::min(size(), offset + length);
  std::string out;
  if (offset >= end)
    return out;
  out.reserve(end - offset);
  auto at = offset;
  for (; at < end && at < header_.size(); ++at)
    out += header_[at];
  while (at < end) {
    const auto place = at - header_.size();
    const auto both = static_cast<std::uint16_t>(sample(place / sample_bytes));
    if (place % sample_bytes == 0) {
      out += static_cast<char>(both & 0xFFU);
      ++at;
    }
    if (at < end) {
      out += static_cast<char>(both >> 8U);
      ++at;
    }
  }
  return out;
}

std::string wav_media::bytes() const {
  return read(0, size());
}

} // namespace callengine::simulator
