#pragma once

#include "actors/lease_book.hpp"
#include "model/ai/conversation.hpp"
#include "model/call/event.hpp"
#include "model/decision.hpp"
#include "model/presence.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace callengine::actors {

/// So many of something, told apart by an enumeration whose last value this is.
template <class Enum, Enum Last, class Number = std::uint64_t>
class counts_by {
public:
  static constexpr std::size_t size = static_cast<std::size_t>(Last) + 1;

  std::atomic<Number>& operator[](Enum which) noexcept {
    return counts_[static_cast<std::size_t>(which)];
  }

  Number of(Enum which) const noexcept {
    return counts_[static_cast<std::size_t>(which)];
  }

private:
  std::array<std::atomic<Number>, size> counts_{};
};

/// What the engine has done and what it holds. Written by actors, read by
/// whoever shows metrics; any thread.
struct engine_meters {
  std::atomic<std::uint64_t> calls_started{0};
  std::atomic<std::uint64_t> calls_taken_up{0}; ///< in mid-flow
  std::atomic<std::uint64_t> calls_restored{0}; ///< kept by an earlier run
  std::atomic<std::uint64_t> staff_restored{0}; ///< kept by an earlier run
  counts_by<outcome, outcome::caller_hung_up> calls_ended;

  counts_by<ai::result, ai::result::caller_hung_up> conversations_ended;

  std::atomic<std::uint64_t> offers_made{0};
  counts_by<offer_refusal, offer_refusal::in_wrap_up> offers_refused;
  counts_by<offer_end, offer_end::taken> offers_ended;

  /// People who were seen since the start, by what they are now.
  counts_by<staff_state, staff_state::unavailable, std::int64_t> staff;
  lease_book leases;

  std::atomic<std::int64_t> board_pages{0};   ///< that watch one now
  std::atomic<std::uint64_t> board_frames{0}; ///< of changes, told to pages
};

} // namespace callengine::actors
