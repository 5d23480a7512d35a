#pragma once

#include "net/outgoing/chat/chat_client.hpp"
#include "tests/net/chat_ear.hpp"
#include "tests/support/chat_server.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace callengine::net::testing {

using namespace std::chrono_literals;
using failure = ai::answer_failure;
using callengine::testing::chat_server;

/// A client and a server that it asks.
class chat_fixture : public ::testing::Test {
protected:
  chat_fixture();

  /// Begun when first used, with the options as they are then.
  outgoing::chat_client& client();

  answer_question question(std::string said = "When are you open?");

  chat_ear ask(answer_question what);

  chat_ear ask() {
    return ask(question());
  }

  /// Asks, and waits for the failure; nothing: it was a proposal.
  std::optional<failure> failure_of_one();

  std::uint64_t failures(failure why) {
    return meters.failed(why);
  }

  chat_server server;
  outgoing::chat_options options;
  outgoing::chat_meters meters;
  /// In place of nothing it ends with the test.
  std::unique_ptr<outgoing::chat_client> client_;
  std::uint32_t last_number_ = 0;
};

} // namespace callengine::net::testing
