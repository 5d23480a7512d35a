#include "persistence/inbox_statements.hpp"
#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string words = "my results came back positive";
const std::string note = "told her to come in";
const std::string address = "billing@clinic.com";

class voicemail_at_rest_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    leave_message();
    auto kept = done(claim_one(task::keep));
    kept.next
      = {item_of(task::transcribe), item_of(task::announce, "RE1", address)};
    settle(kept);
    auto transcribed = done(claim_one(task::transcribe));
    transcribed.changes = {outbox_changes::transcript_made{"RE1", words}};
    settle(transcribed);
    inbox_message message;
    message.id = 1;
    message.recording = "RE1";
    inbox_statements::set_note(
      other(), cipher, {{clinic, user_id{101}}, "staff", true}, message, note);
  }

  /// Every value of every table that a program could read.
  std::string dump() {
    std::string text;
    const auto tables = is_sqlite()
      ? column("SELECT name FROM sqlite_master WHERE type = 'table'")
      : column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    for (const auto& table : tables) {
      const auto names = column(is_sqlite()
          ? "SELECT name FROM pragma_table_info('" + table + "')"
          : "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = '"
            + table + "'");
      for (const auto& name : names)
        for (const auto& value : column(
               "SELECT CAST(\"" + name + "\" AS text) FROM \"" + table + "\""))
          text += table + "." + name + " = " + value + "\n";
    }
    return text;
  }
};

CALLENGINE_ON_BOTH_DATABASES(voicemail_at_rest_test);

class embedded_at_rest_test : public voicemail_at_rest_test {};

INSTANTIATE_TEST_SUITE_P(database, embedded_at_rest_test,
  ::testing::Values(database_kind::sqlite), kind_name);

TEST_P(voicemail_at_rest_test, no_words_numbers_and_addresses_stand_in_tables) {
  const auto text = dump();
  ASSERT_THAT(text, HasSubstr("voicemail_messages.transcript = v1."));
  ASSERT_THAT(text, HasSubstr("voicemail_messages.resolution_note = v1."));
  ASSERT_THAT(text, HasSubstr("outbox.recipient = v1."));
  for (const auto& secret :
    {words, note, address, std::string{"clinic.com"}, caller.substr(1)})
    EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST_P(embedded_at_rest_test, nor_do_they_stand_in_its_files) {
  std::size_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator{folder()}) {
    std::ifstream opened{file.path(), std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{opened}, {}};
    bytes += content.size();
    for (const auto& secret : {words, note, address, caller.substr(1)})
      EXPECT_EQ(content.find(secret), content.npos) << file.path();
  }
  EXPECT_GT(bytes, 0U);
}

TEST_P(voicemail_at_rest_test, people_read_what_was_sealed) {
  const auto message = inbox_statements::find(
    other(), cipher, {{clinic, user_id{101}}, "admin", true}, 1);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->text, words);
  EXPECT_EQ(message->note, note);
  EXPECT_EQ(message->from, caller);
  EXPECT_EQ(claim_one(task::announce).recipient, address);
}

} // namespace

} // namespace callengine::persistence::testing
