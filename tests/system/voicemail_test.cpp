// What becomes of a message, from the caller's voice to the player's sound.
#include "model/limits.hpp"
#include "simulator/io/presence_client.hpp"
#include "tests/support/run_command.hpp"
#include "tests/system/system_test.hpp"
#include "tests/system/voicemails.hpp"

#include <algorithm>
#include <sstream>

namespace callengine::testing {
namespace {

using nlohmann::json;

/// A supervisor's page that takes no calls and shows what it is told.
class news_page {
public:
  explicit news_page(world& the) {
    simulator::presence_options options = the.page_options(103);
    options.token = the.token(103, 123, "supervisor");
    options.available = false;
    simulator::presence_events events;
    events.frame = [this](const json& frame) {
      is_open = true;
      if (frame.at("type") == "voicemail")
        news.push_back(frame);
    };
    page_ = simulator::presence_client::create(
      the.io, std::move(options), std::move(events));
    page_->start();
    the.run_until([this] { return is_open; });
  }

  ~news_page() {
    page_->stop();
  }

  news_page(const news_page&) = delete;
  news_page& operator=(const news_page&) = delete;

  bool has(const std::string& status) const {
    return std::any_of(news.begin(), news.end(),
      [&](const json& each) { return each.at("status") == status; });
  }

  std::vector<json> news;
  bool is_open = false;

private:
  std::shared_ptr<simulator::presence_client> page_;
};

class voicemail_test : public system_test {
protected:
  void begin(database_kind database = database_kind::sqlite,
    transcription_server::answer how = transcription_server::answer::echo) {
    servers.emplace(how);
    open(voicemail_clinic(), voicemail_world(servers->told(), database));
    supervisor.emplace(the(), 103, "supervisor");
  }

  /// The call's message, once it is kept, written out and told.
  json finished(const patient& who) {
    json found;
    const auto is_done = [&] {
      found = supervisor->message_of(who.sid());
      return !found.is_null() && found.at("status") == "announced"
        && found.at("transcript_status") == "done";
    };
    EXPECT_TRUE(the().eventually(is_done)) << found;
    return found;
  }

  std::vector<std::string> audit(const std::string& where) {
    return the().sql.rows(
      "SELECT client_id, user_id, role, action, subject, detail FROM audit_log"
      " WHERE "
      + where + " ORDER BY id");
  }

  std::optional<voicemail_servers> servers;
  std::optional<listener> supervisor;
};

class voicemail_test_on_both
  : public voicemail_test,
    public ::testing::WithParamInterface<database_kind> {};

INSTANTIATE_TEST_SUITE_P(databases, voicemail_test_on_both,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

TEST_P(voicemail_test_on_both, a_message_is_kept_written_out_told_and_heard) {
  begin(GetParam());
  const news_page page{the()};
  const auto who = leave_message(the(), 5s);
  expect_over(*who);
  EXPECT_TRUE(who->heard("Your message has been recorded"));
  const auto message = finished(*who);
  const auto id = message.at("id").get<std::int64_t>();
  const auto sound = recorded(the(), who->sid());
  EXPECT_EQ(sound.size(), 44U + 5 * 16'000U);
  EXPECT_EQ(message.at("transcript"), echo_of(sound));
  EXPECT_EQ(message.at("department"), "billing");
  EXPECT_EQ(message.at("from"), patients_number);
  EXPECT_EQ(message.at("duration"), 5);

  const auto heard = supervisor->hear(id);
  EXPECT_EQ(heard.status, 200);
  EXPECT_EQ(heard.type, "audio/wav");
  EXPECT_TRUE(heard.bytes == sound) << heard.bytes.size() << " bytes";

  const auto mails = servers->mails.mails();
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0].at("to"), json::array({"desk@clinic.test"}));
  EXPECT_EQ(mails[0].at("defects"), json::array());
  EXPECT_EQ(mails_about(mails, id).size(), 1U) << mails[0].at("plain");
  const std::string raw = mails[0].at("raw");
  EXPECT_THAT(raw, Not(HasSubstr(patients_number.substr(1))));
  EXPECT_THAT(raw, Not(HasSubstr("echo")));

  // In the order of its steps; transcript and mail are made side by side.
  EXPECT_TRUE(the().run_until([&page] { return page.has("announced"); }));
  EXPECT_TRUE(page.has("new"));
  EXPECT_TRUE(page.has("kept"));
  for (const auto& each : page.news) {
    EXPECT_EQ(each.at("id"), id);
    EXPECT_EQ(each.at("department"), "billing");
    EXPECT_EQ(each.at("duration"), 5);
  }
  const auto subject = std::to_string(id);
  EXPECT_THAT(audit("action = 'listened'"),
    ElementsAre("123|103|supervisor|listened|" + subject + "|"));
}

TEST_P(voicemail_test_on_both, nothing_readable_lies_anywhere) {
  begin(GetParam(), transcription_server::answer::heard);
  static const std::string sentence = "please call me back about my knee";
  const auto sound = spoken(sentence);
  const auto who = leave_message(
    the(), [&sound](patient& caller) { caller.say_sound(sound); });
  expect_over(*who);
  const auto message = finished(*who);
  ASSERT_THAT(message.at("transcript").get<std::string>(), HasSubstr("knee"));
  const auto bytes = recorded(the(), who->sid());
  const std::vector<std::string> secrets{"knee", "call me back",
    patients_number.substr(1), bytes.substr(bytes.size() / 2, 32)};
  const auto expect_none
    = [&](const std::string& where, const std::string& text) {
        for (const auto& secret : secrets)
          EXPECT_EQ(text.find(secret), text.npos) << secret << " in " << where;
      };
  std::size_t files = 0;
  for (const auto& each :
    std::filesystem::recursive_directory_iterator{the().folder.path()}) {
    if (!each.is_regular_file())
      continue;
    ++files;
    expect_none(each.path(), read_file(each.path()));
  }
  EXPECT_GT(files, 2U);
  if (GetParam() == database_kind::postgresql) {
    const auto dump = run_command("pg_dump '" + the().sql.url() + "'");
    ASSERT_EQ(dump.status, 0) << dump.output;
    ASSERT_THAT(dump.output, HasSubstr(who->sid()));
    expect_none("the database's dump", dump.output);
  }
  for (const auto& mail : servers->mails.mails())
    expect_none("a mail", mail.at("raw"));
}

TEST_F(voicemail_test, a_spoken_sentence_comes_out_as_it_went_in) {
  begin(database_kind::sqlite, transcription_server::answer::heard);
  static const std::string sentence = "please call me back about my knee";
  const auto sound = spoken(sentence);
  ASSERT_GT(sound->size(), 16'000U);
  const auto who = leave_message(
    the(), [&sound](patient& caller) { caller.say_sound(sound); });
  expect_over(*who);
  const auto message = finished(*who);
  const auto heard = supervisor->hear(message.at("id"));
  EXPECT_TRUE(heard.bytes == simulator::wav_media{sound}.bytes());
  const auto transcript
    = ' ' + message.at("transcript").get<std::string>() + ' ';
  std::istringstream words{sentence};
  int all = 0;
  int found = 0;
  for (std::string word; words >> word; ++all)
    found += transcript.find(' ' + word + ' ') == transcript.npos ? 0 : 1;
  EXPECT_GE(2 * found, all) << transcript;
  const auto questions = servers->texts.questions();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].at("type"), "audio/wav");
  EXPECT_EQ(questions[0].at("bytes"), heard.bytes.size());
}

TEST_F(voicemail_test, a_department_with_an_address_of_its_own_gets_the_mail) {
  begin();
  const auto who = leave_message(the(), 1s, '2');
  expect_over(*who);
  const auto message = finished(*who);
  EXPECT_EQ(message.at("department"), "records");
  const auto mails = servers->mails.mails();
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0].at("to"), json::array({"records@clinic.test"}));
}

TEST_F(voicemail_test, whoever_may_not_hear_it_finds_nothing_and_is_logged) {
  begin();
  the().sql.run(clinic_124);
  const auto who = leave_message(the(), 1s);
  expect_over(*who);
  const auto id = finished(*who).at("id").get<std::int64_t>();
  const auto path = "/api/portal/voicemails/" + std::to_string(id);

  const listener ana{the(), 101};
  EXPECT_EQ(ana.get(path).status, 200) << "billing's own";
  EXPECT_EQ(ana.messages().size(), 1U);

  const listener records{the(), 102};
  const listener foreign{the(), 101, "admin", 124};
  const listener late{the(), expired_token(101)};
  for (const auto* each : {&records, &foreign, &late}) {
    EXPECT_EQ(each->get(path).status, 404);
    EXPECT_EQ(each->get(path + "/audio").status, 404);
  }
  EXPECT_TRUE(records.messages().empty());
  EXPECT_TRUE(foreign.messages().empty());
  EXPECT_EQ(
    ana.get("/api/portal/voicemails/" + std::to_string(id + 1)).status, 404);
  EXPECT_EQ(ana.get("/api/portal/voicemails/none").status, 404);

  const auto refused = [&](const std::string& who_asked) {
    return audit("action LIKE 'refus%' AND " + who_asked).size();
  };
  EXPECT_TRUE(the().eventually([&] {
    return refused("client_id = 123 AND user_id = 102") == 2
      && refused("client_id = 124 AND user_id = 101") == 2
      && refused("client_id = 123 AND user_id = 101") == 4;
  }))
    << ::testing::PrintToString(audit("1 = 1"));
}

TEST_F(voicemail_test, a_message_of_which_nobody_told_is_found) {
  begin();
  the().carrier.lose([](const simulator::http_request& request) {
    return request.body.find("RecordingSid=") != std::string::npos;
  });
  expected_warning_ = "11200";
  const auto who = leave_message(the(), [](patient& caller) {
    caller.speak(3s);
    caller.hang_up();
  });
  expect_over(*who);
  const auto query = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND"
                     " task = 'look_for_recordings' AND subject = '"
    + who->sid() + "'";
  // The call is closed once the recording's news have been waited for.
  ASSERT_TRUE(the().eventually([&] { return the().sql.value(query) == "1"; },
    limits::recording_news_wait + 15s));
  EXPECT_TRUE(supervisor->messages().empty());
  // It would be looked for some minutes later.
  the().sql.run("UPDATE outbox SET due_at = 0");
  const auto message = finished(*who);
  EXPECT_EQ(message.at("duration"), 3);
  EXPECT_TRUE(
    supervisor->hear(message.at("id")).bytes == recorded(the(), who->sid()));
  EXPECT_EQ(servers->mails.mails().size(), 1U);
}

} // namespace
} // namespace callengine::testing
