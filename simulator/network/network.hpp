#pragma once

#include "simulator/network/inbound_call.hpp"
#include "simulator/network/options.hpp"
#include "simulator/network/rest.hpp"
#include "simulator/network/transcript.hpp"
#include "simulator/people/callee.hpp"
#include "simulator/people/caller.hpp"
#include "simulator/time/scheduler.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace callengine::simulator {

/// A phone network in a box: it plays Twilio towards an engine. It has no
/// clock and no socket of its own; scheduler and transport must outlive it and
/// must not call back once it is gone. Single-threaded.
class network {
public:
  network(scheduler& clock, transport& carrier, network_options options);
  ~network();

  network(const network&) = delete;
  network& operator=(const network&) = delete;

  /// How numbers without a setup of their own are set up.
  void set_default_number(number_setup setup);
  void set_number(const std::string& number, number_setup setup);

  /// Who is rung at `client:IDENTITY` or at a number; a null factory takes
  /// the phone away.
  void set_callee(const std::string& address, callee_factory who);

  /// Asked for the addresses that nobody was set for.
  void set_other_callees(callee_factory who);

  /// Starts a call. Throws std::invalid_argument if the called number has no
  /// voice URL.
  call_sid place_call(call_request request, std::shared_ptr<caller> who);

  /// Plays Twilio's REST API; `path` begins with `/2010-04-01/`. What has to
  /// be late or unanswered by `fault_plan::rest` is up to who carries it.
  rest_response rest(
    const std::string& method, const std::string& path, const field_list& form);

  /// What was recorded so far, and not deleted.
  const recording_registry& recordings() const noexcept;

  fault_plan& faults() noexcept;

  /// How often each fault happened so far.
  const fault_counters& fault_counts() const noexcept;
  transcript& log() noexcept;
  std::size_t live_calls() const noexcept;

  /// True while a call lives or a request waits or is on its way.
  bool busy() const noexcept;

private:
  class state;
  std::unique_ptr<state> state_;
};

} // namespace callengine::simulator
