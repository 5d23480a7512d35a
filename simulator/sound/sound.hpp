#pragma once

#include "model/time.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator {

/// What a phone line carries and a carrier records: 16 bit, mono.
using sound_samples = std::vector<std::int16_t>;
using sound_ptr = std::shared_ptr<const sound_samples>;

inline constexpr std::uint32_t samples_per_second = 8000;

/// Rounded up to a millisecond.
milliseconds length_of(const sound_samples& sound);

/// How many samples last this long.
std::size_t samples_in(milliseconds length);

/// Nothing in it is as loud as a voice.
bool is_silence(const sound_samples& sound);

/// The samples of a wav file of 8 kHz, 16 bit, mono. Throws std::runtime_error
/// if it is none.
sound_ptr read_wav(const std::filesystem::path& file);

} // namespace callengine::simulator
