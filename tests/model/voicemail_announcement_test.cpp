#include "model/voicemail/announcement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;

voicemail_facts facts() {
  voicemail_facts result;
  result.id = 42;
  result.client = client_id{123};
  result.department = "Billing <& more>";
  result.clinic_name = "Lake Clinic";
  result.from = "+15550001111";
  result.duration = 65s;
  result.status = voicemail_status::kept;
  result.transcript = transcript_status::done;
  result.text = "my knee hurts";
  return result;
}

mail made(const voicemail_facts& message) {
  return voicemail::announcement(message, "desk@clinic.example",
    "Monday 23 November, 09:15", "https://portal.example/voicemails");
}

TEST(voicemail_announcement_test, it_tells_when_where_how_long_and_the_link) {
  const auto it = made(facts());
  EXPECT_EQ(it.to, "desk@clinic.example");
  EXPECT_EQ(it.subject, "New voicemail for Billing <& more> at Lake Clinic");
  for (const auto& text : {it.plain, it.html}) {
    EXPECT_THAT(text, HasSubstr("Monday 23 November, 09:15"));
    EXPECT_THAT(text, HasSubstr("1:05"));
    EXPECT_THAT(text, HasSubstr("https://portal.example/voicemails/42"));
  }
}

TEST(voicemail_announcement_test, a_tests_subject_says_so) {
  auto message = facts();
  message.is_test = true;
  EXPECT_EQ(made(message).subject,
    "Test: New voicemail for Billing <& more> at Lake Clinic");
}

TEST(voicemail_announcement_test, nothing_of_the_patient_stands_in_it) {
  const auto it = made(facts());
  for (const auto& text : {it.subject, it.plain, it.html, it.id}) {
    EXPECT_THAT(text, Not(HasSubstr("knee")));
    EXPECT_THAT(text, Not(HasSubstr("0001111")));
  }
}

TEST(voicemail_announcement_test, unless_the_clinic_wants_it) {
  auto message = facts();
  message.wanted.mail_transcript = true;
  message.wanted.mail_number = true;
  const auto it = made(message);
  for (const auto& text : {it.plain, it.html}) {
    EXPECT_THAT(text, HasSubstr("my knee hurts"));
    EXPECT_THAT(text, HasSubstr("+15550001111"));
  }
  message.transcript = transcript_status::failed;
  EXPECT_THAT(made(message).plain, HasSubstr("no transcript"));
}

TEST(voicemail_announcement_test, names_cant_write_markup) {
  EXPECT_THAT(made(facts()).html, HasSubstr("Billing &lt;&amp; more&gt;"));
  EXPECT_THAT(made(facts()).plain, HasSubstr("Billing <& more>"));
}

TEST(voicemail_announcement_test, the_same_message_has_the_same_id) {
  EXPECT_EQ(made(facts()).id, made(facts()).id);
  auto other = facts();
  other.client = client_id{124};
  EXPECT_NE(made(facts()).id, made(other).id);
}

TEST(voicemail_announcement_test, a_sound_that_is_not_there_is_told) {
  auto message = facts();
  message.status = voicemail_status::stored;
  EXPECT_THAT(made(message).plain, HasSubstr("not been fetched"));
}

} // namespace
} // namespace callengine
