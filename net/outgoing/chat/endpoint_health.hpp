#pragma once

#include "net/outgoing/chat/breaker.hpp"
#include "net/outgoing/chat/chat_meters.hpp"
#include "net/outgoing/chat/chat_options.hpp"

namespace callengine::net::outgoing {

/// Whether the endpoint is asked: its breaker, and what is told of that. One
/// thread.
class endpoint_health {
public:
  endpoint_health(const chat_options& options, chat_meters& meters)
    : breaker_{options.breaker_failures, options.breaker_rest}, meters_{
                                                                  meters} {}

  breaker::leave ask();

  bool is_left_alone() const noexcept {
    return breaker_.is_open();
  }

  /// What a question that was let through has shown.
  void note(breaker::leave how, bool is_alive);

  /// It was stopped: nothing is known.
  void forgot(breaker::leave how) {
    breaker_.forgot(how);
  }

private:
  breaker breaker_;
  chat_meters& meters_;
};

} // namespace callengine::net::outgoing
