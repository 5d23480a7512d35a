#pragma once

#include "simulator/http/socket.hpp"
#include "simulator/network/fates.hpp"
#include "simulator/time/scheduler.hpp"

namespace callengine::simulator {

/// The way to the engine, with the faults that befall single attempts. What it
/// stands on must outlive it.
class faulty_carrier final : public transport {
public:
  faulty_carrier(scheduler& clock, transport& real, fates& faults);

  void request(
    http_request request, std::function<void(http_outcome)> done) override;

  socket_ptr open_socket(socket_request request, socket_events events) override;

private:
  void answer_later(
    http_outcome outcome, std::function<void(http_outcome)> done);

  scheduler& clock_;
  transport& real_;
  fates& faults_;
};

} // namespace callengine::simulator
