#pragma once

#include "model/ai/proposal.hpp"

#include <array>
#include <atomic>
#include <cstdint>

namespace callengine::net::outgoing {

/// What became of questions to the model. Any thread. Questions are proposals,
/// failures, stopped or still open.
struct chat_meters {
  using counter = std::atomic<std::uint64_t>;

  counter questions{0};
  counter proposals{0};
  /// By `ai::answer_failure`, `not_asked` being the last.
  std::array<counter,
    static_cast<std::size_t>(ai::answer_failure::not_asked) + 1>
    failures{};
  counter stopped{0}; ///< before it was too late
  /// Of proposals, from the question to the last byte that it needed.
  counter answering_us{0};
  counter breaker_opened{0};
  std::atomic<bool> breaker_open{false};

  counter& failed(ai::answer_failure why) noexcept {
    return failures.at(static_cast<std::size_t>(why));
  }
};

} // namespace callengine::net::outgoing
