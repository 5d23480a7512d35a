#include "tests/persistence/postgres_proxy.hpp"

#include <array>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace callengine::persistence::testing {

namespace {

constexpr int poll_ms = 10;

::sockaddr_un address_of(const std::string& path) {
  ::sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

int make_socket() {
  return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

bool send_all(int to, std::string_view data) {
  while (!data.empty()) {
    const auto sent = ::send(to, data.data(), data.size(), MSG_NOSIGNAL);
    if (sent <= 0)
      return false;
    data.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

} // namespace

postgres_proxy::postgres_proxy(std::string server)
  : server_{std::move(server)}, listener_{make_socket()} {
  const auto address = address_of((folder_ / ".s.PGSQL.5432").string());
  if (::bind(listener_, reinterpret_cast<const ::sockaddr*>(&address),
        sizeof address)
      != 0
    || ::listen(listener_, 16) != 0)
    throw std::runtime_error("the proxy can't listen");
  thread_ = std::jthread{[this](const std::stop_token& stop) {
    run(stop);
  }};
}

postgres_proxy::~postgres_proxy() {
  thread_.request_stop();
  thread_.join();
  ::close(listener_);
}

void postgres_proxy::freeze(bool frozen) {
  {
    const std::lock_guard lock{mutex_};
    frozen_ = frozen;
  }
  thawed_.notify_all();
}

bool postgres_proxy::is_frozen() {
  const std::lock_guard lock{mutex_};
  return frozen_;
}

void postgres_proxy::wait_for_thaw(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  thawed_.wait(lock, stop, [this] { return !frozen_; });
}

void postgres_proxy::run(const std::stop_token& stop) {
  std::vector<std::jthread> links;
  while (!stop.stop_requested()) {
    ::pollfd waited{listener_, POLLIN, 0};
    if (::poll(&waited, 1, poll_ms) <= 0)
      continue;
    if (const int client = ::accept(listener_, nullptr, nullptr); client >= 0)
      links.emplace_back([this, &stop, client] { serve(stop, client); });
  }
}

void postgres_proxy::serve(const std::stop_token& stop, int client) {
  const int server = make_socket();
  const auto address = address_of(server_);
  bool open = ::connect(server, reinterpret_cast<const ::sockaddr*>(&address),
                sizeof address)
    == 0;
  bool commit = false;
  while (open && !stop.stop_requested()) {
    std::array<::pollfd, 2> waited{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
    if (::poll(waited.data(), waited.size(), poll_ms) < 0)
      break;
    if (is_frozen()) {
      wait_for_thaw(stop);
      break;
    }
    if (waited[0].revents != 0)
      open = pass(client, server, true, commit);
    if (open && waited[1].revents != 0)
      open = pass(server, client, false, commit);
  }
  ::close(client);
  ::close(server);
}

bool postgres_proxy::freezes_at(std::string_view text) {
  const std::lock_guard lock{mutex_};
  return !freeze_at_.empty() && text.find(freeze_at_) != text.npos;
}

/// False: the link is over.
bool postgres_proxy::pass(int from, int to, bool from_client, bool& commit) {
  std::array<char, 65536> data{};
  const auto size = ::recv(from, data.data(), data.size(), 0);
  if (size <= 0)
    return false;
  const std::string_view text{data.data(), static_cast<std::size_t>(size)};
  if (from_client && freezes_at(text)) {
    freeze(true);
    return true;
  }
  if (from_client && text.find("COMMIT") != text.npos
    && cutting_.exchange(false))
    commit = true;
  else if (!from_client && commit) {
    ++cuts_;
    return false;
  }
  return send_all(to, text);
}

} // namespace callengine::persistence::testing
