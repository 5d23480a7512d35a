// Staff's pages as the other end of a page's phone: who may signal, and what
// of.
#include "live_phones.hpp"

namespace callengine::simulator::testing {
namespace {

TEST_F(live_phones, ring_a_page_which_answers_with_its_signal) {
  talk();
  EXPECT_TRUE(screen->has("rtc offer CA1-1"));
  says(ana, "a", rtc_signal::kind::candidate);
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::candidate, "{}"});
  EXPECT_THAT(
    anas->heard, ElementsAre("rtc answer CA1-1", "rtc candidate CA1-1"));
  EXPECT_EQ(counted.signals_passed.load(), 4U);
  EXPECT_EQ(counted.signals_dropped.load(), 0U);
}

TEST_F(live_phones, go_on_when_the_page_hangs_up) {
  talk();
  says(ana, "a", rtc_signal::kind::bye);
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "completed");
  EXPECT_TRUE(screen->has("rtc bye CA1-1"));
  EXPECT_TRUE(anas->heard.empty()) << "who hung up knows it";
}

TEST_F(live_phones, tell_the_page_when_the_caller_hangs_up) {
  talk();
  const auto begin = clock.now();
  phone->take(try_event::hang_up{});
  ASSERT_TRUE(until_shown("ended completed"));
  EXPECT_THAT(anas->heard, ElementsAre("rtc bye CA1-1"));
  EXPECT_LT(clock.now() - begin, 1s);
}

TEST_F(live_phones, end_the_leg_whose_sound_is_lost) {
  talk();
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::bye, "{}"});
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_THAT(anas->heard, ElementsAre("rtc bye CA1-1"));
}

TEST_F(live_phones, are_declined_by_a_page) {
  ring();
  says(ana, "a", rtc_signal::kind::bye);
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "busy");
  EXPECT_FALSE(screen->has("rtc bye CA1-1")) << "it never heard of the page";
}

TEST_F(live_phones, are_answered_by_a_page_that_was_quicker_than_its_leg) {
  says(ana, "a", rtc_signal::kind::offer);
  says(ana, "a", rtc_signal::kind::candidate);
  ring();
  ASSERT_TRUE(until_shown("talking"));
  EXPECT_TRUE(screen->has("rtc offer CA1-1"));
  EXPECT_TRUE(screen->has("rtc candidate CA1-1"));
}

TEST_F(live_phones, know_no_signal_that_waits_for_a_leg_in_vain) {
  says(ana, "a", rtc_signal::kind::offer, "CA9-1");
  clock.run_for(11s);
  EXPECT_EQ(counted.signals_dropped.load(), 1U);
  for (int each = 0; each < 68; ++each)
    says(ana, "a", rtc_signal::kind::candidate, "CA9-1");
  EXPECT_EQ(counted.signals_dropped.load(), 5U) << "64 wait";
  says(ana, "a", rtc_signal::kind::offer, "CA9-2");
  EXPECT_EQ(counted.signals_dropped.load(), 69U) << "for one leg at a time";
}

TEST_F(live_phones, take_signals_of_the_pair_alone) {
  ring();
  says(ben, "b", rtc_signal::kind::offer);           // another person
  says(ana, "an older page", rtc_signal::kind::bye); // another session
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::bye, "{}"}); // too early
  phone->take(rtc_signal{"CA2-1", rtc_signal::kind::bye, "{}"}); // no such leg
  EXPECT_EQ(counted.signals_dropped.load(), 4U);
  const auto other = std::make_shared<live_phone>(*world, ben, screen);
  other->plug_in();
  says(ana, "a", rtc_signal::kind::offer);
  other->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  EXPECT_EQ(counted.signals_dropped.load(), 5U);
  EXPECT_TRUE(anas->heard.empty());
  ASSERT_TRUE(until_shown("talking"));
}

TEST_F(live_phones, signal_to_the_page_that_came_last) {
  talk();
  const auto newer = std::make_shared<staff_page>("a2");
  exchange.page_opened(ana, newer);
  exchange.page_closed(ana, "a"); // the one before it
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  EXPECT_TRUE(anas->heard.empty());
  EXPECT_THAT(newer->heard, ElementsAre("rtc answer CA1-1"));
}

TEST_F(live_phones, signal_to_the_page_before_when_the_newest_is_closed) {
  talk();
  const auto newer = std::make_shared<staff_page>("a2");
  exchange.page_opened(ana, newer);
  exchange.page_closed(ana, "a2");
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  EXPECT_THAT(anas->heard, ElementsAre("rtc answer CA1-1"));
  EXPECT_TRUE(newer->heard.empty());
  says(ana, "a", rtc_signal::kind::bye);
  ASSERT_TRUE(until_shown("Goodbye"));
}

TEST_F(live_phones, find_nobody_where_no_page_is_open) {
  exchange.page_closed(ana, "a");
  engine.speak("/voice",
    "<Dial action=\"/after\"><Client><Identity>c123_u101</Identity>"
    "<Parameter name=\"offer\" value=\"CA1-1\"/></Client></Dial>");
  engine.speak("/after", "<Say>Goodbye</Say>");
  call();
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "no-answer");
}

} // namespace
} // namespace callengine::simulator::testing
