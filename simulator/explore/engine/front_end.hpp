#pragma once

#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/engine_box.hpp"
#include "simulator/http/message.hpp"

#include <map>
#include <memory>
#include <string>

namespace callengine::explore {

/// The way between the phone network and the engine, in virtual time: takes
/// the network's HTTP requests, translates and renders with the engine's own
/// wire format. Some requests and answers are slow; what is lost is lost by the
/// network.
class front_end final : public simulator::transport {
public:
  front_end(event_loop& clock, oracle& watch, seams& bent, engine_box& engine,
    const scenario& plan, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), engine_(engine), plan_(plan),
      chance_(chance) {}

  ~front_end() override;

  void request(simulator::http_request request,
    std::function<void(simulator::http_outcome)> done) override;

  /// Nothing is slow any more.
  void be_well() {
    well_ = true;
  }

  /// New connections are refused: the engine is about to stop.
  void close(bool closed) {
    closed_ = closed;
  }

  /// Delivers a request of `call` whose URL has been replaced by another
  /// clinic's: nobody waits for its answer.
  void deliver_foreign(const call_sid& call, client_id other);

private:
  class exchange;

  void arrive(const std::shared_ptr<exchange>& which);

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  engine_box& engine_;
  const scenario& plan_;
  dice chance_;
  bool well_ = false;
  bool closed_ = false;
  /// What each request was answered with at first, by its token and target.
  std::map<std::string, std::string, std::less<>> answers_;
  /// Requests that came, answered or not.
  std::map<std::string, int, std::less<>> seen_;
  /// The newest request of each call, to be made another clinic's.
  std::map<call_sid, webhook> newest_;
};

} // namespace callengine::explore
