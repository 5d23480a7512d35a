#include "net/outgoing/chat/endpoint_health.hpp"

#include <spdlog/spdlog.h>

namespace callengine::net::outgoing {

breaker::leave endpoint_health::ask() {
  return breaker_.ask(std::chrono::steady_clock::now());
}

void endpoint_health::note(breaker::leave how, bool is_alive) {
  const bool turned = is_alive
    ? breaker_.succeeded()
    : breaker_.failed(how, std::chrono::steady_clock::now());
  if (!turned)
    return;
  meters_.breaker_open = breaker_.is_open();
  if (breaker_.is_open()) {
    ++meters_.breaker_opened;
    spdlog::error("the model's endpoint fails: it is left alone for a while");
  } else {
    spdlog::info("the model's endpoint answers again");
  }
}

} // namespace callengine::net::outgoing
