#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace callengine::simulator::load {

using server_request
  = boost::beast::http::request<boost::beast::http::string_body>;
using server_response
  = boost::beast::http::response<boost::beast::http::string_body>;

/// An HTTP server on a port of its own that answers as it is told.
class scripted_server {
public:
  /// Nothing: the connection is closed instead of an answer.
  using answerer
    = std::function<std::optional<server_response>(const server_request&)>;

  scripted_server(boost::asio::io_context& io, answerer answer);

  boost::asio::ip::tcp::endpoint endpoint() const;
  int connections() const noexcept;

private:
  class session;

  void accept();

  boost::asio::ip::tcp::acceptor acceptor_;
  answerer answer_;
  int connections_ = 0;
};

/// 200 with this document.
server_response twiml_answer(const std::string& document);

} // namespace callengine::simulator::load
