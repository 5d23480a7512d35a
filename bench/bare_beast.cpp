// The physical limit: a Beast server that answers every POST with the same
// document and does nothing else. One thread, like the engine's share of one
// core.
//
//   bare_beast PORT FILE      FILE holds the document

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

/// As the engine's own limit: a webhook is far smaller.
constexpr std::uint64_t body_bytes_max = 64 * 1024;

class session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, const std::string& document)
    : stream_(std::move(socket)), document_(document) {}

  void read() {
    parser_.emplace();
    parser_->body_limit(body_bytes_max);
    http::async_read(stream_, buffer_, *parser_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec)
          self->answer();
      });
  }

private:
  void answer() {
    response_ = {http::status::ok, 11};
    response_.set(http::field::content_type, "text/xml");
    response_.keep_alive(parser_->get().keep_alive());
    response_.body() = document_;
    response_.prepare_payload();
    http::async_write(stream_, response_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec && self->response_.keep_alive())
          self->read();
      });
  }

  beast::tcp_stream stream_;
  const std::string& document_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> response_;
};

class listener {
public:
  listener(asio::io_context& io, std::uint16_t port, std::string document)
    : acceptor_(io, {asio::ip::address_v4::loopback(), port}),
      document_(std::move(document)) {}

  void accept() {
    acceptor_.async_accept([this](error_code ec, tcp::socket socket) {
      if (!ec) {
        socket.set_option(tcp::no_delay{true});
        std::make_shared<session>(std::move(socket), document_)->read();
      }
      accept();
    });
  }

private:
  tcp::acceptor acceptor_;
  std::string document_;
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: bare_beast PORT FILE\n";
    return 1;
  }
  std::ostringstream document;
  document << std::ifstream{argv[2]}.rdbuf();
  asio::io_context io{1};
  listener all{
    io, static_cast<std::uint16_t>(std::atoi(argv[1])), document.str()};
  all.accept();
  io.run();
}
