#include "net/service_manager.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace callengine::net {

namespace {

bool notify(const std::string& what) {
  const int result = sd_notify(0, what.c_str());
  if (result < 0)
    spdlog::error("the service manager could not be told \"{}\": {}", what,
      std::strerror(-result));
  return result >= 0;
}

bool is_listening_tcp(int fd) {
  return sd_is_socket_inet(fd, AF_UNSPEC, SOCK_STREAM, 1, 0) > 0;
}

} // namespace

handed_over_socket take_over_socket() {
  const int count = sd_listen_fds(1);
  if (count < 0)
    return {
      -1, std::string{"LISTEN_FDS can't be read: "} + std::strerror(-count)};
  if (count == 0)
    return {};
  constexpr int first = SD_LISTEN_FDS_START;
  if (count == 1 && is_listening_tcp(first))
    return {first, {}};
  for (int each = first; each < first + count; ++each)
    ::close(each);
  if (count > 1)
    return {-1,
      "the service manager handed over " + std::to_string(count)
        + " sockets: the engine listens on one"};
  return {-1,
    "what the service manager handed over is no listening TCP "
    "socket"};
}

std::optional<std::chrono::microseconds> watchdog_interval() {
  std::uint64_t interval = 0;
  if (sd_watchdog_enabled(0, &interval) <= 0)
    return std::nullopt;
  return std::chrono::microseconds{interval};
}

bool notify_ready() {
  return notify("READY=1");
}

bool notify_stopping() {
  return notify("STOPPING=1");
}

bool notify_alive() {
  return notify("WATCHDOG=1");
}

bool notify_status(const std::string& text) {
  auto line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return notify("STATUS=" + line);
}

} // namespace callengine::net
