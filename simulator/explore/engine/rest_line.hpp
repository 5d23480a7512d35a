#pragma once

#include "model/ports/call_control.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/network/network.hpp"

namespace callengine::explore {

/// Control of live calls over the network's REST: it takes a while, and does
/// nothing without credentials or while it is out.
class rest_line final : public call_control {
public:
  rest_line(event_loop& clock, oracle& watch, dice chance, bool usable)
    : clock_(clock), watch_(watch), chance_(chance), usable_(usable) {}

  void connect(simulator::network& network) {
    network_ = &network;
  }

  void go_out(bool out) {
    out_ = out;
  }

  void cancel_leg(const call_sid& leg) override {
    if (!usable_)
      return;
    if (out_) {
      watch_.came_up(situation::rest_was_out);
      return;
    }
    const milliseconds way{
      chance_.between(30, chance_.percent(90) ? 400 : 5000)};
    clock_.send(way, [this, leg] {
      const auto answer = network_->rest("POST",
        "/2010-04-01/Accounts/" + std::string{account} + "/Calls/" + leg
          + ".json",
        {{"Status", "canceled"}});
      if (answer.status == 200)
        watch_.came_up(situation::rest_cancelled_a_leg);
    });
  }

  static constexpr std::string_view account
    = "AC00000000000000000000000000000000";

private:
  event_loop& clock_;
  oracle& watch_;
  dice chance_;
  bool usable_;
  bool out_ = false;
  simulator::network* network_ = nullptr;
};

} // namespace callengine::explore
