#pragma once

#include "tests/system/conversations.hpp"
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace callengine::testing {

/// What a caller bears.
inline constexpr milliseconds patience_of_callers{4000};

/// A clinic whose AI answers, and a model that it may ask.
class conversation_base : public system_test {
protected:
  void begin(
    ai_way how, world_options options = {}, const std::string& more_rows = {}) {
    chat.answer_with(reasonable_model);
    options.more["AI_BASE_URL"] = chat.url();
    open(talking_clinic(how) + more_rows, std::move(options));
  }

  std::unique_ptr<person> sign_in_willing(std::int64_t user) {
    return the().sign_in(user, {accepts, 0ms, 200ms});
  }

  void expect_no_long_silence(const ai_call& call) {
    EXPECT_LT(
      longest_silence(the(), *call.who).count(), patience_of_callers.count())
      << ::testing::PrintToString(call.who->everything());
  }

  void expect_heard_out(const ai_call& call) {
    EXPECT_TRUE(call.talk->all_said())
      << ::testing::PrintToString(call.who->everything());
    expect_no_long_silence(call);
  }

  static std::string path_of(const patient& who) {
    return "/api/portal/calls/" + who.sid();
  }

  /// What a supervisor reads of the call, once it is over.
  nlohmann::json told_at_the_portal(const patient& who) {
    the().outcome(who.sid());
    const auto answer
      = the().portal(path_of(who), the().token(7, 123, "supervisor"));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return nlohmann::json::parse(answer.body, nullptr, false);
  }

  chat_server chat;
};

} // namespace callengine::testing
