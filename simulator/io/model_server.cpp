#include "simulator/io/model_server.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::simulator {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds idle_max{60};

/// What all connections of one server have in common.
struct model {
  milliseconds takes{0};
  std::string stream; ///< the events of an answer
  std::size_t asked = 0;
};

std::string event(const nlohmann::json& what) {
  return "data: " + what.dump() + "\n\n";
}

std::string events_of(const std::string& words) {
  nlohmann::json choice;
  choice["index"] = 0;
  choice["delta"] = {{"role", "assistant"}, {"content", words}};
  nlohmann::json told;
  told["id"] = "chatcmpl-1";
  told["object"] = "chat.completion.chunk";
  told["choices"] = nlohmann::json::array({std::move(choice)});
  return event(told) + "data: [DONE]\n\n";
}

class session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, std::shared_ptr<model> answers)
    : stream_(std::move(socket)), thinking_(stream_.get_executor()),
      answers_(std::move(answers)) {}

  void read() {
    request_ = {};
    stream_.expires_after(idle_max);
    http::async_read(stream_, buffer_, request_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec)
          self->think();
      });
  }

private:
  bool is_question() const {
    return request_.method() == http::verb::post
      && request_.target().ends_with("/chat/completions");
  }

  void think() {
    if (!is_question()) {
      answer(http::status::not_found, "text/plain", "There is no such thing.");
      return;
    }
    ++answers_->asked;
    if (answers_->takes == milliseconds{0}) {
      say();
      return;
    }
    stream_.expires_never();
    thinking_.expires_after(answers_->takes);
    thinking_.async_wait([self = shared_from_this()](error_code ec) {
      if (!ec)
        self->say();
    });
  }

  void say() {
    answer(http::status::ok, "text/event-stream", answers_->stream);
  }

  void answer(http::status status, const char* type, const std::string& body) {
    response_ = {};
    response_.version(11);
    response_.result(status);
    response_.set(http::field::content_type, type);
    response_.keep_alive(request_.keep_alive());
    response_.body() = body;
    response_.prepare_payload();
    stream_.expires_after(idle_max);
    http::async_write(stream_, response_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec && self->response_.keep_alive())
          self->read();
      });
  }

  beast::tcp_stream stream_;
  asio::steady_timer thinking_;
  std::shared_ptr<model> answers_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  http::response<http::string_body> response_;
};

} // namespace

class model_server::acceptor : public std::enable_shared_from_this<acceptor> {
public:
  acceptor(
    asio::io_context& io, std::uint16_t port, std::shared_ptr<model> answers)
    : acceptor_(io, {asio::ip::address_v4::loopback(), port}),
      answers_(std::move(answers)) {
    // All callers of a clinic may speak at the same time.
    acceptor_.listen(asio::socket_base::max_listen_connections);
  }

  void accept() {
    acceptor_.async_accept(
      [self = shared_from_this()](error_code ec, tcp::socket socket) {
        if (ec)
          return; // closed
        socket.set_option(tcp::no_delay{true}, ec);
        std::make_shared<session>(std::move(socket), self->answers_)->read();
        self->accept();
      });
  }

  void close() {
    acceptor_.close();
  }

  std::uint16_t port() const {
    return acceptor_.local_endpoint().port();
  }

  std::size_t asked() const noexcept {
    return answers_->asked;
  }

private:
  tcp::acceptor acceptor_;
  std::shared_ptr<model> answers_;
};

model_server::model_server(asio::io_context& io, std::uint16_t port,
  milliseconds takes, std::string words) {
  auto answers = std::make_shared<model>();
  answers->takes = takes;
  answers->stream = events_of(words);
  acceptor_ = std::make_shared<acceptor>(io, port, std::move(answers));
  acceptor_->accept();
}

model_server::~model_server() {
  acceptor_->close();
}

std::uint16_t model_server::port() const {
  return acceptor_->port();
}

std::size_t model_server::asked() const noexcept {
  return acceptor_->asked();
}

std::string proposal_to_say(const std::string& text) {
  // In the order in which an engine hears an answer as it is written.
  nlohmann::ordered_json what;
  what["action"] = "answer";
  what["department"] = nullptr;
  what["certainty"] = 0.9;
  what["language"] = "en-US";
  what["text"] = text;
  return what.dump();
}

} // namespace callengine::simulator
