#pragma once

#include "model/ports/clock.hpp"

namespace callengine::app {

/// The wall clock.
class system_clock final : public clock {
public:
  time_point now() const override {
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
  }
};

} // namespace callengine::app
