#pragma once

#include "model/time.hpp"

namespace callengine {

/// What time it is. The engine's clock is the system's; tests bring their own.
class clock {
public:
  virtual ~clock() = default;
  virtual time_point now() const = 0;
};

} // namespace callengine
