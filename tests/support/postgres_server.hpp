#pragma once

#include "tests/support/run_command.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

namespace callengine::testing {

/// A private PostgreSQL server in a temporary folder, without TCP. Started when
/// a test first asks for it; gone, folder and all, when the program ends,
/// however it ends.
class postgres_server {
public:
  static postgres_server& instance();

  postgres_server(const postgres_server&) = delete;
  postgres_server& operator=(const postgres_server&) = delete;

  void start();

  /// As a crash would: every link is cut.
  void stop();

  /// Makes a new, empty database and returns its URL.
  std::string make_database();

  std::string url(const std::string& database) const;

  /// The path of the socket that it listens on.
  std::string socket() const;

private:
  postgres_server();
  ~postgres_server();

  command_result as_owner(const std::string& command) const;
  void expect_done(const std::string& command) const;
  void guard() const;
  void make_data();

  temporary_folder home_;
  const std::string folder_ = home_.path().string();
  bool running_ = false;
  int databases_ = 0;
};

} // namespace callengine::testing
