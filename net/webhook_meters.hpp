#pragma once

#include "model/twiml.hpp"

#include <chrono>
#include <memory>

namespace prometheus {
class Registry;
}

namespace callengine::net {

/// Webhooks by endpoint and status, and how long they took from the request's
/// last byte to the answer's first. Any thread.
class webhook_meters {
public:
  /// The registry holds the families and outlives this.
  explicit webhook_meters(prometheus::Registry& registry);
  ~webhook_meters();

  webhook_meters(const webhook_meters&) = delete;
  webhook_meters& operator=(const webhook_meters&) = delete;

  void answered(twiml::endpoint to, unsigned status,
    std::chrono::nanoseconds took) noexcept;

private:
  struct families;
  std::unique_ptr<families> families_;
};

} // namespace callengine::net
