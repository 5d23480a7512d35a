#include "tests/support/postgres_server.hpp"

#include <gtest/gtest.h>

namespace callengine::persistence::testing {

using callengine::testing::command_result;
using callengine::testing::postgres_server;
using callengine::testing::run_command;

namespace {

command_result apply(const std::string& url) {
  const std::string folder
    = CALLENGINE_SOURCE_DIR "/persistence/migrations/postgresql/";
  return run_command("psql '" + url + "' -X -q -v ON_ERROR_STOP=1 -f '" + folder
    + "add_call_routing_ivr.sql' -f '" + folder
    + "add_voicemail_pipeline.sql' -f '" + folder
    + "add_ai_conversations.sql' -f '" + folder + "add_portal.sql'");
}

command_result query(const std::string& url, const std::string& sql) {
  return run_command(
    "psql '" + url + "' -X -qAt -v ON_ERROR_STOP=1 -c \"" + sql + "\"");
}

TEST(psql_test, applies_the_files_twice_without_a_word) {
  const auto url = postgres_server::instance().make_database();
  for (int time = 0; time < 2; ++time) {
    const auto applied = apply(url);
    EXPECT_EQ(applied.status, 0);
    EXPECT_EQ(applied.output, "");
  }
  for (const std::string table :
    {"calls", "outbox", "call_turns", "missed_calls"})
    EXPECT_EQ(query(url, "SELECT count(*) FROM " + table).output, "0\n");
}

TEST(psql_test, applies_the_files_to_older_call_settings) {
  const auto url = postgres_server::instance().make_database();
  query(url,
    "CREATE TABLE call_settings (id int, client_id int);"
    "INSERT INTO call_settings VALUES (7, 123)");
  const auto applied = apply(url);
  EXPECT_EQ(applied.output, "");
  EXPECT_EQ(query(url,
              "INSERT INTO call_settings (client_id, voice_enabled)"
              " VALUES (124, false) RETURNING id")
              .output,
    "8\n");
}

/// A portal writes with a role of its own, which knows nothing of the engine's
/// tables.
TEST(psql_test, lets_a_portal_write_that_has_rights_on_its_tables_only) {
  const auto url = postgres_server::instance().make_database();
  ASSERT_EQ(apply(url).output, "");
  const auto written = query(url,
    "DROP ROLE IF EXISTS portal; CREATE ROLE portal;"
    "GRANT SELECT, INSERT, UPDATE ON users TO portal;"
    "SET ROLE portal;"
    "INSERT INTO users (id, client_id) VALUES (101, 123);"
    "UPDATE users SET name = 'Ana Ruiz'");
  EXPECT_EQ(written.status, 0) << written.output;
  EXPECT_EQ(
    query(url, "SELECT sum(revision) FROM config_revision").output, "2\n");
}

} // namespace

} // namespace callengine::persistence::testing
