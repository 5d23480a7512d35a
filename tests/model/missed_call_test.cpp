// Whose call somebody has to see to.
#include "model/limits.hpp"
#include "model/missed/missed_call.hpp"
#include "model/phone_number.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

finished_call ended(outcome how, milliseconds lasted = 30s) {
  finished_call call;
  call.how = how;
  call.lasted = lasted;
  return call;
}

} // namespace

TEST(missed_call, is_one_that_ended_without_a_person) {
  EXPECT_FALSE(is_missed(ended(outcome::person)));
  EXPECT_TRUE(is_missed(ended(outcome::voicemail)));
  EXPECT_TRUE(is_missed(ended(outcome::goodbye)));
  EXPECT_TRUE(is_missed(ended(outcome::caller_hung_up)));
}

TEST(missed_call, is_none_of_who_hangs_up_at_once) {
  EXPECT_FALSE(is_missed(ended(outcome::caller_hung_up, 5s)));
  EXPECT_TRUE(is_missed(ended(outcome::caller_hung_up, 5s + 1ms)));
  EXPECT_TRUE(is_missed(ended(outcome::goodbye, 1s))) << "they were sent away";
  EXPECT_TRUE(is_missed(ended(outcome::voicemail, 1s)));
}

TEST(missed_call, is_none_of_whom_the_ai_helped) {
  auto call = ended(outcome::goodbye);
  call.conversation = ai::result::answered;
  EXPECT_FALSE(is_missed(call));
  for (const auto unsure : {ai::result::routed, ai::result::asked_for_person,
         ai::result::urgent, ai::result::gave_up, ai::result::model_failed,
         ai::result::caller_hung_up}) {
    call.conversation = unsure;
    EXPECT_TRUE(is_missed(call)) << to_string(unsure);
  }
  call.how = outcome::voicemail;
  call.conversation = ai::result::answered;
  EXPECT_TRUE(is_missed(call)) << "a message is there all the same";
}

TEST(missed_call, is_an_urgent_one_however_short_or_answered_it_was) {
  auto call = ended(outcome::caller_hung_up, 1s);
  call.urgent = true;
  EXPECT_TRUE(is_missed(call));
  call.conversation = ai::result::answered;
  EXPECT_TRUE(is_missed(call));
  call.how = outcome::person;
  EXPECT_FALSE(is_missed(call));
}

TEST(missed_call, is_never_a_test) {
  auto call = ended(outcome::voicemail);
  call.urgent = true;
  call.is_test = true;
  EXPECT_FALSE(is_missed(call));
}

TEST(missed_call, has_the_reason_that_its_history_gives) {
  EXPECT_EQ(
    why_missed(outcome::voicemail, reason::nobody_left, reason::caller_hung_up),
    reason::message_recorded);
  EXPECT_EQ(why_missed(outcome::goodbye, reason::voicemail_disabled,
              reason::caller_hung_up),
    reason::voicemail_disabled);
  EXPECT_EQ(why_missed(outcome::goodbye, {}, reason::no_news), reason::no_news);
  EXPECT_EQ(why_missed(outcome::goodbye, {}, {}), reason::nobody_left);
  EXPECT_EQ(
    why_missed(outcome::caller_hung_up, reason::nobody_left, reason::no_news),
    reason::no_news);
  EXPECT_EQ(
    why_missed(outcome::caller_hung_up, {}, {}), reason::caller_hung_up);
}

TEST(withheld_number, is_a_word_or_a_word_in_digits) {
  for (const auto* from : {"", "anonymous", "unknown", "Restricted",
         "+266696687", "+7378742833", "+2562533", "+86282452253"})
    EXPECT_TRUE(is_withheld(from)) << from;
  for (const auto* from :
    {"+14155550123", "sip:ana@clinic.example", "client:try", "5550123"})
    EXPECT_FALSE(is_withheld(from)) << from;
}

} // namespace callengine::testing
