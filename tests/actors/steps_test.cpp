// Doubled, old and late requests (design.md section 5, "Steps").
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

namespace callengine::actors::testing {

namespace {

using namespace call_events;

class steps_test : public engine_test {};

TEST_F(steps_test, a_double_of_an_answered_request_gets_the_same_document) {
  caller patient{*this};
  const auto first = patient.arrive();
  const auto again = patient.ask(patient.arrival());
  ASSERT_TRUE(first->document());
  EXPECT_EQ(again->document(), first->document());
  EXPECT_EQ(history.starts().size(), 1U);
  EXPECT_EQ(list().size(), 1U);
}

TEST_F(steps_test, a_double_of_a_waiting_request_gets_the_same_answer) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  const auto link = find_verb<twiml::gather_key>(patient.document())->action;
  const auto first = patient.press("1");
  const auto again = patient.ask(patient.request_of(link, digits_pressed{"1"}));
  EXPECT_FALSE(first->answered());
  EXPECT_FALSE(again->answered());
  acknowledge(person(101), page);
  EXPECT_EQ(outline(first->document()), "say dial:c123_u101");
  EXPECT_EQ(again->document(), first->document());
  EXPECT_EQ(page->all<page_frame::offer_made>().size(), 1U);
  EXPECT_EQ(first->answers(), 1);
  EXPECT_EQ(again->answers(), 1);
}

TEST_F(steps_test, the_same_wrong_key_twice_is_no_double) {
  caller patient{*this};
  patient.arrive();
  patient.press("7");
  patient.press("7");
  EXPECT_EQ(history.story_of("CA1"),
    (std::vector<std::string>{"call_answered caller_called",
      "menu_repeated wrong_key", "menu_repeated wrong_key"}));
}

TEST_F(steps_test, an_older_request_is_led_to_where_the_call_is_now) {
  caller patient{*this};
  patient.arrive();
  const auto old = find_verb<twiml::gather_key>(patient.document())->action;
  patient.press("7");
  patient.press("7");
  const auto newest = patient.document();
  const auto late = patient.ask(patient.request_of(old, digits_pressed{"1"}));
  ASSERT_EQ(outline(late->document()), "redirect");
  const auto back = find_verb<twiml::redirect>(late->document())->to;
  EXPECT_EQ(back.client, clinic);
  // Followed, it gives the document in force again, and changes nothing.
  const auto followed
    = patient.ask(patient.request_of(back, redirect_followed{}));
  EXPECT_EQ(followed->document(), newest);
  EXPECT_EQ(history.story_of("CA1").size(), 3U);
  EXPECT_EQ(state_of("CA1"), "menu");
}

TEST_F(steps_test, after_the_end_everything_is_hung_up) {
  caller patient{*this};
  patient.arrive();
  const auto link = find_verb<twiml::gather_key>(patient.document())->action;
  patient.hang_up();
  EXPECT_EQ(outline(patient.ask(patient.arrival())->document()), "hangup");
  const auto late = patient.ask(patient.request_of(link, digits_pressed{"1"}));
  EXPECT_EQ(outline(late->document()), "hangup");
  EXPECT_EQ(outline(patient.hang_up()->document()), "empty");
  EXPECT_EQ(history.ends().size(), 1U);
  EXPECT_EQ(history.starts().size(), 1U);
}

TEST_F(steps_test, a_fallback_request_is_never_a_double) {
  caller patient{*this};
  patient.arrive();
  auto failed = patient.arrival();
  failed.event = document_failed{"12100"};
  const auto reply = patient.ask(failed);
  EXPECT_EQ(outline(reply->document()), "gather redirect");
  EXPECT_NE(reply->document(), patient.document());
  EXPECT_EQ(history.story_of("CA1").back(), "menu_repeated document_failed");
}

TEST_F(steps_test, a_request_that_waits_is_answered_when_the_caller_hangs_up) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  const auto waiting = patient.press("1");
  ASSERT_FALSE(waiting->answered());
  patient.hang_up();
  EXPECT_EQ(outline(waiting->document()), "hangup");
  EXPECT_EQ(waiting->answers(), 1);
}

TEST_F(steps_test, a_final_parent_status_in_any_request_ends_the_call) {
  caller patient{*this};
  patient.arrive();
  auto request = patient.request_of(
    find_verb<twiml::gather_key>(patient.document())->action,
    digits_pressed{"1"});
  request.parent_status = call_status::completed;
  EXPECT_EQ(outline(patient.ask(request)->document()), "hangup");
  EXPECT_EQ(state_of("CA1"), "none");
  ASSERT_TRUE(history.end_of("CA1"));
  EXPECT_EQ(history.end_of("CA1")->how, outcome::caller_hung_up);
}

TEST_F(steps_test, doubled_screening_gets_equal_answers) {
  put_in_force({direct_tables({phone_row(103, 1)})});
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:" + phone_of(103));
  const auto question = patient.phone_picked_up();
  const auto question_again = patient.phone_picked_up();
  ASSERT_EQ(outline(question->document()), "gather hangup");
  EXPECT_EQ(*question_again->document(), *question->document());
  const auto accepted = patient.phone_pressed("1");
  const auto accepted_again = patient.phone_pressed("1");
  ASSERT_EQ(outline(accepted->document()), "empty");
  EXPECT_EQ(*accepted_again->document(), *accepted->document());
  EXPECT_EQ(state_of("CA1"), "talking");
}

} // namespace

} // namespace callengine::actors::testing
