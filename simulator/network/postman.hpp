#pragma once

#include "model/ids.hpp"
#include "simulator/http/requester.hpp"
#include "simulator/network/id_source.hpp"
#include "simulator/network/options.hpp"
#include "simulator/network/transcript.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace callengine::simulator {

/// Brings requests for instructions and callbacks to the engine, with the
/// faults that are in force, and writes both down.
class postman {
public:
  postman(scheduler& clock, requester& requests, id_source& ids,
    transcript& log, const fault_plan& faults);

  /// Asks for instructions. `done` gets the first copy's outcome.
  void ask(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);

  /// Tells something, after `delay` at the earliest; the answer changes
  /// nothing, but a refusal is noted.
  void tell(const call_sid& call, webhook_request request,
    milliseconds delay = milliseconds{0});

  /// How many requests wait or are on their way.
  std::size_t open() const noexcept;

private:
  struct twins;

  void later(milliseconds delay, std::function<void()> go);
  void send(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);
  void send_twins(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);
  void note(const call_sid& call, const webhook_request& request,
    const http_outcome& outcome);

  scheduler& clock_;
  requester& requests_;
  id_source& ids_;
  transcript& log_;
  const fault_plan& faults_;
  std::size_t open_ = 0;
};

} // namespace callengine::simulator
