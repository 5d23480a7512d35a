// A kernel that refuses to watch a socket.
#include "net/outgoing/chat/socket_watch.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <memory>
#include <netinet/in.h>
#include <string>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

/// While it is set no socket is watched any more.
std::atomic<bool> refuses{false};

} // namespace

/// In place of libc's, for this program. What it passes on goes to the next
/// one, which is the sanitizer's: ThreadSanitizer learns from it that who is
/// told of a socket comes after who had it watched.
extern "C" int epoll_ctl(int epoll, int what, int file, epoll_event* event)
#ifdef __THROW
  __THROW
#endif
{
  if (refuses && what != EPOLL_CTL_DEL) {
    errno = ENOSPC;
    return -1;
  }
  static const auto next
    = reinterpret_cast<decltype(&epoll_ctl)>(::dlsym(RTLD_NEXT, "epoll_ctl"));
  return next(epoll, what, file, event);
}

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

/// Answers every connection with 204, one after the other.
class small_server {
public:
  small_server() : listener_{::socket(AF_INET, SOCK_STREAM, 0)} {
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof where;
    auto* address = reinterpret_cast<sockaddr*>(&where);
    EXPECT_EQ(::bind(listener_, address, size), 0);
    EXPECT_EQ(::listen(listener_, 8), 0);
    EXPECT_EQ(::getsockname(listener_, address, &size), 0);
    url_ = "http://127.0.0.1:" + std::to_string(ntohs(where.sin_port)) + "/";
    thread_ = std::thread{[this] {
      serve();
    }};
  }

  ~small_server() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }

  const std::string& url() const {
    return url_;
  }

private:
  void serve() const {
    for (;;) {
      const int peer = ::accept(listener_, nullptr, nullptr);
      if (peer < 0)
        return;
      char byte = 0;
      const std::string answer
        = "HTTP/1.1 204 Nothing\r\nConnection: close\r\n\r\n";
      if (::recv(peer, &byte, 1, 0) == 1)
        ::send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
      ::shutdown(peer, SHUT_WR);
      while (::recv(peer, &byte, 1, 0) > 0) {
      }
      ::close(peer);
    }
  }

  int listener_;
  std::string url_;
  std::thread thread_;
};

class socket_watch_test : public ::testing::Test {
protected:
  socket_watch_test() {
    spdlog::set_level(spdlog::level::off);
    initialize_curl();
    multi_.reset(curl_multi_init());
    watch_ = std::make_unique<outgoing::socket_watch>(multi_.get());
  }

  ~socket_watch_test() override {
    refuses = false;
    watch_.reset();
  }

  /// What becomes of a request that may take this long.
  CURLcode ask(milliseconds longest) {
    easy_handle easy{curl_easy_init()};
    prepare(easy.get(), "http");
    curl_easy_setopt(easy.get(), CURLOPT_URL, server_.url().c_str());
    curl_easy_setopt(easy.get(), CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(
      easy.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(longest.count()));
    EXPECT_EQ(curl_multi_add_handle(multi_.get(), easy.get()), CURLM_OK);
    const auto until = std::chrono::steady_clock::now() + longest + 5s;
    auto result = CURL_LAST;
    while (result == CURL_LAST && std::chrono::steady_clock::now() < until) {
      watch_->turn();
      int left = 0;
      if (const auto* message = curl_multi_info_read(multi_.get(), &left))
        result = message->data.result;
    }
    curl_multi_remove_handle(multi_.get(), easy.get());
    return result;
  }

  small_server server_;
  multi_handle multi_;
  std::unique_ptr<outgoing::socket_watch> watch_;
};

TEST_F(socket_watch_test, a_socket_that_cannot_be_watched_costs_its_own_time) {
  EXPECT_EQ(ask(5s), CURLE_OK);
  refuses = true;
  EXPECT_EQ(ask(100ms), CURLE_OPERATION_TIMEDOUT);
  refuses = false;
  EXPECT_EQ(ask(5s), CURLE_OK) << "others go on";
}

} // namespace
} // namespace callengine::net::testing
