#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/overload.hpp"
#include "net/portal_ports.hpp"
#include "net/server_options.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace callengine::net {

/// The front ends on one listening socket: Twilio's webhooks, the portal API
/// and the presence sockets, on threads of its own.
class server {
public:
  /// All but the options are used until `stop` has returned. The engine may
  /// keep the pages and replies that it was given for longer.
  server(server_options options, call_engine& engine, call_reports& reports,
    const clock& time, const portal_ports& portal = {});
  ~server(); ///< stops without grace if nobody did

  server(const server&) = delete;
  server& operator=(const server&) = delete;

  /// Listens and serves. Returns what is wrong in a sentence; empty: nothing.
  std::string start();

  /// The port that it listens on, once started.
  std::uint16_t port() const noexcept;

  /// Accepts no more, finishes what is in flight (presence sockets get a close
  /// frame), then closes what is left after `grace` and ends the threads. Not
  /// to be called on a thread of the server's.
  void stop(milliseconds grace);

  /// Runs `done` once every thread of the connections has had its turn, on the
  /// last of them; never, if one hangs. Any thread, once started.
  void ping(std::function<void()> done);

  /// What happened since the start. Any thread.
  const counters& counted() const noexcept;

  /// How the engine keeps up. Any thread.
  load_figures load() const noexcept;

private:
  struct running;
  std::unique_ptr<running> running_;
};

} // namespace callengine::net
