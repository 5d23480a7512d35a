#pragma once

#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/engine_process.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/network/network.hpp"

#include <map>
#include <string>
#include <vector>

namespace callengine::explore {

/// Live calls over the network's REST: changing them and asking about them. It
/// takes a while; without credentials or while it is out nothing is changed,
/// and a question is answered with an error.
class rest_line final : public call_control, public call_lookup {
public:
  rest_line(event_loop& clock, oracle& watch, const engine_process& process,
    dice chance, bool usable)
    : clock_(clock), watch_(watch), process_(process), chance_(chance),
      usable_(usable) {}

  void connect(simulator::network& network) {
    network_ = &network;
  }

  void go_out(bool out) {
    out_ = out;
  }

  /// Twilio has this recording of the call.
  void note_recording(const call_sid& call, found_recording recording);

  void cancel_leg(const call_sid& leg) override;
  void find_call(
    const call_sid& call, std::function<void(call_result)> done) override;
  void find_recordings(
    const call_sid& call, std::function<void(recordings_result)> done) override;

  static constexpr std::string_view account
    = "AC00000000000000000000000000000000";

private:
  milliseconds way();
  std::string why_not();
  static std::string path_of(const call_sid& call);
  call_result look_up(const call_sid& call);

  event_loop& clock_;
  oracle& watch_;
  const engine_process& process_;
  dice chance_;
  bool usable_;
  bool out_ = false;
  simulator::network* network_ = nullptr;
  std::map<call_sid, std::map<recording_sid, found_recording>> recordings_;
};

} // namespace callengine::explore
