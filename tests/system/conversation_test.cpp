// The AI answers, and knows when not to: with each answerer, by gathers and by
// ConversationRelay.
#include "tests/system/conversation_fixture.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

using nlohmann::json;

class conversation_test : public conversation_base,
                          public ::testing::WithParamInterface<ai_way> {
protected:
  void SetUp() override {
    begin(GetParam());
  }

  void TearDown() override {
    if (!HasFatalFailure())
      expect_way(the(), GetParam().relay, 1);
    conversation_base::TearDown();
  }
};

INSTANTIATE_TEST_SUITE_P(ways, conversation_test,
  ::testing::ValuesIn(all_ai_ways()),
  [](const auto& each) { return name_of(each.param); });

// -- the example ------------------------------------------------------

TEST_P(conversation_test, a_bill_is_billings_who_see_what_the_caller_wants) {
  const auto ana = sign_in_willing(101);
  const auto ben = sign_in_willing(102);
  const auto call
    = call_and_say(the(), {{what_they_need, "I need to pay my bill"}});
  expect_over(*call.who);
  ASSERT_EQ(ana->offers(), 1U);
  const auto& offer = ana->page().offers()[0];
  EXPECT_EQ(offer.department, "billing");
  EXPECT_THAT(offer.summary, HasSubstr("pay my bill"));
  EXPECT_FALSE(offer.urgent);
  EXPECT_EQ(ben->offers(), 0U);
  EXPECT_EQ(ai_result(the(), *call.who), "routed");
  EXPECT_EQ(the().outcome(call.who->sid()), "person");
  expect_heard_out(call);
}

TEST_P(conversation_test, opening_hours_are_answered) {
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {what_else, "No, thank you. Goodbye"}});
  expect_over(*call.who);
  EXPECT_TRUE(call.who->heard("open from nine to five"));
  EXPECT_TRUE(call.who->heard("Goodbye."));
  EXPECT_EQ(ai_result(the(), *call.who), "answered");
  EXPECT_EQ(the().outcome(call.who->sid()), "goodbye");
  expect_heard_out(call);
}

TEST_P(conversation_test, what_is_not_known_is_for_a_person) {
  const auto ben = sign_in_willing(102);
  const auto call
    = call_and_say(the(), {{what_they_need, "Do you sell striped elephants?"}});
  expect_over(*call.who);
  EXPECT_EQ(ben->offers(), 1U);
  EXPECT_EQ(ai_result(the(), *call.who), "routed");
  EXPECT_EQ(the().outcome(call.who->sid()), "person");
  expect_heard_out(call);
}

// -- the brakes: no answerer is asked -----------------------------------------

TEST_P(conversation_test, danger_is_for_911_and_for_a_person_at_once) {
  const auto ben = sign_in_willing(102);
  const auto call
    = call_and_say(the(), {{what_they_need, "I have terrible chest pain"}});
  expect_over(*call.who);
  EXPECT_TRUE(
    call.who->heard("If this is an emergency, hang up and dial 911."));
  ASSERT_EQ(ben->offers(), 1U);
  EXPECT_TRUE(ben->page().offers()[0].urgent);
  EXPECT_EQ(ai_result(the(), *call.who), "urgent");
  EXPECT_EQ(told_at_the_portal(*call.who).at("ai").at("urgent"), true);
  EXPECT_EQ(chat.asked(), 0U);
  expect_heard_out(call);
}

TEST_P(conversation_test, the_0_leads_to_a_person) {
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(), {{what_they_need, "0"}});
  expect_over(*call.who);
  EXPECT_EQ(ben->offers(), 1U);
  EXPECT_EQ(ai_result(the(), *call.who), "asked_for_person");
  EXPECT_EQ(chat.asked(), 0U);
  expect_heard_out(call);
}

TEST_P(conversation_test, a_person_is_given_to_whoever_wants_one) {
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {what_else, "Let me talk to a real person"}});
  expect_over(*call.who);
  EXPECT_EQ(ben->offers(), 1U);
  EXPECT_EQ(ai_result(the(), *call.who), "asked_for_person");
  expect_heard_out(call);
}

TEST_P(conversation_test, a_caller_who_hangs_up_is_noted_as_that) {
  const auto call
    = call_and_say(the(), {{what_they_need, "What are your opening hours?"}});
  ASSERT_TRUE(the().run_until([&] { return call.who->heard(what_else); }));
  call.who->hang_up();
  EXPECT_EQ(ai_result(the(), *call.who), "caller_hung_up");
  EXPECT_EQ(the().outcome(call.who->sid()), "caller_hung_up");
}

TEST_P(conversation_test, nothing_is_asked_of_a_model_that_nobody_chose) {
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {what_else, "No, thank you. Goodbye"}});
  expect_over(*call.who);
  EXPECT_EQ(chat.asked(), GetParam().model ? 1U : 0U);
}

// -- what staff see first -----------------------------------------------------

class urgent_call_test : public conversation_base {};

TEST_F(urgent_call_test, stands_before_older_ones_in_the_list) {
  begin({});
  const auto waits = the().call(clinic_number, "+12025550143");
  ASSERT_TRUE(the().run_until([&] { return waits->heard(what_they_need); }));
  const auto ben = the().sign_in(102, {ignores});
  const auto call
    = call_and_say(the(), {{what_they_need, "I have terrible chest pain"}});
  ASSERT_TRUE(the().run_until([&] { return ben->offers() == 1; }));
  const auto answer = the().portal(
    "/api/portal/calls?live=true", the().token(7, 123, "supervisor"));
  auto live = json::parse(answer.body, nullptr, false)["calls"];
  ASSERT_EQ(live.size(), 2U) << answer.body;
  EXPECT_EQ(live[0]["call"], call.who->sid());
  EXPECT_EQ(live[0]["urgent"], true);
  EXPECT_EQ(live[1]["call"], waits->sid());
  EXPECT_EQ(live[1]["urgent"], false);
  waits->hang_up();
  call.who->hang_up();
}

// -- what only a relay can do -------------------------------------------------

class relay_conversation_test : public conversation_base {};

TEST_F(relay_conversation_test, speaking_into_an_answer_stops_the_model) {
  std::string long_answer = "We are open.";
  while (long_answer.size() < 400)
    long_answer += " We are open every day of the week.";
  begin({true, true}, {.per_character = 10ms});
  chat.answer_with([long_answer](const std::string&) {
    return proposal_text("answer", long_answer);
  });
  chat.go_at({0ms, 40ms, 8}); // 2.4 s for all of it, within a turn's budget
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {"every day", "operator please"}});
  expect_over(*call.who);
  EXPECT_TRUE(call.talk->all_said());
  EXPECT_TRUE(the().run_until([&] { return chat.abandoned() == 1; }));
  EXPECT_LT(call.who->times_heard("every day"), 5U);
  EXPECT_EQ(ai_result(the(), *call.who), "asked_for_person");
  expect_way(the(), true, 1);
}

TEST_F(relay_conversation_test, an_answer_is_heard_before_it_is_whole) {
  begin({true, true});
  chat.answer_with([](const std::string&) {
    return proposal_text("answer",
      "We are open. Please come any day of the week that you like, there is "
      "always somebody here.");
  });
  chat.go_at({0ms, 60ms, 6});
  std::optional<std::chrono::steady_clock::time_point> first;
  std::optional<std::chrono::steady_clock::time_point> last;
  const auto call = the().call(
    clinic_number, patients_number, [&](patient& who, const std::string& text) {
      if (text.find(what_they_need) != text.npos)
        who.say("What are your opening hours?");
      if (text.find("We are open.") != text.npos)
        first = std::chrono::steady_clock::now();
      if (text.find("somebody here") != text.npos) {
        last = std::chrono::steady_clock::now();
        who.hang_up();
      }
    });
  expect_over(*call);
  ASSERT_TRUE(first && last);
  EXPECT_GT(*last - *first, 300ms);
  expect_way(the(), true, 1);
}

TEST_F(relay_conversation_test, a_socket_that_is_refused_costs_no_call) {
  begin({false, true});
  the().phones.faults().sockets_refused_percent = 100;
  const auto ana = sign_in_willing(101);
  const auto call
    = call_and_say(the(), {{what_they_need, "I need to pay my bill"}});
  expect_over(*call.who);
  EXPECT_EQ(ana->offers(), 1U);
  EXPECT_EQ(ai_result(the(), *call.who), "routed");
  EXPECT_THAT(the().decisions(call.who->sid()),
    Contains("question_repeated relay_failed"));
  expect_heard_out(call);
}

TEST_F(relay_conversation_test, a_socket_that_breaks_costs_no_call) {
  begin({true, true});
  auto& faults = the().phones.faults();
  faults.sockets_dropped_percent = 100;
  faults.sockets_dropped_within = 1ms;
  const auto ana = sign_in_willing(101);
  const auto call = call_and_say(
    the(), {{"interrupted. " + what_they_need, "I need to pay my bill"}});
  expect_over(*call.who);
  EXPECT_EQ(ana->offers(), 1U);
  EXPECT_THAT(the().decisions(call.who->sid()),
    Contains("question_repeated relay_failed"));
  expect_heard_out(call);
}

TEST_F(relay_conversation_test, a_restart_in_mid_talk_costs_no_call) {
  begin({false, true});
  const auto ana_before = sign_in_willing(101);
  const auto call = call_and_say(the(),
    {{what_they_need, "What are your opening hours?"},
      {"interrupted. " + what_they_need, "I need to pay my bill"}});
  ASSERT_TRUE(the().run_until([&] { return call.who->heard(what_else); }));
  the().restart_engine();
  expect_over(*call.who);
  EXPECT_TRUE(call.talk->all_said());
  EXPECT_EQ(ai_result(the(), *call.who), "routed");
  EXPECT_EQ(the().outcome(call.who->sid()), "person");
}

} // namespace
} // namespace callengine::testing
