#pragma once

#include "model/ports/call_control.hpp"

namespace callengine::app {

/// Without REST credentials nothing at the carrier can be changed: the Dial's
/// own timeout ends a leg.
class no_call_control final : public call_control {
public:
  void cancel_leg(const call_sid&) override {}
};

} // namespace callengine::app
