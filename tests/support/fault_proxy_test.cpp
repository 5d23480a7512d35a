#include "tests/support/eventually.hpp"
#include "tests/support/fault_proxy.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <gtest/gtest.h>

#include <poll.h>

namespace callengine::testing {
namespace {

using namespace std::chrono_literals;
namespace asio = boost::asio;
using asio::ip::tcp;
using unix_stream = asio::local::stream_protocol;
using boost::system::error_code;
using way = line_faults::way;

/// A proxy between a client and a server of which the test holds both ends.
class fault_proxy_test : public ::testing::Test {
protected:
  /// A client through the proxy, and the server's end of it.
  void connect() {
    client.connect({asio::ip::address_v4::loopback(), proxy.port()});
    server = listener.accept();
  }

  /// What comes within the patience, up to this many bytes.
  template <class Socket>
  static std::string read(
    Socket& from, std::size_t most, std::chrono::milliseconds patience = 10s) {
    std::string text;
    const auto until = std::chrono::steady_clock::now() + patience;
    while (text.size() < most) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
      pollfd wait{from.native_handle(), POLLIN, 0};
      if (left <= 0ms || ::poll(&wait, 1, static_cast<int>(left.count())) != 1)
        break;
      std::string piece(most - text.size(), '\0');
      error_code ec;
      piece.resize(from.read_some(asio::buffer(piece), ec));
      if (ec)
        break;
      text += piece;
    }
    return text;
  }

  template <class Socket>
  static error_code end_of(Socket& from) {
    pollfd wait{from.native_handle(), POLLIN, 0};
    EXPECT_EQ(::poll(&wait, 1, 10'000), 1);
    char byte = 0;
    error_code ec;
    from.read_some(asio::buffer(&byte, 1), ec);
    return ec;
  }

  temporary_folder folder;
  asio::io_context io;
  tcp::acceptor listener{io, {asio::ip::address_v4::loopback(), 0}};
  tcp::socket client{io};
  tcp::socket server{io};
  fault_proxy proxy{
    std::uint16_t{0}, std::uint16_t{listener.local_endpoint().port()}};
};

TEST_F(fault_proxy_test, passes_both_ways) {
  connect();
  client.send(asio::buffer("ping", 4));
  EXPECT_EQ(read(server, 4), "ping");
  server.send(asio::buffer("pong", 4));
  EXPECT_EQ(read(client, 4), "pong");
  EXPECT_EQ(proxy.open(), 1U);
  server.close();
  EXPECT_EQ(end_of(client), asio::error::eof);
}

TEST_F(fault_proxy_test, stands_between_unix_sockets) {
  const auto there = (folder / "server").string();
  const auto here = (folder / "proxy").string();
  unix_stream::acceptor hidden{io, unix_stream::endpoint{there}};
  const fault_proxy between{here, there};
  unix_stream::socket near{io};
  near.connect(unix_stream::endpoint{here});
  auto far = hidden.accept();
  near.send(asio::buffer("ping", 4));
  EXPECT_EQ(read(far, 4), "ping");
}

TEST_F(fault_proxy_test, delays_and_keeps_the_order) {
  connect();
  proxy.set({.delay = 50ms});
  const auto begun = std::chrono::steady_clock::now();
  client.send(asio::buffer("one", 3));
  client.send(asio::buffer("two", 3));
  EXPECT_EQ(read(server, 6), "onetwo");
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 50ms);
}

TEST_F(fault_proxy_test, sends_byte_by_byte) {
  connect();
  proxy.set({.one_byte_at_a_time = true});
  const std::string text(1000, 'x');
  client.send(asio::buffer(text));
  EXPECT_EQ(read(server, text.size()), text);
}

TEST_F(fault_proxy_test, swallows_one_direction) {
  connect();
  proxy.set({.swallows = way::to_client});
  client.send(asio::buffer("ask", 3));
  EXPECT_EQ(read(server, 3), "ask");
  server.send(asio::buffer("lost", 4));
  EXPECT_TRUE(eventually([this] { return proxy.bytes_lost() >= 4; }));
  EXPECT_EQ(proxy.bytes_lost(), 4U);
  proxy.set({});
  server.send(asio::buffer("kept", 4));
  EXPECT_EQ(read(client, 8, 200ms), "kept");
}

TEST_F(fault_proxy_test, freezes_and_thaws) {
  connect();
  proxy.set({.frozen = true});
  client.send(asio::buffer("later", 5));
  EXPECT_EQ(read(server, 5, 100ms), "");
  EXPECT_EQ(proxy.open(), 1U);
  proxy.set({});
  EXPECT_EQ(read(server, 5), "later");
}

TEST_F(fault_proxy_test, refuses_new_connections_and_keeps_the_open_ones) {
  connect();
  proxy.set({.refuses = true});
  tcp::socket another{io};
  error_code ec;
  const tcp::endpoint there{asio::ip::address_v4::loopback(), proxy.port()};
  another.connect(there, ec);
  EXPECT_EQ(ec, asio::error::connection_refused);
  client.send(asio::buffer("still", 5));
  EXPECT_EQ(read(server, 5), "still");
  proxy.set({});
  another.close();
  another.connect(there);
  EXPECT_TRUE(listener.accept().is_open());
  EXPECT_EQ(proxy.accepted(), 2U);
}

TEST_F(fault_proxy_test, resets_what_is_open) {
  connect();
  client.send(asio::buffer("ping", 4));
  EXPECT_EQ(read(server, 4), "ping");
  proxy.reset_all();
  EXPECT_EQ(end_of(client), asio::error::connection_reset);
  EXPECT_EQ(end_of(server), asio::error::connection_reset);
  EXPECT_EQ(proxy.open(), 0U);
}

TEST_F(fault_proxy_test, a_server_that_is_gone_ends_the_connection) {
  listener.close();
  client.connect({asio::ip::address_v4::loopback(), proxy.port()});
  EXPECT_TRUE(end_of(client));
}

TEST_F(fault_proxy_test, ends_with_frozen_connections_open) {
  connect();
  proxy.set({.frozen = true});
  client.send(asio::buffer("never", 5));
  EXPECT_EQ(read(server, 5, 50ms), "");
}

} // namespace
} // namespace callengine::testing
