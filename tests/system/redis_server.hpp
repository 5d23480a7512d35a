#pragma once

#include "tests/system/child_process.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {

/// A private Redis on a unix socket, with everything that it writes in one
/// folder. Stops with its owner.
class redis_server {
public:
  /// Starts it and waits until it answers. `options` as on its command line,
  /// after the fixture's own, e.g. {"--appendonly", "yes"}. Throws
  /// std::runtime_error with its log if it does not start.
  explicit redis_server(
    std::filesystem::path folder, std::vector<std::string> options = {});
  ~redis_server();

  redis_server(const redis_server&) = delete;
  redis_server& operator=(const redis_server&) = delete;

  /// As REDIS_URL has it.
  std::string url() const;

  const std::filesystem::path& socket() const noexcept {
    return socket_;
  }

  /// Again, on the same socket, with what the folder still has.
  void start();

  void stop();   ///< SIGTERM: what it has is on the disk afterwards
  void kill();   ///< SIGKILL
  void pause();  ///< SIGSTOP: connected, and silent
  void resume(); ///< SIGCONT

  /// Runs one command through `redis-cli`; its answer, or why there is none.
  std::string ask(const std::string& command) const;

private:
  std::filesystem::path folder_;
  std::filesystem::path socket_;
  std::vector<std::string> options_;
  std::unique_ptr<child_process> process_;
};

} // namespace callengine::testing
