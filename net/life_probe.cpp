#include "net/life_probe.hpp"

#include "net/server.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <utility>

namespace callengine::net {

/// May be answered after the probe's end.
struct life_probe::question {
  std::atomic<bool> by_threads = false;
  std::atomic<bool> by_engine = false;
};

life_probe::life_probe(server& front, call_engine& engine)
  : front_{front}, engine_{engine} {}

bool life_probe::look() {
  const bool threads = !asked_ || asked_->by_threads;
  const bool engine = !asked_ || asked_->by_engine;
  if (!threads || !engine) {
    if (!std::exchange(told_, true))
      spdlog::critical("{} not answer: the engine does not count as alive",
        threads ? "the call engine's actors do" : "a network thread does");
    return false;
  }
  if (std::exchange(told_, false))
    spdlog::warn("the engine is alive again");
  ask();
  return true;
}

void life_probe::ask() {
  asked_ = std::make_shared<question>();
  front_.ping([asked = asked_] { asked->by_threads = true; });
  engine_.ping([asked = asked_] { asked->by_engine = true; });
}

} // namespace callengine::net
