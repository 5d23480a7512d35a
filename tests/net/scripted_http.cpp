#include "tests/net/scripted_http.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace callengine::net::testing {

namespace asio = boost::asio;
using asio::ip::tcp;
using error_code = boost::system::error_code;

struct scripted_http::running {
  struct peer {
    explicit peer(tcp::socket with)
      : socket{std::move(with)}, pause{socket.get_executor()} {}

    tcp::socket socket;
    asio::steady_timer pause;
    std::string text;
    scripted_answer script;
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
    auto then = [this, from](error_code ec, std::size_t head) {
      if (!ec)
        read_body(from, head);
    };
    asio::async_read_until(from->socket, asio::dynamic_buffer(from->text),
      "\r\n\r\n", std::move(then));
  }

  void read_body(const std::shared_ptr<peer>& from, std::size_t head) {
    const auto size = head + content_length(from->text);
    const auto left = size - std::min(size, from->text.size());
    auto then = [this, from](error_code ec, std::size_t) {
      if (!ec)
        note_and_answer(from);
    };
    asio::async_read(from->socket, asio::dynamic_buffer(from->text),
      asio::transfer_exactly(left), std::move(then));
  }

  static std::size_t content_length(const std::string& request) {
    const std::string name = "\r\nContent-Length: ";
    const auto at = request.find(name);
    return at == request.npos ? 0
                              : std::stoul(request.substr(at + name.size()));
  }

  void note_and_answer(const std::shared_ptr<peer>& from) {
    {
      const std::lock_guard guard{lock};
      requests.push_back(from->text);
      arrived.notify_all();
    }
    if (answers.empty())
      return; // hangs
    from->script = std::move(answers.front());
    answers.pop_front();
    if (from->script.before.empty())
      return answer(from);
    auto then = [this, from](error_code ec, std::size_t) {
      if (!ec)
        answer_after_pause(from);
    };
    asio::async_write(
      from->socket, asio::buffer(from->script.before), std::move(then));
  }

  void answer_after_pause(const std::shared_ptr<peer>& from) {
    from->pause.expires_after(from->script.pause);
    from->pause.async_wait([this, from](error_code ec) {
      if (!ec)
        answer(from);
    });
  }

  void answer(const std::shared_ptr<peer>& from) {
    const auto& next = from->script;
    const bool is_whole = next.ending == scripted_answer::end::whole;
    from->answer = "HTTP/1.1 " + std::to_string(next.status)
      + " Scripted\r\nContent-Length: " + std::to_string(next.body.size())
      + "\r\n" + next.headers + "Connection: close\r\n\r\n"
      + next.body.substr(0, next.body.size() / (is_whole ? 1 : 2));
    auto then = [from](error_code, std::size_t) {
      const auto ending = from->script.ending;
      if (ending == scripted_answer::end::stalls)
        return;
      if (ending == scripted_answer::end::reset)
        from->socket.set_option(asio::socket_base::linger{true, 0});
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
  std::condition_variable arrived;
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

void scripted_http::wait_for_requests(std::size_t count) const {
  std::unique_lock guard{running_->lock};
  const bool came = running_->arrived.wait_for(guard, std::chrono::seconds{10},
    [&] { return running_->requests.size() >= count; });
  if (!came)
    throw std::runtime_error("the request did not come");
}

} // namespace callengine::net::testing
