#include "model/limits.hpp"
#include "persistence/sql_departments.hpp"
#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using outcome_of = departments::outcome;

class stopped_clock final : public clock {
public:
  time_point now() const override {
    return at(500'000);
  }
};

class departments_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    execute("INSERT INTO departments (id, client_id, name, voicemail_message,"
            " voicemail_greeting_media, voicemail_email) VALUES"
            " (5, 123, 'nurses', 'Closed.', 'greeting/5-old', 'n@c.example'),"
            " (6, 123, 'billing', NULL, NULL, NULL),"
            " (7, 124, 'billing', NULL, 'greeting/7-a', NULL)");
    pool = std::make_unique<session_pool>(url());
    rows = std::make_unique<sql_departments>(*pool, cipher, time);
  }

  void TearDown() override {
    pool.reset();
    outbox_test::TearDown();
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

  departments::list_result list(client_id client) {
    return wait_for<departments::list_result>(
      [&](auto done) { rows->list(client, done); });
  }

  departments::change_result set(std::int64_t id, const std::string& media) {
    const inbox_user boss{{clinic, user_id{900}}, "admin", true};
    return wait_for<departments::change_result>(
      [&](auto done) { rows->set_greeting(boss, id, media, done); });
  }

  std::string expect(const std::string& media) {
    return wait_for<std::string>(
      [&](auto done) { rows->expect_greeting(clinic, media, done); });
  }

  std::vector<std::string> log() {
    return column("SELECT client_id || ' ' || user_id || ' ' || role || ' ' ||"
                  " action || ' ' || subject || ' ' || detail"
                  " FROM audit_log ORDER BY id");
  }

  std::string greeting_of(std::int64_t id) {
    return value("SELECT coalesce(voicemail_greeting_media, '-')"
                 " FROM departments WHERE id = "
      + std::to_string(id));
  }

  stopped_clock time;
  std::unique_ptr<session_pool> pool;
  std::unique_ptr<sql_departments> rows;
};

CALLENGINE_ON_BOTH_DATABASES(departments_test);

TEST_P(departments_test, a_clinic_sees_its_own) {
  const auto found = list(clinic);
  EXPECT_EQ(found.error, "");
  EXPECT_THAT(found.found,
    ElementsAre(department{6, "billing", "", "", ""},
      department{5, "nurses", "Closed.", "greeting/5-old", "n@c.example"}));
}

TEST_P(departments_test, a_new_greeting_sends_the_old_one_to_be_removed_later) {
  const auto changed = set(5, "greeting/5-new");
  EXPECT_EQ(changed.how, outcome_of::done);
  EXPECT_EQ(changed.now.greeting, "greeting/5-new");
  EXPECT_EQ(greeting_of(5), "greeting/5-new");
  const auto due = at(500'000) + limits::greeting_rest;
  EXPECT_THAT(claim(*run, task::remove_greeting, 9, due - 1ms), IsEmpty());
  const auto item = claim(*run, task::remove_greeting, 9, due);
  ASSERT_EQ(item.size(), 1U);
  EXPECT_EQ(item.front().subject, "greeting/5-old");
  EXPECT_EQ(item.front().client, clinic);
  EXPECT_THAT(log(),
    ElementsAre("123 900 admin greeting_uploaded department 5 greeting/5-new"));
}

TEST_P(departments_test, an_upload_that_never_ended_is_removed_later) {
  ASSERT_EQ(expect("greeting/5-new"), "");
  const auto due = at(500'000) + limits::greeting_rest;
  EXPECT_THAT(claim(*run, task::remove_greeting, 9, due - 1ms), IsEmpty());
  const auto item = claim(*run, task::remove_greeting, 9, due);
  ASSERT_EQ(item.size(), 1U);
  EXPECT_EQ(item.front().subject, "greeting/5-new");
  EXPECT_EQ(item.front().client, clinic);
}

TEST_P(departments_test, an_upload_that_is_named_is_removed_once_replaced) {
  ASSERT_EQ(expect("greeting/6-a"), "");
  EXPECT_EQ(set(6, "greeting/6-a").how, outcome_of::done);
  EXPECT_EQ(value("SELECT count(*) FROM outbox"), "0");
  EXPECT_EQ(set(6, "").how, outcome_of::done);
  EXPECT_EQ(value("SELECT subject FROM outbox"), "greeting/6-a");
}

TEST_P(departments_test, an_upload_for_no_department_is_still_removed) {
  ASSERT_EQ(expect("greeting/7-b"), "");
  EXPECT_EQ(set(7, "greeting/7-b").how, outcome_of::not_found);
  EXPECT_EQ(value("SELECT subject FROM outbox"), "greeting/7-b");
}

TEST_P(departments_test, a_greeting_that_is_taken_away_leaves_null) {
  EXPECT_EQ(set(5, "").how, outcome_of::done);
  EXPECT_EQ(greeting_of(5), "-");
  EXPECT_THAT(log(),
    ElementsAre("123 900 admin greeting_removed department 5 greeting/5-old"));
  EXPECT_EQ(value("SELECT count(*) FROM outbox"), "1");
  EXPECT_EQ(set(5, "").how, outcome_of::done) << "there is none any more";
  EXPECT_EQ(value("SELECT count(*) FROM outbox"), "1");
}

TEST_P(departments_test, the_first_greeting_removes_nothing) {
  EXPECT_EQ(set(6, "greeting/6-a").how, outcome_of::done);
  EXPECT_EQ(greeting_of(6), "greeting/6-a");
  EXPECT_EQ(value("SELECT count(*) FROM outbox"), "0");
}

TEST_P(departments_test, what_is_no_greeting_of_the_row_is_never_removed) {
  execute("UPDATE departments SET voicemail_greeting_media = 'voicemail/RE1'"
          " WHERE id = 6");
  EXPECT_EQ(set(6, "greeting/6-a").how, outcome_of::done);
  EXPECT_EQ(value("SELECT count(*) FROM outbox"), "0");
}

TEST_P(departments_test, another_clinics_department_is_not_there) {
  EXPECT_EQ(set(7, "greeting/7-b").how, outcome_of::not_found);
  EXPECT_EQ(greeting_of(7), "greeting/7-a");
  EXPECT_THAT(log(),
    ElementsAre(
      "123 900 admin refused department 7 greeting_uploaded: not_found"));
}

} // namespace

} // namespace callengine::persistence::testing
