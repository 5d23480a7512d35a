#include "io_running.hpp"
#include "simulator/http/form.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/io/rest_listener.hpp"
#include "simulator/network/network.hpp"
#include "simulator/script/script_caller.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <gtest/gtest.h>

namespace callengine::simulator::testing {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

/// The smallest HTTP server: answers with what the test says.
class small_server {
public:
  using request = http::request<http::string_body>;
  using handler = std::function<std::string(const request&)>;

  small_server(asio::io_context& io, handler answer)
    : acceptor_(io, {asio::ip::address_v4::loopback(), 0}),
      answer_(std::move(answer)) {
    accept();
  }

  std::string url() const {
    return "http://127.0.0.1:"
      + std::to_string(acceptor_.local_endpoint().port());
  }

  int connections = 0;

private:
  struct session : std::enable_shared_from_this<session> {
    session(tcp::socket socket, const handler& what)
      : stream(std::move(socket)), answer(what) {}

    void read() {
      got = {};
      http::async_read(stream, buffer, got,
        [self = shared_from_this()](error_code ec, std::size_t) {
          if (!ec)
            self->reply();
        });
    }

    void reply() {
      out = {};
      out.version(11);
      out.result(http::status::ok);
      out.set(http::field::content_type, "text/xml");
      out.keep_alive(got.keep_alive());
      out.body() = answer(got);
      out.prepare_payload();
      http::async_write(
        stream, out, [self = shared_from_this()](error_code ec, std::size_t) {
          if (!ec && self->out.keep_alive())
            self->read();
        });
    }

    beast::tcp_stream stream;
    handler answer;
    beast::flat_buffer buffer;
    request got;
    http::response<http::string_body> out;
  };

  void accept() {
    acceptor_.async_accept([this](error_code ec, tcp::socket socket) {
      if (ec)
        return;
      ++connections;
      std::make_shared<session>(std::move(socket), answer_)->read();
      accept();
    });
  }

  tcp::acceptor acceptor_;
  handler answer_;
};

TEST(sockets, a_whole_call_over_http) {
  asio::io_context io;
  std::vector<small_server::request> seen;
  small_server server{
    io, [&seen](const small_server::request& request) {
      seen.push_back(request);
      if (request.target() == "/voice")
        return std::string{"<Response><Gather numDigits=\"1\" action=\"/key\">"
                           "<Say>Press 1.</Say></Gather></Response>"};
      return std::string{"<Response><Say>Thanks</Say></Response>"};
    }};
  asio_scheduler clock{io, 100};
  asio_scheduler patience{io};
  beast_transport carrier{io, {"https://clinic.test", server.url()}};
  network_options options;
  options.auth_token = "12345";
  network phones{clock, carrier, options};
  number_setup setup;
  setup.voice_url = "https://clinic.test/voice";
  setup.status_callback = "https://clinic.test/ended";
  phones.set_default_number(setup);
  bool finished = false;
  std::optional<script_problem> problem;
  auto script
    = parse_caller_script("expect press 1\npress 1\nexpect thanks\nend");
  phones.place_call({"+15550001111", "+15550002222", {}, {}},
    std::make_shared<script_caller>(
      script_world{clock, patience, 60ms, nullptr},
      std::get<caller_script>(script),
      [&](std::optional<script_problem> result) {
        problem = std::move(result);
        finished = true;
      }));
  ASSERT_TRUE(run_until(io, [&] { return finished && !phones.busy(); }));
  EXPECT_FALSE(problem) << problem->message;
  ASSERT_EQ(seen.size(), 3U);
  EXPECT_EQ(seen[0][http::field::host], "clinic.test");
  EXPECT_EQ(seen[0]["X-Twilio-Signature"],
    sign("12345", "https://clinic.test/voice", decode_form(seen[0].body())));
  EXPECT_EQ(server.connections, 3) << "each request has its own";
}

http_outcome ask(
  asio::io_context& io, transport& carrier, const http_request& request) {
  std::optional<http_outcome> result;
  carrier.request(
    request, [&result](http_outcome outcome) { result = std::move(outcome); });
  EXPECT_TRUE(run_until(io, [&] { return result.has_value(); }));
  return result.value_or(http_outcome{});
}

http_outcome ask(asio::io_context& io, transport& carrier,
  const std::string& url, attempt_limits limits = {}) {
  http_request request;
  request.url = url;
  request.limits = limits;
  return ask(io, carrier, request);
}

TEST(sockets, connections_are_used_again_if_wanted) {
  asio::io_context io;
  small_server server{io, [](const auto&) {
                        return std::string{"<Response/>"};
                      }};
  beast_transport carrier{io, {{}, {}, true}};
  for (int round = 0; round < 3; ++round)
    EXPECT_TRUE(ask(io, carrier, server.url() + "/a").response);
  EXPECT_EQ(server.connections, 1);
}

TEST(sockets, a_refused_connection_is_told_as_such) {
  asio::io_context io;
  std::string gone;
  {
    tcp::acceptor closed{io, {asio::ip::address_v4::loopback(), 0}};
    gone = "http://127.0.0.1:" + std::to_string(closed.local_endpoint().port())
      + "/a";
  }
  beast_transport carrier{io, {}};
  EXPECT_EQ(ask(io, carrier, gone).failure, transport_failure::connect);
  const auto tls = ask(io, carrier, "https://127.0.0.1/a");
  EXPECT_EQ(tls.failure, transport_failure::connect);
  EXPECT_NE(tls.detail.find("TLS"), std::string::npos);
}

TEST(sockets, a_silent_server_is_given_up_at_the_read_limit) {
  asio::io_context io;
  tcp::acceptor silent{io, {asio::ip::address_v4::loopback(), 0}};
  beast_transport carrier{io, {}};
  attempt_limits limits;
  limits.read = 200ms;
  const auto outcome = ask(io, carrier,
    "http://127.0.0.1:" + std::to_string(silent.local_endpoint().port()) + "/",
    limits);
  EXPECT_EQ(outcome.failure, transport_failure::read);
  EXPECT_GE(outcome.elapsed, 200ms);
  EXPECT_LT(outcome.elapsed, 5s);
}

TEST(real_time, runs_cancels_and_speeds_up) {
  asio::io_context io;
  asio_scheduler clock{io, 100};
  std::string order;
  const auto start = clock.now();
  auto late = clock.after(2s, [&] { order += "late "; });
  auto dropped = clock.after(1s, [&] { order += "dropped "; });
  clock.post([&] {
    order += "posted ";
    dropped.reset();
  });
  ASSERT_TRUE(run_until(io, [&] { return order == "posted late "; }));
  EXPECT_GE(clock.now() - start, 2s);
}

TEST(sockets, the_rest_api_wants_its_login) {
  asio::io_context io;
  asio_scheduler clock{io};
  beast_transport carrier{io, {}};
  network phones{clock, carrier, {}};
  rest_listener rest{io, phones, 0, {"AC1:token"}};
  const auto url = "http://127.0.0.1:" + std::to_string(rest.port())
    + "/2010-04-01/Accounts/AC1/Calls/CA1.json";
  http_request request;
  request.method = "GET";
  request.url = url;
  EXPECT_EQ(ask(io, carrier, request).response->status, 401);
  request.headers = {{"Authorization", "Basic QUMxOnRva2Vu"}};
  EXPECT_EQ(ask(io, carrier, request).response->status, 404);
}

} // namespace
} // namespace callengine::simulator::testing
