#pragma once

#include "tests/support/script_server.hpp"

#include <cstddef>
#include <string>

namespace callengine::testing {

/// A model's endpoint that speaks HTTP/2 over TLS (http2_server.js). Its fault
/// is "dead": the connection of the next question says nothing any more.
class http2_server : public script_server {
public:
  http2_server();

  /// As AI_BASE_URL has it.
  std::string url() const;

  /// Of its certificate, which nobody else has signed.
  std::string certificate() const;

  std::size_t connections() const;
};

} // namespace callengine::testing
