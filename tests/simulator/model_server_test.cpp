#include "io_running.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/io/model_server.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;

class model_server_test : public ::testing::Test {
protected:
  http_outcome ask(const model_server& model,
    const std::string& path = "/v1/chat/completions") {
    http_request request;
    request.method = "POST";
    request.url = "http://127.0.0.1:" + std::to_string(model.port()) + path;
    request.body = "{}";
    std::optional<http_outcome> outcome;
    carrier.request(
      request, [&](http_outcome given) { outcome = std::move(given); });
    EXPECT_TRUE(run_until(io, [&] { return outcome.has_value(); }));
    return outcome.value_or(http_outcome{});
  }

  boost::asio::io_context io;
  beast_transport carrier{io, {}};
};

TEST_F(model_server_test, streams_its_proposal) {
  const model_server model{io, 0, 0ms, proposal_to_say("We are open.")};
  const auto answer = ask(model);
  ASSERT_TRUE(answer.response);
  EXPECT_EQ(answer.response->status, 200);
  EXPECT_EQ(answer.response->content_type, "text/event-stream");
  const auto& body = answer.response->body;
  ASSERT_TRUE(body.starts_with("data: {"));
  EXPECT_TRUE(body.ends_with("data: [DONE]\n\n"));
  const auto told = nlohmann::json::parse(body.substr(6, body.find('\n') - 6));
  const auto proposal = nlohmann::json::parse(
    told["choices"][0]["delta"]["content"].get<std::string>());
  EXPECT_EQ(proposal["action"], "answer");
  EXPECT_EQ(proposal["text"], "We are open.");
  EXPECT_EQ(model.asked(), 1U);
}

TEST_F(model_server_test, takes_its_time) {
  const model_server model{io, 0, 200ms, proposal_to_say("We are open.")};
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(ask(model).response->status, 200);
  EXPECT_GE(std::chrono::steady_clock::now() - began, 200ms);
}

TEST_F(model_server_test, knows_nothing_else) {
  const model_server model{io, 0, 0ms, proposal_to_say("We are open.")};
  EXPECT_EQ(ask(model, "/v1/models").response->status, 404);
  EXPECT_EQ(model.asked(), 0U);
}

} // namespace
} // namespace callengine::simulator::testing
