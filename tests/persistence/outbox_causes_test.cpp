#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// What puts items into the outbox.
class outbox_causes_test : public outbox_test {
protected:
  static call_decided offered(
    client_id client = clinic, const call_sid& call = "CA1") {
    auto row = decision_row(1, "The caller was asked for a message");
    row.kind = decision_kind::voicemail_offered;
    return {client, call, row};
  }

  std::string items(const std::string& what = "keep") {
    return count("outbox WHERE task = '" + what + "'");
  }
};

CALLENGINE_ON_BOTH_DATABASES(outbox_causes_test);

TEST_P(outbox_causes_test, a_message_is_to_be_kept_at_once) {
  leave_message();
  EXPECT_EQ(count("outbox WHERE task = 'keep' AND subject = 'RE1'"
                  " AND client_id = 123 AND state = 'waiting'"
                  " AND attempts = 0 AND due_at = 1763800008000"
                  " AND created_at = 1763800008000 AND recipient IS NULL"),
    "1");
  EXPECT_EQ(count("outbox"), "1");
}

TEST_P(outbox_causes_test, a_message_that_is_told_again_sets_nothing_off) {
  leave_message();
  leave_message();
  EXPECT_EQ(items(), "1");
  settle(done(claim_one(task::keep)));
  leave_message();
  EXPECT_EQ(count("outbox WHERE state = 'done'"), "1");
  EXPECT_EQ(items(), "1");
}

TEST_P(outbox_causes_test, a_mail_is_asked_for_once_whatever_the_key) {
  const auto old = number_cipher::generate_key();
  const auto current = number_cipher::generate_key();
  const auto mail = item_of(task::announce, "RE1", "desk@clinic.com");
  const auto ask = [&](const std::string& key, const std::string& before) {
    const number_cipher with{*key_ring::from_keys(key, before).value};
    transaction changes{other(), transaction::access::write};
    const bool is_new = item_writer{other(), with}.add(mail, at(0));
    changes.commit();
    return is_new;
  };
  EXPECT_TRUE(ask(old, ""));
  EXPECT_FALSE(ask(current, old));
  EXPECT_EQ(items("announce"), "1");
}

TEST_P(outbox_causes_test, nothing_is_set_off_for_another_clinics_recording) {
  leave_message();
  auto foreign = voicemail_row(caller);
  foreign.client = other_clinic;
  tell({foreign});
  EXPECT_EQ(count("outbox WHERE client_id = 124"), "0");
}

/// The row and its item are one transaction: neither is there without the
/// other.
TEST_P(outbox_causes_test, no_message_is_written_without_its_item) {
  {
    history_options spooling{.spool = folder() + "/spool/history"};
    sql_history history{url(), cipher, spooling};
    history.write(started_row());
    ASSERT_TRUE(history.flush(10s));
    execute("ALTER TABLE outbox RENAME TO away");
    const auto row = history.write(voicemail_row(caller));
    ASSERT_TRUE(eventually([&] { return history.safe() >= row; }, 20s));
    EXPECT_EQ(count("voicemail_messages"), "0");
    history.stop(0ms);
  }
  execute("ALTER TABLE away RENAME TO outbox");
  history_options spooling{.spool = folder() + "/spool/history"};
  sql_history history{url(), cipher, spooling};
  history.write(voicemail_row(caller)); // told again, from a snapshot
  ASSERT_TRUE(history.flush(20s));
  EXPECT_EQ(count("voicemail_messages"), "1");
  EXPECT_EQ(items(), "1");
}

TEST_P(outbox_causes_test, a_call_without_its_message_is_looked_into_later) {
  tell({started_row(), offered(), ended_row(outcome::caller_hung_up)});
  tell({ended_row(outcome::caller_hung_up)});
  EXPECT_EQ(count("outbox WHERE task = 'look_for_recordings'"
                  " AND subject = 'CA1' AND due_at = 1763800129000"),
    "1");
  EXPECT_EQ(count("outbox"), "1");
}

TEST_P(outbox_causes_test, other_calls_are_not_looked_into) {
  tell({started_row(), ended_row(outcome::caller_hung_up)});
  tell({started_row("CA2"), offered(clinic, "CA2"),
    ended_row(outcome::person, "CA2")});
  tell({started_row("CA3"), offered(other_clinic, "CA3"),
    ended_row(outcome::goodbye, "CA3")});
  EXPECT_EQ(count("outbox"), "0");
}

TEST_P(outbox_causes_test, nor_is_one_whose_message_is_known) {
  tell({started_row(), offered(), voicemail_row(caller),
    ended_row(outcome::caller_hung_up)});
  EXPECT_EQ(items("look_for_recordings"), "0");
  EXPECT_EQ(items(), "1");
}

TEST_P(outbox_causes_test, a_recipient_gets_one_item_however_it_is_written) {
  add(item_of(task::announce, "RE1", "billing@clinic.com"));
  add(item_of(task::announce, "RE1", "Billing@Clinic.com"));
  add(item_of(task::announce, "RE1", "front@clinic.com"));
  add(item_of(task::announce, "RE2", "billing@clinic.com"));
  std::vector<std::string> told;
  for (const auto& item : claim(*run, task::announce))
    told.push_back(item.subject + " " + item.recipient);
  EXPECT_THAT(told,
    ElementsAre("RE1 billing@clinic.com", "RE1 front@clinic.com",
      "RE2 billing@clinic.com"));
  for (const auto& text :
    column("SELECT recipient || ' ' || item_key FROM outbox"))
    EXPECT_THAT(text, Not(HasSubstr("clinic.com")));
}

} // namespace

} // namespace callengine::persistence::testing
