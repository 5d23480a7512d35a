#include "model/limits.hpp"
#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <vector>

namespace callengine::persistence::testing {

namespace {

using namespace outbox_changes;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string words = "please call me back about my results";

class outbox_settle_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    leave_message();
  }

  /// Settles the one that is due as done, with what was learnt.
  void finish(task what, std::vector<outbox_change> changes,
    std::vector<new_item> next = {}) {
    auto made = done(claim_one(what));
    made.changes = std::move(changes);
    made.next = std::move(next);
    settle(made);
  }

  void transcribe(const std::string& text) {
    add(item_of(task::transcribe));
    finish(task::transcribe, {transcript_made{"RE1", text}});
  }

  static new_item mail_to(const std::string& address) {
    return item_of(task::announce, "RE1", address);
  }
};

CALLENGINE_ON_BOTH_DATABASES(outbox_settle_test);

TEST_P(outbox_settle_test, writes_what_was_learnt_and_what_comes_next) {
  finish(task::keep, {sound_kept{"RE1", "audio/x-wav", 480'044}},
    {item_of(task::transcribe), mail_to("a@clinic.com")});
  EXPECT_EQ(count("voicemail_messages WHERE status = 'kept'"
                  " AND media_type = 'audio/x-wav' AND media_bytes = 480044"
                  " AND kept_at = 1763801000000"
                  " AND transcript_status = 'waiting'"),
    "1");
  EXPECT_EQ(count("outbox WHERE task = 'keep' AND state = 'done'"
                  " AND ended_at = 1763801000000"),
    "1");
  EXPECT_EQ(count("outbox WHERE state = 'waiting'"), "2");
}

TEST_P(outbox_settle_test, settling_twice_changes_nothing) {
  const auto item = claim_one(task::keep);
  auto made = done(item);
  made.changes = {sound_kept{"RE1", "audio/x-wav", 1}};
  settle(made);
  made.changes = {sound_kept{"RE1", "audio/mpeg", 2}};
  made.next = {item_of(task::transcribe)};
  EXPECT_EQ(run->settle(made, later).error, "");
  EXPECT_EQ(facts().type, "audio/x-wav");
  EXPECT_EQ(count("outbox"), "1");
}

TEST_P(outbox_settle_test, an_item_that_was_not_claimed_is_not_settled) {
  settlement made;
  made.item = 1;
  EXPECT_THAT(run->settle(made, later).error, HasSubstr("not carried out"));
  made.item = 99;
  EXPECT_THAT(run->settle(made, later).error, HasSubstr("not carried out"));
  EXPECT_EQ(count("outbox WHERE state = 'waiting'"), "1");
}

TEST_P(outbox_settle_test, what_waits_again_is_due_when_it_says_so) {
  settle(again(claim_one(task::keep), later + 1s));
  EXPECT_THAT(claim(*run, task::keep), IsEmpty());
  EXPECT_EQ(value("SELECT reason FROM outbox"), "the server said no");
  EXPECT_EQ(claim(*run, task::keep, 1, later + 1s).size(), 1U);
}

TEST_P(outbox_settle_test, nothing_is_written_if_a_part_of_it_fails) {
  const auto item = claim_one(task::keep);
  auto made = done(item);
  made.changes = {sound_kept{"RE1", "audio/x-wav", 1}};
  made.next = {item_of(task::transcribe)};
  execute("ALTER TABLE voicemail_messages RENAME TO away");
  EXPECT_THAT(run->settle(made, later).error, HasSubstr("can't be settled"));
  execute("ALTER TABLE away RENAME TO voicemail_messages");
  EXPECT_EQ(state_of(item), "running");
  EXPECT_EQ(status(), "new");
  EXPECT_EQ(run->settle(made, later).error, "");
  EXPECT_EQ(state_of(item), "done");
  EXPECT_EQ(status(), "kept");
}

TEST_P(outbox_settle_test, a_transcript_is_written_sealed_and_read_back) {
  transcribe(words);
  EXPECT_EQ(count("voicemail_messages WHERE status = 'transcribed'"
                  " AND transcript_status = 'done' AND transcript LIKE 'v1.%'"),
    "1");
  EXPECT_EQ(facts().text, words);
}

TEST_P(outbox_settle_test, a_transcript_in_another_messages_row_does_not_open) {
  transcribe(words);
  tell({voicemail_row(caller, "RE2")});
  execute("UPDATE voicemail_messages SET transcript = (SELECT m.transcript"
          " FROM voicemail_messages m WHERE m.recording_sid = 'RE1')"
          " WHERE recording_sid = 'RE2'");
  EXPECT_EQ(facts("RE2").text, "");
}

TEST_P(outbox_settle_test, the_status_only_grows) {
  transcribe(words);
  finish(task::keep, {sound_kept{"RE1", "audio/x-wav", 1}});
  EXPECT_EQ(status(), "transcribed");
  EXPECT_EQ(facts().type, "audio/x-wav");
}

TEST_P(outbox_settle_test, says_that_no_transcript_will_come) {
  finish(task::keep, {sound_kept{"RE1", "audio/x-wav", 1}},
    {item_of(task::transcribe)});
  auto made = failed(claim_one(task::transcribe));
  made.changes = {transcript_failed{"RE1"}};
  settle(made);
  EXPECT_EQ(facts().transcript, transcript_status::failed);
  EXPECT_EQ(status(), "kept");
}

TEST_P(outbox_settle_test, a_message_is_announced_with_its_last_mail) {
  finish(task::keep, {}, {mail_to("a@clinic.com"), mail_to("b@clinic.com")});
  const auto mails = claim(*run, task::announce);
  ASSERT_EQ(mails.size(), 2U);
  auto first = done(mails.front());
  first.changes = {mail_sent{"RE1"}};
  settle(first);
  EXPECT_EQ(status(), "new");
  settle(again(mails.back(), later));
  EXPECT_EQ(status(), "new");
  finish(task::announce, {mail_sent{"RE1"}});
  EXPECT_EQ(count("voicemail_messages WHERE status = 'announced'"
                  " AND announced_at = 1763801000000"),
    "1");
}

int waiting_for_locks(const database_url& url) {
  int waiting = 0;
  *open_session(url) << "SELECT count(*) FROM pg_stat_activity"
                        " WHERE wait_event_type = 'Lock'",
    soci::into(waiting);
  return waiting;
}

TEST_P(outbox_settle_test, two_mails_that_go_at_once_announce_it) {
  finish(task::keep, {}, {mail_to("a@clinic.com"), mail_to("b@clinic.com")});
  const auto mails = claim(*run, task::announce);
  ASSERT_EQ(mails.size(), 2U);
  const auto settled_by = [&](const outbox_item& mail) {
    return std::async(std::launch::async,
      [this, &mail] { return run->settle(done(mail), later).error; });
  };
  std::vector<std::future<std::string>> answers;
  {
    // Both are under way before either can be written.
    transaction held{other(), transaction::access::write};
    other() << "UPDATE voicemail_messages SET status = status";
    for (const auto& mail : mails)
      answers.push_back(settled_by(mail));
    if (GetParam() == database_kind::postgresql) {
      EXPECT_TRUE(eventually([this] { return waiting_for_locks(url()) == 2; }));
    }
    held.commit();
  }
  for (auto& answer : answers)
    EXPECT_EQ(answer.get(), "");
  EXPECT_EQ(status(), "announced");
}

TEST_P(outbox_settle_test, one_bad_address_does_not_keep_it_unannounced) {
  finish(task::keep, {}, {mail_to("a@clinic.com"), mail_to("b@clinic.com")});
  const auto mails = claim(*run, task::announce);
  ASSERT_EQ(mails.size(), 2U);
  settle(done(mails.front()));
  settle(failed(mails.back()));
  EXPECT_EQ(status(), "announced");
}

TEST_P(outbox_settle_test, a_message_of_which_no_mail_went_is_not_announced) {
  finish(task::keep, {}, {mail_to("a@clinic.com")});
  settle(failed(claim_one(task::announce)));
  EXPECT_EQ(status(), "new");
}

TEST_P(outbox_settle_test, a_call_that_broke_off_had_its_department) {
  auto offered = decision_row(1, "The caller was asked for a message");
  offered.kind = decision_kind::voicemail_offered;
  offered.department = "billing";
  auto broke_off = ended_row(outcome::caller_hung_up, "CA2");
  broke_off.department.clear();
  auto begun = started_row();
  begun.call = "CA2";
  tell({begun, call_decided{clinic, "CA2", offered}, broke_off});
  add(item_of(task::look_for_recordings, "CA2"));
  auto found = voicemail_row("", "RE2");
  found.call = "CA2";
  found.department.clear();
  const auto searches = claim(
    *run, task::look_for_recordings, 10, later + limits::recording_search_wait);
  ASSERT_FALSE(searches.empty());
  auto made = done(searches.front());
  made.changes = {recordings_found{{found}}};
  settle(made);
  EXPECT_EQ(count("voicemail_messages WHERE recording_sid = 'RE2'"
                  " AND department = 'billing'"),
    "1");
}

TEST_P(outbox_settle_test, a_recording_that_was_found_becomes_a_message) {
  tell({ended_row(outcome::caller_hung_up, "CA2")});
  add(item_of(task::look_for_recordings, "CA2"));
  auto found = voicemail_row("", "RE2");
  found.call = "CA2";
  found.department.clear();
  auto known = voicemail_row("", "RE1");
  known.duration = seconds{99};
  finish(task::look_for_recordings, {recordings_found{{known, found}}});
  EXPECT_EQ(count("voicemail_messages WHERE recording_sid = 'RE2'"
                  " AND department = 'billing' AND status = 'new'"),
    "1");
  EXPECT_EQ(facts("RE1").duration, seconds{12});
  EXPECT_EQ(
    value("SELECT outcome FROM calls WHERE call_sid = 'CA2'"), "voicemail");
  EXPECT_EQ(claim(*run, task::keep).size(), 2U);
}

TEST_P(outbox_settle_test, a_removed_message_leaves_a_tombstone) {
  transcribe(words);
  execute("UPDATE voicemail_messages SET resolution_note = 'x'");
  add(item_of(task::remove_media));
  finish(task::remove_media, {sound_removed{"RE1"}});
  EXPECT_EQ(count("voicemail_messages WHERE status = 'removed'"
                  " AND removed_at = 1763801000000 AND transcript IS NULL"
                  " AND from_number IS NULL AND from_number_hash IS NULL"
                  " AND resolution_note IS NULL AND department = 'billing'"),
    "1");
  EXPECT_EQ(count("audit_log WHERE action = 'removed' AND client_id = 123"
                  " AND role = 'engine' AND subject = '1'"),
    "1");
  const auto found = run->message(clinic, "RE1");
  ASSERT_TRUE(found) << found.error;
  EXPECT_FALSE(*found.value);
}

/// Its transcription was under way when it was deleted.
TEST_P(outbox_settle_test, a_tombstone_stays_one) {
  add(item_of(task::transcribe));
  const auto item = claim_one(task::transcribe);
  add(item_of(task::remove_media));
  finish(task::remove_media, {sound_removed{"RE1"}});
  auto late = done(item);
  late.changes = {transcript_made{"RE1", words}};
  late.next = {mail_to("a@clinic.com")};
  settle(late);
  finish(task::announce, {mail_sent{"RE1"}});
  EXPECT_EQ(count("voicemail_messages WHERE status = 'removed'"
                  " AND transcript IS NULL AND announced_at IS NULL"),
    "1");
}

TEST_P(outbox_settle_test, counts_what_waits_and_what_failed) {
  add(item_of(task::announce, "RE1", "a@clinic.com"));
  add(item_of(task::announce, "RE1", "b@clinic.com"));
  add(item_of(task::announce, "RE1", "c@clinic.com"));
  const auto mails = claim(*run, task::announce, 2);
  ASSERT_EQ(mails.size(), 2U);
  settle(failed(mails.front()));
  const auto counted = run->count();
  ASSERT_TRUE(counted) << counted.error;
  const auto& announce = counted.value->at(task::announce);
  EXPECT_EQ(announce.waiting, 2U);
  EXPECT_EQ(announce.failed, 1U);
  EXPECT_EQ(announce.oldest, at(0));
  EXPECT_EQ(counted.value->at(task::keep).waiting, 1U);
  EXPECT_EQ(counted.value->at(task::keep).failed, 0U);
}

} // namespace

} // namespace callengine::persistence::testing
