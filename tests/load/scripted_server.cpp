#include "tests/load/scripted_server.hpp"

#include <boost/beast/core.hpp>

namespace callengine::simulator::load {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::ip::tcp;
using boost::system::error_code;

class scripted_server::session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, const answerer& answer)
    : stream_(std::move(socket)), answer_(answer) {}

  void read() {
    request_ = {};
    http::async_read(stream_, buffer_, request_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec)
          self->write();
      });
  }

private:
  void write() {
    auto answer = answer_(request_);
    if (!answer) {
      stream_.close();
      return;
    }
    response_ = std::move(*answer);
    http::async_write(stream_, response_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (ec)
          return;
        if (self->response_.keep_alive())
          self->read();
        else
          self->stream_.socket().shutdown(tcp::socket::shutdown_both, ec);
      });
  }

  beast::tcp_stream stream_;
  const answerer& answer_;
  beast::flat_buffer buffer_;
  server_request request_;
  server_response response_;
};

scripted_server::scripted_server(boost::asio::io_context& io, answerer answer)
  : acceptor_(io, {boost::asio::ip::address_v4::loopback(), 0}),
    answer_(std::move(answer)) {
  accept();
}

void scripted_server::accept() {
  acceptor_.async_accept([this](error_code ec, tcp::socket socket) {
    if (ec)
      return;
    ++connections_;
    std::make_shared<session>(std::move(socket), answer_)->read();
    accept();
  });
}

tcp::endpoint scripted_server::endpoint() const {
  return acceptor_.local_endpoint();
}

int scripted_server::connections() const noexcept {
  return connections_;
}

server_response twiml_answer(const std::string& document) {
  server_response response{http::status::ok, 11};
  response.set(http::field::content_type, "text/xml");
  response.keep_alive(true);
  response.body() = document;
  response.prepare_payload();
  return response;
}

} // namespace callengine::simulator::load
