// What a request with a step number is to a call, and what it is answered.
#include "model/call/step_protocol.hpp"
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

TEST(step_protocol, the_first_request_is_fresh_and_its_double_repeated) {
  call_rig rig;
  EXPECT_EQ(classify(rig.it(), 0), request_class::fresh);
  const auto document = rig.arrive();
  EXPECT_EQ(classify(rig.it(), 0), request_class::repeated);
  EXPECT_EQ(rig.it().last_answer, document); // the very same document
}

TEST(step_protocol, the_newest_documents_request_is_fresh_until_it_waits) {
  auto rig = rig_in("menu");
  EXPECT_EQ(classify(rig.it(), 1), request_class::fresh);
  rig.roster_answers = false;
  rig.press("1");
  EXPECT_EQ(classify(rig.it(), 1), request_class::waiting);
  EXPECT_EQ(classify(rig.it(), 0), request_class::repeated);
}

TEST(step_protocol, the_same_wrong_key_twice_is_two_steps) {
  auto rig = rig_in("menu");
  rig.press("9");
  EXPECT_EQ(classify(rig.it(), 1), request_class::repeated);
  EXPECT_EQ(classify(rig.it(), 2), request_class::fresh);
}

TEST(step_protocol, a_repeated_request_gets_the_last_answer_unchanged) {
  auto rig = rig_in("offering");
  rig.acknowledge();
  const auto spoken = rig.did<call_effects::answer>()->document;
  // Whatever happens in between: the bytes stay.
  rig.leg_is(call_status::ringing, "CAleg");
  rig.leg_is(call_status::in_progress, "CAleg");
  EXPECT_EQ(classify(rig.it(), 1), request_class::repeated);
  EXPECT_EQ(rig.it().last_answer, spoken);
}

TEST(step_protocol, an_older_request_is_led_to_where_the_call_is) {
  auto rig = rig_in("ringing");
  EXPECT_EQ(classify(rig.it(), 0), request_class::outdated);
  const auto document = lead_back(rig.it());
  ASSERT_EQ(document->verbs.size(), 1U);
  const auto& to = std::get<twiml::redirect>(document->verbs[0]).to;
  EXPECT_EQ(to.client, clinic);
  EXPECT_EQ(to.settings, settings_id{1});
  // Where it leads is answered with the last document again.
  EXPECT_EQ(classify(rig.it(), to.step), request_class::repeated);
}

TEST(step_protocol, everything_is_over_after_the_end) {
  const auto rig = rig_in("ended");
  for (std::uint32_t step = 0; step < 9; ++step)
    EXPECT_EQ(classify(rig.it(), step), request_class::over);
  EXPECT_TRUE(std::holds_alternative<twiml::hangup>(hang_up()->verbs.at(0)));
}

TEST(step_protocol, what_answers_a_callback_says_nothing) {
  EXPECT_TRUE(nothing_to_say()->verbs.empty());
}

TEST(step_protocol, every_document_has_a_number_of_its_own) {
  auto rig = rig_in("menu");
  const auto first = rig.it().last_answer;
  const auto second = rig.press("9");
  const auto link = [](const twiml::document_ptr& document) {
    return find_verb<twiml::gather_key>(*document)->action;
  };
  EXPECT_EQ(link(first).step, 1U);
  EXPECT_EQ(link(second).step, 2U);
}

} // namespace callengine::testing
