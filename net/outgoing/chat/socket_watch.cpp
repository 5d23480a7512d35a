#include "net/outgoing/chat/socket_watch.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace callengine::net::outgoing {

namespace {

constexpr int longest_wait_ms = 1000;

std::uint32_t wanted(int what) {
  std::uint32_t events = 0;
  if (what != CURL_POLL_OUT)
    events |= EPOLLIN;
  if (what != CURL_POLL_IN)
    events |= EPOLLOUT;
  return events;
}

int happened(std::uint32_t events) {
  int what = 0;
  if ((events & (EPOLLIN | EPOLLHUP)) != 0)
    what |= CURL_CSELECT_IN;
  if ((events & EPOLLOUT) != 0)
    what |= CURL_CSELECT_OUT;
  if ((events & EPOLLERR) != 0)
    what |= CURL_CSELECT_ERR;
  return what;
}

} // namespace

socket_watch::socket_watch(CURLM* multi)
  : multi_{multi}, epoll_{epoll_create1(EPOLL_CLOEXEC)}, wake_{eventfd(0,
                                                           EFD_CLOEXEC
                                                             | EFD_NONBLOCK)} {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = wake_;
  if (epoll_ < 0 || wake_ < 0
    || epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event) != 0) {
    const std::system_error error{errno, std::generic_category(), "epoll"};
    ::close(epoll_);
    ::close(wake_);
    throw error;
  }
  curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &socket_watch::on_socket);
  curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
  curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &socket_watch::on_timer);
  curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
}

socket_watch::~socket_watch() {
  // curl closes its connections after this, and tells of each.
  curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, nullptr);
  curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, nullptr);
  ::close(epoll_);
  ::close(wake_);
}

int socket_watch::on_socket(
  CURL*, curl_socket_t socket, int what, void* self, void*) {
  const auto& watch = *static_cast<socket_watch*>(self);
  if (what == CURL_POLL_REMOVE) {
    // A socket that is closed already has left by itself.
    epoll_ctl(watch.epoll_, EPOLL_CTL_DEL, socket, nullptr);
    return 0;
  }
  epoll_event event{};
  event.events = wanted(what);
  event.data.fd = socket;
  if (epoll_ctl(watch.epoll_, EPOLL_CTL_MOD, socket, &event) == 0)
    return 0;
  if (epoll_ctl(watch.epoll_, EPOLL_CTL_ADD, socket, &event) == 0)
    return 0;
  // Told of that, curl would do nothing for any handle any more; so this one
  // transfer ends when its time is over.
  spdlog::error("a connection can't be watched: {}", std::strerror(errno));
  return 0;
}

int socket_watch::on_timer(CURLM*, long milliseconds_left, void* self) {
  auto& due = static_cast<socket_watch*>(self)->due_;
  due.reset();
  if (milliseconds_left >= 0)
    due = std::chrono::steady_clock::now() + milliseconds{milliseconds_left};
  return 0;
}

void socket_watch::turn() {
  std::array<epoll_event, 256> events;
  const auto count = epoll_wait(
    epoll_, events.data(), static_cast<int>(events.size()), patience());
  int running = 0;
  for (int index = 0; index < count; ++index) {
    const auto& event = events.at(static_cast<std::size_t>(index));
    if (event.data.fd == wake_)
      forget_wake();
    else
      curl_multi_socket_action(
        multi_, event.data.fd, happened(event.events), &running);
  }
  perform_what_is_due();
}

void socket_watch::perform_what_is_due() {
  if (!due_ || *due_ > std::chrono::steady_clock::now())
    return;
  due_.reset(); // curl tells the next one
  int running = 0;
  curl_multi_socket_action(multi_, CURL_SOCKET_TIMEOUT, 0, &running);
}

int socket_watch::patience() const {
  if (!due_)
    return longest_wait_ms;
  const auto left
    = std::chrono::ceil<milliseconds>(*due_ - std::chrono::steady_clock::now());
  return static_cast<int>(
    std::clamp<std::int64_t>(left.count(), 0, longest_wait_ms));
}

void socket_watch::wake() noexcept {
  const std::uint64_t one = 1;
  // A counter that is full wakes as well.
  [[maybe_unused]] const auto written = ::write(wake_, &one, sizeof one);
}

void socket_watch::forget_wake() const noexcept {
  std::uint64_t count = 0;
  [[maybe_unused]] const auto read = ::read(wake_, &count, sizeof count);
}

} // namespace callengine::net::outgoing
