#include "persistence/snapshots/redis_url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sys/un.h>

namespace callengine::persistence {

namespace {

using parsed = result<redis_url>;

constexpr const char* usage
  = ": write redis://user:password@host:port/database or "
    "redis+unix://user:password@/path/to/socket?db=number";

parsed refused(const std::string& why) {
  return parsed::failed("The Redis URL " + why + usage);
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end)
    return std::nullopt;
  return value;
}

/// Undoes percent-encoding. Nothing: an escape is broken, or hides a NUL.
std::optional<std::string> decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    unsigned code = 0;
    const auto digits = text.substr(i + 1, 2);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, code, 16);
    if (digits.size() != 2 || read.ptr != end || code == 0)
      return std::nullopt;
    plain += static_cast<char>(code);
    i += 2;
  }
  return plain;
}

/// Takes `user:password@` from the front of `rest`; returns what is wrong.
std::string take_credentials(std::string_view& rest, redis_url& url) {
  const auto end = rest.substr(0, rest.find_first_of("/?")).rfind('@');
  if (end == rest.npos)
    return {};
  const auto credentials = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  const auto colon = credentials.find(':');
  const auto user = decoded(credentials.substr(0, colon));
  const auto password = colon == credentials.npos
    ? std::optional<std::string>{""}
    : decoded(credentials.substr(colon + 1));
  if (!user || !password)
    return "has a broken percent-encoding in its user or password";
  if (password->empty())
    return "has a user without a password";
  url.user = *user;
  url.password = *password;
  return {};
}

std::string take_database(std::string_view text, redis_url& url) {
  const auto number = number_of<std::uint32_t>(text);
  // SELECT takes an int.
  if (!number || *number > 0x7fffffff)
    return "has a database that is no number";
  url.database = *number;
  return {};
}

/// Takes `host` or `[address]` from the front of `rest`.
std::string take_host(std::string_view& rest, redis_url& url) {
  if (rest.starts_with('[')) {
    const auto end = rest.find(']');
    if (end == rest.npos)
      return "has an address without its closing bracket";
    url.host = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
  } else {
    const auto end = std::min(rest.find_first_of(":/?"), rest.size());
    url.host = rest.substr(0, end);
    rest.remove_prefix(end);
  }
  const bool plain = std::all_of(url.host.begin(), url.host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
      || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':'
      || c == '%';
  });
  if (url.host.empty())
    return "names no host";
  // A password with a bare `@` or `/` would end up here.
  return plain ? "" : "has a host with characters that no host has";
}

parsed parse_tcp(std::string_view rest, redis_url url) {
  if (auto error = take_host(rest, url); !error.empty())
    return refused(error);
  if (rest.starts_with(':')) {
    const auto end = std::min(rest.find_first_of("/?"), rest.size());
    const auto port = number_of<std::uint16_t>(rest.substr(1, end - 1));
    if (!port || *port == 0)
      return refused("has a port that is no number from 1 to 65535");
    url.port = *port;
    rest.remove_prefix(end);
  }
  if (rest.starts_with('/'))
    rest.remove_prefix(1);
  if (!rest.empty())
    if (auto error = take_database(rest, url); !error.empty())
      return refused(error);
  return parsed::of(std::move(url));
}

parsed parse_unix(std::string_view rest, redis_url url) {
  const auto question = rest.find('?');
  const auto path = decoded(rest.substr(0, question));
  if (!path)
    return refused("has a broken percent-encoding in its path");
  if (path->empty() || path->front() != '/')
    return refused("names no absolute path of a socket");
  if (path->size() >= sizeof(sockaddr_un{}.sun_path))
    return refused("has a path that is too long for a Unix socket");
  url.socket = *path;
  if (question != rest.npos) {
    const auto option = rest.substr(question + 1);
    if (!option.starts_with("db="))
      return refused("has an option other than db");
    if (auto error = take_database(option.substr(3), url); !error.empty())
      return refused(error);
  }
  return parsed::of(std::move(url));
}

} // namespace

result<redis_url> parse_redis_url(std::string_view text) {
  constexpr std::string_view tcp = "redis://";
  constexpr std::string_view unix_socket = "redis+unix://";
  const bool is_tcp = text.starts_with(tcp);
  if (text.starts_with("rediss://"))
    return refused("asks for TLS, which this engine does not speak to Redis");
  if (!is_tcp && !text.starts_with(unix_socket))
    return refused("has no scheme that is known");
  auto rest = text.substr(is_tcp ? tcp.size() : unix_socket.size());
  redis_url url;
  if (auto error = take_credentials(rest, url); !error.empty())
    return refused(error);
  return is_tcp ? parse_tcp(rest, std::move(url))
                : parse_unix(rest, std::move(url));
}

std::string describe(const redis_url& url) {
  const bool is_address = url.host.find(':') != url.host.npos;
  const auto where = !url.socket.empty()
    ? url.socket
    : (is_address ? "[" + url.host + "]" : url.host) + ":"
      + std::to_string(url.port);
  return "Redis at " + where + ", database " + std::to_string(url.database);
}

} // namespace callengine::persistence
