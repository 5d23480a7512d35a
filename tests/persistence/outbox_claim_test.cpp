#include "tests/persistence/outbox_fixture.hpp"
#include "tests/persistence/postgres_proxy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> subjects(const std::vector<outbox_item>& items) {
  std::vector<std::string> names;
  for (const auto& item : items)
    names.push_back(item.subject);
  return names;
}

class outbox_claim_test : public outbox_test {};

CALLENGINE_ON_BOTH_DATABASES(outbox_claim_test);

TEST_P(outbox_claim_test, hands_out_what_is_due_the_oldest_first) {
  add(item_of(task::keep, "RE-third", {}, at(30)));
  add(item_of(task::keep, "RE-first", {}, at(10)));
  add(item_of(task::keep, "RE-second", {}, at(20)));
  add(item_of(task::keep, "RE-not-yet", {}, at(31)));
  EXPECT_THAT(subjects(claim(*run, task::keep, 2, at(30))),
    ElementsAre("RE-first", "RE-second"));
  EXPECT_THAT(
    subjects(claim(*run, task::keep, 2, at(30))), ElementsAre("RE-third"));
  EXPECT_THAT(claim(*run, task::keep, 2, at(30)), IsEmpty());
}

TEST_P(outbox_claim_test, hands_out_no_more_of_a_task_than_there_is_room) {
  for (const auto* name : {"RE1", "RE2", "RE3"}) {
    add(item_of(task::keep, name));
    add(item_of(task::transcribe, name));
    add(item_of(task::announce, name, "a@clinic.com"));
  }
  const auto claimed = run->claim(
    later, {{task::keep, 1}, {task::transcribe, 2}, {task::announce, 0}});
  ASSERT_TRUE(claimed) << claimed.error;
  EXPECT_EQ(claimed.value->size(), 3U);
  EXPECT_EQ(count("outbox WHERE state = 'running' AND task = 'keep'"), "1");
  EXPECT_EQ(
    count("outbox WHERE state = 'running' AND task = 'transcribe'"), "2");
  EXPECT_EQ(count("outbox WHERE state = 'running'"), "3");
}

TEST_P(outbox_claim_test, tells_all_of_an_item) {
  add(item_of(task::announce, "RE1", "a@clinic.com"));
  const auto item = claim_one(task::announce);
  outbox_item expected;
  expected.id = item.id;
  expected.client = clinic;
  expected.what = task::announce;
  expected.subject = "RE1";
  expected.recipient = "a@clinic.com";
  expected.attempts = 1;
  expected.created_at = at(0);
  expected.tried_since = at(0);
  EXPECT_EQ(item, expected);
  settle(again(item, at(5)));
  EXPECT_EQ(claim_one(task::announce).attempts, 2);
}

TEST_P(outbox_claim_test, gives_no_item_to_two) {
  for (int number = 0; number < 100; ++number)
    add(item_of(task::transcribe, "RE" + std::to_string(number)));
  std::mutex mutex;
  std::multiset<std::int64_t> taken;
  {
    std::vector<std::jthread> claimers;
    for (int claimer = 0; claimer < 4; ++claimer)
      claimers.emplace_back([&] {
        for (int round = 0; round < 20; ++round)
          for (const auto& item : claim(*run, task::transcribe, 7)) {
            const std::lock_guard lock{mutex};
            taken.insert(item.id);
          }
      });
  }
  EXPECT_EQ(taken.size(), 100U);
  EXPECT_EQ(std::set<std::int64_t>(taken.begin(), taken.end()).size(), 100U);
}

TEST_P(outbox_claim_test, a_later_run_takes_over_what_an_earlier_one_was_at) {
  add(item_of(task::keep));
  const auto item = claim_one(task::keep);
  const auto next = new_run();
  EXPECT_THAT(claim(*next, task::keep), IsEmpty());
  ASSERT_EQ(next->take_over(later), "");
  const auto taken = claim(*next, task::keep);
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken.front().attempts, 2);
  EXPECT_THAT(run->settle(done(item), later).error,
    HasSubstr("not carried out by this run"));
  EXPECT_THAT(
    run->hand_over(item.id, later), HasSubstr("not carried out by this run"));
  EXPECT_EQ(state_of(item), "running");
  EXPECT_EQ(next->settle(done(taken.front()), later).error, "");
  EXPECT_EQ(state_of(item), "done");
}

TEST_P(outbox_claim_test, an_earlier_runs_item_that_waits_is_not_settled) {
  add(item_of(task::keep));
  const auto item = claim_one(task::keep);
  const auto next = new_run();
  ASSERT_EQ(next->take_over(later), "");
  EXPECT_THAT(run->settle(done(item), later).error,
    HasSubstr("not carried out by this run"));
  EXPECT_EQ(state_of(item), "waiting");
}

TEST_P(outbox_claim_test, a_mail_that_was_handed_over_is_told_of_as_such) {
  add(item_of(task::announce, "RE1", "a@clinic.com"));
  const auto item = claim_one(task::announce);
  EXPECT_FALSE(item.handed_over);
  ASSERT_EQ(run->hand_over(item.id, later), "");
  const auto next = new_run();
  ASSERT_EQ(next->take_over(later), "");
  const auto taken = claim(*next, task::announce);
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_TRUE(taken.front().handed_over);
}

/// The server dropped the connection without accepting the mail.
TEST_P(outbox_claim_test, a_mail_that_was_not_accepted_is_sent_again) {
  add(item_of(task::announce, "RE1", "a@clinic.com"));
  const auto item = claim_one(task::announce);
  ASSERT_EQ(run->hand_over(item.id, later), "");
  settle(again(item, at(5)));
  EXPECT_FALSE(claim_one(task::announce).handed_over);
}

TEST_P(outbox_claim_test, a_messages_sound_is_not_put_and_removed_at_a_time) {
  add(item_of(task::keep));
  add(item_of(task::remove_media));
  add(item_of(task::remove_media, "RE2"));
  const auto claimed
    = run->claim(later, {{task::keep, 5}, {task::remove_media, 5}});
  ASSERT_TRUE(claimed) << claimed.error;
  EXPECT_THAT(subjects(*claimed.value), ElementsAre("RE1", "RE2"));
  EXPECT_THAT(claim(*run, task::remove_media), IsEmpty());
  settle(done(claimed.value->front()));
  EXPECT_EQ(claim_one(task::remove_media).subject, "RE1");
}

TEST_P(outbox_claim_test, fails_an_item_whose_recipient_cannot_be_read) {
  add(item_of(task::announce, "RE1", "a@clinic.com"));
  add(item_of(task::announce, "RE2", "b@clinic.com"));
  execute("UPDATE outbox SET recipient = (SELECT o.recipient FROM outbox o"
          " WHERE o.subject = 'RE2') WHERE subject = 'RE1'");
  EXPECT_EQ(claim_one(task::announce).subject, "RE2");
  EXPECT_THAT(value("SELECT reason FROM outbox WHERE subject = 'RE1'"
                    " AND state = 'failed'"),
    HasSubstr("recipient can't be read"));
}

TEST_P(outbox_claim_test, says_what_failed_and_works_again) {
  add(item_of(task::keep));
  execute("ALTER TABLE outbox RENAME TO away");
  EXPECT_THAT(
    run->claim(later, {{task::keep, 1}}).error, HasSubstr("can't be read"));
  EXPECT_THAT(run->count().error, HasSubstr("outbox"));
  EXPECT_THAT(run->take_over(later), HasSubstr("outbox"));
  execute("ALTER TABLE away RENAME TO outbox");
  claim_one(task::keep);
}

/// A server behind a line that can be cut.
class cut_outbox_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    const auto through = std::string{"postgresql:///"}
      + value("SELECT current_database()") + "?host=" + proxy.folder()
      + "&user=postgres";
    proxied = *parse_database_url(through).value;
    run = std::make_unique<sql_outbox>(proxied, cipher);
  }

  postgres_proxy proxy{postgres_server::instance().socket()};
  database_url proxied;
};

INSTANTIATE_TEST_SUITE_P(databases, cut_outbox_test,
  ::testing::Values(database_kind::postgresql), kind_name);

TEST_P(cut_outbox_test, what_was_claimed_without_an_answer_is_claimed_again) {
  add(item_of(task::keep));
  add(item_of(task::keep, "RE2"));
  const auto first = claim(*run, task::keep, 1);
  ASSERT_EQ(first.size(), 1U);
  proxy.cut_the_next_commit();
  EXPECT_FALSE(run->claim(later, {{task::keep, 5}}));
  EXPECT_EQ(count("outbox WHERE state = 'running'"), "2");
  const auto second = claim(*run, task::keep);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().subject, "RE2");
  EXPECT_EQ(proxy.cuts(), 1);
}

TEST_P(cut_outbox_test, what_was_settled_without_an_answer_is_settled_once) {
  add(item_of(task::keep));
  const auto item = claim_one(task::keep);
  auto made = again(item, at(0));
  made.next = {item_of(task::transcribe)};
  proxy.cut_the_next_commit();
  EXPECT_NE(run->settle(made, later).error, "");
  EXPECT_EQ(state_of(item), "waiting");
  // Not claimed while its settler does not know that it is settled.
  EXPECT_THAT(claim(*run, task::keep), IsEmpty());
  EXPECT_EQ(run->settle(made, later).error, "");
  EXPECT_EQ(count("outbox WHERE task = 'transcribe'"), "1");
  EXPECT_EQ(claim_one(task::keep).attempts, 2);
}

} // namespace

} // namespace callengine::persistence::testing
