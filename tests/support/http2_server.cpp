#include "tests/support/http2_server.hpp"

namespace callengine::testing {

http2_server::http2_server() : script_server{CALLENGINE_HTTP2_SERVER, {}} {}

std::string http2_server::url() const {
  return "https://127.0.0.1:" + std::to_string(port()) + "/v1";
}

std::string http2_server::certificate() const {
  return folder() / "certificate.pem";
}

std::size_t http2_server::connections() const {
  return deeds().size();
}

} // namespace callengine::testing
