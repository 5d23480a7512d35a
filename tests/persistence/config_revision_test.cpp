#include "tests/persistence/database_fixture.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

class config_revision_test : public database_test {
protected:
  std::string revision() {
    return value("SELECT coalesce(sum(revision), 0) FROM config_revision");
  }

  void expect_noted(const std::string& sql) {
    const auto before = revision();
    execute(sql);
    EXPECT_NE(revision(), before) << sql;
  }

  void expect_not_noted(const std::string& sql) {
    const auto before = revision();
    execute(sql);
    EXPECT_EQ(revision(), before) << sql;
  }
};

CALLENGINE_ON_BOTH_DATABASES(config_revision_test);

TEST_P(config_revision_test, notes_every_change_of_the_configuration) {
  make_tables();
  for (const std::string table : {"clients", "users", "call_settings",
         "ivr_menu_options", "staff_call_routing", "departments"}) {
    const bool named = table == "clients" || table == "users";
    const std::string change = named ? "name = 'x'" : "client_id = 5";
    expect_noted("INSERT INTO " + table + " (id) VALUES (1)");
    expect_noted(fmt::format("UPDATE {} SET {}", table, change));
    expect_noted("DELETE FROM " + table);
  }
}

TEST_P(config_revision_test, notes_a_row_that_is_written_over) {
  make_tables();
  execute("INSERT INTO clients (id, name) VALUES (123, 'x')");
  expect_noted("INSERT INTO clients (id, name) VALUES (123, 'y')"
               " ON CONFLICT (id) DO UPDATE SET name = excluded.name");
  if (is_sqlite())
    expect_noted("INSERT OR REPLACE INTO clients (id, name)"
                 " VALUES (123, 'z')");
  else
    expect_noted("TRUNCATE clients");
}

TEST_P(config_revision_test, does_not_note_what_no_plan_depends_on) {
  make_tables();
  execute("INSERT INTO users (id, client_id) VALUES (101, 123)");
  expect_not_noted("UPDATE users SET email = 'ana@clinic.com', role = 'staff'");
  expect_not_noted("INSERT INTO calls (call_sid, client_id)"
                   " VALUES ('CA1', 123)");
  expect_not_noted("INSERT INTO call_routing_history (client_id, call_sid)"
                   " VALUES (123, 'CA1')");
  expect_not_noted("INSERT INTO staff_call_availability (client_id, user_id)"
                   " VALUES (123, 101)");
  expect_not_noted("INSERT INTO voicemail_messages (client_id)"
                   " VALUES (123)");
  execute("INSERT INTO departments (id, client_id) VALUES (1, 123)");
  expect_not_noted("UPDATE departments SET voicemail_email = 'a@clinic.com'");
}

class open_transactions_test : public database_test {};

INSTANTIATE_TEST_SUITE_P(databases, open_transactions_test,
  ::testing::Values(database_kind::postgresql), kind_name);

/// Two transactions of a portal that change the configuration at the same time
/// neither wait for each other nor hide each other's change, in whichever order
/// they end.
TEST_P(open_transactions_test, never_wait_for_each_other) {
  make_tables();
  for (const std::string isolation : {"READ COMMITTED", "SERIALIZABLE"}) {
    const auto sum = "SELECT coalesce(sum(revision), 0) FROM config_revision";
    const auto first = open_session(url());
    const auto second = open_session(url());
    for (auto* session : {first.get(), second.get()})
      run_script(*session,
        "SET lock_timeout = '2s'; BEGIN ISOLATION LEVEL " + isolation);
    run_script(*first, "INSERT INTO clients (name) VALUES ('x')");
    run_script(*second, "INSERT INTO users (name) VALUES ('y')");
    run_script(*second, "INSERT INTO users (name) VALUES ('z')");
    const auto before = value(sum);
    run_script(*second, "COMMIT");
    const auto between = value(sum);
    EXPECT_NE(before, between);
    run_script(*first, "COMMIT");
    EXPECT_NE(value(sum), between);
  }
}

} // namespace

} // namespace callengine::persistence::testing
