#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator::testing {

/// A presence server for one page at a time.
class page_server {
public:
  explicit page_server(boost::asio::io_context& io)
    : acceptor_(io, {boost::asio::ip::address_v4::loopback(), 0}) {
    accept();
  }

  std::string url() const {
    return "ws://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port())
      + "/api/portal/ws";
  }

  void send(const nlohmann::json& frame) {
    socket_->write(boost::asio::buffer(frame.dump()));
  }

  void ping() {
    socket_->control_callback([this](boost::beast::websocket::frame_type kind,
                                boost::beast::string_view) {
      pongs += kind == boost::beast::websocket::frame_type::pong ? 1 : 0;
    });
    socket_->ping({});
  }

  /// The types of the frames that came, in order.
  std::string types() const {
    std::string out;
    for (const auto& frame : frames)
      out += frame.value("type", "?") + ' ';
    return out;
  }

  std::vector<nlohmann::json> frames;
  int connections = 0;
  int pongs = 0;
  boost::system::error_code last_error;

private:
  void accept() {
    acceptor_.async_accept([this](boost::system::error_code ec,
                             boost::asio::ip::tcp::socket socket) {
      if (ec)
        return;
      ++connections;
      socket_ = std::make_unique<
        boost::beast::websocket::stream<boost::asio::ip::tcp::socket>>(
        std::move(socket));
      socket_->async_accept([this](boost::system::error_code error) {
        if (!error)
          read();
      });
    });
  }

  void read() {
    socket_->async_read(
      buffer_, [this](boost::system::error_code ec, std::size_t) {
        if (ec) {
          last_error = ec;
          accept();
          return;
        }
        frames.push_back(nlohmann::json::parse(
          boost::beast::buffers_to_string(buffer_.data())));
        buffer_.clear();
        if (frames.back()["type"] == "hello")
          send({{"type", "welcome"}, {"state", "unavailable"}});
        read();
      });
  }

  boost::asio::ip::tcp::acceptor acceptor_;
  std::unique_ptr<boost::beast::websocket::stream<boost::asio::ip::tcp::socket>>
    socket_;
  boost::beast::flat_buffer buffer_;
};

} // namespace callengine::simulator::testing
