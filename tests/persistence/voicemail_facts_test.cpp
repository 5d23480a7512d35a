#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What the pipeline is told of a message, and which messages are too old.
class voicemail_facts_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    execute("INSERT INTO clients (id, name, time_zone) VALUES"
            " (123, 'North Clinic', 'America/New_York');"
            "INSERT INTO call_settings (id, client_id, voicemail_email) VALUES"
            " (1, 123, ' front@clinic.com,back@clinic.com ,"
            "Front@Clinic.com,, '),"
            " (2, 123, 'other@clinic.com'), (3, 124, 'foreign@clinic.com')");
    leave_message();
  }

  std::size_t expire(time_point now) {
    const auto found = run->expire(now);
    EXPECT_TRUE(found) << found.error;
    return found ? *found.value : 0;
  }
};

CALLENGINE_ON_BOTH_DATABASES(voicemail_facts_test);

TEST_P(voicemail_facts_test, tells_all_of_a_message) {
  execute(
    "INSERT INTO voicemail_settings (client_id, delete_at_carrier,"
    " transcribe, language, mail_transcript, mail_number,"
    " retention_days) VALUES (123, true, false, 'es-MX', true, true, 30)");
  voicemail_facts expected;
  expected.id = 1;
  expected.client = clinic;
  expected.recording = "RE1";
  expected.call = "CA1";
  expected.department = "billing";
  expected.from = caller;
  expected.duration = seconds{12};
  expected.at = at(8000);
  expected.clinic_name = "North Clinic";
  expected.time_zone = "America/New_York";
  expected.wanted = {true, false, "es-MX", true, true, 30};
  expected.recipients = {"front@clinic.com", "back@clinic.com"};
  EXPECT_EQ(facts(), expected);
}

TEST_P(voicemail_facts_test, tells_what_was_left_in_a_test) {
  EXPECT_FALSE(facts().is_test);
  execute("UPDATE calls SET is_test = true WHERE call_sid = 'CA1'");
  EXPECT_TRUE(facts().is_test);
  execute("UPDATE calls SET client_id = 124 WHERE call_sid = 'CA1'");
  EXPECT_FALSE(facts().is_test) << "another clinic's call";
}

TEST_P(voicemail_facts_test, has_defaults_for_a_clinic_without_wishes) {
  EXPECT_EQ(facts().wanted, voicemail_settings{});
  execute("INSERT INTO voicemail_settings (client_id, transcribe)"
          " VALUES (123, NULL)");
  EXPECT_EQ(facts().wanted, voicemail_settings{});
}

TEST_P(voicemail_facts_test, tells_nothing_of_another_clinics_message) {
  const auto found = run->message(other_clinic, "RE1");
  ASSERT_TRUE(found) << found.error;
  EXPECT_FALSE(*found.value);
}

TEST_P(voicemail_facts_test, a_departments_own_address_comes_first) {
  execute("INSERT INTO departments (client_id, name, voicemail_email) VALUES"
          " (124, 'billing', 'foreign@clinic.com'),"
          " (123, 'nurses', 'nurses@clinic.com'),"
          " (123, ' Billing', 'billing@clinic.com')");
  EXPECT_THAT(facts().recipients, ElementsAre("billing@clinic.com"));
}

TEST_P(voicemail_facts_test, a_department_without_one_uses_the_settings) {
  execute("INSERT INTO departments (client_id, name, voicemail_email) VALUES"
          " (123, 'billing', ' '), (123, 'billing', NULL)");
  EXPECT_THAT(
    facts().recipients, ElementsAre("front@clinic.com", "back@clinic.com"));
}

TEST_P(voicemail_facts_test, settings_without_an_address_have_no_recipients) {
  execute("UPDATE call_settings SET voicemail_email = NULL WHERE id = 1");
  EXPECT_THAT(facts().recipients, IsEmpty());
}

TEST_P(voicemail_facts_test, a_call_of_unknown_settings_tells_the_clinic) {
  execute("UPDATE call_settings SET voicemail_email = NULL WHERE id = 1;"
          "UPDATE calls SET call_settings_id = NULL");
  EXPECT_THAT(facts().recipients, ElementsAre("other@clinic.com"));
}

TEST_P(voicemail_facts_test, a_number_of_another_key_reads_as_withheld) {
  execute("UPDATE voicemail_messages SET from_number = 'v1.00000000.AAAA'");
  EXPECT_EQ(facts().from, "");
  EXPECT_EQ(facts().department, "billing");
}

TEST_P(voicemail_facts_test, messages_expire_after_their_clinics_days) {
  execute("INSERT INTO voicemail_settings (client_id, retention_days)"
          " VALUES (123, 30)");
  const auto expiry = at(8000) + std::chrono::days{30};
  EXPECT_EQ(expire(expiry), 0U);
  EXPECT_EQ(expire(expiry + 1ms), 1U);
  EXPECT_EQ(expire(expiry + 2ms), 0U);
  EXPECT_EQ(count("outbox WHERE task = 'remove_media' AND subject = 'RE1'"
                  " AND client_id = 123"),
    "1");
  EXPECT_EQ(count("audit_log WHERE action = 'expired' AND client_id = 123"
                  " AND user_id IS NULL AND subject = '1'"),
    "1");
  // The sound goes first, then the row becomes a tombstone.
  EXPECT_EQ(status(), "new");
}

TEST_P(voicemail_facts_test, without_a_number_of_days_nothing_expires) {
  const auto much_later = at(0) + std::chrono::years{50};
  EXPECT_EQ(expire(much_later), 0U);
  execute("INSERT INTO voicemail_settings (client_id, retention_days) VALUES"
          " (123, NULL), (124, 1)");
  EXPECT_EQ(expire(much_later), 0U);
  execute("UPDATE voicemail_settings SET retention_days = 0");
  EXPECT_EQ(expire(much_later), 0U);
}

TEST_P(voicemail_facts_test, a_tombstone_does_not_expire) {
  execute("INSERT INTO voicemail_settings (client_id, retention_days)"
          " VALUES (123, 1);"
          "UPDATE voicemail_messages SET status = 'removed'");
  EXPECT_EQ(expire(at(0) + std::chrono::years{1}), 0U);
}

} // namespace

} // namespace callengine::persistence::testing
