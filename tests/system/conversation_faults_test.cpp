// A model's endpoint that fails or lies: the caller is never left in silence,
// and the history says what it was.
#include "tests/system/conversation_fixture.hpp"

#include <algorithm>

namespace callengine::testing {
namespace {

using mode = chat_server::mode;
using ::testing::AnyOf;

class model_faults : public conversation_base {
protected:
  void begin(bool relay, const std::string& more_rows = {}) {
    conversation_base::begin({true, relay}, {}, more_rows);
    chat.answer_with([](const std::string&) { return opening_hours(); });
    ben = sign_in_willing(102);
  }

  std::unique_ptr<person> ben;

  void TearDown() override {
    ben.reset();
    conversation_base::TearDown();
  }
};

// -- it fails -----------------------------------------------------------------

struct failing_mode {
  std::string name;
  mode how = mode::good;
  bool relay = false;
};

std::vector<failing_mode> failing_modes() {
  std::vector<failing_mode> all;
  for (const bool relay : {false, true}) {
    const std::string way = relay ? "_by_relay" : "_by_gathers";
    all.insert(all.end(),
      {{"hang" + way, mode::hang, relay},
        {"error_400" + way, mode::error_400, relay},
        {"error_500" + way, mode::error_500, relay},
        {"error_429" + way, mode::error_429, relay},
        {"garbage" + way, mode::garbage, relay},
        {"bad_events" + way, mode::bad_events, relay},
        {"error_event" + way, mode::error_event, relay},
        {"no_json" + way, mode::no_json, relay},
        {"half_json" + way, mode::half_json, relay},
        {"endless" + way, mode::endless, relay},
        {"cut" + way, mode::cut, relay}, {"reset" + way, mode::reset, relay}});
  }
  return all;
}

class failing_model : public model_faults,
                      public ::testing::WithParamInterface<failing_mode> {};

INSTANTIATE_TEST_SUITE_P(modes, failing_model,
  ::testing::ValuesIn(failing_modes()),
  [](const auto& each) { return each.param.name; });

TEST_P(failing_model, is_stood_in_for_and_the_caller_is_not_left_in_silence) {
  begin(GetParam().relay);
  chat.behave(GetParam().how);
  // Both at once: one whom the built-in answerer can help, one whom it can't.
  const auto helped = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {what_else, "No, thank you. Goodbye"}});
  const auto lost = call_and_say(the(),
    {{what_they_need, "Do you sell striped elephants?"}}, "+12025550143");
  expect_over(*helped.who);
  expect_over(*lost.who);
  EXPECT_EQ(chat.asked(), 2U);
  EXPECT_EQ(ai_result(the(), *lost.who), "model_failed");
  EXPECT_EQ(the().outcome(lost.who->sid()), "person");
  EXPECT_EQ(ai_result(the(), *helped.who), "answered");
  EXPECT_TRUE(helped.who->heard("open from nine to five"));
  expect_no_long_silence(helped);
  expect_no_long_silence(lost);
  expect_way(the(), GetParam().relay, 2);
}

// -- it is slow, or does not stream -------------------------------------------

class slow_model : public model_faults,
                   public ::testing::WithParamInterface<bool> {};

INSTANTIATE_TEST_SUITE_P(
  ways, slow_model, ::testing::Bool(), [](const auto& each) {
    return std::string{each.param ? "by_relay" : "by_gathers"};
  });

TEST_P(slow_model, that_is_in_time_is_waited_for) {
  begin(GetParam());
  chat.go_at({1500ms, 0ms, 8});
  const auto call = call_and_say(the(),
    {{what_they_need, "Do you sell striped elephants?"},
      {what_else, "No, thank you. Goodbye"}});
  expect_over(*call.who);
  EXPECT_TRUE(call.who->heard("One moment, please."));
  EXPECT_TRUE(call.who->heard("open from nine to five"));
  EXPECT_EQ(ai_result(the(), *call.who), "answered");
  expect_no_long_silence(call);
  expect_way(the(), GetParam(), 1);
}

TEST_P(slow_model, whose_words_drip_leaves_no_silence) {
  begin(GetParam());
  chat.go_at({0ms, 400ms, 8});
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {what_else, "No, thank you. Goodbye"}});
  expect_over(*call.who);
  EXPECT_EQ(ai_result(the(), *call.who), "answered");
  expect_no_long_silence(call);
  expect_way(the(), GetParam(), 1);
}

TEST_P(slow_model, that_does_not_stream_answers_all_the_same) {
  begin(GetParam());
  chat.behave(mode::plain);
  const auto call = call_and_say(the(),
    {{what_they_need, "Do you sell striped elephants?"},
      {what_else, "No, thank you. Goodbye"}});
  expect_over(*call.who);
  EXPECT_TRUE(call.who->heard("open from nine to five"));
  EXPECT_EQ(ai_result(the(), *call.who), "answered");
  expect_no_long_silence(call);
  expect_way(the(), GetParam(), 1);
}

// -- it lies ------------------------------------------------------------------

class hostile_model : public model_faults,
                      public ::testing::WithParamInterface<bool> {
protected:
  /// The proposal whose number is said.
  static std::string words_for(const std::string& said) {
    const auto at = said.find("umber ");
    if (at == said.npos)
      return opening_hours();
    return hostile_proposals().at(std::stoul(said.substr(at + 6))).words;
  }

  /// Nothing of what a model may not say.
  static void expect_harmless(const std::string& name, const patient& who) {
    std::string all;
    for (const auto& each : who.everything()) {
      EXPECT_LE(each.size(), 700U) << name;
      all += each + ' ';
    }
    EXPECT_LE(all.size(), 2000U) << name;
    for (const auto* bad : {"900", "555", "nine zero zero", "<", ">", "http",
           "example.net", "\x01", "\x1b", "&lt;"})
      EXPECT_EQ(all.find(bad), all.npos) << name << ": " << all;
  }

  /// Of what only client 124 has.
  static std::size_t foreign_words_in(const chat_server::question& asked) {
    const auto body = asked.body.dump();
    return static_cast<std::size_t>(
      std::count_if(foreign_words().begin(), foreign_words().end(),
        [&](const auto& words) { return body.find(words) != body.npos; }));
  }
};

INSTANTIATE_TEST_SUITE_P(
  ways, hostile_model, ::testing::Bool(), [](const auto& each) {
    return std::string{each.param ? "by_relay" : "by_gathers"};
  });

TEST_P(hostile_model, has_nothing_said_or_done_that_the_clinic_does_not) {
  begin(GetParam(), foreign_clinic());
  chat.answer_with(words_for);
  const auto& proposals = hostile_proposals();
  std::vector<ai_call> calls;
  for (std::size_t each = 0; each < proposals.size(); ++each)
    calls.push_back(call_and_say(the(),
      {{what_they_need, "Tell me about number " + std::to_string(each)},
        {what_else, "No, thank you. Goodbye"}}));
  // Nobody is refused for want of staff: the voicemail's prompt is the end.
  const auto is_over = [](const ai_call& call) {
    return call.who->over() || call.who->heard("(beep)");
  };
  ASSERT_TRUE(the().run_until(
    [&] { return std::all_of(calls.begin(), calls.end(), is_over); }, 60s));
  for (const auto& call : calls)
    call.who->hang_up();
  EXPECT_EQ(chat.asked(), proposals.size());
  for (const auto& asked : chat.questions())
    EXPECT_EQ(foreign_words_in(asked), 0U) << asked.body;
  for (std::size_t each = 0; each < proposals.size(); ++each) {
    const auto& call = calls[each];
    EXPECT_THAT(ai_result(the(), *call.who), AnyOf("routed", "answered"))
      << proposals[each].name;
    expect_harmless(proposals[each].name, *call.who);
    expect_no_long_silence(call);
  }
  EXPECT_THAT(the().sql.rows("SELECT DISTINCT user_id FROM"
                             " call_routing_history WHERE user_id IS NOT NULL"
                             " AND user_id NOT IN (101, 102)"),
    IsEmpty());
  expect_way(the(), GetParam(), proposals.size());
}

TEST_P(hostile_model, is_told_of_the_callers_own_clinic_alone) {
  begin(GetParam(), foreign_clinic());
  const std::vector<talk_script::line> talk{
    {what_they_need, "Do you sell striped elephants?"},
    {what_else, "No, thank you. Goodbye"}};
  const auto ours = call_and_say(the(), talk);
  expect_over(*ours.who);
  const auto theirs
    = call_and_say(the(), talk, patients_number, other_clinic_number);
  expect_over(*theirs.who);
  const auto asked = chat.questions();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(foreign_words_in(asked[0]), 0U) << asked[0].body;
  EXPECT_THAT(asked[0].body.dump(), HasSubstr("behind the house"));
  EXPECT_EQ(foreign_words_in(asked[1]), foreign_words().size())
    << asked[1].body;
  for (const auto* words : {"Hillside", "billing", "behind the house"})
    EXPECT_THAT(asked[1].body.dump(), Not(HasSubstr(words)));
}

} // namespace
} // namespace callengine::testing
