// What is kept of a conversation with the AI, who may read it, and what lies
// on disks meanwhile.
#include "tests/support/run_command.hpp"
#include "tests/system/conversation_fixture.hpp"

#include <filesystem>
#include <map>

namespace callengine::testing {
namespace {

const std::string hours_question = "What are your opening hours?";
const std::string elephant_question = "Do you sell striped elephants?";

std::vector<talk_script::line> secret_talk() {
  return {{what_they_need, hours_question}, {what_else, elephant_question}};
}

// -- who reads ----------------------------------------------------------------

class transcript_test : public conversation_base,
                        public ::testing::WithParamInterface<database_kind> {
protected:
  /// Whether they are told of the conversation.
  bool reads(std::int64_t user, const patient& who) {
    const auto answer = the().portal(path_of(who), the().token(user));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return nlohmann::json::parse(answer.body, nullptr, false).contains("ai");
  }

  /// Who did what with this call, in order.
  std::vector<std::string> audit(std::int64_t client, const patient& who) {
    return the().sql.rows("SELECT user_id || ' ' || role || ' ' || action"
                          " || coalesce(' ' || detail, '') FROM audit_log"
                          " WHERE client_id = "
      + std::to_string(client) + " AND subject = '" + who.sid()
      + "' ORDER BY id");
  }
};

INSTANTIATE_TEST_SUITE_P(databases, transcript_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

TEST_P(transcript_test, who_may_reads_what_was_said) {
  begin({}, {.database = GetParam()}, clinic_124);
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(), secret_talk());
  expect_over(*call.who);
  const auto told = told_at_the_portal(*call.who).at("ai");
  EXPECT_EQ(told.at("result"), "routed");
  EXPECT_THAT(
    told.at("summary").get<std::string>(), HasSubstr("striped elephants"));
  ASSERT_EQ(told.at("turns").size(), 2U);
  EXPECT_EQ(told.at("turns")[0].at("caller"), hours_question);
  EXPECT_THAT(told.at("turns")[0].at("engine").get<std::string>(),
    HasSubstr("nine to five"));
  EXPECT_EQ(told.at("turns")[1].at("caller"), elephant_question);
  EXPECT_TRUE(reads(102, *call.who)) << "talked with the caller";
  EXPECT_FALSE(reads(101, *call.who)) << "is billing's";
  EXPECT_EQ(the().portal(path_of(*call.who), the().token(101, 124)).status, 404)
    << "is another clinic's";
  EXPECT_THAT(audit(123, *call.who),
    ElementsAre("7 supervisor transcript_read", "102 staff transcript_read",
      "101 staff refused transcript_read: not_allowed"));
  EXPECT_THAT(audit(124, *call.who),
    ElementsAre("101 staff refused transcript_read: not_found"));
}

TEST_P(transcript_test, a_departments_staff_read_its_calls_and_no_others) {
  begin({}, {.database = GetParam()});
  // Nobody takes it: the caller leaves a message for billing, or nothing.
  const auto call
    = call_and_say(the(), {{what_they_need, "I need to pay my bill"}});
  ASSERT_TRUE(the().run_until([&] { return call.who->heard("(beep)"); }));
  call.who->hang_up();
  ASSERT_EQ(ai_result(the(), *call.who), "routed");
  EXPECT_TRUE(reads(101, *call.who));
  EXPECT_FALSE(reads(102, *call.who)) << "is the front desk's";
  EXPECT_THAT(audit(123, *call.who),
    ElementsAre("101 staff transcript_read",
      "102 staff refused transcript_read: not_allowed"));
}

TEST_P(transcript_test, what_was_kept_stays_when_no_more_is_wanted) {
  begin({}, {.database = GetParam()});
  const auto ben = sign_in_willing(102);
  const auto before = call_and_say(the(), secret_talk());
  expect_over(*before.who);
  ASSERT_EQ(told_at_the_portal(*before.who).at("ai").at("turns").size(), 2U);
  the().sql.run("UPDATE ai_settings SET keep_transcripts = false;");
  the().run_for(1500ms); // it is in force within a second
  ASSERT_TRUE(is_available(*ben));
  const auto after = call_and_say(the(), secret_talk());
  expect_over(*after.who);
  EXPECT_EQ(told_at_the_portal(*after.who).at("ai").at("turns").size(), 0U);
  EXPECT_EQ(told_at_the_portal(*before.who).at("ai").at("turns").size(), 2U);
}

// -- nobody -------------------------------------------------------------------

class no_transcript_test : public conversation_base,
                           public ::testing::WithParamInterface<ai_way> {};

INSTANTIATE_TEST_SUITE_P(ways, no_transcript_test,
  ::testing::ValuesIn(all_ai_ways()),
  [](const auto& each) { return name_of(each.param); });

TEST_P(no_transcript_test, a_clinic_that_wants_none_has_none) {
  begin(GetParam(), {}, "UPDATE ai_settings SET keep_transcripts = false;");
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(), secret_talk());
  expect_over(*call.who);
  const auto told = told_at_the_portal(*call.who).at("ai");
  EXPECT_EQ(told.at("result"), "routed");
  EXPECT_EQ(told.at("turns").size(), 0U);
  EXPECT_TRUE(told.at("summary").is_null()) << told;
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM call_turns"), "0");
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls"
                            " WHERE summary IS NOT NULL"),
    "0");
  expect_way(the(), GetParam().relay, 1);
}

// -- what lies on disks -------------------------------------------------------

struct places {
  database_kind database = database_kind::sqlite;
  snapshot_kind snapshots = snapshot_kind::embedded;
};

class at_rest_test : public conversation_base,
                     public ::testing::WithParamInterface<places> {
protected:
  /// Everything that somebody finds who gets hold of the disks.
  std::map<std::string, std::string> everything() {
    if (the().redis) {
      the().redis->ask("config set rdbcompression no");
      the().redis->ask("save");
    }
    std::map<std::string, std::string> found;
    for (const auto& each :
      std::filesystem::recursive_directory_iterator{the().folder.path()})
      if (each.is_regular_file())
        found[each.path()] = read_file(each.path());
    if (GetParam().database == database_kind::postgresql) {
      const auto dump = run_command("pg_dump '" + the().sql.url() + "'");
      EXPECT_EQ(dump.status, 0) << dump.output;
      found["the database's dump"] = dump.output;
    }
    return found;
  }

  static void expect_nothing_readable(
    const std::map<std::string, std::string>& found) {
    for (const auto& [where, text] : found)
      for (const auto& secret :
        {std::string{"striped"}, std::string{"elephant"},
          std::string{"until eight"}, patients_number.substr(1)})
        EXPECT_EQ(text.find(secret), text.npos) << secret << " in " << where;
  }

  /// Else there was nothing to be read in the first place.
  static void expect_is_somewhere(
    const std::map<std::string, std::string>& found, const std::string& file,
    const call_sid& call) {
    bool is_there = false;
    for (const auto& [where, text] : found)
      is_there = is_there
        || (where.find(file) != where.npos && text.find(call) != text.npos);
    EXPECT_TRUE(is_there) << call << " is not in " << file;
  }
};

INSTANTIATE_TEST_SUITE_P(places, at_rest_test,
  ::testing::Values(places{database_kind::sqlite, snapshot_kind::embedded},
    places{database_kind::postgresql, snapshot_kind::redis}),
  [](const auto& each) {
    return name_of(each.param.database) + "_" + name_of(each.param.snapshots);
  });

TEST_P(at_rest_test, nothing_readable_lies_anywhere) {
  begin({true, true},
    {.database = GetParam().database, .snapshots = GetParam().snapshots});
  // The clinic's own answers are no secret: the model has another one.
  chat.answer_with([](const std::string& said) {
    if (said.find("hours") != said.npos)
      return proposal_text("answer", "We are open until eight tonight.");
    return reasonable_model(said);
  });
  const auto ben = sign_in_willing(102);
  const auto call = call_and_say(the(), {{what_they_need, hours_question}});
  ASSERT_TRUE(the().run_until([&] { return call.who->heard(what_else); }));
  ASSERT_TRUE(call.who->heard("until eight tonight"));
  chat.behave(chat_server::mode::hang);
  call.who->say(elephant_question);
  // What a caller hears was kept before: the open question, too.
  ASSERT_TRUE(
    the().run_until([&] { return call.who->heard("One moment, please."); }));
  ASSERT_EQ(chat.asked(), 2U);
  const auto meanwhile = everything();
  expect_nothing_readable(meanwhile);
  expect_is_somewhere(
    meanwhile, the().redis ? "dump.rdb" : "snapshots", call.who->sid());
  expect_over(*call.who);
  ASSERT_EQ(told_at_the_portal(*call.who).at("ai").at("turns").size(), 2U);
  const auto afterwards = everything();
  expect_nothing_readable(afterwards);
  expect_is_somewhere(afterwards,
    GetParam().database == database_kind::postgresql ? "database's dump"
                                                     : "callengine.",
    call.who->sid());
  expect_way(the(), true, 1);
}

} // namespace
} // namespace callengine::testing
