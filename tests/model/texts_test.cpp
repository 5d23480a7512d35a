// Texts that cross the model's edge: what is said, keys, numbers, names.
#include "model/call/event.hpp"
#include "model/phone_number.hpp"
#include "model/plan/say_text.hpp"
#include "model/presence.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace callengine::testing {

TEST(say_text, is_trimmed) {
  EXPECT_EQ(say_text(" \t\r\n hello there \n", 100), "hello there");
  EXPECT_EQ(say_text(" \t\r\n ", 100), "");
  EXPECT_EQ(say_text("", 100), "");
}

TEST(say_text, is_cut_between_characters) {
  const std::string euro = "\xE2\x82\xAC"; // three bytes
  EXPECT_EQ(say_text("ab" + euro + "c", 6), "ab" + euro + "c");
  EXPECT_EQ(say_text("ab" + euro + "c", 5), "ab" + euro);
  EXPECT_EQ(say_text("ab" + euro + "c", 4), "ab");
  EXPECT_EQ(say_text("ab" + euro + "c", 3), "ab");
  EXPECT_EQ(say_text(euro, 2), "");
}

RC_GTEST_PROP(
  say_text, is_always_a_prefix_within_its_limit, (const std::string& text)) {
  const auto limit = *rc::gen::inRange<std::size_t>(0, 12);
  const auto result = say_text(text, limit);
  RC_ASSERT(result.size() <= limit);
  RC_ASSERT(text.find(result) != std::string::npos);
}

TEST(department_key, is_the_same_however_the_name_is_written) {
  EXPECT_EQ(department_key(" Billing "), department_key("bILLING"));
  EXPECT_NE(department_key("billing"), department_key("bill ing"));
  // Letters beyond ASCII stay as they are: no half-changed characters.
  EXPECT_EQ(department_key("\xC3\x84rzte"), "\xC3\x84rzte");
}

TEST(phone_number, e164_is_told_from_everything_else) {
  for (const auto* good : {"+4915112345678", "+1234567", "+123456789012345"})
    EXPECT_TRUE(is_e164(good)) << good;
  for (const auto* bad : {"", "+", "+123456", "+1234567890123456", "4915112345",
         "+049151123", "+49 151 123", "+49151-123", "anonymous", "+4915x1234",
         "client:c1_u2", "++49151123"})
    EXPECT_FALSE(is_e164(bad)) << bad;
}

TEST(call_status, is_read_as_twilio_writes_it) {
  EXPECT_EQ(call_status_from("in-progress"), call_status::in_progress);
  EXPECT_EQ(call_status_from("no-answer"), call_status::no_answer);
  EXPECT_EQ(call_status_from("canceled"), call_status::canceled);
  for (const auto* unknown : {"", "Completed", "answered", "no_answer"})
    EXPECT_EQ(call_status_from(unknown), call_status::unknown) << unknown;
}

TEST(call_status, is_final_when_the_call_is_over) {
  for (const auto status : {call_status::completed, call_status::busy,
         call_status::failed, call_status::no_answer, call_status::canceled})
    EXPECT_TRUE(is_final(status));
  for (const auto status :
    {call_status::unknown, call_status::queued, call_status::initiated,
      call_status::ringing, call_status::in_progress})
    EXPECT_FALSE(is_final(status));
}

TEST(presence, has_the_words_of_the_protocol) {
  EXPECT_EQ(to_string(staff_state::wrap_up), "wrap_up");
  EXPECT_EQ(to_string(staff_state::unavailable), "unavailable");
  EXPECT_EQ(to_string(offer_end::timeout), "timeout");
  EXPECT_EQ(to_string(offer_end::taken), "taken");
}

} // namespace callengine::testing
