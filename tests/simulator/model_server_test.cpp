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
  const model_server model{io, 0, {}, "We are open."};
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
  const model_server model{io, 0, {200ms}, "We are open."};
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(ask(model).response->status, 200);
  EXPECT_GE(std::chrono::steady_clock::now() - began, 200ms);
}

std::string words_of(const std::string& event) {
  const auto told
    = nlohmann::json::parse(event.substr(6, event.find('\n') - 6));
  return told["choices"][0]["delta"]["content"].get<std::string>();
}

TEST_F(model_server_test, writes_its_first_words_before_the_others) {
  std::vector<std::string> begun;
  const model_server model{io, 0,
    {0ms, 100ms,
      [&begun](const std::string& word) {
        begun.push_back(word);
      }},
    "We are open every day from eight to five."};
  const auto began = std::chrono::steady_clock::now();
  const auto answer = ask(model);
  EXPECT_GE(std::chrono::steady_clock::now() - began, 100ms);
  ASSERT_TRUE(answer.response);
  const auto& body = answer.response->body;
  const auto second = body.find("data: ", 1);
  ASSERT_NE(second, std::string::npos);
  const auto first_words = words_of(body);
  const auto proposal
    = nlohmann::json::parse(first_words + words_of(body.substr(second)));
  ASSERT_EQ(begun.size(), 1U);
  EXPECT_EQ(proposal["text"],
    begun.front() + " We are open every day from eight to five.");
  EXPECT_NE(first_words.find(begun.front()), std::string::npos);
  EXPECT_EQ(first_words.find("five"), std::string::npos);
  ask(model);
  ASSERT_EQ(begun.size(), 2U);
  EXPECT_NE(begun[0], begun[1]);
}

TEST_F(model_server_test, knows_nothing_else) {
  const model_server model{io, 0, {}, "We are open."};
  EXPECT_EQ(ask(model, "/v1/models").response->status, 404);
  EXPECT_EQ(model.asked(), 0U);
}

} // namespace
} // namespace callengine::simulator::testing
