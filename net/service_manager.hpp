#pragma once

#include <chrono>
#include <optional>
#include <string>

/// What systemd and the engine tell each other (deploy/callengine.service).
/// Without systemd every function does nothing.
namespace callengine::net {

/// A listening socket that the service manager opened before the engine
/// started and keeps open after it: connections wait in its backlog meanwhile.
struct handed_over_socket {
  int fd = -1;       ///< the caller's from now on; -1: none was handed over
  std::string error; ///< not empty: one was, but it can't be used
};

/// Takes it, and its variables out of the environment. Once, at the start,
/// while there is one thread only.
handed_over_socket take_over_socket();

/// How often the service manager wants to hear that the engine is alive;
/// nothing: it does not.
std::optional<std::chrono::microseconds> watchdog_interval();

// False: the service manager could not be told (logged).

/// Webhooks are answered from now on.
bool notify_ready();
bool notify_stopping();

/// At least every half `watchdog_interval()`.
bool notify_alive();

/// One line for `systemctl status`.
bool notify_status(const std::string& text);

} // namespace callengine::net
