#include "persistence/sql_accounts.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <stdexcept>

namespace callengine::persistence::testing {

namespace {

using renewal = accounts::renewal;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr staff_key ana{client_id{123}, user_id{101}};
constexpr staff_key ben{client_id{123}, user_id{102}};

class set_clock final : public clock {
public:
  time_point now() const override {
    return time_point{milliseconds{at.load()}};
  }

  std::atomic<std::int64_t> at{1'000'000};
};

class accounts_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
    execute("INSERT INTO clients (id, name) VALUES (123, 'North Clinic');"
            "INSERT INTO users (id, client_id, name, email, role,"
            " password_hash, is_active) VALUES"
            " (101, 123, 'Ana Ruiz', 'Ana@Clinic.example', 'staff', 'h1', "
            "NULL),"
            " (102, 123, 'Ben', 'ben@clinic.example', 'supervisor', 'h2', "
            "true),"
            " (103, 123, 'Cleo', 'cleo@clinic.example', 'staff', 'h3', false),"
            " (104, 123, 'Dan', 'dan@clinic.example', 'staff', NULL, true),"
            " (105, 123, 'Eve', 'eve@clinic.example', 'staff', 'h5', true),"
            " (106, 124, 'Eve', 'EVE@clinic.example', 'staff', 'h6', true);"
            "INSERT INTO call_settings (id, client_id, wrap_up_seconds,"
            " portal_idle_minutes) VALUES (1, 123, 20, 45),"
            " (2, 123, 30, 15), (3, 124, 90, 1);"
            "INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, 'records'), (123, 101, ' Billing '),"
            " (123, 101, 'billing'), (123, 101, NULL), (123, 102, 'desk');"
            "INSERT INTO departments (client_id, name) VALUES"
            " (123, 'nurses'), (124, 'elsewhere')");
    pool = std::make_unique<session_pool>(url());
    people = std::make_unique<sql_accounts>(*pool, time);
  }

  void TearDown() override {
    pool.reset();
    database_test::TearDown();
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

  std::optional<account> find(const std::string& email) {
    const auto result = wait_for<accounts::account_result>(
      [&](auto done) { people->find_by_email(email, done); });
    EXPECT_EQ(result.error, "");
    return result.found;
  }

  accounts::session_result begin(
    const account& matched, const std::string& id, const std::string& token) {
    return wait_for<accounts::session_result>([&](auto done) {
      people->begin_session(matched, {id, token, time.now() + 12h}, done);
    });
  }

  accounts::session_result begin(
    const staff_key& who, const std::string& id, const std::string& token) {
    return begin(account{who, who == ana ? "h1" : "h2"}, id, token);
  }

  renewal renew(
    const std::string& id, const std::string& token, const std::string& next) {
    return wait_for<accounts::session_result>([&](auto done) {
      people->renew_session({id, token, next}, done);
    }).how;
  }

  std::vector<std::string> log() {
    return column("SELECT client_id || ' ' || user_id || ' ' || action || ' '"
                  " || coalesce(detail, '-') FROM audit_log ORDER BY id");
  }

  set_clock time;
  std::unique_ptr<session_pool> pool;
  std::unique_ptr<sql_accounts> people;
};

CALLENGINE_ON_BOTH_DATABASES(accounts_test);

TEST_P(accounts_test, somebody_is_found_by_the_email_in_any_writing) {
  const auto found = find("ana@clinic.EXAMPLE");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->staff, ana);
  EXPECT_EQ(found->password_hash, "h1");
}

TEST_P(accounts_test, who_may_not_sign_in_is_not_found) {
  EXPECT_FALSE(find("nobody@clinic.example"));
  EXPECT_FALSE(find("cleo@clinic.example")) << "is not active";
  EXPECT_FALSE(find("dan@clinic.example")) << "has no password";
  EXPECT_FALSE(find("eve@clinic.example")) << "are two";
  EXPECT_FALSE(find("' OR 1 = 1 --"));
  EXPECT_FALSE(find(""));
}

TEST_P(accounts_test, a_session_begins_with_what_the_page_shows) {
  const auto begun = begin(ana, "s1", "t0");
  EXPECT_EQ(begun.how, renewal::replaced);
  EXPECT_EQ(begun.profile.staff, ana);
  EXPECT_EQ(begun.profile.name, "Ana Ruiz");
  EXPECT_EQ(begun.profile.email, "Ana@Clinic.example");
  EXPECT_EQ(begun.profile.role, "staff");
  EXPECT_EQ(begun.profile.clinic, "North Clinic");
  ASSERT_EQ(begun.profile.departments.size(), 2U);
  EXPECT_EQ(begun.profile.departments[1], "records");
  EXPECT_EQ(begun.profile.idle, 15min) << "the strictest";
  EXPECT_EQ(begun.profile.wrap_up, 30s);
  EXPECT_EQ(begun.expires_at, time.now() + 12h);
  EXPECT_THAT(log(), ElementsAre("123 101 signed_in -"));
}

TEST_P(accounts_test, supervisors_see_all_departments_of_their_clinic) {
  EXPECT_THAT(begin(ben, "s1", "t0").profile.departments,
    ElementsAre(
      ::testing::AnyOf("Billing", "billing"), "desk", "nurses", "records"));
}

TEST_P(accounts_test, whom_no_table_knows_has_a_profile_too) {
  const auto result = wait_for<accounts::profile_result>([&](auto done) {
    people->profile({client_id{999}, user_id{7}}, false, done);
  });
  EXPECT_EQ(result.error, "");
  EXPECT_EQ(result.profile.name, "");
  EXPECT_EQ(result.profile.idle, 30min);
  EXPECT_THAT(result.profile.departments, IsEmpty());
}

TEST_P(accounts_test, who_works_in_a_clinic_is_told_by_name) {
  const auto result = wait_for<accounts::people_result>(
    [&](auto done) { people->people_of(client_id{123}, done); });
  EXPECT_EQ(result.error, "");
  std::vector<std::string> names;
  for (const auto& each : result.people)
    names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("Ana Ruiz", "Ben", "Dan", "Eve"));
  EXPECT_EQ(result.people.front().user, ana.user);
  EXPECT_EQ(result.people.front().departments.size(), 2U);
  EXPECT_EQ(result.people[1].role, "supervisor");
  EXPECT_THAT(result.people[1].departments, ElementsAre("desk"));
}

TEST_P(accounts_test, a_session_does_not_begin_for_who_became_inactive) {
  execute("UPDATE users SET is_active = false WHERE id = 101");
  EXPECT_EQ(begin(ana, "s1", "t0").how, renewal::over);
  EXPECT_EQ(count("portal_sessions"), "0");
}

TEST_P(accounts_test, a_session_does_not_begin_by_a_password_that_was_changed) {
  const auto matched = find("ana@clinic.example");
  ASSERT_TRUE(matched);
  execute("UPDATE users SET password_hash = 'h9' WHERE id = 101");
  EXPECT_EQ(begin(*matched, "s1", "t0").how, renewal::over);
  EXPECT_EQ(count("portal_sessions"), "0");
  EXPECT_THAT(log(), IsEmpty());
}

TEST_P(accounts_test, a_password_that_changes_just_now_is_waited_for) {
  auto& setting = other();
  setting.begin();
  setting << "UPDATE users SET password_hash = 'h9' WHERE id = 101";
  auto begun = std::async(
    std::launch::async, [this] { return begin(ana, "s1", "t0").how; });
  EXPECT_EQ(begun.wait_for(300ms), std::future_status::timeout);
  setting.commit();
  EXPECT_EQ(begun.get(), renewal::over);
  EXPECT_EQ(count("portal_sessions"), "0");
}

TEST_P(accounts_test, a_token_is_replaced_when_it_is_used) {
  begin(ana, "s1", "t0");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced);
  EXPECT_EQ(value("SELECT token_hash FROM portal_sessions"), "t1");
  time.at += 900'000;
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::replaced);
}

TEST_P(accounts_test, tabs_that_use_one_token_at_once_get_the_same_next_one) {
  begin(ana, "s1", "t0");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced);
  time.at += 9'999;
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced_just_now);
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::still_good)
    << "so that the late tab still finds its way";
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced_just_now);
  time.at += 1;
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::replaced);
}

TEST_P(accounts_test, many_at_once_replace_it_once) {
  begin(ana, "s1", "t0");
  std::vector<std::future<renewal>> tabs;
  for (int tab = 0; tab < 8; ++tab)
    tabs.push_back(std::async(
      std::launch::async, [this] { return renew("s1", "t0", "t1"); }));
  int replaced = 0;
  for (auto& tab : tabs) {
    const auto how = tab.get();
    replaced += how == renewal::replaced ? 1 : 0;
    EXPECT_THAT(
      how, ::testing::AnyOf(renewal::replaced, renewal::replaced_just_now));
  }
  EXPECT_EQ(replaced, 1);
}

TEST_P(accounts_test, a_token_that_comes_again_later_ends_the_session) {
  begin(ana, "s1", "t0");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced);
  time.at += 10'000;
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::stolen);
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::over) << "the thief's, too";
  EXPECT_THAT(log(),
    ElementsAre("123 101 signed_in -",
      "123 101 session_ended a refresh token was used twice"));
}

TEST_P(accounts_test, a_token_of_long_ago_ends_the_session_at_once) {
  begin(ana, "s1", "t0");
  renew("s1", "t0", "t1");
  time.at += 60'000;
  renew("s1", "t1", "t2");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::stolen);
}

TEST_P(
  accounts_test, a_session_whose_window_was_closed_ends_with_the_idle_time) {
  begin(ana, "s1", "t0");
  const std::chrono::milliseconds longest_idle = accounts::access_token + 15min;
  const auto longest = longest_idle.count();
  time.at += longest;
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced);
  time.at += longest + 1;
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::over);
  EXPECT_THAT(log(),
    ElementsAre("123 101 signed_in -",
      "123 101 session_ended not renewed in the idle time"));
}

TEST_P(accounts_test, the_engines_own_absence_ends_no_session) {
  begin(ana, "s1", "t0");
  time.at += std::chrono::milliseconds{2h}.count();
  people = std::make_unique<sql_accounts>(*pool, time);
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::replaced);
}

TEST_P(accounts_test, a_session_ends_with_its_time) {
  begin(ana, "s1", "t0");
  const std::chrono::milliseconds often = 30min;
  for (int half = 1; half <= 23; ++half) {
    time.at += often.count();
    ASSERT_EQ(
      renew("s1", "t" + std::to_string(half - 1), "t" + std::to_string(half)),
      renewal::replaced);
  }
  time.at += often.count() - 1;
  EXPECT_EQ(renew("s1", "t23", "t24"), renewal::replaced);
  time.at += 1;
  EXPECT_EQ(renew("s1", "t24", "t25"), renewal::over);
  EXPECT_EQ(renew("nonsense", "t1", "t2"), renewal::over);
}

TEST_P(accounts_test, an_expired_session_leaves_no_row_for_ever) {
  begin(ana, "s1", "t0");
  begin(ben, "s2", "u0");
  time.at += std::chrono::milliseconds{12h}.count();
  begin(ana, "s3", "v0");
  EXPECT_THAT(column("SELECT id FROM portal_sessions ORDER BY id"),
    ElementsAre("s2", "s3"));
}

TEST_P(accounts_test, who_becomes_inactive_is_out_at_the_next_renewal) {
  begin(ana, "s1", "t0");
  execute("UPDATE users SET is_active = false WHERE id = 101");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::over);
  execute("UPDATE users SET is_active = true WHERE id = 101");
  EXPECT_EQ(renew("s1", "t1", "t2"), renewal::over);
}

TEST_P(accounts_test, signing_out_ends_the_session_once) {
  begin(ana, "s1", "t0");
  for (int twice = 0; twice < 2; ++twice)
    EXPECT_EQ(wait_for<std::string>(
                [&](auto done) { people->end_session("s1", done); }),
      "");
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::over);
  EXPECT_THAT(
    log(), ElementsAre("123 101 signed_in -", "123 101 signed_out -"));
}

TEST_P(accounts_test, a_refused_attempt_is_in_the_log) {
  people->refused(ana, "wrong password");
  EXPECT_TRUE(eventually([&] { return count("audit_log") == "1"; }));
  EXPECT_THAT(log(), ElementsAre("123 101 sign_in_refused wrong password"));
}

TEST_P(accounts_test, a_database_that_is_away_is_an_error) {
  pool->stop();
  const auto found = wait_for<accounts::account_result>(
    [&](auto done) { people->find_by_email("a@b.c", done); });
  EXPECT_THAT(found.error, HasSubstr("can't be read"));
  EXPECT_EQ(begin(ana, "s1", "t0").how, renewal::failed);
  EXPECT_EQ(renew("s1", "t0", "t1"), renewal::failed);
}

} // namespace

} // namespace callengine::persistence::testing
