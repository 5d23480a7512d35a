#pragma once

#include "model/time.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::simulator {

/// Names with values, in the order of the wire; a name may stand twice.
using field_list = std::vector<std::pair<std::string, std::string>>;

/// The value of the first field of that name; empty if there is none.
std::string_view find_field(const field_list& fields, std::string_view name);

/// How long one attempt may take (contract 1.3).
struct attempt_limits {
  milliseconds connect{5000};
  milliseconds read{15000};
  milliseconds total{15000};
};

struct http_request {
  std::string method = "POST";
  std::string url; ///< absolute, without a fragment
  field_list headers;
  std::string body;
  attempt_limits limits;
};

struct http_response {
  int status = 0;
  std::string content_type; ///< empty: there was no such header
  std::string location;     ///< of a redirection
  std::string body;
};

/// Why an attempt brought no response.
enum class transport_failure {
  none,
  connect, ///< TCP or TLS
  read,    ///< no or a broken answer on a connection that stood
};

/// What one attempt led to: a response, or a failure with its detail.
struct http_outcome {
  std::optional<http_response> response;
  transport_failure failure = transport_failure::none;
  std::string detail;
  milliseconds elapsed{0};
  int attempts = 1;
};

class socket;
struct socket_events;
struct socket_request;

/// Carries one request to a server, once. Single-threaded; calls back exactly
/// once, later, or never if it is destroyed before.
class transport {
public:
  virtual ~transport() = default;
  virtual void request(
    http_request request, std::function<void(http_outcome)> done)
    = 0;

  /// Opens a WebSocket (simulator/http/socket.hpp). Null: there is no way to
  /// it.
  virtual std::unique_ptr<socket> open_socket(
    socket_request request, socket_events events);
};

} // namespace callengine::simulator
