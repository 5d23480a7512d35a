#pragma once

#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {

class child_process;

/// A server that is a script of Python's or Node's with a folder of its own, on
/// a free port of 127.0.0.1. Its folder holds `port`, once it listens, `mode`,
/// which it reads at every step, `reached`, once a fault was met, and `N.json`
/// for each thing that it did. Gone when this is destroyed, and when the test
/// program dies.
class script_server {
public:
  /// Returns when it listens; throws if it does not start.
  script_server(
    const std::string& script, const std::vector<std::string>& options);
  ~script_server();

  script_server(const script_server&) = delete;
  script_server& operator=(const script_server&) = delete;

  /// "ok", or a fault as the script names them. In force from the next step on.
  void misbehave(const std::string& mode);

  /// A connection has met that fault.
  bool is_reached() const;

  /// Returns once it is; throws after a minute.
  void wait_until_reached() const;

  std::uint16_t port() const {
    return port_;
  }

protected:
  /// What it did, in order.
  std::vector<nlohmann::json> deeds() const;

  const temporary_folder& folder() const {
    return folder_;
  }

private:
  std::uint16_t wait_until_it_listens();

  temporary_folder folder_;
  std::unique_ptr<child_process> process_;
  std::uint16_t port_ = 0;
};

} // namespace callengine::testing
