#include "persistence/outbox_command.hpp"
#include "persistence/sql_outbox_admin.hpp"
#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using retry_outcome = outbox_admin::retry_outcome;

class stopped_clock final : public clock {
public:
  time_point now() const override {
    return at(2'000'000);
  }
};

class outbox_admin_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    add(item_of(task::keep));
    add(item_of(task::announce, "RE1", "a@clinic.com"));
    add({other_clinic, task::keep, "RE2", {}, at(0)});
  }

  void TearDown() override {
    pool_.reset();
    outbox_test::TearDown();
  }

  outbox_admin& admin() {
    if (!admin_) {
      pool_ = std::make_unique<session_pool>(url());
      admin_ = std::make_unique<sql_outbox_admin>(*pool_, time);
    }
    return *admin_;
  }

  outbox_admin::list_result list(
    client_id client, std::optional<item_state> state, std::size_t limit = 10) {
    std::promise<outbox_admin::list_result> told;
    admin().list(client, state, limit,
      [&](auto found) { told.set_value(std::move(found)); });
    return told.get_future().get();
  }

  outbox_admin::retry_result retry(client_id client, std::int64_t item) {
    std::promise<outbox_admin::retry_result> told;
    admin().retry(
      client, item, [&](auto found) { told.set_value(std::move(found)); });
    return told.get_future().get();
  }

  stopped_clock time;

private:
  std::unique_ptr<session_pool> pool_;
  std::unique_ptr<sql_outbox_admin> admin_;
};

CALLENGINE_ON_BOTH_DATABASES(outbox_admin_test);

TEST_P(outbox_admin_test, lists_a_clinics_items_the_newest_first) {
  settle(failed(claim_one(task::announce)));
  const auto all = list(clinic, std::nullopt);
  ASSERT_EQ(all.items.size(), 2U) << all.error;
  EXPECT_EQ(all.items.back().what, task::keep);
  const auto& mail = all.items.front();
  EXPECT_EQ(mail.what, task::announce);
  EXPECT_EQ(mail.subject, "RE1");
  EXPECT_EQ(mail.state, item_state::failed);
  EXPECT_EQ(mail.attempts, 1);
  EXPECT_EQ(mail.created_at, at(0));
  EXPECT_EQ(mail.ended_at, later);
  EXPECT_EQ(mail.reason, "the server said no");
  EXPECT_EQ(list(clinic, item_state::failed).items.size(), 1U);
  EXPECT_EQ(list(clinic, std::nullopt, 1).items.size(), 1U);
  EXPECT_THAT(list(clinic, item_state::done).items, IsEmpty());
  EXPECT_EQ(list(other_clinic, std::nullopt).items.size(), 1U);
}

TEST_P(outbox_admin_test, tries_a_failed_item_again_from_the_beginning) {
  const auto item = claim_one(task::announce);
  EXPECT_EQ(retry(clinic, item.id).how, retry_outcome::not_failed);
  settle(failed(item));
  EXPECT_EQ(retry(other_clinic, item.id).how, retry_outcome::not_found);
  EXPECT_EQ(retry(clinic, 99).how, retry_outcome::not_found);
  EXPECT_EQ(retry(clinic, item.id).how, retry_outcome::waiting);
  EXPECT_EQ(count("outbox WHERE task = 'announce' AND state = 'waiting'"
                  " AND attempts = 0 AND due_at = 1763802000000"
                  " AND ended_at IS NULL"),
    "1");
  const auto again = claim(*run, task::announce, 1, at(2'000'000));
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].created_at, at(0));
  EXPECT_EQ(again[0].tried_since, time.now()) << "its patience begins anew";
}

TEST_P(outbox_admin_test, an_operator_sees_and_retries_those_of_all_clinics) {
  for (const auto& item : claim(*run, task::keep))
    settle(failed(item));
  const auto listed = list_outbox(url(), item_state::failed, 10);
  ASSERT_TRUE(listed) << listed.error;
  ASSERT_EQ(listed.value->size(), 2U);
  EXPECT_EQ(listed.value->front().client, other_clinic);
  const auto one
    = retry_outbox_item(url(), listed.value->front().entry.id, later);
  EXPECT_EQ(one.value, retry_outcome::waiting);
  EXPECT_EQ(retry_failed_items(url(), later).value, 1);
  EXPECT_EQ(count("outbox WHERE state = 'waiting'"), "3");
}

TEST_P(outbox_admin_test, says_what_failed) {
  execute("ALTER TABLE outbox RENAME TO away");
  EXPECT_THAT(list(clinic, std::nullopt).error, HasSubstr("outbox"));
  const auto retried = retry(clinic, 1);
  EXPECT_EQ(retried.how, retry_outcome::failed);
  EXPECT_THAT(retried.error, HasSubstr("tried again"));
  EXPECT_THAT(retry_failed_items(url(), later).error, HasSubstr("outbox"));
}

} // namespace

} // namespace callengine::persistence::testing
