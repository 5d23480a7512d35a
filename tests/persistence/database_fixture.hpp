#pragma once

#include "persistence/database.hpp"
#include "persistence/database_url.hpp"
#include "persistence/migrate.hpp"
#include "persistence/text_row.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace callengine::persistence::testing {

using namespace std::chrono_literals;
using callengine::testing::command_result;
using callengine::testing::eventually;
using callengine::testing::postgres_server;
using callengine::testing::run_command;
using callengine::testing::temporary_folder;

/// An empty database of its own for each test, on both kinds of server.
class database_test : public ::testing::TestWithParam<database_kind> {
protected:
  void SetUp() override {
    const auto text = is_sqlite() ? "sqlite:" + sqlite_file()
                                  : postgres_server::instance().make_database();
    text_ = text;
    const auto parsed = parse_database_url(text);
    ASSERT_TRUE(parsed) << parsed.error;
    url_ = *parsed.value;
  }

  void TearDown() override {
    session_.reset();
  }

  static bool is_sqlite() {
    return GetParam() == database_kind::sqlite;
  }

  const database_url& url() const {
    return url_;
  }

  /// As an operator would write it.
  const std::string& url_text() const {
    return text_;
  }

  /// A folder of the test's own.
  std::string folder() const {
    return folder_.path().string();
  }

  std::string sqlite_file() const {
    return folder_ / "engine.db";
  }

  void make_tables() {
    ASSERT_EQ(migrate(url()), "");
  }

  /// Another program's session.
  soci::session& other() {
    if (!session_)
      session_ = open_session(url_);
    return *session_;
  }

  void execute(const std::string& sql) {
    run_script(other(), sql);
  }

  /// The first column of the answer.
  std::vector<std::string> column(const std::string& sql) {
    std::vector<std::string> values;
    for_each_row(other(), sql, {}, 1,
      [&](const text_row& row) { values.push_back(row.text(0)); });
    return values;
  }

  std::string value(const std::string& sql) {
    const auto values = column(sql);
    if (values.size() != 1)
      throw std::runtime_error("not one row: " + sql);
    return values.front();
  }

  std::string count(const std::string& from) {
    return value("SELECT count(*) FROM " + from);
  }

  /// All that somebody finds who gets hold of the database's files, or of a
  /// dump of it.
  std::string raw_contents() const {
    if (!is_sqlite())
      return run_command("pg_dump '" + url_text() + "'").output;
    std::string text;
    for (const auto* suffix : {"", "-wal"}) {
      std::ifstream file{sqlite_file() + suffix, std::ios::binary};
      text.append(std::istreambuf_iterator<char>{file}, {});
    }
    return text;
  }

  void forget_session() {
    session_.reset();
  }

private:
  temporary_folder folder_;
  std::string text_;
  database_url url_;
  std::unique_ptr<soci::session> session_;
};

inline std::string kind_name(
  const ::testing::TestParamInfo<database_kind>& kind) {
  return kind.param == database_kind::sqlite ? "sqlite" : "postgresql";
}

} // namespace callengine::persistence::testing

/// Runs a suite on both kinds of database.
#define CALLENGINE_ON_BOTH_DATABASES(suite)                                    \
  INSTANTIATE_TEST_SUITE_P(databases, suite,                                   \
    ::testing::Values(::callengine::persistence::database_kind::sqlite,        \
      ::callengine::persistence::database_kind::postgresql),                   \
    ::callengine::persistence::testing::kind_name)
