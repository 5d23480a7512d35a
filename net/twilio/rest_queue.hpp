#pragma once

#include "net/twilio/rest_options.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::net::twilio {

/// What became of one request to Twilio, after its last try.
struct rest_answer {
  long status = 0; ///< of HTTP; 0: there was no whole answer
  std::string body;
  std::string problem; ///< why there was no answer; empty: there was one
  int tries = 0;
};

struct rest_request {
  std::string target; ///< from the root of the base URL
  std::string form;   ///< not empty: POSTed; else it is a GET
  std::function<void(rest_answer)> done; ///< must not block, nor throw
};

/// Requests to Twilio over libcurl, on a thread of its own: those that change
/// live calls go first and have room of their own. What Twilio did not process
/// (429, 5xx, no answer) is sent again, after a doubling pause or the one that
/// `Retry-After` asks for.
class rest_queue {
public:
  enum class urgency : std::uint8_t { at_once, in_its_turn };

  explicit rest_queue(const rest_options& options);

  /// Every request that is waiting or under way is answered with a problem.
  ~rest_queue();

  rest_queue(const rest_queue&) = delete;
  rest_queue& operator=(const rest_queue&) = delete;

  /// Any thread; returns at once. `done` runs on the queue's thread. False if
  /// too many of its kind are waiting: then it never does.
  bool add(rest_request what, urgency when);

private:
  class worker;
  std::unique_ptr<worker> worker_;
};

} // namespace callengine::net::twilio
