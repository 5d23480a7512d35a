#pragma once

#include "simulator/time/scheduler.hpp"

#include <boost/asio/io_context.hpp>

namespace callengine::simulator {

/// Real time, on an io_context that one thread runs.
class asio_scheduler final : public scheduler {
public:
  /// `speed` 10 lets ten of the network's seconds pass in one.
  explicit asio_scheduler(boost::asio::io_context& io, double speed = 1);

  time_point now() const override;
  timer after(milliseconds delay, std::function<void()> callback) override;
  void post(std::function<void()> callback) override;

private:
  class entry;
  struct pending;

  boost::asio::io_context& io_;
  double speed_;
  time_point start_;
  std::chrono::steady_clock::time_point steady_start_;
};

} // namespace callengine::simulator
