#include "simulator/sound/sound.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace callengine::simulator {

namespace {

constexpr std::size_t riff_head = 12;
constexpr std::size_t chunk_head = 8;

std::uint32_t little(const std::string& bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int each = 0; each < size; ++each)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(
               bytes.at(at + static_cast<std::size_t>(each))))
      << (8 * each);
  return value;
}

/// Where the content of the chunk with this name begins.
std::size_t find_chunk(const std::string& bytes, const char* name) {
  for (auto at = riff_head; at + chunk_head <= bytes.size();) {
    if (bytes.compare(at, 4, name) == 0)
      return at + chunk_head;
    const auto size = little(bytes, at + 4, 4);
    at += chunk_head + size + size % 2;
  }
  throw std::runtime_error{std::string{"the file has no part "} + name};
}

} // namespace

milliseconds length_of(const sound_samples& sound) {
  constexpr auto per_millisecond = samples_per_second / 1000;
  return milliseconds{(sound.size() + per_millisecond - 1) / per_millisecond};
}

std::size_t samples_in(milliseconds length) {
  return static_cast<std::size_t>(length.count()) * samples_per_second / 1000;
}

bool is_silence(const sound_samples& sound) {
  constexpr int loudest = 256; // -42 dB: rooms and their microphones
  return std::all_of(sound.begin(), sound.end(),
    [](int each) { return -loudest < each && each < loudest; });
}

sound_ptr read_wav(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  const std::string bytes{
    std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
  if (bytes.size() < riff_head || !bytes.starts_with("RIFF")
    || bytes.compare(8, 4, "WAVE") != 0)
    throw std::runtime_error{file.string() + " is no wav file"};
  const auto format = find_chunk(bytes, "fmt ");
  if (little(bytes, format, 2) != 1 || little(bytes, format + 2, 2) != 1
    || little(bytes, format + 4, 4) != samples_per_second
    || little(bytes, format + 14, 2) != 16)
    throw std::runtime_error{file.string() + " is not 8 kHz, 16 bit, mono"};
  const auto data = find_chunk(bytes, "data");
  const auto size
    = std::min<std::size_t>(little(bytes, data - 4, 4), bytes.size() - data);
  auto samples = std::make_shared<sound_samples>();
  samples->reserve(size / 2);
  for (std::size_t at = 0; at + 1 < size; at += 2)
    samples->push_back(static_cast<std::int16_t>(little(bytes, data + at, 2)));
  return samples;
}

} // namespace callengine::simulator
