// The physical limit: a Beast server that answers every POST with the same
// document and does nothing else. One thread, like the engine's share of one
// core, on the socket that Asio is quickest with, read as the engine reads.
//
//   bare_beast PORT FILE      FILE holds the document

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
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

/// No type-erased executor: every connection stays with the one io_context.
using executor = asio::io_context::executor_type;
using tcp_socket = asio::basic_stream_socket<tcp, executor>;
using tcp_acceptor = asio::basic_socket_acceptor<tcp, executor>;

/// As the engine's own limits: a webhook is far smaller.
constexpr std::uint64_t body_bytes_max = 64 * 1024;
constexpr std::size_t read_bytes = 4096;

class session : public std::enable_shared_from_this<session> {
public:
  session(tcp_socket socket, const std::string& document)
    : socket_(std::move(socket)), answer_(http::status::ok, 11) {
    answer_.set(http::field::content_type, "text/xml");
    answer_.body() = document;
    answer_.prepare_payload();
  }

  void begin() {
    parser_.emplace();
    parser_->body_limit(body_bytes_max);
    parse();
  }

private:
  void read() {
    socket_.async_read_some(buffer_.prepare(read_bytes),
      [self = shared_from_this()](error_code ec, std::size_t bytes) {
        if (ec)
          return;
        self->buffer_.commit(bytes);
        self->parse();
      });
  }

  void parse() {
    while (!parser_->is_done()) {
      if (buffer_.size() == 0)
        return read();
      error_code ec;
      buffer_.consume(parser_->put(buffer_.data(), ec));
      if (ec == http::error::need_more)
        return read();
      if (ec)
        return;
    }
    answer_.keep_alive(parser_->get().keep_alive());
    write();
  }

  void write() {
    http::async_write(socket_, answer_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec && self->answer_.keep_alive())
          self->begin();
      });
  }

  tcp_socket socket_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> answer_; ///< the same one every time
};

class listener {
public:
  listener(asio::io_context& io, std::uint16_t port, std::string document)
    : acceptor_(io, {asio::ip::address_v4::loopback(), port}),
      document_(std::move(document)) {}

  void accept() {
    acceptor_.async_accept([this](error_code ec, tcp_socket socket) {
      if (!ec) {
        socket.set_option(tcp::no_delay{true});
        std::make_shared<session>(std::move(socket), document_)->begin();
      }
      accept();
    });
  }

private:
  tcp_acceptor acceptor_;
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
