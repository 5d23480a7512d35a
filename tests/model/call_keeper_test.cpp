#include "model/call/call_keeper.hpp"
#include "tests/model/clinic.hpp"
#include "tests/model/keeper_fakes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class call_keeper_test : public ::testing::Test {
protected:
  call_keeper_test() {
    value.sid = "CA1";
    value.client = clinic;
    keeper.start(store, rows, [this](std::uint64_t version, durability how) {
      keeper.kept(version, how);
    });
  }

  std::shared_ptr<listening_reply> say(const std::string& text) {
    auto reply = std::make_shared<listening_reply>();
    keeper.say(reply, saying(text));
    return reply;
  }

  /// A step that changes the call and speaks.
  std::shared_ptr<listening_reply> step_and_say(const std::string& text) {
    auto reply = say(text);
    keeper.stepped(value, true);
    return reply;
  }

  static history_row decided(std::uint32_t step) {
    call_decided row;
    row.client = clinic;
    row.call = "CA1";
    row.row.number = step;
    return row;
  }

  std::vector<std::uint32_t> rows_of(std::size_t snapshot) const {
    std::vector<std::uint32_t> result;
    for (const auto& row : store.saves.at(snapshot).rows)
      result.push_back(std::get<call_decided>(row).row.number);
    return result;
  }

  call value;
  scripted_store store;
  scripted_history rows;
  call_keeper keeper;
};

// -- answers ------------------------------------------------------------------

TEST_F(call_keeper_test, an_answer_leaves_once_its_snapshot_is_durable) {
  const auto reply = step_and_say("hello");
  ASSERT_EQ(store.saves.size(), 1U);
  EXPECT_THAT(reply->heard, IsEmpty());
  EXPECT_FALSE(keeper.settled());
  store.tell(0, durability::durable);
  EXPECT_THAT(reply->heard, ElementsAre("hello"));
  EXPECT_TRUE(keeper.settled());
}

TEST_F(call_keeper_test, an_answer_leaves_when_the_store_is_too_slow) {
  const auto reply = step_and_say("hello");
  store.tell(0, durability::memory_only);
  EXPECT_THAT(reply->heard, ElementsAre("hello"));
}

TEST_F(call_keeper_test, an_answer_leaves_at_once_when_the_store_is_out) {
  store.is_out = true;
  keeper.note(decided(1));
  const auto reply = step_and_say("hello");
  EXPECT_EQ(store.saves.size(), 1U) << "it follows later";
  EXPECT_THAT(reply->heard, ElementsAre("hello"));
  EXPECT_THAT(rows.steps, ElementsAre(1U));
  EXPECT_TRUE(keeper.settled());
}

TEST_F(call_keeper_test, a_call_that_was_taken_over_says_what_its_owner_says) {
  keeper.note(decided(1));
  const auto waiting = step_and_say("stale");
  store.tell(0, durability::superseded);
  EXPECT_THAT(waiting->heard, IsEmpty());
  const auto fresh = say("stale too");
  keeper.give_up(saying("elsewhere"));
  EXPECT_THAT(waiting->heard, ElementsAre("elsewhere"));
  EXPECT_THAT(fresh->heard, ElementsAre("elsewhere"));
  EXPECT_THAT(rows.steps, IsEmpty()) << "the other engine tells history";
  keeper.give_up(saying("again"));
  EXPECT_EQ(waiting->heard.size(), 1U);
}

TEST_F(call_keeper_test, an_older_snapshot_lets_no_newer_answer_out) {
  const auto first = step_and_say("one");
  const auto second = step_and_say("two");
  store.tell(0, durability::durable);
  EXPECT_THAT(first->heard, ElementsAre("one"));
  EXPECT_THAT(second->heard, IsEmpty());
  EXPECT_FALSE(keeper.settled());
  store.tell(1, durability::durable);
  EXPECT_THAT(second->heard, ElementsAre("two"));
}

TEST_F(call_keeper_test, a_newer_snapshot_lets_older_answers_out_once) {
  const auto first = step_and_say("one");
  const auto second = step_and_say("two");
  store.tell(1, durability::durable);
  EXPECT_THAT(first->heard, ElementsAre("one"));
  EXPECT_THAT(second->heard, ElementsAre("two"));
  store.tell(0, durability::memory_only);
  EXPECT_THAT(first->heard, ElementsAre("one"));
  EXPECT_TRUE(keeper.settled());
}

TEST_F(call_keeper_test, an_answer_that_changes_nothing_needs_no_snapshot) {
  const auto reply = say("hello");
  keeper.stepped(value, false);
  EXPECT_THAT(store.saves, IsEmpty());
  EXPECT_THAT(reply->heard, ElementsAre("hello"));
}

TEST_F(call_keeper_test, an_answer_that_changes_nothing_waits_for_what_did) {
  step_and_say("first");
  const auto reply = say("again");
  keeper.flush(value);
  EXPECT_EQ(store.saves.size(), 1U);
  EXPECT_THAT(reply->heard, IsEmpty());
  store.tell(0, durability::durable);
  EXPECT_THAT(reply->heard, ElementsAre("again"));
}

// -- what is kept -------------------------------------------------------------

TEST_F(call_keeper_test, a_step_whose_answer_is_awaited_is_not_kept_yet) {
  value.answer_due = true;
  keeper.stepped(value, true);
  EXPECT_THAT(store.saves, IsEmpty());
  EXPECT_FALSE(keeper.settled());
  value.answer_due = false;
  const auto reply = say("at last");
  keeper.stepped(value, false);
  ASSERT_EQ(store.saves.size(), 1U) << "the change before is kept with it";
  EXPECT_THAT(reply->heard, IsEmpty());
}

TEST_F(call_keeper_test, words_to_a_leg_are_kept_though_another_answer_is_due) {
  value.answer_due = true;
  const auto reply = step_and_say("press 1");
  ASSERT_EQ(store.saves.size(), 1U);
  EXPECT_THAT(reply->heard, IsEmpty());
}

TEST_F(call_keeper_test, a_planned_stop_keeps_what_was_not_kept) {
  value.answer_due = true;
  keeper.stepped(value, true);
  keeper.keep_last(value);
  EXPECT_EQ(store.saves.size(), 1U);
  keeper.keep_last(value);
  EXPECT_EQ(store.saves.size(), 1U) << "nothing is new";
}

TEST_F(call_keeper_test, a_store_that_lost_the_call_gets_a_newer_version) {
  step_and_say("hello");
  keeper.keep_again(value);
  ASSERT_EQ(store.saves.size(), 2U);
  EXPECT_GT(store.saves[1].version, store.saves[0].version);
}

TEST_F(call_keeper_test, a_snapshot_is_of_the_call_as_it_was) {
  value.step = 1;
  step_and_say("hello");
  value.step = 2;
  EXPECT_EQ(store.saves.at(0).value->step, 1U);
}

// -- history ------------------------------------------------------------------

TEST_F(call_keeper_test, history_hears_once_of_what_is_durable) {
  keeper.note(decided(1));
  keeper.note(decided(2));
  step_and_say("hello");
  EXPECT_THAT(rows_of(0), ElementsAre(1U, 2U));
  EXPECT_THAT(rows.steps, IsEmpty());
  keeper.note(decided(3));
  store.tell(0, durability::durable);
  EXPECT_THAT(rows.steps, ElementsAre(1U, 2U)) << "3 is in no snapshot";
  keeper.stepped(value, true);
  store.tell(1, durability::durable);
  keeper.kept(store.saves[1].version, durability::durable);
  EXPECT_THAT(rows.steps, ElementsAre(1U, 2U, 3U));
}

TEST_F(call_keeper_test, rows_stay_in_the_snapshots_until_they_are_safe) {
  keeper.note(decided(1));
  keeper.stepped(value, true);
  store.tell(0, durability::durable);
  keeper.note(decided(2));
  keeper.stepped(value, true);
  EXPECT_THAT(rows_of(1), ElementsAre(1U, 2U));
  store.tell(1, durability::durable);
  rows.become_safe(1);
  keeper.keep_again(value);
  EXPECT_THAT(rows_of(2), ElementsAre(2U));
  rows.become_safe(2);
  keeper.keep_again(value);
  EXPECT_THAT(rows_of(3), IsEmpty());
}

TEST_F(call_keeper_test, a_note_alone_is_a_change) {
  keeper.note(decided(1));
  EXPECT_FALSE(keeper.settled());
  keeper.stepped(value, false);
  EXPECT_EQ(store.saves.size(), 1U);
}

// -- beginning and end --------------------------------------------------------

TEST_F(call_keeper_test, a_call_that_was_kept_goes_on_behind_its_snapshot) {
  call_snapshot kept;
  kept.value = std::make_shared<const call>(value);
  kept.version = 7;
  kept.rows = {decided(1)};
  keeper.restore(kept);
  EXPECT_TRUE(keeper.settled());
  EXPECT_THAT(rows.steps, ElementsAre(1U)) << "the crash may have lost it";
  keeper.note(decided(2));
  const auto reply = step_and_say("hello");
  EXPECT_EQ(store.saves.at(0).version, 8U);
  EXPECT_THAT(rows_of(0), ElementsAre(1U, 2U));
  EXPECT_THAT(reply->heard, IsEmpty());
  store.tell(0, durability::durable);
  EXPECT_THAT(rows.steps, ElementsAre(1U, 2U));
}

TEST_F(call_keeper_test, the_image_is_forgotten_once_all_rows_are_safe) {
  keeper.note(decided(1));
  keeper.note(decided(2));
  keeper.stepped(value, true);
  store.tell(0, durability::durable);
  keeper.end({"CA1", clinic, at(0)});
  rows.become_safe(1);
  EXPECT_THAT(store.ended, IsEmpty());
  rows.become_safe(2);
  EXPECT_THAT(store.ended, ElementsAre("CA1"));
}

TEST_F(call_keeper_test, a_call_that_decided_nothing_is_forgotten_at_once) {
  keeper.end({"CA1", clinic, at(0)});
  EXPECT_THAT(store.ended, ElementsAre("CA1"));
}

} // namespace
} // namespace callengine::testing
