#pragma once

#include "model/time.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace callengine::net::twilio {

/// What became of requests of one kind to Twilio. Any thread.
struct rest_counters {
  std::atomic<std::uint64_t> done{0};
  /// A leg that was answered or had ended before; a question about a call that
  /// Twilio does not know.
  std::atomic<std::uint64_t> not_needed{0};
  std::atomic<std::uint64_t> tried_again{0};
  std::atomic<std::uint64_t> failed{0};
};

struct rest_options {
  std::string account_sid;
  std::string user;     ///< the account SID, or an API key's
  std::string password; ///< the auth token, or the API key's secret
  std::string base_url = "https://api.twilio.com";

  milliseconds connect_timeout = std::chrono::seconds{2};
  milliseconds request_timeout = std::chrono::seconds{5};

  /// How often a request that Twilio did not process (429, 5xx, no
  /// connection) is sent, with a doubling pause between.
  int tries = 4;
  milliseconds first_pause{250};

  /// The longest pause that `Retry-After` is granted.
  milliseconds longest_pause = std::chrono::seconds{30};

  /// A leg that was not cancelled ends by its Dial's timeout anyway: beyond
  /// this many waiting ones the newest is dropped.
  std::size_t waiting = 1000;

  /// Twilio allows an account a few requests a second per core; more at once
  /// only earn 429s.
  std::size_t at_once = 8;

  /// Look-ups come in crowds, after a restart: room for those of a clinic's
  /// busiest hour. Whoever asks asks again later.
  std::size_t look_ups_waiting = 10'000;

  /// Of `at_once`: the rest is kept for what changes live calls.
  std::size_t look_ups_at_once = 4;
};

} // namespace callengine::net::twilio
