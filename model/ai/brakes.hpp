#pragma once

#include "model/ai/knowledge.hpp"

#include <cstdint>
#include <string_view>

/// What is decided about a caller's words before any answerer is asked.
/// Everything here is pure and takes well under a millisecond.
namespace callengine::ai {

enum class brake : std::uint8_t {
  none,
  urgent,         ///< "chest pain": 911 is named, and a person
  wants_person,   ///< "operator", "a real person"
  wants_to_end,   ///< "no thank you, goodbye"
  private_matter, ///< results, records, medical advice: a person's business
};

/// The first that applies, in the order above.
brake brake_for(std::string_view said, const knowledge& clinic);

bool swears(std::string_view said);

} // namespace callengine::ai
