#pragma once

#include "model/call/advance.hpp"
#include "tests/model/call_checks.hpp"
#include "tests/model/dice.hpp"

#include <string>

namespace callengine::testing {

/// One call under a stream of random events, likely and unlikely ones: late,
/// doubled, foreign, out of order; restarts too. Everything that it does is
/// drawn from its seed.
class call_walk {
public:
  call_walk(plan_ptr plan, std::uint64_t seed);

  /// Runs `events` random events and then lets the call end by itself. Returns
  /// what was broken, in words; empty if nothing.
  std::string run(int events);

  const call_checks& checks() const {
    return checks_;
  }

private:
  void step_once();
  void request(call_event event);
  void apply(const call_event& event);
  void restart();
  void settle();
  void expire(timer_kind timer);
  void fail(const std::string& text);

  call_event likely_request();
  call_event any_request();
  call_event conversation_event();
  ai::proposal any_proposal();
  std::string any_words();
  call_event offer_event();
  call_event leg_event();
  call_event roster_event();
  call_event stale_timer();
  attempt_number any_attempt();
  call_sid any_leg();

  dice chance_;
  plan_ptr plan_;
  call now_;
  call_checks checks_;
  time_point clock_;
  int waiting_ = 0; ///< requests without an answer
  std::string broken_;
};

} // namespace callengine::testing
