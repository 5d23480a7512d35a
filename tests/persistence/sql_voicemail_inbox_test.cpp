#include "persistence/sql_voicemail_inbox.hpp"
#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using outcome_of = voicemail_inbox::outcome;

class stopped_clock final : public clock {
public:
  time_point now() const override {
    return time;
  }

  time_point time = at(500'000);
};

/// North Clinic: 101 is in billing, 102 in no department, 103 in both, 104 in
/// none at all. Messages: 1 of billing, 2 of nurses, 3 of no department, and 4
/// of the other clinic's billing.
class voicemail_inbox_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, 'billing'), (123, 102, NULL),"
            " (123, 103, 'Billing '), (123, 103, ''), (124, 201, 'billing'),"
            " (124, 104, 'billing')");
    add_message(1, clinic, "billing");
    add_message(2, clinic, "nurses");
    add_message(3, clinic, "");
    add_message(4, other_clinic, "billing");
    inbox = std::make_unique<sql_voicemail_inbox>(pool(), cipher, time);
  }

  session_pool& pool() {
    if (!pool_)
      pool_ = std::make_unique<session_pool>(url());
    return *pool_;
  }

  void TearDown() override {
    pool_.reset();
    outbox_test::TearDown();
  }

  void add_message(
    int number, client_id client, const std::string& department) {
    auto row = voicemail_row(caller, "RE" + std::to_string(number));
    row.client = client;
    row.call = "CA" + std::to_string(number);
    row.department = department;
    tell({row});
  }

  static portal_asker staff(std::int64_t user, client_id client = clinic) {
    return {{client, user_id{user}}, "staff", false};
  }

  static portal_asker supervisor(client_id client = clinic) {
    return {{client, user_id{900}}, "supervisor", true};
  }

  template <class Answer>
  static Answer wait_for(
    const std::function<void(std::function<void(Answer)>)>& ask) {
    const auto told = std::make_shared<std::promise<Answer>>();
    auto answer = told->get_future();
    ask([told](Answer found) { told->set_value(std::move(found)); });
    if (answer.wait_for(20s) != std::future_status::ready)
      throw std::runtime_error("no answer");
    return answer.get();
  }

  using list_result = voicemail_inbox::list_result;
  using message_result = voicemail_inbox::message_result;

  list_result list(const portal_asker& who, const inbox_filter& which = {}) {
    return wait_for<list_result>(
      [&](auto done) { inbox->list(who, which, done); });
  }

  std::vector<std::int64_t> ids(
    const portal_asker& who, const inbox_filter& which = {}) {
    const auto found = list(who, which);
    EXPECT_EQ(found.error, "");
    std::vector<std::int64_t> all;
    for (const auto& message : found.messages)
      all.push_back(message.id);
    return all;
  }

  message_result read(const portal_asker& who, std::int64_t id) {
    return wait_for<message_result>(
      [&](auto done) { inbox->read(who, id, done); });
  }

  message_result listen(const portal_asker& who, std::int64_t id) {
    return wait_for<message_result>(
      [&](auto done) { inbox->listen(who, id, done); });
  }

  message_result change(
    const portal_asker& who, std::int64_t id, const inbox_change& what) {
    return wait_for<message_result>(
      [&](auto done) { inbox->change(who, id, what, done); });
  }

  message_result remove(const portal_asker& who, std::int64_t id) {
    return wait_for<message_result>(
      [&](auto done) { inbox->remove(who, id, done); });
  }

  /// Who did what with what, in order.
  std::vector<std::string> log() {
    return column("SELECT client_id || ' ' || coalesce(user_id, 0) || ' ' ||"
                  " role || ' ' || action || ' ' || coalesce(subject, '-') ||"
                  " ' ' || coalesce(detail, '-') FROM audit_log ORDER BY id");
  }

  static inbox_change heard(bool yes) {
    inbox_change what;
    what.heard = yes;
    return what;
  }

  static inbox_change resolved(bool yes, const std::string& note) {
    inbox_change what;
    what.resolved = yes;
    what.note = note;
    return what;
  }

  static inbox_change assigned(std::optional<user_id> user) {
    inbox_change what;
    what.assigned_to = user;
    return what;
  }

  stopped_clock time;
  std::unique_ptr<sql_voicemail_inbox> inbox;

private:
  std::unique_ptr<session_pool> pool_;
};

CALLENGINE_ON_BOTH_DATABASES(voicemail_inbox_test);

TEST_P(voicemail_inbox_test, shows_staff_their_departments_messages_only) {
  EXPECT_THAT(ids(staff(101)), ElementsAre(1));
  EXPECT_THAT(ids(staff(102)), ElementsAre(3));
  EXPECT_THAT(ids(staff(103)), ElementsAre(3, 1));
  EXPECT_THAT(ids(staff(104)), IsEmpty());
  EXPECT_THAT(ids(supervisor()), ElementsAre(3, 2, 1));
  EXPECT_THAT(ids(staff(201, other_clinic)), ElementsAre(4));
  EXPECT_THAT(ids(supervisor(other_clinic)), ElementsAre(4));
}

TEST_P(
  voicemail_inbox_test, tells_whoever_may_not_hear_it_that_it_is_not_there) {
  for (const auto& [who, id] :
    std::vector<std::pair<portal_asker, int>>{{staff(101), 2}, {staff(101), 3},
      {staff(101), 4}, {staff(102), 1}, {supervisor(), 4}, {supervisor(), 99},
      {supervisor(other_clinic), 1}}) {
    EXPECT_EQ(read(who, id).how, outcome_of::not_found);
    EXPECT_EQ(listen(who, id).how, outcome_of::not_found);
    EXPECT_EQ(change(who, id, heard(true)).how, outcome_of::not_found);
    EXPECT_EQ(remove(who, id).how, outcome_of::not_found);
  }
  EXPECT_EQ(count("voicemail_messages WHERE status = 'new'"
                  " AND heard_at IS NULL"),
    "4");
  EXPECT_EQ(count("audit_log WHERE action = 'refused'"), "28");
  EXPECT_EQ(count("audit_log"), "28");
}

TEST_P(voicemail_inbox_test, logs_who_read_listened_and_was_refused) {
  ids(staff(103));
  read(staff(101), 1);
  listen(staff(101), 1);
  listen(staff(101), 2);
  EXPECT_THAT(log(),
    ElementsAre("123 103 staff listed - 3 1", "123 101 staff read 1 -",
      "123 101 staff listened 1 -",
      "123 101 staff refused 2 listen: not_found"));
  EXPECT_EQ(count("audit_log WHERE at = 1763800500000"), "4");
}

TEST_P(voicemail_inbox_test, shows_all_of_a_message) {
  execute("UPDATE voicemail_messages SET media_type = 'audio/x-wav',"
          " kept_at = 5, status = 'kept', transcript_status = 'failed'"
          " WHERE id = 1");
  const auto found = read(staff(101), 1);
  ASSERT_TRUE(found.message) << found.error;
  const auto& message = *found.message;
  EXPECT_EQ(found.how, outcome_of::done);
  EXPECT_EQ(message.id, 1);
  EXPECT_EQ(message.call, "CA1");
  EXPECT_EQ(message.recording, "RE1");
  EXPECT_EQ(message.department, "billing");
  EXPECT_EQ(message.from, caller);
  EXPECT_EQ(message.at, at(8000));
  EXPECT_EQ(message.duration, seconds{12});
  EXPECT_EQ(message.status, voicemail_status::kept);
  EXPECT_EQ(message.transcript, transcript_status::failed);
  EXPECT_EQ(message.type, "audio/x-wav");
  EXPECT_FALSE(message.heard_by || message.resolved_by || message.assigned_to);
}

TEST_P(voicemail_inbox_test, tells_which_callers_may_have_been_in_danger) {
  auto end = conversation_row();
  end.urgent = true;
  auto harmless = end;
  harmless.call = "CA2";
  harmless.urgent = false;
  auto foreign = end; // a number of a call says nothing about another clinic's
  foreign.client = other_clinic;
  foreign.call = "CA3";
  tell({end, harmless, foreign});
  EXPECT_TRUE(read(staff(101), 1).message->urgent);
  EXPECT_FALSE(read(supervisor(), 2).message->urgent);
  EXPECT_FALSE(read(supervisor(), 3).message->urgent);
  inbox_filter urgent;
  urgent.urgent = true;
  EXPECT_THAT(ids(supervisor(), urgent), ElementsAre(1));
  EXPECT_THAT(ids(staff(102), urgent), IsEmpty());
  EXPECT_THAT(ids(supervisor()), ElementsAre(3, 2, 1)) << "as they came";
}

TEST_P(voicemail_inbox_test, tells_which_messages_were_left_in_a_test) {
  call_started test{clinic, "CA1", settings_id{1}, caller, at(1000)};
  test.is_test = true;
  auto real = test;
  real.call = "CA2";
  real.is_test = false;
  auto foreign = test; // a number of a call says nothing about another clinic's
  foreign.client = other_clinic;
  foreign.call = "CA3";
  tell({test, real, foreign});
  EXPECT_TRUE(read(staff(101), 1).message->is_test);
  EXPECT_FALSE(read(supervisor(), 2).message->is_test);
  EXPECT_FALSE(read(supervisor(), 3).message->is_test);
  const auto all = list(supervisor()).messages;
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all.back().is_test);
}

TEST_P(voicemail_inbox_test, filters_and_pages) {
  for (int number = 5; number <= 9; ++number)
    add_message(number, clinic, "billing");
  inbox_filter page;
  page.department = " BILLING";
  page.limit = 4;
  const auto first = list(supervisor(), page);
  EXPECT_TRUE(first.more);
  ASSERT_EQ(first.messages.size(), 4U);
  EXPECT_EQ(first.messages.front().id, 9);
  page.before = first.messages.back().id;
  const auto second = list(supervisor(), page);
  EXPECT_FALSE(second.more);
  ASSERT_EQ(second.messages.size(), 2U);
  EXPECT_EQ(second.messages.back().id, 1);
  change(supervisor(), 9, heard(true));
  change(supervisor(), 8, resolved(true, ""));
  inbox_filter billing;
  billing.department = "billing";
  auto unheard = billing;
  unheard.unheard = true;
  EXPECT_THAT(ids(supervisor(), unheard), ElementsAre(8, 7, 6, 5, 1));
  auto unresolved = billing;
  unresolved.unresolved = true;
  EXPECT_THAT(ids(supervisor(), unresolved), ElementsAre(9, 7, 6, 5, 1));
  inbox_filter general;
  general.department = "";
  EXPECT_THAT(ids(supervisor(), general), ElementsAre(3));
  change(supervisor(), 7, assigned(user_id{101}));
  inbox_filter mine;
  mine.mine = true;
  EXPECT_THAT(ids(staff(101), mine), ElementsAre(7));
  EXPECT_THAT(ids(staff(103), mine), IsEmpty());
  EXPECT_THAT(ids(supervisor(), mine), IsEmpty());
}

TEST_P(voicemail_inbox_test, whoever_heard_it_first_stays_the_one) {
  const auto first = change(staff(101), 1, heard(true));
  ASSERT_TRUE(first.message) << first.error;
  EXPECT_EQ(first.message->heard_by, user_id{101});
  EXPECT_EQ(first.message->heard_at, at(500'000));
  time.time = at(600'000);
  const auto second = change(staff(103), 1, heard(true));
  EXPECT_EQ(second.message->heard_by, user_id{101});
  EXPECT_EQ(second.message->heard_at, at(500'000));
  const auto third = change(staff(103), 1, heard(false));
  EXPECT_FALSE(third.message->heard_by || third.message->heard_at);
}

TEST_P(
  voicemail_inbox_test, is_resolved_with_a_note_that_only_people_can_read) {
  const auto made = change(staff(101), 1, resolved(true, "rang her back"));
  ASSERT_TRUE(made.message) << made.error;
  EXPECT_EQ(made.message->resolved_by, user_id{101});
  EXPECT_EQ(made.message->resolved_at, at(500'000));
  EXPECT_EQ(read(staff(103), 1).message->note, "rang her back");
  EXPECT_EQ(
    count("voicemail_messages WHERE resolution_note LIKE '%rang%'"), "0");
  inbox_change reopened;
  reopened.resolved = false;
  const auto open = change(staff(103), 1, reopened);
  EXPECT_FALSE(open.message->resolved_by || open.message->resolved_at);
  EXPECT_EQ(open.message->note, "rang her back");
  EXPECT_EQ(count("audit_log WHERE action IN"
                  " ('resolved', 'noted', 'reopened')"),
    "3");
}

TEST_P(voicemail_inbox_test, is_resolved_by_one_and_keeps_their_note) {
  change(staff(101), 1, resolved(true, "rang her back"));
  EXPECT_EQ(change(staff(103), 1, resolved(true, "")).how,
    outcome_of::resolved_already);
  const auto now = read(staff(103), 1);
  EXPECT_EQ(now.message->resolved_by, user_id{101});
  EXPECT_EQ(now.message->note, "rang her back");
  EXPECT_EQ(count("audit_log WHERE user_id = 103 AND action = 'refused'"
                  " AND detail = 'change: resolved_already'"),
    "1");
  const auto again = change(staff(101), 1, resolved(true, "and it is done"));
  EXPECT_EQ(again.how, outcome_of::done) << "an answer may have been lost";
  EXPECT_EQ(again.message->note, "and it is done");
}

TEST_P(voicemail_inbox_test, is_theirs_too_whom_it_was_given_to) {
  EXPECT_EQ(read(staff(101), 2).how, outcome_of::not_found);
  ASSERT_EQ(
    change(supervisor(), 2, assigned(user_id{101})).how, outcome_of::done);
  EXPECT_THAT(ids(staff(101)), ElementsAre(2, 1));
  EXPECT_EQ(listen(staff(101), 2).how, outcome_of::done);
  EXPECT_EQ(read(staff(101, other_clinic), 2).how, outcome_of::not_found);
  const auto given = change(staff(101), 2, assigned(user_id{103}));
  ASSERT_TRUE(given.message) << "what was given away is shown once more";
  EXPECT_EQ(given.message->assigned_to, user_id{103});
  EXPECT_EQ(read(staff(101), 2).how, outcome_of::not_found);
}

TEST_P(voicemail_inbox_test, is_assigned_to_people_of_the_clinic_only) {
  EXPECT_EQ(change(staff(101), 1, assigned(user_id{103})).message->assigned_to,
    user_id{103});
  EXPECT_EQ(change(staff(101), 1, assigned(user_id{201})).how,
    outcome_of::no_such_user);
  EXPECT_EQ(read(staff(101), 1).message->assigned_to, user_id{103});
  EXPECT_FALSE(
    change(staff(101), 1, assigned(std::nullopt)).message->assigned_to);
  EXPECT_EQ(count("audit_log WHERE action = 'assigned'"
                  " AND detail IN ('to 103', 'to nobody')"),
    "2");
}

TEST_P(voicemail_inbox_test, a_deleted_message_is_a_tombstone_without_sound) {
  change(staff(101), 1, resolved(true, "rang her back"));
  const auto gone = remove(supervisor(), 1);
  ASSERT_TRUE(gone.message) << gone.error;
  EXPECT_EQ(gone.message->status, voicemail_status::removed);
  EXPECT_EQ(gone.message->from, "");
  EXPECT_EQ(count("voicemail_messages WHERE id = 1 AND status = 'removed'"
                  " AND from_number IS NULL AND from_number_hash IS NULL"
                  " AND resolution_note IS NULL AND removed_at IS NOT NULL"),
    "1");
  EXPECT_EQ(claim_one(task::remove_media).subject, "RE1");
  EXPECT_EQ(count("audit_log WHERE action = 'deleted' AND subject = '1'"
                  " AND user_id = 900"),
    "1");
  EXPECT_EQ(read(supervisor(), 1).how, outcome_of::not_found);
  EXPECT_EQ(listen(supervisor(), 1).how, outcome_of::not_found);
  EXPECT_EQ(remove(supervisor(), 1).how, outcome_of::not_found);
  EXPECT_THAT(ids(supervisor()), ElementsAre(3, 2));
  EXPECT_EQ(count("outbox WHERE task = 'remove_media'"), "1");
}

TEST_P(voicemail_inbox_test, logs_what_was_refused_elsewhere) {
  inbox->refused({clinic, user_id{101}, "staff", "listen", "1 OR 1=1\n\xff",
    "token_expired"});
  inbox->refused({clinic, std::nullopt, "", "read", "7", "token_expired"});
  EXPECT_TRUE(eventually([&] { return count("audit_log") == "2"; }));
  EXPECT_EQ(count("audit_log WHERE user_id = 101 AND action = 'refused'"
                  " AND subject = '1 OR 1=1?' || '?'"
                  " AND detail = 'listen: token_expired'"),
    "1");
  EXPECT_EQ(count("audit_log WHERE user_id IS NULL AND subject = '7'"), "1");
}

/// What a person did and its row in the log are one transaction.
TEST_P(voicemail_inbox_test, shows_and_changes_nothing_that_it_cannot_log) {
  execute("ALTER TABLE audit_log RENAME TO away");
  const auto failed = change(staff(101), 1, heard(true));
  EXPECT_EQ(failed.how, outcome_of::failed);
  EXPECT_THAT(failed.error, HasSubstr("audit_log"));
  EXPECT_FALSE(failed.message);
  EXPECT_NE(list(staff(101)).error, "");
  inbox->refused({clinic, user_id{101}, "staff", "listen", "1", "why"});
  EXPECT_TRUE(eventually([&] { return inbox->lost_refusals() == 1; }));
  execute("ALTER TABLE away RENAME TO audit_log");
  EXPECT_EQ(count("voicemail_messages WHERE heard_at IS NULL"), "4");
}

} // namespace

} // namespace callengine::persistence::testing
