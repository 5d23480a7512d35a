#include "persistence/user_command.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr client_id clinic{123};
constexpr time_point now{milliseconds{5'000}};

class user_command_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
    execute("INSERT INTO clients (id, name) VALUES (123, 'North'),"
            " (124, 'South');"
            "INSERT INTO users (id, client_id, name, email, role) VALUES"
            " (101, 123, 'Ana', 'ana@north.example', 'staff'),"
            " (102, 123, 'Twin', 'twin@both.example', 'staff'),"
            " (103, 124, 'Twin', 'Twin@both.example', 'staff')");
  }

  result<user_id> add(const std::string& email, client_id client = clinic) {
    return add_user(url(), {client, email, "Eve Stone", "admin"}, "hash", now);
  }

  result<staff_key> password(
    const std::string& email, std::optional<client_id> client = {}) {
    return set_password(url(), email, client, "other hash", now);
  }
};

CALLENGINE_ON_BOTH_DATABASES(user_command_test);

TEST_P(user_command_test, somebody_new_gets_a_row_and_an_id) {
  const auto added = add("Eve@North.example");
  ASSERT_TRUE(added) << added.error;
  const auto id = std::to_string(added.value->value);
  EXPECT_EQ(count("users WHERE id = " + id
              + " AND client_id = 123 AND name = 'Eve Stone' AND is_active"
                " AND email = 'Eve@North.example' AND role = 'admin'"
                " AND password_hash = 'hash'"),
    "1");
  EXPECT_THAT(column("SELECT role || ' ' || action || ' ' || subject"
                     " FROM audit_log"),
    ElementsAre("operator user_added user " + id));
}

TEST_P(user_command_test, an_email_belongs_to_one_person) {
  EXPECT_THAT(add("ANA@north.example").error, HasSubstr("already"));
  EXPECT_THAT(
    add("ana@north.example", client_id{124}).error, HasSubstr("already"));
  EXPECT_THAT(add("x@y.z", client_id{999}).error, HasSubstr("clinic 999"));
  EXPECT_EQ(count("users"), "3");
  EXPECT_EQ(count("audit_log"), "0");
}

TEST_P(user_command_test, a_new_password_ends_the_sessions) {
  execute("INSERT INTO portal_sessions (id, client_id, user_id, token_hash,"
          " created_at, expires_at) VALUES ('a', 123, 101, 't', 1, 9999999),"
          " ('b', 123, 102, 'u', 1, 9999999)");
  const auto changed = password("Ana@North.example");
  ASSERT_TRUE(changed) << changed.error;
  EXPECT_EQ(*changed.value, (staff_key{clinic, user_id{101}}));
  EXPECT_EQ(
    value("SELECT password_hash FROM users WHERE id = 101"), "other hash");
  EXPECT_THAT(column("SELECT id FROM portal_sessions WHERE ended_at = 5000"),
    ElementsAre("a"));
}

TEST_P(user_command_test, it_must_be_clear_whose_password_is_meant) {
  EXPECT_THAT(password("nobody@x.y").error, HasSubstr("Nobody"));
  EXPECT_THAT(password("twin@both.example").error, HasSubstr("Several"));
  const auto one = password("twin@both.example", client_id{124});
  ASSERT_TRUE(one) << one.error;
  EXPECT_EQ(one.value->user, user_id{103});
}

TEST_P(user_command_test, lists_who_can_sign_in) {
  ASSERT_TRUE(password("ana@north.example"));
  execute("UPDATE users SET is_active = false WHERE id = 103");
  const auto all = list_users(url(), std::nullopt);
  ASSERT_TRUE(all) << all.error;
  ASSERT_EQ(all.value->size(), 3U);
  EXPECT_TRUE((*all.value)[0].has_password);
  EXPECT_FALSE((*all.value)[1].has_password);
  EXPECT_FALSE((*all.value)[2].is_active);
  EXPECT_EQ(list_users(url(), client_id{124}).value->size(), 1U);
}

TEST_P(user_command_test, says_why_the_database_is_not_reached) {
  const auto nowhere = parse_database_url("sqlite:/nowhere/at/all.db");
  EXPECT_THAT(list_users(*nowhere.value, std::nullopt).error,
    HasSubstr("can't be reached"));
}

} // namespace

} // namespace callengine::persistence::testing
