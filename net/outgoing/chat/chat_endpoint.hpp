#pragma once

#include "net/curl_handle.hpp"
#include "net/outgoing/chat/chat_options.hpp"

#include <string>

namespace callengine::net::outgoing {

/// Where questions go: the same for all of them, and shared by their handles.
class chat_endpoint {
public:
  /// Throws std::bad_alloc.
  explicit chat_endpoint(const chat_options& options);

  /// Makes the handle a `POST …/chat/completions` of this body, which must
  /// outlive it as the endpoint must. `left`: until it is too late. `afresh`:
  /// on a connection of its own, since the others may be dead.
  void prepare_post(
    CURL* easy, const std::string& body, milliseconds left, bool afresh) const;

  /// A socket to this address that notices when its other side is gone.
  static curl_socket_t open_socket(const curl_sockaddr& address);

private:
  std::string url_;
  std::string ca_file_;
  list_handle headers_;
  milliseconds connect_;
};

} // namespace callengine::net::outgoing
