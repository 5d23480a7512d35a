// What callers hear before they leave a message: a department's own recording,
// its words, or the clinic's.
#include "tests/system/requests.hpp"
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace callengine::testing {
namespace {

const std::string departments_path = "/api/admin/departments";

/// 1 leads to billing's mailbox, 2 to that of nurses (named by its row), 3 to
/// that of a department without a row.
const std::string mailboxes = clinic_123 + R"(
UPDATE call_settings SET enable_ivr_menu = true, voicemail_enabled = true,
  voicemail_message = 'Hillside is closed.' WHERE client_id = 123;
INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, route_target_id, menu_order)
  VALUES (123, 1, '1', 'For billing, press 1', 'voicemail', 'billing', NULL, 1),
         (123, 1, '2', 'For a nurse, press 2', 'voicemail', NULL, 6, 2),
         (123, 1, '3', 'For the rest, press 3', 'voicemail', 'desk', NULL, 3);
INSERT INTO departments (id, client_id, name, voicemail_message)
  VALUES (5, 123, 'Billing', 'Billing is closed.'),
         (6, 123, 'nurses', 'The nurses are busy.');
)";

/// As long as its header says.
std::string a_wav() {
  std::string sound = "RIFF....WAVEfmt ";
  sound.resize(3'000'000, 'a');
  const auto length = sound.size() - 8;
  for (std::size_t each = 0; each < 4; ++each)
    sound[4 + each] = static_cast<char>((length >> (8 * each)) & 0xFFU);
  return sound;
}

class greeting_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(mailboxes, GetParam());
    admin_ = the().token(900, 123, "admin");
  }

  simulator::http_response change(const std::string& method, int department,
    const std::string& sound, const std::string& token) {
    simulator::http_request request;
    request.method = method;
    request.url = public_url + departments_path + "/"
      + std::to_string(department) + "/greeting";
    request.headers = {{"Authorization", "Bearer " + token}};
    request.body = sound;
    return the().ask(std::move(request));
  }

  /// Calls, presses the key, hears what comes before the beep and hangs up.
  std::shared_ptr<patient> hear(char key) {
    const auto who = call_and_press(key);
    EXPECT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
    who->hang_up();
    expect_over(*who);
    return who;
  }

  /// The first greeting that the carrier got; null: none.
  const sent_request* fetched_sound() {
    for (const auto& each : the().carrier.sent())
      if (each.request.url.starts_with(public_url + voice_path + "greeting/")
        && each.outcome && each.outcome->response)
        return &each;
    return nullptr;
  }

  /// The next caller hears it soon.
  bool is_heard(char key, const std::string& text) {
    return the().eventually([&] { return hear(key)->heard(text); });
  }

  /// The engine says soon that so many greetings can't be played.
  bool are_unplayable(int greetings) {
    simulator::http_request metrics;
    metrics.method = "GET";
    metrics.url = public_url + "/metrics";
    const auto line
      = "\ncallengine_greetings_unplayable " + std::to_string(greetings) + "\n";
    return the().eventually(
      [&] { return the().ask(metrics).body.find(line) != std::string::npos; });
  }

  std::string admin_;
};

TEST_P(greeting_test, the_words_of_a_department_are_spoken_where_it_has_some) {
  EXPECT_TRUE(hear('1')->heard("Billing is closed."));
  EXPECT_TRUE(hear('2')->heard("The nurses are busy."));
  EXPECT_TRUE(hear('3')->heard("Hillside is closed."));
}

TEST_P(greeting_test, an_uploaded_greeting_is_fetched_and_played) {
  const auto sound = a_wav();
  const auto kept = change("PUT", 5, sound, admin_);
  ASSERT_EQ(kept.status, 200) << kept.body;
  ASSERT_TRUE(is_heard('1', "(audio " + public_url + voice_path + "greeting/"));
  EXPECT_TRUE(hear('2')->heard("The nurses are busy."));
  const auto* fetched = fetched_sound();
  ASSERT_NE(fetched, nullptr);
  EXPECT_EQ(fetched->body(), sound);
  EXPECT_EQ(fetched->outcome->response->content_type, "audio/wav");
  // And what a restart finds is played, too.
  the().restart_engine();
  EXPECT_TRUE(is_heard('1', "(audio "));
  EXPECT_EQ(change("DELETE", 5, {}, admin_).status, 200);
  EXPECT_TRUE(is_heard('1', "Billing is closed."));
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM outbox"
                            " WHERE task = 'remove_greeting'"),
    "1");
  EXPECT_THAT(the().sql.rows("SELECT action FROM audit_log ORDER BY id"),
    ElementsAre("greeting_uploaded", "greeting_removed"));
}

TEST_P(greeting_test, a_greeting_whose_sound_is_lost_is_not_silence) {
  the().sql.run("UPDATE departments SET"
                " voicemail_greeting_media = 'greeting/5-0123' WHERE id = 5");
  ASSERT_TRUE(are_unplayable(1));
  const auto who = hear('1');
  EXPECT_TRUE(who->heard("Billing is closed."));
  EXPECT_FALSE(who->heard("(audio"));
}

TEST_P(greeting_test, a_greeting_that_is_lost_later_is_one_callers_silence) {
  expected_warning_ = "the server answered 404";
  ASSERT_EQ(change("PUT", 5, a_wav(), admin_).status, 200);
  ASSERT_TRUE(is_heard('1', "(audio "));
  const auto files = the().folder / "media/123/greeting";
  ASSERT_GT(std::filesystem::remove_all(files), 1U);
  EXPECT_TRUE(is_heard('1', "Billing is closed."));
  EXPECT_TRUE(are_unplayable(1));
}

TEST_P(greeting_test, only_the_clinics_administrators_change_it) {
  const auto sound = a_wav();
  EXPECT_EQ(change("PUT", 5, sound, the().token(101)).status, 403);
  EXPECT_EQ(change("PUT", 5, sound, "nonsense").status, 401);
  EXPECT_EQ(
    change("PUT", 5, sound, the().token(900, 124, "admin")).status, 404);
  EXPECT_EQ(change("PUT", 99, sound, admin_).status, 404);
  EXPECT_EQ(change("PUT", 5, "no sound at all", admin_).status, 415);
  EXPECT_THAT(send_raw(the().engine.port(),
                "PUT " + departments_path
                  + "/5/greeting HTTP/1.1\r\nHost: a\r\nContent-Length: "
                    "10485761\r\nAuthorization: Bearer "
                  + admin_ + "\r\n\r\n"),
    ::testing::StartsWith("HTTP/1.1 413"));
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM departments"
                            " WHERE voicemail_greeting_media IS NOT NULL"),
    "0");
  EXPECT_THAT(the().sql.rows("SELECT client_id, action FROM audit_log"
                             " ORDER BY id"),
    ElementsAre("124|refused", "123|refused"));
}

INSTANTIATE_TEST_SUITE_P(databases, greeting_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
