#include "simulator/load/http_client.hpp"
#include "simulator/load/io_loop.hpp"
#include "tests/load/scripted_server.hpp"

#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace callengine::simulator::load {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string request = "POST / HTTP/1.1\r\nHost: a\r\n"
                            "Content-Length: 1\r\n\r\n";

class client_test : public ::testing::Test, protected answer_listener {
protected:
  void on_answer(std::uint64_t tag, const http_answer& answer,
    const exchange_times& times) override {
    tags_.push_back(tag);
    bodies_.emplace_back(answer.body);
    statuses_.push_back(answer.status);
    failures_.emplace_back(answer.failure);
    EXPECT_LE(times.due, times.asked);
    EXPECT_LE(times.asked, times.sent);
    EXPECT_LE(times.sent, times.answered);
  }

  void send(http_client& client, std::uint64_t tag) {
    client.send({request + std::to_string(tag), steady::now(), this, tag});
  }

  bool answered(std::size_t count) {
    return loop_.run_until([&] { return tags_.size() == count; }, 10s);
  }

  io_loop loop_;
  std::vector<std::uint64_t> tags_;
  std::vector<std::string> bodies_;
  std::vector<std::string> failures_;
  std::vector<int> statuses_;
};

TEST_F(client_test, requests_wait_for_a_connection_and_use_it_again) {
  scripted_server server{loop_.io(), [](const server_request& got) {
                           return twiml_answer("<" + got.body());
                         }};
  http_client client{loop_.io(), server.endpoint(), 1};
  for (std::uint64_t tag = 1; tag <= 3; ++tag)
    send(client, tag);
  ASSERT_TRUE(answered(3));
  EXPECT_THAT(bodies_, ElementsAre("<1", "<2", "<3"));
  EXPECT_EQ(server.connections(), 1);
  EXPECT_EQ(client.counters().waited, 2U);
  EXPECT_EQ(client.in_flight(), 0U);
}

TEST_F(client_test, a_connection_that_the_server_closed_is_opened_again) {
  scripted_server server{loop_.io(), [](const server_request&) {
                           auto answer = twiml_answer("");
                           answer.keep_alive(false);
                           return answer;
                         }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  send(client, 2);
  ASSERT_TRUE(answered(2));
  EXPECT_THAT(statuses_, ElementsAre(200, 200));
  EXPECT_EQ(server.connections(), 2);
}

TEST_F(client_test, what_a_used_connection_lost_is_sent_again_and_counted) {
  int asked = 0;
  scripted_server server{
    loop_.io(), [&](const server_request&) -> std::optional<server_response> {
      if (++asked == 2)
        return std::nullopt;
      return twiml_answer("");
    }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  send(client, 2);
  ASSERT_TRUE(answered(2));
  EXPECT_THAT(statuses_, ElementsAre(200, 200));
  EXPECT_EQ(client.counters().retried, 1U);
  EXPECT_EQ(asked, 3);
}

TEST_F(client_test, what_a_new_connection_lost_is_not_sent_again) {
  int asked = 0;
  scripted_server server{
    loop_.io(), [&](const server_request&) -> std::optional<server_response> {
      ++asked;
      return std::nullopt;
    }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  EXPECT_THAT(statuses_, ElementsAre(0));
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(client.counters().retried, 0U);
}

TEST_F(client_test, an_answer_that_breaks_off_is_not_asked_for_again) {
  int asked = 0;
  scripted_server server{loop_.io(), [&](const server_request&) {
                           auto answer = twiml_answer("half of it");
                           if (++asked == 2) {
                             answer.content_length(20);
                             answer.keep_alive(false);
                           }
                           return answer;
                         }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  send(client, 2);
  ASSERT_TRUE(answered(2));
  EXPECT_THAT(statuses_, ElementsAre(200, 0));
  EXPECT_EQ(asked, 2);
}

/// Says nothing on its first connection and answers on the others.
class late_server {
public:
  explicit late_server(boost::asio::io_context& io)
    : acceptor_(io, {boost::asio::ip::address_v4::loopback(), 0}) {
    accept();
  }

  boost::asio::ip::tcp::endpoint endpoint() const {
    return acceptor_.local_endpoint();
  }

private:
  struct connection {
    boost::asio::ip::tcp::socket socket;
    std::string got = std::string(4096, ' ');
  };

  void accept() {
    acceptor_.async_accept([this](auto ec, auto socket) {
      if (ec)
        return;
      all_.push_back(
        std::make_unique<connection>(connection{std::move(socket)}));
      if (all_.size() > 1)
        answer(*all_.back());
      accept();
    });
  }

  static void answer(connection& one) {
    one.socket.async_read_some(
      boost::asio::buffer(one.got), [&one](auto ec, std::size_t count) {
        if (ec)
          return;
        const auto text = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"
          + one.got.substr(count - 1, 1);
        boost::asio::write(one.socket, boost::asio::buffer(text));
        answer(one);
      });
  }

  boost::asio::ip::tcp::acceptor acceptor_;
  std::vector<std::unique_ptr<connection>> all_;
};

TEST_F(client_test, what_is_given_up_takes_nothing_from_what_comes_next) {
  late_server server{loop_.io()};
  http_client client{loop_.io(), server.endpoint(), 1, 150ms};
  for (std::uint64_t tag = 1; tag <= 4; ++tag)
    send(client, tag);
  ASSERT_TRUE(answered(4));
  EXPECT_THAT(statuses_, ElementsAre(0, 200, 200, 200));
  EXPECT_THAT(bodies_, ElementsAre("", "2", "3", "4"));
  EXPECT_THAT(failures_[0], HasSubstr("no answer within 150 ms"));
  EXPECT_EQ(client.counters().connected, 2U);
}

TEST_F(client_test, an_answer_of_unknown_length_is_none) {
  scripted_server server{loop_.io(), [](const server_request&) {
                           auto answer = twiml_answer("<Response/>");
                           answer.erase("Content-Length");
                           return answer;
                         }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  EXPECT_THAT(statuses_, ElementsAre(0));
  EXPECT_THAT(failures_[0], HasSubstr("Content-Length"));
}

TEST_F(client_test, long_answers_come_whole) {
  const std::string text(200'000, 'a');
  const std::string fits(100'000, 'b');
  scripted_server server{loop_.io(), [&](const server_request& got) {
                           return twiml_answer(got.body() == "1" ? fits : text);
                         }};
  http_client client{loop_.io(), server.endpoint(), 1};
  send(client, 1);
  send(client, 2);
  ASSERT_TRUE(answered(2));
  EXPECT_EQ(bodies_[0], fits);
  EXPECT_EQ(statuses_[1], 0);
  EXPECT_THAT(failures_[1], HasSubstr("too long"));
}

TEST_F(client_test, where_nobody_listens_that_is_told) {
  auto nowhere = boost::asio::ip::tcp::endpoint{};
  {
    const scripted_server closed{loop_.io(), [](const server_request&) {
                                   return server_response{};
                                 }};
    nowhere = closed.endpoint();
  }
  http_client client{loop_.io(), nowhere, 1};
  send(client, 1);
  ASSERT_TRUE(answered(1));
  EXPECT_EQ(statuses_[0], 0);
  EXPECT_THAT(failures_[0], HasSubstr("cannot connect"));
}

TEST(find_header_test, names_are_read_in_any_case) {
  const std::string head
    = "HTTP/1.1 200 OK\r\nServer: a\r\ncontent-LENGTH: 12\r\n\r\n";
  EXPECT_EQ(find_header(head, "Content-Length"), "12");
  EXPECT_EQ(find_header(head, "Length"), "");
  EXPECT_EQ(find_header("HTTP/1.1 200 OK", "Server"), "");
}

} // namespace
} // namespace callengine::simulator::load
