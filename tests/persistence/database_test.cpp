#include "persistence/database_error.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <unistd.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class session_test : public database_test {};

CALLENGINE_ON_BOTH_DATABASES(session_test);

TEST_P(session_test, lets_other_programs_read_during_a_write) {
  make_tables();
  const auto mine = open_session(url());
  transaction writing{*mine, transaction::access::write};
  *mine << "INSERT INTO clients (id, name) VALUES (1, 'x')";
  EXPECT_EQ(count("clients"), "0");
  writing.commit();
  EXPECT_EQ(count("clients"), "1");
}

TEST_P(session_test, sees_one_moment_within_a_reading_transaction) {
  make_tables();
  const auto mine = open_session(url());
  const auto clients_seen = [&] {
    std::string seen;
    for_each_row(*mine, "SELECT count(*) FROM clients", {}, 1,
      [&](const text_row& row) { seen = row.text(0); });
    return seen;
  };
  transaction reading{*mine, transaction::access::read};
  EXPECT_EQ(clients_seen(), "0");
  execute("INSERT INTO clients (id, name) VALUES (1, 'x')");
  EXPECT_EQ(clients_seen(), "0");
  reading.commit();
  EXPECT_EQ(clients_seen(), "1");
}

TEST_P(session_test, rolls_back_what_was_not_committed) {
  make_tables();
  const auto mine = open_session(url());
  {
    transaction writing{*mine, transaction::access::write};
    *mine << "INSERT INTO clients (id, name) VALUES (1, 'x')";
  }
  EXPECT_EQ(count("clients"), "0");
}

TEST_P(session_test, tells_refused_rows_from_other_trouble) {
  make_tables();
  const auto refusal_of = [&](const std::string& sql) {
    try {
      other() << sql;
    } catch (const std::exception& error) {
      return is_refusal(error);
    }
    throw std::runtime_error("no error: " + sql);
  };
  other() << "INSERT INTO calls (call_sid) VALUES ('CA1')";
  EXPECT_TRUE(refusal_of("INSERT INTO calls (call_sid) VALUES ('CA1')"));
  EXPECT_FALSE(refusal_of("INSERT INTO nowhere (call_sid) VALUES ('CA1')"));
}

TEST_P(session_test, keeps_values_out_of_its_errors) {
  make_tables();
  const std::string secret = "hush-hush";
  try {
    other() << "INSERT INTO nowhere (session) VALUES (:session)",
      soci::use(secret, "session");
    FAIL() << "no error";
  } catch (const std::exception& error) {
    EXPECT_THAT(database_error_text(error), HasSubstr("nowhere"));
    EXPECT_THAT(database_error_text(error), Not(HasSubstr(secret)));
    EXPECT_THAT(database_error_text(error), Not(HasSubstr("\n")));
  }
}

TEST_P(session_test, keeps_rows_out_of_its_errors) {
  make_tables();
  execute("CREATE TABLE picky (name text CONSTRAINT picky_name CHECK (name <> "
          "'hush-hush'))");
  try {
    other() << "INSERT INTO picky VALUES ('hush-hush')";
    FAIL() << "no error";
  } catch (const std::exception& error) {
    EXPECT_TRUE(is_refusal(error));
    EXPECT_THAT(database_error_text(error), HasSubstr("picky"));
    EXPECT_THAT(database_error_text(error), Not(HasSubstr("(hush-hush)")));
  }
}

TEST(sqlite_session_test, says_what_is_wrong_with_a_file_that_is_none) {
  const temporary_folder folder;
  const auto path = (folder / "engine.db").string();
  std::ofstream{path} << std::string(4096, 'x');
  const auto error = migrate({database_kind::sqlite, path});
  EXPECT_THAT(error, HasSubstr("not a database"));
}

} // namespace

} // namespace callengine::persistence::testing
