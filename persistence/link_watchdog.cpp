#include "persistence/link_watchdog.hpp"

#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace callengine::persistence {

socket_copy::socket_copy(int socket)
  : descriptor_{socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0)} {}

socket_copy::~socket_copy() {
  if (descriptor_ >= 0)
    ::close(descriptor_);
}

socket_copy::socket_copy(socket_copy&& other) noexcept
  : descriptor_{std::exchange(other.descriptor_, -1)} {}

socket_copy& socket_copy::operator=(socket_copy&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

link_watchdog& link_watchdog::instance() {
  static link_watchdog only;
  return only;
}

link_watchdog::link_watchdog()
  : thread_{[this](const std::stop_token& stop) {
      run(stop);
    }} {}

link_watchdog::time_limit::~time_limit() {
  if (watcher_ != nullptr)
    watcher_->forget(number_);
}

link_watchdog::time_limit link_watchdog::limit_time(
  const socket_copy& link, std::chrono::milliseconds within) {
  if (link.descriptor() < 0)
    return {};
  const auto deadline = steady::now() + within;
  const std::lock_guard lock{mutex_};
  const auto number = ++last_number_;
  const auto place = due_.emplace(key{deadline, number}, link.descriptor());
  deadlines_.emplace(number, deadline);
  if (place.first == due_.begin())
    earlier_.notify_one();
  return {*this, number};
}

void link_watchdog::forget(std::uint64_t number) {
  const std::lock_guard lock{mutex_};
  const auto found = deadlines_.find(number);
  if (found == deadlines_.end())
    return;
  due_.erase({found->second, number});
  deadlines_.erase(found);
}

void link_watchdog::run(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (!stop.stop_requested()) {
    if (due_.empty()) {
      earlier_.wait(lock, stop, [this] { return !due_.empty(); });
      continue;
    }
    const auto [deadline, number] = due_.begin()->first;
    if (steady::now() < deadline) {
      earlier_.wait_until(lock, stop, deadline, [this, was = deadline] {
        return due_.empty() || due_.begin()->first.first < was;
      });
      continue;
    }
    // Under the lock: whoever holds the copy can't close it meanwhile.
    ::shutdown(due_.begin()->second, SHUT_RDWR);
    due_.erase(due_.begin());
    deadlines_.erase(number);
    spdlog::error("database: no answer in time, the link is cut");
  }
}

} // namespace callengine::persistence
