#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/try_phone.hpp"
#include "net/connections.hpp"
#include "net/counters.hpp"
#include "net/io_contexts.hpp"
#include "net/overload.hpp"
#include "net/portal_ports.hpp"
#include "net/routes.hpp"
#include "net/server_options.hpp"
#include "net/webhook_meters.hpp"

#include <atomic>

namespace callengine::net {

/// What all connections of one server share. Held by the server, and by what
/// the engine may keep for longer (answers due, pages), since their timers
/// and sockets belong to its io_contexts.
struct edge {
  edge(server_options with, call_engine& calls, call_reports& history,
    const clock& time, const portal_ports& portal)
    : contexts{with.threads}, options{std::move(with)}, engine{calls},
      now{time}, phones{portal.phones}, meters{*options.registry},
      load{options.limits.overload}, routes{options, calls, history, time,
                                       portal, counted, meters, load,
                                       stopping} {}

  io_contexts contexts;         // first: destroyed last
  const server_options options; ///< with a registry
  call_engine& engine;
  const clock& now;
  try_network* const phones; ///< of pages; null: there is none
  counters counted;
  webhook_meters meters;
  overload load;
  std::atomic<bool> stopping{false};
  connections open;
  front_routes routes;
};

using edge_ptr = std::shared_ptr<edge>;

} // namespace callengine::net
