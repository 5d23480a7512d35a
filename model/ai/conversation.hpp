#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// One turn: what the caller said and what was answered.
struct exchange {
  std::string caller;
  std::string engine;

  friend bool operator==(const exchange&, const exchange&) = default;
};

/// How far a conversation is. A value; a part of the call's state.
struct conversation {
  int turns = 0;  ///< utterances that were understood
  int misses = 0; ///< silences and misunderstandings
  int oaths = 0;  ///< utterances with swear words
  /// Running number of the newest question to the answerer.
  std::uint32_t question = 0;
  std::vector<exchange> said; ///< the newest `limits::ai_remembered_turns`

  friend bool operator==(const conversation&, const conversation&) = default;
};

/// How a conversation ended: `calls.ai_result`.
enum class result : std::uint8_t {
  answered,         ///< the caller got what they asked for and was bid goodbye
  routed,           ///< to a department, staff or voicemail
  asked_for_person, ///< by word or key
  urgent,
  gave_up, ///< turns or patience used up
  model_failed,
  caller_hung_up,
};

std::string_view to_string(result how) noexcept;
std::optional<result> result_from(std::string_view text) noexcept;

} // namespace callengine::ai
