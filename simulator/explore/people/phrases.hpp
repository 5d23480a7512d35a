#pragma once

#include "simulator/explore/dice.hpp"

#include <string>
#include <string_view>

namespace callengine::explore {

/// What a caller wants to say.
enum class phrase_kind : std::uint8_t {
  urgent,
  person,
  department,
  question, ///< that a clinic may have an answer to
  message,
  private_matter,
  goodbye,
  oath,
  number, ///< the caller's own, which nobody may write down in a sentence
  injection,
  nonsense,
};

constexpr std::size_t phrase_kind_count = 11;

/// The words of a caller who has this number.
std::string phrase(dice& chance, phrase_kind kind, const std::string& number);

/// Somebody is in danger: these words, as a recogniser writes them.
bool is_urgent_phrase(std::string_view said);

} // namespace callengine::explore
