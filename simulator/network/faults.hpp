#pragma once

#include "model/time.hpp"

#include <cstdint>

namespace callengine::simulator {

/// What goes wrong with REST requests of the engine, in per cent of them. At
/// most one of these befalls a request: the first that is drawn, in this order.
struct rest_faults {
  int rate_limited_percent = 0;  ///< 429 with 20429, not done: safe to repeat
  int server_errors_percent = 0; ///< 503, not done

  /// Done, but answered with a 503.
  int errors_after_doing_percent = 0;

  /// Done at once, answered late.
  int slow_percent = 0;
  milliseconds slow_for{5000};

  /// Never answered; every second one is done nevertheless.
  int hanging_percent = 0;
};

/// What goes wrong with the sound of recordings, in per cent of the requests
/// for it that `rest_faults` let through: the first that is drawn, in this
/// order.
struct media_faults {
  /// How long after the recording is told as completed its sound is still 404.
  milliseconds late{0};

  int not_yet_percent = 0;      ///< 404
  int unauthorized_percent = 0; ///< 401
  int rate_limited_percent = 0; ///< 429, with a Retry-After
  seconds retry_after{1};
  int server_errors_percent = 0; ///< 500
  int wrong_type_percent = 0;    ///< 200 and a web page

  /// Half of the sound, and the rest so much later.
  int slow_percent = 0;
  milliseconds slow_for{2000};

  int truncated_percent = 0; ///< half of the sound, and the connection breaks
};

/// Faults on request; may be changed while calls run. Everything is drawn from
/// the network's seed, and counted in `fault_counters`.
struct fault_plan {
  enum class doubling : std::uint8_t {
    none,
    together,   ///< both at the same moment
    afterwards, ///< the second `doubled_after` the first
    scattered,  ///< the second up to `doubled_within` later, past others
  };

  /// Requests for instructions and callbacks come twice.
  doubling webhooks = doubling::none;
  int doubled_percent = 100; ///< of them
  milliseconds doubled_after{500};
  milliseconds doubled_within{60'000};

  // -- what happens to single attempts, in per cent of them. What is tried
  // again carries the same idempotency token, as the overrides say.

  /// No connection: half of them are refused, half time out.
  int connect_failures_percent = 0;

  /// The connection breaks before the engine has read the request.
  int requests_lost_percent = 0;

  /// The engine has read it and answers, but the answer is lost.
  int answers_lost_percent = 0;

  /// Something before the engine answers with a 503.
  int server_errors_percent = 0;

  /// After how long a broken connection is noticed; at the read limit at the
  /// latest, which usually leaves no time to try again.
  milliseconds lost_after{50};

  // -- callbacks

  /// Of a hundred callbacks this many never arrive.
  int callbacks_lost_percent = 0;

  /// Callbacks are held back by a time drawn from [0, this]: late, and past
  /// one another.
  milliseconds callback_delay_max{0};

  /// This many of a hundred wait until their call's next callback is sent, or
  /// for `reordered_within`.
  int callbacks_reordered_percent = 0;
  milliseconds reordered_within{10'000};

  /// This many of a hundred are late by a time drawn from this range.
  int callbacks_late_percent = 0;
  milliseconds late_min{2'000};
  milliseconds late_max{60'000};

  // -- what requests look like

  /// Parameters come in an order drawn anew for each request.
  bool shuffled_parameters = false;

  /// A parameter that no document names is added, as Twilio may at any time.
  bool unknown_parameters = false;

  rest_faults rest;
  media_faults media;
};

/// How often each fault really happened.
struct fault_counters {
  std::uint64_t doubled = 0;
  std::uint64_t connect_failures = 0;
  std::uint64_t requests_lost = 0;
  std::uint64_t answers_lost = 0;
  std::uint64_t server_errors = 0;
  std::uint64_t retries = 0; ///< attempts after the first one
  std::uint64_t callbacks_lost = 0;
  std::uint64_t callbacks_held_back = 0; ///< by `callback_delay_max`
  std::uint64_t callbacks_reordered = 0; ///< another one went first
  std::uint64_t callbacks_late = 0;
  std::uint64_t shuffled = 0;
  std::uint64_t rest_rate_limited = 0;
  std::uint64_t rest_server_errors = 0;
  std::uint64_t rest_errors_after_doing = 0;
  std::uint64_t rest_slow = 0;
  std::uint64_t rest_hanging = 0;
  std::uint64_t media_not_yet = 0;
  std::uint64_t media_unauthorized = 0;
  std::uint64_t media_rate_limited = 0;
  std::uint64_t media_server_errors = 0;
  std::uint64_t media_wrong_type = 0;
  std::uint64_t media_slow = 0;
  std::uint64_t media_truncated = 0;
};

} // namespace callengine::simulator
