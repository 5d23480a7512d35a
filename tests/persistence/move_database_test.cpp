#include "persistence/move_database.hpp"
#include "persistence/moved_tables.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;

/// SQLite with rows in every table.
class move_database_test : public history_test {
protected:
  void SetUp() override {
    history_test::SetUp();
    execute("INSERT INTO clients (id, name, time_zone) VALUES"
            " (123, 'North Clinic', NULL);"
            "INSERT INTO users (id, client_id, name, phone_number) VALUES"
            " (101, 123, 'Ana', '+14155550123');"
            "INSERT INTO call_settings (id, client_id, receiving_number,"
            " voice_enabled, enable_ivr_menu, voicemail_enabled) VALUES"
            " (1, 123, '+14155550100', true, false, NULL);"
            "INSERT INTO ivr_menu_options (id, client_id, menu_digit) VALUES"
            " (7, 123, '1');"
            "INSERT INTO staff_call_routing (id, client_id, user_id,"
            " use_staff_phone) VALUES (9, 123, 101, NULL), (10, 123, 102,"
            " true);"
            "INSERT INTO departments (id, client_id, name, voicemail_email)"
            " VALUES (11, 123, 'billing', 'billing@clinic.com');"
            "INSERT INTO voicemail_settings (client_id, transcribe,"
            " mail_number, retention_days) VALUES (123, false, true, 30);"
            "INSERT INTO ai_settings (client_id, provider, keep_transcripts,"
            " transcript_retention_days) VALUES (123, 'model', true, 30);"
            "INSERT INTO clinic_faq (id, client_id, question, answer,"
            " is_active) VALUES (3, 123, 'Where?', 'Here.', false);"
            "INSERT INTO audit_log (id, client_id, at, user_id, role, action,"
            " subject) VALUES (5, 123, 1763800000000, 101, 'staff',"
            " 'listened', '1');"
            "UPDATE users SET email = 'a@b.c', password_hash = '$argon2id$x',"
            " is_active = false;"
            "INSERT INTO portal_sessions (id, client_id, user_id, token_hash,"
            " created_at, expires_at) VALUES ('5e55', 123, 101, 'h', 1, 2);"
            "INSERT INTO missed_calls (id, client_id, from_number, calls,"
            " first_call, last_call, first_at, last_at) VALUES"
            " (4, 123, 'v1.sealed', 2, 'CA1', 'CA2', 1, 2)");
    sql_history history{url(), cipher};
    history.write(started_row());
    for (std::uint32_t number = 1; number <= 2500; ++number)
      history.write(call_decided{clinic, "CA1", decision_row(number, "row")});
    history.write(turn_row(1));
    history.write(turn_row(2));
    history.write(conversation_row());
    history.write(voicemail_row(caller));
    history.write(ended_row(outcome::voicemail));
    history.write(availability(101, true));
    ASSERT_TRUE(history.flush(20s));
    execute("UPDATE voicemail_messages SET status = 'kept', media_type ="
            " 'audio/x-wav', media_bytes = 480044, kept_at = 1763800009000,"
            " transcript = 'v1.sealed', transcript_status = 'done',"
            " heard_by = 101, heard_at = 1763800010000");
  }

  static database_url postgresql() {
    return *parse_database_url(postgres_server::instance().make_database())
              .value;
  }

  database_url second_file() const {
    return *parse_database_url("sqlite:" + folder() + "/second.db").value;
  }

  std::string move(const database_url& from, const database_url& to) {
    moved.clear();
    return move_database(
      from, to, [&](const moved_table& table) { moved[table.name] = table; });
  }

  /// Every value of every table, flags in one way of writing.
  static std::string contents(const database_url& of) {
    const auto session = open_session(of);
    std::string text;
    for (const auto& table : moved_tables()) {
      std::string columns;
      for (const auto& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + column;
      text += table.name + "\n";
      for_each_row(*session,
        "SELECT " + columns + " FROM " + table.name + " ORDER BY 1, 2", {},
        table.columns.size(), [&](const text_row& row) {
          for (std::size_t place = 0; place < table.columns.size(); ++place)
            text += value_text(table, row, place) + "|";
          text += "\n";
        });
    }
    return text;
  }

  static std::string value_text(
    const table_layout& table, const text_row& row, std::size_t place) {
    if (row.is_null(place))
      return "NULL";
    for (const auto& flag : table.flags)
      if (flag == table.columns[place])
        return row.flag(place).value() ? "yes" : "no";
    return row.text(place);
  }

  std::map<std::string, moved_table> moved;
};

INSTANTIATE_TEST_SUITE_P(databases, move_database_test,
  ::testing::Values(database_kind::sqlite), kind_name);

TEST_P(move_database_test, comes_back_from_the_other_kind_as_it_was) {
  const auto server = postgresql();
  ASSERT_EQ(move(url(), server), "");
  EXPECT_EQ(moved.at("call_routing_history").rows, 2500U);
  EXPECT_EQ(moved.at("calls").added, 1U);
  EXPECT_EQ(moved.at("outbox").added, 1U);
  EXPECT_EQ(moved.at("audit_log").added, 1U);
  EXPECT_EQ(moved.at("departments").added, 1U);
  EXPECT_EQ(moved.at("voicemail_settings").added, 1U);
  EXPECT_EQ(moved.at("call_turns").added, 2U);
  EXPECT_EQ(moved.at("clinic_faq").added, 1U);
  EXPECT_EQ(moved.at("ai_settings").added, 1U);
  EXPECT_EQ(moved.at("portal_sessions").added, 1U);
  EXPECT_EQ(moved.at("missed_calls").added, 2U);
  EXPECT_EQ(moved.size(), 18U);
  EXPECT_EQ(contents(server), contents(url()));
  ASSERT_EQ(move(server, second_file()), "");
  EXPECT_EQ(contents(second_file()), contents(url()));
  // The engine reads what arrived as true as such.
  const auto session = open_session(second_file());
  std::string on;
  for_each_row(*session,
    "SELECT count(*) FROM staff_call_routing WHERE use_staff_phone", {}, 1,
    [&](const text_row& row) { on = row.text(0); });
  EXPECT_EQ(on, "1");
}

TEST_P(move_database_test, new_ids_go_on_behind_the_highest) {
  const auto server = postgresql();
  ASSERT_EQ(move(url(), server), "");
  const auto session = open_session(server);
  run_script(*session,
    "INSERT INTO call_routing_history (client_id, call_sid, step)"
    " VALUES (123, 'CA9', 1);"
    "INSERT INTO staff_call_routing (client_id) VALUES (123);"
    "INSERT INTO clinic_faq (client_id) VALUES (123);"
    "INSERT INTO call_turns (client_id, call_sid, number)"
    " VALUES (123, 'CA9', 1);"
    "INSERT INTO missed_calls (client_id, first_call, last_call, first_at,"
    " last_at) VALUES (123, 'CA9', 'CA9', 1, 1)");
}

TEST_P(move_database_test, can_be_repeated) {
  const auto server = postgresql();
  ASSERT_EQ(move(url(), server), "");
  history_row later = call_decided{clinic, "CA1", decision_row(2501, "new")};
  {
    sql_history history{url(), cipher};
    history.write(later);
  }
  ASSERT_EQ(move(url(), server), "");
  EXPECT_EQ(moved.at("calls").added, 0U);
  EXPECT_EQ(moved.at("call_routing_history").added, 1U);
  EXPECT_EQ(contents(server), contents(url()));
}

TEST_P(move_database_test, refuses_a_target_with_calls_of_its_own) {
  const auto server = postgresql();
  ASSERT_EQ(migrate(server), "");
  const auto session = open_session(server);
  run_script(
    *session, "INSERT INTO calls (call_sid, client_id) VALUES ('CA7', 123)");
  EXPECT_THAT(move(url(), server), HasSubstr("rows of its own"));
  run_script(*session, "UPDATE calls SET call_sid = 'CA1'");
  EXPECT_THAT(move(url(), server), HasSubstr("another row"));
  EXPECT_TRUE(moved.empty());
}

TEST_P(move_database_test, says_what_failed) {
  EXPECT_THAT(move(url(), url()), HasSubstr("to itself"));
  EXPECT_THAT(
    move(url(), *parse_database_url("sqlite:/nowhere/at/all.db").value),
    HasSubstr("target"));
  EXPECT_THAT(move(second_file(), postgresql()), HasSubstr("calls"));
}

} // namespace

} // namespace callengine::persistence::testing
