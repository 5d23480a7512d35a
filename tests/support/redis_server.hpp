#pragma once

#include "tests/support/child_process.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace callengine::testing {

struct redis_settings {
  /// Where everything is that the server writes; empty: a temporary folder of
  /// its own.
  std::filesystem::path folder = {};

  /// As on redis-server's command line, e.g. {"--appendonly", "yes"}. Without
  /// any it writes nothing to the disk.
  std::vector<std::string> options = {};

  bool with_tcp = false; ///< on a free port of 127.0.0.1, too
};

/// A private Redis server on a unix socket. Gone when this is destroyed, and
/// when the test program dies.
class redis_server {
public:
  /// Starts it. Throws as `start`.
  explicit redis_server(redis_settings settings = {});
  ~redis_server();

  redis_server(const redis_server&) = delete;
  redis_server& operator=(const redis_server&) = delete;

  /// Unless it runs: again, on the same socket, with what the folder still
  /// has. Returns when it answers; throws std::runtime_error with its log if it
  /// does not.
  void start();

  void stop();   ///< SIGTERM: what it has to write is on the disk afterwards
  void kill();   ///< SIGKILL: as a crash
  void pause();  ///< SIGSTOP: connected, and silent
  void resume(); ///< SIGCONT

  /// Runs one command through `redis-cli`; its answer. Throws
  /// std::runtime_error if the server cannot be asked.
  std::string ask(const std::string& command) const;

  /// As REDIS_URL has it.
  std::string url() const;

  const std::filesystem::path& socket() const noexcept {
    return socket_;
  }

  /// 0: without TCP.
  std::uint16_t port() const noexcept {
    return port_;
  }

private:
  void spawn();
  bool comes_up();
  bool answers() const;

  const redis_settings settings_;
  std::optional<temporary_folder> own_folder_;
  std::filesystem::path folder_;
  std::filesystem::path socket_;
  std::uint16_t port_ = 0;
  std::unique_ptr<child_process> process_;
};

} // namespace callengine::testing
