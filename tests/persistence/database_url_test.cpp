#include "persistence/database_url.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(database_url_test, reads_a_sqlite_path_as_it_stands) {
  const auto parsed = parse_database_url("sqlite:data/my clinic.db");
  ASSERT_TRUE(parsed) << parsed.error;
  EXPECT_EQ(parsed.value->kind, database_kind::sqlite);
  EXPECT_EQ(parsed.value->target, "data/my clinic.db");
}

TEST(database_url_test, reads_both_spellings_of_postgresql) {
  for (const auto* scheme : {"postgres", "postgresql"}) {
    const auto parsed = parse_database_url(
      std::string{scheme} + "://ana:it%27s@db.example:6432/portal");
    ASSERT_TRUE(parsed) << parsed.error;
    EXPECT_EQ(parsed.value->kind, database_kind::postgresql);
    EXPECT_THAT(parsed.value->target, HasSubstr("host='db.example'"));
    EXPECT_THAT(parsed.value->target, HasSubstr("port='6432'"));
    EXPECT_THAT(parsed.value->target, HasSubstr("password='it\\'s'"));
  }
}

TEST(database_url_test, limits_how_long_connecting_takes_unless_the_url_does) {
  EXPECT_THAT(parse_database_url("postgres://h/d").value->target,
    HasSubstr("connect_timeout='5'"));
  EXPECT_THAT(
    parse_database_url("postgres://h/d?connect_timeout=30").value->target,
    HasSubstr("connect_timeout='30'"));
}

TEST(database_url_test, names_what_is_wrong) {
  EXPECT_THAT(parse_database_url("").error, HasSubstr("no database URL"));
  EXPECT_THAT(
    parse_database_url("mysql://h/d").error, HasSubstr("unknown scheme mysql"));
  EXPECT_THAT(parse_database_url("sqlite:").error, HasSubstr("no file"));
  EXPECT_THAT(
    parse_database_url("sqlite::memory:").error, HasSubstr("in-memory"));
  EXPECT_THAT(
    parse_database_url("sqlite://host/file").error, HasSubstr("no host"));
  EXPECT_THAT(
    parse_database_url("sqlite:a\"b").error, HasSubstr("quotation mark"));
}

TEST(database_url_test, never_repeats_a_password) {
  for (const auto* text : {"mysql://ana:hush@h/d", "ana:hush@h/d", "hush",
         "postgres://ana:hush@h:port/d", "postgres://ana:hush/ing@h/d",
         "postgres://ana:sh@hush@h/d", "postgres://ana:hush%zz@h/d",
         "postgres://ana:hush@h/d?nonsense=1", "Hush://ana:hush@h"}) {
    const auto parsed = parse_database_url(text);
    EXPECT_FALSE(parsed) << text;
    EXPECT_THAT(parsed.error, Not(HasSubstr("ana"))) << text;
    EXPECT_THAT(parsed.error, Not(HasSubstr("hush"))) << text;
  }
}

} // namespace

} // namespace callengine::persistence
