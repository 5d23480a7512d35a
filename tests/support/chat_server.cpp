#include "tests/support/chat_server.hpp"

#include "tests/support/chat_bytes.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace callengine::testing {

namespace {

namespace asio = boost::asio;
using asio::use_awaitable;
using asio::ip::tcp;
using mode = chat_server::mode;

constexpr std::size_t endless_bytes = 100'000'000;
constexpr std::size_t endless_piece = 16'000;

std::string last_said(const nlohmann::json& body) {
  std::string said;
  if (!body.is_object() || !body.contains("messages"))
    return said;
  for (const auto& each : body["messages"]) {
    if (each.value("role", "") == "user")
      said = each.value("content", "");
  }
  return said;
}

} // namespace

struct chat_server::running {
  running() : acceptor{context, {asio::ip::address_v4::loopback(), 0}} {
    asio::co_spawn(context, accept(), asio::detached);
    thread = std::jthread{[this] {
      context.run();
    }};
  }

  ~running() {
    context.stop();
  }

  asio::awaitable<void> accept() {
    for (;;) {
      auto socket = co_await acceptor.async_accept(use_awaitable);
      ++connections;
      socket.set_option(tcp::no_delay{true});
      asio::co_spawn(context, serve(std::move(socket)), asio::detached);
    }
  }

  asio::awaitable<void> serve(tcp::socket socket) {
    std::string text;
    bool goes_on = true;
    while (goes_on) {
      question asked;
      try {
        co_await read(socket, text, asked);
      } catch (const boost::system::system_error&) {
        co_return; // the connection is not used again
      }
      const auto said = last_said(asked.body);
      note(std::move(asked));
      try {
        goes_on = co_await answer(socket, said);
      } catch (const boost::system::system_error&) {
        ++abandoned;
        goes_on = false;
      }
    }
  }

  asio::awaitable<void> read(
    tcp::socket& socket, std::string& text, question& asked) {
    const auto head_size = co_await asio::async_read_until(
      socket, asio::dynamic_buffer(text), "\r\n\r\n", use_awaitable);
    const auto head = text.substr(0, head_size);
    const auto length = header_of(head, "Content-Length");
    const std::size_t body = length.empty() ? 0 : std::stoul(length);
    const auto size = head_size + body;
    if (text.size() < size) {
      const auto left = size - text.size();
      co_await asio::async_read(socket, asio::dynamic_buffer(text),
        asio::transfer_exactly(left), use_awaitable);
    }
    asked.authorization = header_of(head, "Authorization");
    asked.body
      = nlohmann::json::parse(text.substr(head_size, body), nullptr, false);
    text.erase(0, size);
  }

  void note(question asked) {
    const std::lock_guard guard{lock};
    questions.push_back(std::move(asked));
  }

  asio::awaitable<void> write(tcp::socket& socket, const std::string& bytes) {
    sent += bytes.size();
    co_await asio::async_write(socket, asio::buffer(bytes), use_awaitable);
  }

  asio::awaitable<void> pause(milliseconds time) {
    if (time <= milliseconds{0})
      co_return;
    asio::steady_timer timer{context, time};
    co_await timer.async_wait(use_awaitable);
  }

  /// Returns whether the connection goes on. Throws if the other side is gone.
  asio::awaitable<bool> answer(tcp::socket& socket, const std::string& said) {
    std::unique_lock guard{lock};
    const auto how = behaviour;
    const auto speed = rate;
    const auto elsewhere = redirection(other_url);
    const auto words = words_in(how, words_of(said));
    guard.unlock();
    const auto at_once = answer_at_once(how, words);
    const auto flood = endless_in(how);
    co_await pause(speed.first);
    if (flood) {
      co_await write_endlessly(socket, *flood);
      co_return false;
    }
    switch (how) {
    case mode::hang:
      co_await wait_for_end(socket);
      co_return false;
    case mode::redirect:
      co_await write(socket, elsewhere);
      co_return true;
    case mode::kept_open:
    case mode::half_json_kept_open:
      co_await stream(socket, words, speed, how);
      co_await wait_for_end(socket);
      co_return false;
    case mode::cut:
    case mode::reset:
      co_await write_half(socket, words, how == mode::reset);
      co_return false;
    case mode::good:
    case mode::no_json:
    case mode::half_json:
    case mode::marked:
      co_await stream(socket, words, speed, how);
      co_return true;
    default:
      co_await write(socket, at_once);
      co_return true;
    }
  }

  /// With the lock.
  std::string words_of(const std::string& said) const {
    return writes ? writes(said) : opening_hours();
  }

  asio::awaitable<void> stream(
    tcp::socket& socket, std::string words, pace speed, mode how) {
    auto bytes = stream_head();
    if (how == mode::marked)
      bytes += stream_mark();
    bytes += delta("");
    co_await write(socket, bytes);
    for (std::size_t at = 0; at < words.size();) {
      const auto end = token_end(words, at + speed.token);
      bytes = delta(words.substr(at, end - at));
      co_await write(socket, bytes);
      at = end;
      co_await pause(speed.between);
    }
    bytes = stream_done();
    if (how != mode::kept_open && how != mode::half_json_kept_open)
      bytes = stream_end();
    co_await write(socket, bytes);
  }

  asio::awaitable<void> write_half(
    tcp::socket& socket, std::string words, bool torn) {
    const auto bytes = stream_head()
      + delta(words.substr(0, token_end(words, words.size() / 2)));
    co_await write(socket, bytes);
    if (torn)
      socket.set_option(asio::socket_base::linger{true, 0});
    socket.close();
  }

  asio::awaitable<void> write_endlessly(
    tcp::socket& socket, const endless_answer& what) {
    co_await write(socket, what.begin);
    std::string pieces;
    while (pieces.size() < endless_piece)
      pieces += what.piece;
    for (std::size_t written = 0; written < endless_bytes;
         written += pieces.size())
      co_await write(socket, pieces);
  }

  asio::awaitable<void> wait_for_end(tcp::socket& socket) {
    char byte = 0;
    co_await asio::async_read(socket, asio::buffer(&byte, 1), use_awaitable);
  }

  asio::io_context context;
  tcp::acceptor acceptor;
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> abandoned{0};
  std::atomic<std::uint64_t> sent{0};
  mutable std::mutex lock; ///< of what follows
  mode behaviour = mode::good;
  pace rate;
  model writes;
  std::string other_url;
  std::vector<question> questions;
  std::jthread thread; // last: it uses the others
};

chat_server::chat_server() : running_{std::make_unique<running>()} {}

chat_server::~chat_server() = default;

void chat_server::behave(mode how) {
  const std::lock_guard guard{running_->lock};
  running_->behaviour = how;
}

void chat_server::answer_with(model words) {
  const std::lock_guard guard{running_->lock};
  running_->writes = std::move(words);
}

void chat_server::go_at(pace how_fast) {
  const std::lock_guard guard{running_->lock};
  running_->rate = how_fast;
}

void chat_server::lead_to(std::string url) {
  const std::lock_guard guard{running_->lock};
  running_->other_url = std::move(url);
}

std::string chat_server::url() const {
  return "http://127.0.0.1:" + std::to_string(port()) + "/v1";
}

std::uint16_t chat_server::port() const {
  return running_->acceptor.local_endpoint().port();
}

std::vector<chat_server::question> chat_server::questions() const {
  const std::lock_guard guard{running_->lock};
  return running_->questions;
}

std::size_t chat_server::asked() const {
  const std::lock_guard guard{running_->lock};
  return running_->questions.size();
}

std::size_t chat_server::connections() const {
  return running_->connections;
}

std::size_t chat_server::abandoned() const {
  return running_->abandoned;
}

std::uint64_t chat_server::sent() const {
  return running_->sent;
}

} // namespace callengine::testing
