#pragma once

#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {

class child_process;

/// A real SMTP server (smtp_server.py) with a folder of its own, on a free port
/// of 127.0.0.1. Gone when this is destroyed, and when the test program dies.
class smtp_server {
public:
  /// "--encryption=starttls", "--encryption=smtps", "--auth=user:password".
  /// Returns when it listens; throws if it does not start.
  explicit smtp_server(std::vector<std::string> options = {});
  ~smtp_server();

  smtp_server(const smtp_server&) = delete;
  smtp_server& operator=(const smtp_server&) = delete;

  /// "ok", or a stage and what happens there: "rcpt 550 5.1.1 no such user",
  /// "message hang", "greeting drop", "data stall" (reads no further). In force
  /// from the next step on.
  void misbehave(const std::string& mode);

  /// Returns once a connection has met that fault; throws after ten seconds.
  void wait_until_reached() const;

  /// What it answered with 250, in order, as smtp_server.py describes it.
  std::vector<nlohmann::json> mails() const;

  std::uint16_t port() const {
    return port_;
  }

  /// Of its certificate, which nobody else has signed.
  std::string certificate() const;

private:
  std::uint16_t wait_until_it_listens();

  temporary_folder folder_;
  std::unique_ptr<child_process> process_;
  std::uint16_t port_ = 0;
};

} // namespace callengine::testing
