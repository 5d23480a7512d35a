#pragma once

#include "tests/support/child_process.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace callengine::testing {

/// The built `callengine`, as an operator runs it.
class engine_process {
public:
  /// `told` is its whole environment; its log is appended to `log`.
  engine_process(environment told, std::filesystem::path log);

  /// Runs `serve` on this port of 127.0.0.1 (0: any) and waits until it
  /// listens. Throws std::runtime_error, with its log, if it does not.
  void start(std::uint16_t port = 0);

  /// Runs `serve` and waits for nothing: where it is expected to give up, or
  /// where others wait for it.
  child_process& start_in_vain(const std::string& listen);

  void terminate() const;
  void kill();

  /// The exit status once it has ended.
  std::optional<int> status();

  /// The kernel's count of its memory, in bytes: "VmRSS" (now) or "VmHWM" (at
  /// most so far).
  std::uint64_t memory(const std::string& which) const;

  bool started() const noexcept;
  std::uint16_t port() const noexcept;
  std::string log() const;

  /// Runs another subcommand to its end and returns what it printed. Throws
  /// std::runtime_error if it fails.
  static std::string run(const std::vector<std::string>& arguments,
    const environment& told, const std::filesystem::path& output);

private:
  std::uint16_t find_port(std::size_t logged_before);

  environment told_;
  std::filesystem::path log_;
  std::unique_ptr<child_process> process_;
  std::uint16_t port_ = 0;
};

/// A free port that the system gives to no client connection: while an engine
/// is down, a client that tries in vain would now and then be given the very
/// port that it tries, and then keeps the engine from it.
std::uint16_t port_beside_clients();

} // namespace callengine::testing
