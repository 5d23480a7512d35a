#include "tests/net/scripted_http.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <mutex>
#include <optional>
#include <thread>

namespace callengine::net::testing {

namespace asio = boost::asio;
using asio::ip::tcp;
using error_code = boost::system::error_code;

struct scripted_http::running {
  struct peer {
    explicit peer(tcp::socket with) : socket{std::move(with)} {}

    tcp::socket socket;
    std::string text;
    std::string answer;
  };

  explicit running(std::deque<scripted_answer> with)
    : answers{std::move(with)}, acceptor{context,
                                  tcp::endpoint{
                                    asio::ip::address_v4::loopback(), 0}} {
    accept();
    thread = std::jthread{[this] {
      context.run();
    }};
  }

  ~running() {
    context.stop();
  }

  void accept() {
    acceptor.async_accept([this](error_code ec, tcp::socket socket) {
      if (ec)
        return;
      const auto next = std::make_shared<peer>(std::move(socket));
      peers.push_back(next);
      read(next);
      accept();
    });
  }

  void read(const std::shared_ptr<peer>& from) {
    auto then = [this, from](error_code ec, std::size_t) {
      if (ec)
        return;
      if (from->text.starts_with("POST"))
        read_form(from);
      else
        note_and_answer(from);
    };
    asio::async_read_until(from->socket, asio::dynamic_buffer(from->text),
      "\r\n\r\n", std::move(then));
  }

  void read_form(const std::shared_ptr<peer>& from) {
    auto then = [this, from](error_code ec, std::size_t) {
      if (!ec)
        note_and_answer(from);
    };
    asio::async_read_until(from->socket, asio::dynamic_buffer(from->text),
      "Status=canceled", std::move(then));
  }

  void note_and_answer(const std::shared_ptr<peer>& from) {
    std::optional<scripted_answer> next;
    {
      const std::lock_guard guard{lock};
      requests.push_back(from->text);
    }
    if (answers.empty())
      return; // hangs
    next = std::move(answers.front());
    answers.pop_front();
    from->answer = "HTTP/1.1 " + std::to_string(next->status)
      + " Scripted\r\nContent-Length: " + std::to_string(next->body.size())
      + "\r\n" + next->headers + "Connection: close\r\n\r\n" + next->body;
    auto then = [from](error_code, std::size_t) {
      from->socket.close();
    };
    asio::async_write(
      from->socket, asio::buffer(from->answer), std::move(then));
  }

  asio::io_context context;
  std::deque<scripted_answer> answers;
  tcp::acceptor acceptor;
  std::vector<std::shared_ptr<peer>> peers;
  std::mutex lock;
  std::vector<std::string> requests;
  std::jthread thread;
};

scripted_http::scripted_http(std::deque<scripted_answer> answers)
  : running_{std::make_unique<running>(std::move(answers))} {}

scripted_http::~scripted_http() = default;

std::uint16_t scripted_http::port() const {
  return running_->acceptor.local_endpoint().port();
}

std::vector<std::string> scripted_http::requests() const {
  const std::lock_guard guard{running_->lock};
  return running_->requests;
}

} // namespace callengine::net::testing
