#pragma once

#include "model/ports/call_control.hpp"
#include "model/time.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace callengine::net::twilio {

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

  /// A leg that was not cancelled ends by its Dial's timeout anyway: beyond
  /// this many waiting ones the newest is dropped.
  std::size_t waiting = 1000;

  /// Twilio allows an account a few requests a second per core; more at once
  /// only earn 429s.
  std::size_t at_once = 8;
};

/// What became of requests to Twilio. Any thread.
struct rest_counters {
  std::atomic<std::uint64_t> done{0};
  std::atomic<std::uint64_t> not_needed{0}; ///< answered or ended before
  std::atomic<std::uint64_t> tried_again{0};
  std::atomic<std::uint64_t> failed{0};
};

/// Twilio's REST API over libcurl, on a thread of its own.
class rest_client final : public call_control {
public:
  explicit rest_client(rest_options options);

  /// Gives up what is waiting or under way.
  ~rest_client() override;

  /// `Status=canceled`, which Twilio refuses for a leg that was answered in
  /// the meantime. Any thread; returns at once.
  void cancel_leg(const call_sid& leg) override;

  const rest_counters& counted() const noexcept;

private:
  class worker;
  std::unique_ptr<worker> worker_;
};

} // namespace callengine::net::twilio
