#pragma once

#include "model/time.hpp"
#include "simulator/network/faults.hpp"

#include <cstddef>
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

  /// False: what a caller says, a voice or a sound, is over at once, however
  /// long it is: it was spoken when it is told. A recording has all of it.
  bool voice_takes_time = true;

  /// True: a sound that is played takes as long as its file says. False: two
  /// seconds, for those who don't listen.
  bool sounds_take_their_time = false;

  /// How long after a failed attempt the next one of its retries follows.
  milliseconds retry_pause{0};

  /// Where recordings seem to live.
  std::string recordings_base = "https://api.twilio.com";

  /// Requests carry their signature. An in-process transport that checks none
  /// has no use for it.
  bool sign = true;

  /// Draws the ids and, from a stream of their own, the faults: ids stay the
  /// same whatever goes wrong.
  std::uint64_t seed = 1;

  /// The first hexadecimal digits of every SID: tells this network's calls from
  /// another's.
  std::string sid_digits;

  /// Recordings that are kept: beyond them the oldest one goes.
  std::size_t recordings_max = 10'000;

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

} // namespace callengine::simulator
