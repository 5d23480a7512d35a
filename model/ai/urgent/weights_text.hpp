#pragma once

#include <cstdint>
#include <string_view>

/// What scripts/learn-urgent writes into weights_text.cpp.
namespace callengine::ai::urgent {

/// In the notation of `weights`.
extern const std::string_view weights_text;

/// `checksum_of_sources` of what they were learned from.
extern const std::uint64_t weights_sources;

} // namespace callengine::ai::urgent
