#pragma once

#include "model/ids.hpp"

namespace callengine {

/// Changes live calls at the carrier, where REST credentials exist. Returns at
/// once, may be called from any thread; failures are logged and counted, and
/// the call goes on by its timeouts.
class call_control {
public:
  virtual ~call_control() = default;

  /// Ends a dialled leg that is still ringing.
  virtual void cancel_leg(const call_sid& leg) = 0;
};

} // namespace callengine
