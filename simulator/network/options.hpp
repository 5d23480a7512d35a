#pragma once

#include "model/time.hpp"

#include <cstdint>
#include <string>

namespace callengine::simulator {

/// How a number is set up at the carrier.
struct number_setup {
  std::string voice_url; ///< absolute
  std::string voice_method = "POST";
  std::string fallback_url; ///< empty: none
  std::string fallback_method = "POST";
  std::string status_callback; ///< empty: none
  std::string status_callback_method = "POST";
};

struct network_options {
  std::string account_sid = "AC00000000000000000000000000000000";
  std::string auth_token = "simulated-token";

  /// How long speech takes; 0 = it is over at once.
  milliseconds speech_per_character{60};

  /// How long after a failed attempt the next one of its retries follows.
  milliseconds retry_pause{0};

  /// Where recordings seem to live.
  std::string recordings_base = "https://api.twilio.com";

  /// Draws call ids and the fates of callbacks.
  std::uint64_t seed = 1;

  /// A call that runs this many documents is in a loop: it is ended, with a
  /// warning.
  int documents_max = 1000;

  // What no source settles (contract 2.7 and 9): both ways can be played.

  /// An empty recording asks the action URL too, instead of going on with the
  /// next verb.
  bool empty_recording_asks_action = false;

  /// A Dial asks its action URL also when the caller hung up first.
  bool dial_asks_action_after_hang_up = false;
};

/// Faults on request; may be changed while calls run.
struct fault_plan {
  enum class doubling : std::uint8_t { none, together, afterwards };

  /// Every request for instructions and every callback comes twice.
  doubling webhooks = doubling::none;
  milliseconds doubled_after{500}; ///< for `afterwards`

  /// Callbacks are held back by a time drawn from [0, this]: late, and past
  /// one another.
  milliseconds callback_delay_max{0};

  /// Of a hundred callbacks this many never arrive.
  int callbacks_lost_percent = 0;
};

} // namespace callengine::simulator
