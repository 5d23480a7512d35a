#pragma once

#include "app/options.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace callengine::app {

/// The running engine with its stores and front ends, started and stopped in
/// order.
class service {
public:
  explicit service(const serve_options& options);
  ~service();

  service(const service&) = delete;
  service& operator=(const service&) = delete;

  /// Returns what is wrong in a sentence; empty: it serves.
  std::string start();

  std::uint16_t port() const;

  /// Finishes what is in flight, saves the live calls, ends everything.
  void stop();

private:
  struct parts;
  std::unique_ptr<parts> parts_;
};

} // namespace callengine::app
