#include "persistence/migrate_sqlite.hpp"
#include "persistence/migration_scripts.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class migration_test : public database_test {
protected:
  /// As an older program left them.
  void make_first_tables(std::size_t migrations) {
    const auto before = migration_scripts(GetParam()).first(migrations);
    if (is_sqlite())
      migrate_sqlite(other(), before);
    else
      for (const auto script : before)
        run_script(other(), std::string{script});
  }
};

CALLENGINE_ON_BOTH_DATABASES(migration_test);

TEST_P(migration_test, makes_all_tables_in_an_empty_database) {
  make_tables();
  for (const auto* table : {"clients", "users", "call_settings",
         "ivr_menu_options", "staff_call_routing", "staff_call_availability",
         "calls", "call_routing_history", "voicemail_messages", "departments",
         "voicemail_settings", "outbox", "audit_log", "clinic_faq",
         "ai_settings", "call_turns", "portal_sessions", "missed_calls"})
    EXPECT_EQ(count(table), "0") << table;
}

TEST_P(migration_test, changes_nothing_when_run_again) {
  make_tables();
  execute("INSERT INTO call_settings (id, client_id, receiving_number,"
          " ring_seconds) VALUES (1, 123, '+14155550100', 33)");
  make_tables();
  EXPECT_EQ(value("SELECT ring_seconds FROM call_settings"), "33");
}

/// Issue 2, "The data", word for word.
TEST_P(migration_test, takes_the_statements_of_the_manual) {
  make_tables();
  execute("INSERT INTO call_settings (id, client_id, receiving_number)"
          " VALUES (1, 123, '+14155550100')");
  execute(R"(
    UPDATE call_settings SET enable_ivr_menu = true WHERE client_id = 123;
    INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit, menu_label, route_type, department_name, menu_order)
      VALUES (123, 1, '1', 'For billing, press 1', 'department', 'billing', 1);
    INSERT INTO staff_call_routing (client_id, user_id, routing_priority, receive_calls_in_portal, department, is_available_for_calls)
      VALUES (123, 101, 1, true, 'billing', true), (123, 102, 2, true, 'billing', true), (123, 103, 3, false, 'billing', true);
    INSERT INTO staff_call_routing (client_id, user_id, routing_priority, receive_calls_in_portal, use_staff_phone, staff_phone_number, department, is_available_for_calls)
      VALUES (123, 456, 1, true, false, NULL, 'billing', true);
    UPDATE call_settings SET voicemail_enabled = true,
      voicemail_message = 'The billing department is currently unavailable. Please leave a message.', voicemail_email = 'billing@clinic.com' WHERE client_id = 123;
  )");
  EXPECT_THAT(column("SELECT user_id FROM staff_call_routing"
                     " WHERE is_available_for_calls ORDER BY user_id"),
    ElementsAre("101", "102", "103", "456"));
  EXPECT_THAT(column("SELECT user_id FROM staff_call_routing"
                     " WHERE NOT receive_calls_in_portal"),
    ElementsAre("103"));
  EXPECT_EQ(count("staff_call_routing WHERE use_staff_phone IS NULL"), "3");
  EXPECT_EQ(count("ivr_menu_options WHERE is_active"), "1");
  EXPECT_EQ(
    count("call_settings WHERE enable_ivr_menu AND voicemail_enabled"), "1");
}

TEST_P(migration_test, gives_the_documented_defaults) {
  make_tables();
  execute("INSERT INTO call_settings (client_id) VALUES (123);"
          "INSERT INTO staff_call_routing (client_id, user_id)"
          " VALUES (123, 101)");
  EXPECT_EQ(count("call_settings WHERE voice_enabled AND NOT enable_ivr_menu"
                  " AND NOT enable_ai_call_handling AND NOT voicemail_enabled"
                  " AND ring_seconds = 20 AND wrap_up_seconds = 0"),
    "1");
  EXPECT_EQ(count("staff_call_routing WHERE receive_calls_in_portal"
                  " AND is_available_for_calls AND use_staff_phone IS NULL"),
    "1");
}

TEST_P(migration_test, brings_older_call_settings_up) {
  execute("CREATE TABLE call_settings (id integer PRIMARY KEY,"
          " client_id integer, clinic_number varchar(20));"
          "INSERT INTO call_settings VALUES (1, 123, '+14155550199')");
  make_tables();
  make_tables();
  EXPECT_EQ(count("call_settings WHERE clinic_number = '+14155550199'"
                  " AND voice_enabled AND ring_seconds = 20"),
    "1");
  execute("UPDATE call_settings SET receiving_number = '+14155550100';"
          "INSERT INTO call_settings (client_id, receiving_number)"
          " VALUES (124, '+14155550101')");
  EXPECT_EQ(count("call_settings WHERE id IS NOT NULL"), "2");
}

TEST_P(migration_test, brings_every_other_older_table_up) {
  execute("CREATE TABLE ivr_menu_options (id integer PRIMARY KEY);"
          "CREATE TABLE staff_call_routing (client_id integer);"
          "CREATE TABLE staff_call_availability (client_id integer);"
          "CREATE TABLE calls (call_sid varchar(34));"
          "CREATE TABLE call_routing_history (call_sid varchar(34));"
          "CREATE TABLE voicemail_messages (id integer PRIMARY KEY,"
          " client_id integer)");
  make_tables();
  execute(
    "INSERT INTO ivr_menu_options (client_id, menu_order) VALUES (123, 1);"
    "INSERT INTO staff_call_routing (client_id, user_id) VALUES (123, 101);"
    "INSERT INTO staff_call_availability (client_id, user_id, is_online)"
    " VALUES (123, 101, true) ON CONFLICT (client_id, user_id) DO NOTHING;"
    "INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123)"
    " ON CONFLICT (call_sid) DO NOTHING;"
    "INSERT INTO call_routing_history (client_id, call_sid, step)"
    " VALUES (123, 'CA1', 1) ON CONFLICT (client_id, call_sid, step)"
    " DO NOTHING;"
    "INSERT INTO voicemail_messages (client_id, recording_sid)"
    " VALUES (123, 'RE1') ON CONFLICT (recording_sid) DO NOTHING");
  EXPECT_EQ(count("ivr_menu_options WHERE is_active"), "1");
  EXPECT_EQ(count("voicemail_messages WHERE status = 'new'"), "1");
}

TEST_P(migration_test, leaves_a_portals_own_tables_as_they_are) {
  execute(
    "CREATE TABLE clients (id integer PRIMARY KEY, name varchar(80) NOT NULL,"
    " plan varchar(10) NOT NULL DEFAULT 'basic');"
    "CREATE TABLE users (id integer PRIMARY KEY, client_id integer NOT NULL,"
    " name varchar(80), password_hash varchar(80) NOT NULL);"
    "INSERT INTO clients (id, name) VALUES (123, 'North Clinic');"
    "INSERT INTO users VALUES (101, 123, 'Ana Ruiz', 'x')");
  make_tables();
  EXPECT_EQ(count("clients c JOIN users u ON u.client_id = c.id"
                  " WHERE c.name = 'North Clinic' AND c.plan = 'basic'"
                  " AND c.time_zone IS NULL AND u.password_hash = 'x'"
                  " AND u.phone_number IS NULL"),
    "1");
  execute("INSERT INTO staff_call_routing (client_id, user_id)"
          " VALUES (123, 999)");
}

TEST_P(migration_test, keeps_what_must_be_unique_unique) {
  make_tables();
  execute("INSERT INTO call_settings (client_id, receiving_number)"
          " VALUES (123, '+14155550100'), (123, ''), (124, ''), (125, NULL)");
  EXPECT_THROW(execute("INSERT INTO call_settings (client_id,"
                       " receiving_number) VALUES (124, '+14155550100')"),
    soci::soci_error);
  execute("INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123)");
  EXPECT_THROW(
    execute("INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 124)"),
    soci::soci_error);
}

/// What stands in it before a portal writes its wishes.
TEST_P(migration_test, gives_the_documented_defaults_of_messages) {
  make_tables();
  execute("INSERT INTO voicemail_settings (client_id) VALUES (123);"
          "INSERT INTO voicemail_messages (client_id) VALUES (123)");
  EXPECT_EQ(count("voicemail_settings WHERE transcribe"
                  " AND NOT delete_at_carrier AND NOT mail_transcript"
                  " AND NOT mail_number AND retention_days IS NULL"),
    "1");
  EXPECT_EQ(count("voicemail_messages WHERE status = 'new'"
                  " AND transcript_status = 'none'"),
    "1");
}

TEST_P(migration_test, brings_messages_of_the_version_before_up) {
  run_script(other(), std::string{migration_scripts(GetParam()).front()});
  execute("INSERT INTO voicemail_messages (client_id, recording_sid)"
          " VALUES (123, 'RE1')");
  make_tables();
  EXPECT_EQ(count("voicemail_messages WHERE recording_sid = 'RE1'"
                  " AND transcript_status = 'none' AND kept_at IS NULL"),
    "1");
  const std::string fetched = "outbox WHERE item_key = '123/keep/RE1'"
                              " AND task = 'keep' AND subject = 'RE1'"
                              " AND state = 'waiting' AND retried_at > 0";
  EXPECT_EQ(count(fetched), "1");
  make_tables();
  EXPECT_EQ(count(fetched), "1") << "once";
}

TEST_P(migration_test, gives_the_documented_defaults_of_conversations) {
  make_tables();
  execute("INSERT INTO ai_settings (client_id) VALUES (123);"
          "INSERT INTO clinic_faq (client_id) VALUES (123);"
          "INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123)");
  EXPECT_EQ(count("ai_settings WHERE provider = 'builtin' AND keep_transcripts"
                  " AND NOT use_conversation_relay"
                  " AND transcript_retention_days IS NULL"),
    "1");
  EXPECT_EQ(count("clinic_faq WHERE is_active"), "1");
  EXPECT_EQ(count("calls WHERE NOT urgent AND ai_result IS NULL"), "1");
  EXPECT_THROW(execute("INSERT INTO ai_settings (client_id) VALUES (123)"),
    soci::soci_error);
  EXPECT_THROW(execute("INSERT INTO ai_settings (provider) VALUES ('model')"),
    soci::soci_error)
    << "settings of no clinic";
}

TEST_P(migration_test, brings_calls_of_the_version_before_up) {
  make_first_tables(2);
  execute("INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123);"
          "INSERT INTO departments (id, client_id) VALUES (5, 123)");
  make_tables();
  make_tables();
  EXPECT_EQ(count("calls WHERE NOT urgent AND summary IS NULL"), "1");
  EXPECT_EQ(count("departments WHERE key_words IS NULL"), "1");
}

TEST_P(migration_test, takes_conversation_tables_that_came_from_elsewhere) {
  execute("CREATE TABLE clinic_faq (question varchar(200));"
          "CREATE TABLE ai_settings (id integer, client_id integer,"
          " provider varchar(20), api_key varchar(80));"
          "CREATE TABLE call_turns (call_sid varchar(34));"
          "INSERT INTO clinic_faq VALUES ('Where?');"
          "INSERT INTO ai_settings VALUES (1, 123, 'elsewhere', 'x'),"
          " (2, 123, 'again', 'y')");
  make_tables();
  make_tables();
  EXPECT_EQ(count("clinic_faq WHERE question = 'Where?' AND is_active"
                  " AND answer IS NULL"),
    "1");
  EXPECT_EQ(count("ai_settings WHERE api_key IN ('x', 'y')"
                  " AND keep_transcripts AND hours IS NULL"),
    "2");
  execute("INSERT INTO call_turns (client_id, call_sid, number)"
          " VALUES (123, 'CA1', 1) ON CONFLICT (client_id, call_sid, number)"
          " DO NOTHING");
  EXPECT_EQ(count("call_turns WHERE number = 1"), "1");
}

TEST_P(migration_test, brings_users_of_the_version_before_up) {
  make_first_tables(3);
  execute("INSERT INTO users (id, client_id, email) VALUES (101, 123, 'a@b.c');"
          "INSERT INTO call_settings (id, client_id) VALUES (1, 123);"
          "INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123)");
  make_tables();
  make_tables();
  EXPECT_EQ(count("users WHERE is_active AND password_hash IS NULL"), "1");
  EXPECT_EQ(count("call_settings WHERE portal_idle_minutes = 30"
                  " AND missed_call_minutes = 60"),
    "1");
  EXPECT_EQ(count("calls WHERE NOT is_test AND note IS NULL AND result IS NULL"
                  " AND noted_by IS NULL"),
    "1");
}

TEST_P(migration_test, a_caller_has_one_open_missed_call) {
  make_tables();
  const std::string add
    = "INSERT INTO missed_calls (client_id, from_number_hash, first_call,"
      " last_call, first_at, last_at) VALUES ";
  execute(add
    + "(123, 'h', 'CA1', 'CA1', 1, 1), (124, 'h', 'CA2', 'CA2', 1, 1)"
      ", (123, NULL, 'CA3', 'CA3', 1, 1)"
      ", (123, NULL, 'CA4', 'CA4', 1, 1)");
  EXPECT_THROW(
    execute(add + "(123, 'h', 'CA5', 'CA5', 1, 1)"), soci::soci_error);
  execute("UPDATE missed_calls SET state = 'closed' WHERE first_call = 'CA1';"
    + add + "(123, 'h', 'CA5', 'CA5', 1, 1)");
  execute(add
    + "(123, 'h', 'CA6', 'CA6', 1, 1) ON CONFLICT (client_id,"
      " from_number_hash) WHERE state = 'open' DO UPDATE SET"
      " calls = missed_calls.calls + 1");
  EXPECT_EQ(
    value("SELECT calls FROM missed_calls WHERE first_call = 'CA5'"), "2");
}

TEST_P(migration_test, lets_nobody_change_the_audit_log) {
  make_tables();
  execute("INSERT INTO audit_log (client_id, at, action)"
          " VALUES (123, 1, 'listened')");
  EXPECT_THROW(
    execute("UPDATE audit_log SET client_id = 124"), soci::soci_error);
  EXPECT_THROW(execute("DELETE FROM audit_log"), soci::soci_error);
  if (!is_sqlite()) {
    EXPECT_THROW(execute("TRUNCATE audit_log"), soci::soci_error);
  }
  EXPECT_EQ(count("audit_log WHERE client_id = 123"), "1");
}

TEST_P(migration_test, changes_nothing_when_it_fails) {
  execute("CREATE TABLE calls (call_sid varchar(34), note varchar(9));"
          "INSERT INTO calls VALUES ('CA1', 'a'), ('CA1', 'b')");
  EXPECT_THAT(migrate(url()), HasSubstr("could not be migrated"));
  EXPECT_THROW(count("voicemail_messages"), soci::soci_error);
  EXPECT_EQ(count("calls"), "2");
}

TEST_P(migration_test, says_why_a_database_cannot_be_opened) {
  const auto missing = is_sqlite() ? "sqlite:/nowhere/at/all.db"
                                   : "postgresql:///x?host=/nowhere/at/all";
  const auto error = migrate(*parse_database_url(missing).value);
  EXPECT_THAT(error, HasSubstr("could not be migrated"));
  EXPECT_THAT(error,
    ::testing::AnyOf(
      HasSubstr("unable to open"), HasSubstr("/nowhere/at/all")));
}

} // namespace

} // namespace callengine::persistence::testing
