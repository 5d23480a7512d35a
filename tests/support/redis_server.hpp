#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace callengine::testing {

/// A private Redis server with a folder and a socket of its own. Gone, folder
/// and all, when this is destroyed, and when the test program dies.
class redis_server {
public:
  /// `options` as on redis-server's command line. With `with_tcp` it listens on
  /// a free port of 127.0.0.1 too.
  explicit redis_server(
    std::vector<std::string> options = {}, bool with_tcp = false);
  ~redis_server();

  redis_server(const redis_server&) = delete;
  redis_server& operator=(const redis_server&) = delete;

  /// Returns when the server answers.
  void start();

  /// SIGKILL: as a crash.
  void kill();

  /// SIGSTOP and SIGCONT.
  void pause();
  void resume();

  /// `redis-cli` on the socket; the trimmed output. Throws if it fails.
  std::string cli(const std::string& arguments) const;

  std::string socket() const;

  std::uint16_t port() const {
    return port_;
  }

private:
  void spawn();
  bool answers() const;

  std::filesystem::path folder_;
  std::vector<std::string> options_;
  bool with_tcp_;
  std::uint16_t port_ = 0;
  pid_t process_ = -1;
};

} // namespace callengine::testing
