#pragma once

#include "persistence/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::persistence {

/// A checked `REDIS_URL`.
struct redis_url {
  std::string host; ///< name or address; empty: a socket's path is given
  std::uint16_t port = 6379;
  std::string socket;   ///< path of a Unix socket; empty: host and port
  std::string user;     ///< empty: Redis' default user
  std::string password; ///< never log it; empty: none
  std::uint32_t database = 0;

  friend bool operator==(const redis_url&, const redis_url&) = default;
};

/// Reads `redis://[user:password@]host[:port][/db]` and
/// `redis+unix://[user:password@]/path/to/socket[?db=N]`. A password alone is
/// written `:password@`, special characters in it percent-encoded. Nothing is
/// opened. The error never repeats what could be a password.
result<redis_url> parse_redis_url(std::string_view text);

/// Where that is, in words for the log: without user and password.
std::string describe(const redis_url& url);

} // namespace callengine::persistence
