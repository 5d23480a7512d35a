#pragma once

#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"

namespace callengine::app {

/// Without REST credentials nothing at the carrier can be changed or asked: the
/// Dial's own timeout ends a leg, and time limits end what nobody told of.
class no_carrier final : public call_control, public call_lookup {
public:
  void cancel_leg(const call_sid&) override {}

  void find_call(
    const call_sid&, std::function<void(call_result)> done) override {
    call_result none;
    none.error = why;
    none.in_vain = true;
    done(std::move(none));
  }

  void find_recordings(
    const call_sid&, std::function<void(recordings_result)> done) override {
    recordings_result none;
    none.error = why;
    none.in_vain = true;
    done(std::move(none));
  }

private:
  static constexpr const char* why = "TWILIO_ACCOUNT_SID is not set";
};

} // namespace callengine::app
