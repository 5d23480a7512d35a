#pragma once

#include "simulator/network/id_source.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/network/options.hpp"
#include "simulator/network/postman.hpp"
#include "simulator/network/transcript.hpp"
#include "simulator/people/callee.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <string>

namespace callengine::simulator {

/// What every call and leg of one network uses. Owned by the network, which
/// outlives them.
struct services {
  scheduler& clock;
  postman& post;
  const network_options& options;
  transcript& log;
  id_source& ids;
  leg_registry& legs;

  /// Who is rung at this address; may be null.
  std::function<callee_factory(const std::string& address)> callee_at;
};

inline void note(services& world, const call_sid& call, transcript_kind kind,
  std::string who, std::string text) {
  world.log.add(
    {world.clock.now(), call, kind, std::move(who), std::move(text)});
}

} // namespace callengine::simulator
