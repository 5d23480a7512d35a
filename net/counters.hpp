#pragma once

#include <atomic>
#include <cstdint>

namespace callengine::net {

/// What happened at the edge since the start. Each only grows; read and
/// written on any thread.
struct counters {
  using counter = std::atomic<std::uint64_t>;

  counter connections_accepted{0};
  counter connections_refused{0}; ///< over the cap
  counter accept_failures{0};
  counter requests{0};
  counter requests_refused{0}; ///< malformed, too large, too slow
  counter signatures_refused{0};
  counter webhooks_refused{
    0}; ///< signed, and relays' too, but not to be understood
  counter webhooks_bridged{0}; ///< answered here because the engine hung
  counter answers_too_late{0}; ///< the engine's, after the bridge
  counter documents_cut{0};    ///< text beyond what Twilio takes
  counter reports_failed{0};
  counter inbox_failed{0};       ///< questions to it and to the outbox
  counter media_busy{0};         ///< too many are being heard
  counter media_unreadable{0};   ///< sound that could not be opened
  counter answers_broken_off{0}; ///< in the middle
  counter polls_shed{0};         ///< the portal's, while the engine is busy
  counter calls_held{0};         ///< documents that hold a caller (overload)
  counter calls_to_message{0};   ///< callers held who left a message instead
  counter calls_turned_away{0};  ///< asked to call again
  counter signed_in{0};
  counter sign_ins_refused{0}; ///< no such person, or another password
  counter sign_ins_slowed{0};  ///< too many attempts for one address
  counter sign_ins_busy{0};    ///< too many at once
  counter accounts_failed{0};  ///< questions to the database
  counter sessions_renewed{0};
  counter sessions_stolen{0};   ///< a refresh token was used twice
  counter calls_out{0};         ///< of pages, that call somebody back
  counter calls_out_refused{0}; ///< without a ticket that is good
  counter pages_opened{0};
  counter pages_cut_off{0};   ///< read nothing, or broke the rules
  counter signals_dropped{0}; ///< of sound, where no pages talk
  counter relays_opened{0};
  counter relays_cut_off{0}; ///< as pages are

  /// The engine closed them: their call is another clinic's, over or already
  /// with another socket.
  counter relays_not_wanted{0};
  counter relay_frames_bad{0}; ///< Twilio's that could not be understood
  counter relay_errors{0};     ///< that Twilio told

  static void count(counter& which) noexcept {
    which.fetch_add(1, std::memory_order_relaxed);
  }
};

} // namespace callengine::net
