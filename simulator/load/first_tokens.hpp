#pragma once

#include "simulator/load/http_client.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>

namespace callengine::simulator::load {

/// How long a model's first word takes to the socket of a ConversationRelay:
/// both moments by the harness' own clock. Each answer begins with a word of
/// its own.
class first_tokens {
public:
  /// The model writes this word, the first of its answer.
  void begun(const std::string& word) {
    begun_.insert_or_assign(word, steady::now());
  }

  /// A socket has got this frame. Its time, if it begins an answer.
  std::optional<std::chrono::nanoseconds> heard(
    const std::string& frame, steady::time_point now);

private:
  std::unordered_map<std::string, steady::time_point> begun_;
};

} // namespace callengine::simulator::load
