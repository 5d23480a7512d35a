#pragma once

#include "tests/support/script_server.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace callengine::testing {

/// A real SMTP server (smtp_server.py). Its faults are a stage and what happens
/// there: "rcpt 550 5.1.1 no such user", "message hang", "greeting drop", "data
/// stall" (reads no further).
class smtp_server : public script_server {
public:
  /// "--encryption=starttls", "--encryption=smtps", "--auth=user:password".
  explicit smtp_server(const std::vector<std::string>& options = {});

  /// What it answered with 250, in order, as smtp_server.py describes it.
  std::vector<nlohmann::json> mails() const;

  /// Of its certificate, which nobody else has signed.
  std::string certificate() const;
};

} // namespace callengine::testing
