#pragma once

#include "tests/support/script_server.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace callengine::testing {

/// An OpenAI-compatible `/v1/audio/transcriptions` (transcription_server.py).
/// Its faults: "status 500", "status 429 2" (with that Retry-After), "slow 3"
/// (seconds, then the answer), "hang", "drop", "truncated", "wrong_type".
class transcription_server : public script_server {
public:
  enum class answer {
    echo,  ///< `echo_of` the file
    heard, ///< what Debian's pocketsphinx hears, among what patients say
  };

  explicit transcription_server(answer how);

  /// As TRANSCRIPTION_BASE_URL has it.
  std::string url() const;

  /// What it was asked and answered, in order: `sha256` and `bytes` of the
  /// file, its `type` and `name`, `model`, `language`, `authorization`.
  std::vector<nlohmann::json> questions() const;
};

/// The text that `answer::echo` gives for a file.
std::string echo_of(std::string_view file);

} // namespace callengine::testing
