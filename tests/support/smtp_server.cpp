#include "tests/support/smtp_server.hpp"

namespace callengine::testing {

smtp_server::smtp_server(const std::vector<std::string>& options)
  : script_server{CALLENGINE_SMTP_SERVER, options} {}

std::vector<nlohmann::json> smtp_server::mails() const {
  return deeds();
}

std::string smtp_server::certificate() const {
  return folder() / "certificate.pem";
}

} // namespace callengine::testing
