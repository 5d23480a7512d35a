#pragma once

#include "simulator/sound/sound.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::simulator {

/// A wav file of 8 kHz, 16 bit, mono (contract 6) whose bytes are made where
/// they are read: 300 s take 4.8 MB.
class wav_media {
public:
  explicit wav_media(sound_ptr sound);

  /// A tone in noise that no other name has, at no other place either: its
  /// bytes tell whose they are.
  wav_media(std::string_view name, seconds length);

  /// Of the whole file, header included.
  std::uint64_t size() const noexcept;

  /// Fewer bytes at the end of the file.
  std::string read(std::uint64_t offset, std::size_t length) const;

  /// All of it.
  std::string bytes() const;

private:
  std::int16_t sample(std::uint64_t index) const;

  sound_ptr sound_; ///< null: the tone
  std::uint64_t seed_ = 0;
  std::uint64_t samples_ = 0;
  std::string header_;
};

} // namespace callengine::simulator
