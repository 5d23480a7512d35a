#include "simulator/io/model_server.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string_view>
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
  model_manner manner;
  std::string text;
  std::size_t asked = 0;
};

/// A proposal to say this, of which the model is sure.
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

/// Six consonants: no word of any language, and no number.
std::string own_word(std::size_t number) {
  constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz";
  std::string word;
  for (int left = 6; left > 0; --left, number /= letters.size())
    word += letters[number % letters.size()];
  return word;
}

/// The first words of a text have so many characters, about.
constexpr std::size_t first_words = 24;

std::string event(const nlohmann::json& what) {
  return "data: " + what.dump() + "\n\n";
}

std::string delta(const std::string& words) {
  nlohmann::json choice;
  choice["index"] = 0;
  choice["delta"] = {{"role", "assistant"}, {"content", words}};
  nlohmann::json told;
  told["id"] = "chatcmpl-1";
  told["object"] = "chat.completion.chunk";
  told["choices"] = nlohmann::json::array({std::move(choice)});
  return event(told);
}

/// The events of an answer.
struct told_stream {
  std::string first; ///< up to the first words of the text, or all
  std::string rest;
};

told_stream stream_of(const std::string& text, bool in_parts) {
  constexpr std::string_view key = R"("text":")";
  const auto words = proposal_to_say(text);
  const auto begin = words.find(key) + key.size();
  const auto blank
    = in_parts ? words.find(' ', begin + first_words) : std::string::npos;
  const auto end = blank == std::string::npos ? words.size() : blank;
  const std::string done = "data: [DONE]\n\n";
  const auto first = delta(words.substr(0, end));
  if (end == words.size())
    return {first + done, ""};
  return {first, delta(words.substr(end)) + done};
}

class session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, std::shared_ptr<model> answers)
    : stream_(std::move(socket)), pause_(stream_.get_executor()),
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
      answer(
        http::status::not_found, "text/plain", {"There is no such thing.", ""});
      return;
    }
    ++answers_->asked;
    after(answers_->manner.takes, &session::say);
  }

  /// At once if there is no time to pass.
  void after(milliseconds time, void (session::*go_on)()) {
    if (time == milliseconds{0}) {
      (this->*go_on)();
      return;
    }
    stream_.expires_never();
    pause_.expires_after(time);
    pause_.async_wait([self = shared_from_this(), go_on](error_code ec) {
      if (!ec)
        ((*self).*go_on)();
    });
  }

  void say() {
    const auto& manner = answers_->manner;
    const auto word = manner.begins ? own_word(answers_->asked) : std::string{};
    const auto text
      = word.empty() ? answers_->text : word + ' ' + answers_->text;
    auto told = stream_of(text, manner.writes > milliseconds{0});
    if (manner.begins)
      manner.begins(word);
    answer(http::status::ok, "text/event-stream", std::move(told));
  }

  void answer(http::status status, const char* type, told_stream body) {
    http::response<http::empty_body> response{status, 11};
    response.set(http::field::content_type, type);
    response.keep_alive(request_.keep_alive());
    response.content_length(body.first.size() + body.rest.size());
    std::ostringstream head;
    head << response.base();
    rest_ = std::move(body.rest);
    write(head.str() + body.first, [](session& self) {
      if (self.rest_.empty())
        self.read_on();
      else
        self.after(self.answers_->manner.writes, &session::say_rest);
    });
  }

  void say_rest() {
    write(std::move(rest_), [](session& self) { self.read_on(); });
  }

  void read_on() {
    if (request_.keep_alive())
      read();
  }

  template <class Next>
  void write(std::string bytes, Next next) {
    bytes_ = std::move(bytes);
    stream_.expires_after(idle_max);
    asio::async_write(stream_, asio::buffer(bytes_),
      [self = shared_from_this(), next](error_code ec, std::size_t) {
        if (!ec)
          next(*self);
      });
  }

  beast::tcp_stream stream_;
  asio::steady_timer pause_; ///< the model thinks or writes
  std::shared_ptr<model> answers_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  std::string bytes_; ///< that are being written
  std::string rest_;  ///< of the answer
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
  model_manner manner, std::string text) {
  auto answers = std::make_shared<model>();
  answers->manner = std::move(manner);
  answers->text = std::move(text);
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

} // namespace callengine::simulator
