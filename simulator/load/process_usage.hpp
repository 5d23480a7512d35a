#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace callengine::simulator::load {

/// What a process has used, from /proc. All zero if it can't be read.
struct process_usage {
  std::chrono::nanoseconds cpu{0}; ///< user and system, all threads
  std::uint64_t resident_bytes = 0;
  std::uint64_t peak_bytes = 0;
  unsigned threads = 0;
};

process_usage usage_of(int pid);

/// How many cores a process may use.
unsigned cores_of(int pid);

/// The process that listens on this TCP port of this machine, if it can be
/// seen.
std::optional<int> find_listener(std::uint16_t port);

} // namespace callengine::simulator::load
