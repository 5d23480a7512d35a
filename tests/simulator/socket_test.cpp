// WebSockets of conversations over TCP.
#include "io_running.hpp"
#include "page_server.hpp"
#include "simulator/io/beast_transport.hpp"

#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

#include <optional>

namespace callengine::simulator::testing {
namespace {

class relay_sockets : public ::testing::Test {
protected:
  relay_sockets() {
    const auto url = server.url();
    const auto slash = url.find('/', 5 + 2);
    options.public_base = "https://voice.test";
    options.real_base = "http" + url.substr(2, slash - 2);
  }

  socket_ptr open(const std::string& url = "wss://voice.test/relay") {
    carrier.emplace(io, options);
    socket_events events;
    events.opened = [this] {
      opened = true;
    };
    events.received = [this](const std::string& text) {
      received.push_back(nlohmann::json::parse(text));
    };
    events.closed = [this](const std::string& why) {
      closed.push_back(why);
    };
    return carrier->open_socket({url, {{"X-A", "b"}}}, std::move(events));
  }

  boost::asio::io_context io;
  page_server server{io};
  transport_options options;
  std::optional<beast_transport> carrier;
  bool opened = false;
  std::vector<nlohmann::json> received;
  std::vector<std::string> closed;
};

TEST_F(relay_sockets, go_where_the_public_url_leads_and_carry_frames_both_ways) {
  const auto socket = open();
  ASSERT_TRUE(socket);
  ASSERT_TRUE(run_until(io, [this] { return opened; }));
  socket->send(R"({"type":"hello"})");
  socket->send(R"({"type":"second"})");
  ASSERT_TRUE(run_until(
    io, [this] { return !received.empty() && server.frames.size() == 2; }));
  EXPECT_EQ(server.types(), "hello second ");
  EXPECT_EQ(received[0].at("type"), "welcome");
  socket->close();
  ASSERT_TRUE(run_until(
    io, [this] { return !closed.empty() && server.last_error.failed(); }));
  EXPECT_EQ(server.last_error, boost::beast::websocket::error::closed);
  EXPECT_EQ(closed.size(), 1U);
}

TEST_F(relay_sockets, that_are_let_go_end_without_a_word) {
  auto socket = open();
  ASSERT_TRUE(run_until(io, [this] { return opened; }));
  socket.reset();
  ASSERT_TRUE(run_until(io, [this] { return server.last_error.failed(); }));
  EXPECT_NE(server.last_error, boost::beast::websocket::error::closed);
  EXPECT_TRUE(closed.empty());
}

TEST_F(relay_sockets, that_nobody_takes_are_told_as_closed) {
  options.real_base = "http://127.0.0.1:1";
  const auto socket = open();
  ASSERT_TRUE(socket);
  EXPECT_TRUE(closed.empty()) << "never from within";
  ASSERT_TRUE(run_until(io, [this] { return !closed.empty(); }));
  EXPECT_FALSE(opened);
}

TEST_F(relay_sockets, need_an_address_without_tls) {
  EXPECT_FALSE(open("wss://elsewhere.test/relay"));
  EXPECT_FALSE(open("nonsense"));
}

} // namespace
} // namespace callengine::simulator::testing
