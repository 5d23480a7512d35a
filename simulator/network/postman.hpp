#pragma once

#include "model/ids.hpp"
#include "simulator/http/requester.hpp"
#include "simulator/network/fates.hpp"
#include "simulator/network/id_source.hpp"
#include "simulator/network/transcript.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace callengine::simulator {

/// Brings requests for instructions and callbacks to the engine, with the
/// faults that are in force, and writes both down.
class postman {
public:
  postman(scheduler& clock, requester& requests, id_source& ids,
    transcript& log, fates& faults);

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

  /// A callback that lets its call's next one go first.
  struct held_back {
    std::uint64_t number = 0;
    webhook_request request;
  };

  void dress(webhook_request& request);
  void later(milliseconds delay, std::function<void()> go);
  void post(const call_sid& call, webhook_request request);
  void post_in_turn(const call_sid& call, webhook_request request);
  void hold_back(const call_sid& call, webhook_request request);
  void release(const call_sid& call, std::uint64_t number);
  void deliver(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);
  void send(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);
  void send_twins(const call_sid& call, webhook_request request,
    std::function<void(http_outcome)> done);
  milliseconds gap_between_twins();
  void note(const call_sid& call, const std::string& method,
    const std::string& url, bool callback, const http_outcome& outcome);

  scheduler& clock_;
  requester& requests_;
  id_source& ids_;
  transcript& log_;
  fates& faults_;
  std::map<call_sid, held_back> held_;
  std::uint64_t last_held_ = 0;
  std::size_t open_ = 0;
};

} // namespace callengine::simulator
