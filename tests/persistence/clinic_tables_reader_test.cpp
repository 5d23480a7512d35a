#include "persistence/clinic_tables_reader.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class clinic_tables_reader_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
  }

  std::vector<clinic_tables> read() {
    return read_clinic_tables(other());
  }
};

CALLENGINE_ON_BOTH_DATABASES(clinic_tables_reader_test);

TEST_P(clinic_tables_reader_test, reads_every_column) {
  execute(
    "INSERT INTO clients (id, name, time_zone)"
    " VALUES (123, 'North Clinic', 'America/Denver');"
    "INSERT INTO users (id, client_id, name, phone_number)"
    " VALUES (101, 123, 'Ana Ruiz', '+14155550111');"
    "INSERT INTO call_settings (id, client_id, voice_enabled, clinic_number,"
    " receiving_number, enable_ai_call_handling, enable_ivr_menu,"
    " ivr_menu_config, voicemail_enabled, voicemail_message, voicemail_email,"
    " ring_seconds, wrap_up_seconds) VALUES (1, 123, false, '+14155550199',"
    " '+14155550100', true, true, '{\"timeout\": 7}', true, 'Speak',"
    " 'a@b.c', 25, 90);"
    "INSERT INTO ivr_menu_options (id, client_id, call_settings_id,"
    " menu_digit, menu_label, route_type, route_target_id, department_name,"
    " external_phone_number, ai_fallback_to_staff, menu_order) VALUES (4, 123,"
    " 1, '*', 'Press star', 'staff', 101, 'billing', '+14155550177', false,"
    " 3);"
    "INSERT INTO staff_call_routing (id, client_id, user_id, routing_priority,"
    " receive_calls_in_portal, use_staff_phone, staff_phone_number,"
    " department, is_available_for_calls) VALUES (9, 123, 101, 2, false, true,"
    " '+14155550112', 'billing', false);"
    "INSERT INTO departments (id, client_id, name, voicemail_message,"
    " voicemail_greeting_media, voicemail_email, key_words) VALUES"
    " (6, 123, 'nurses', NULL, NULL, NULL, NULL),"
    " (5, 123, 'billing', 'Closed', 'greeting/5-a1', 'b@c.d', 'bill, pay'),"
    " (7, 124, 'billing', 'Of others', 'greeting/7-a1', NULL, 'x')");
  clinic_tables expected;
  expected.settings = {settings_id{1}, client_id{123}, "North Clinic",
    "America/Denver", false, "+14155550199", "+14155550100", true, true,
    "{\"timeout\": 7}", true, "Speak", "a@b.c", 25, 90};
  expected.menu = {
    {4, "*", "Press star", "staff", 101, "billing", "+14155550177", false, 3}};
  expected.staff = {{9, user_id{101}, 2, false, true, "+14155550112", "billing",
    false, "Ana Ruiz", "+14155550111"}};
  expected.departments
    = {{5, "billing", "Closed", "greeting/5-a1", "bill, pay"},
      {6, "nurses", {}, {}, {}}};
  expected.own_numbers = {"+14155550100", "+14155550199"};
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(1));
  EXPECT_TRUE(clinics[0] == expected);
}

TEST_P(clinic_tables_reader_test, reads_what_an_answerer_is_made_from) {
  execute(
    "INSERT INTO call_settings (id, client_id, receiving_number) VALUES"
    " (1, 123, '+14155550100'), (2, 124, '+14155550101'),"
    " (3, 125, '+14155550102');"
    "INSERT INTO ai_settings (client_id, provider, greeting, instructions,"
    " hours, address, urgent_words, use_conversation_relay, keep_transcripts)"
    " VALUES (123, 'model', 'Hello', 'Be brief', 'From 8 to 5', '1 Main St',"
    " 'water broke, labor', true, false),"
    " (124, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
    "INSERT INTO clinic_faq (id, client_id, question, answer, department,"
    " is_active) VALUES (8, 123, 'Do you take walk-ins?', 'Yes.', NULL, NULL),"
    " (7, 123, 'Where can I park?', 'Behind the house.', 'front desk', true),"
    " (9, 123, 'Old question', 'Old answer', NULL, false),"
    " (10, 124, 'Of others', 'No.', NULL, true)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(3));
  EXPECT_TRUE(clinics[0].ai
    == (ai_settings_row{"model", "Hello", "Be brief", "From 8 to 5",
      "1 Main St", "water broke, labor", true, false}));
  EXPECT_THAT(clinics[0].faq,
    ElementsAre(
      faq_row{7, "Where can I park?", "Behind the house.", "front desk"},
      faq_row{8, "Do you take walk-ins?", "Yes.", {}}));
  EXPECT_TRUE(clinics[1].ai == ai_settings_row{});
  EXPECT_THAT(clinics[1].faq, ElementsAre(faq_row{10, "Of others", "No.", {}}));
  EXPECT_TRUE(clinics[2].ai == ai_settings_row{}) << "no row";
  EXPECT_THAT(clinics[2].faq, IsEmpty());
}

TEST_P(clinic_tables_reader_test, has_the_documented_defaults_of_answerers) {
  execute("INSERT INTO call_settings (id, client_id, receiving_number) VALUES"
          " (1, 123, '+14155550100');"
          "INSERT INTO ai_settings (client_id) VALUES (123);"
          "INSERT INTO clinic_faq (client_id, question, answer)"
          " VALUES (123, 'Where?', 'Here.')");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(1));
  ai_settings_row expected;
  expected.provider = "builtin";
  EXPECT_TRUE(clinics[0].ai == expected);
  EXPECT_THAT(clinics[0].faq, SizeIs(1));
}

TEST_P(clinic_tables_reader_test, the_strictest_of_two_ai_settings_holds) {
  execute("INSERT INTO call_settings (id, client_id, receiving_number) VALUES"
          " (1, 123, '+14155550100'), (2, 124, '+14155550101')");
  // Another program's table, which has no key.
  execute("ALTER TABLE ai_settings RENAME TO elsewhere");
  execute("CREATE TABLE ai_settings AS SELECT * FROM elsewhere");
  execute("INSERT INTO ai_settings (client_id, provider, keep_transcripts)"
          " VALUES (123, 'builtin', true), (123, 'model', false),"
          " (124, 'model', true)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(2));
  EXPECT_EQ(clinics[0].ai.provider, "builtin");
  EXPECT_FALSE(clinics[0].ai.keep_transcripts);
  EXPECT_TRUE(clinics[0].ai.is_doubled);
  EXPECT_TRUE(clinics[1].ai.keep_transcripts);
  EXPECT_FALSE(clinics[1].ai.is_doubled);
}

TEST_P(clinic_tables_reader_test, reads_nulls_as_the_defaults) {
  execute(
    "INSERT INTO call_settings (id, client_id, receiving_number,"
    " voice_enabled, enable_ivr_menu, ring_seconds, wrap_up_seconds)"
    " VALUES (1, 123, '+14155550100', NULL, NULL, NULL, NULL);"
    "INSERT INTO ivr_menu_options (id, client_id, call_settings_id,"
    " ai_fallback_to_staff, menu_order, is_active)"
    " VALUES (1, 123, 1, NULL, NULL, NULL);"
    "INSERT INTO staff_call_routing (id, client_id, user_id,"
    " routing_priority, receive_calls_in_portal, is_available_for_calls)"
    " VALUES (1, 123, 101, NULL, NULL, NULL), (2, 123, NULL, 1, true, true)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(1));
  call_settings_row settings;
  settings.id.value = 1;
  settings.client.value = 123;
  settings.receiving_number = "+14155550100";
  EXPECT_TRUE(clinics[0].settings == settings);
  menu_option_row option;
  option.id = 1;
  EXPECT_THAT(clinics[0].menu, ElementsAre(option));
  staff_routing_row staff;
  staff.id = 1;
  staff.user.value = 101;
  staff.routing_priority = 1;
  EXPECT_THAT(clinics[0].staff, ElementsAre(staff));
}

TEST_P(clinic_tables_reader_test, leaves_out_what_no_call_can_reach) {
  execute("INSERT INTO call_settings (id, client_id, receiving_number,"
          " clinic_number) VALUES (1, 123, NULL, '+14155550191'),"
          " (2, 123, '', NULL), (3, 123, '+14155550100', NULL);"
          "INSERT INTO ivr_menu_options (id, client_id, call_settings_id,"
          " is_active) VALUES (1, 123, 3, false), (2, 123, 2, true),"
          " (3, 123, NULL, true)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(1));
  EXPECT_EQ(clinics[0].settings.id, settings_id{3});
  EXPECT_THAT(clinics[0].menu, IsEmpty());
  EXPECT_THAT(
    clinics[0].own_numbers, ElementsAre("+14155550100", "+14155550191"));
}

TEST_P(clinic_tables_reader_test, orders_options_and_staff) {
  execute(
    "INSERT INTO call_settings (id, client_id, receiving_number)"
    " VALUES (1, 123, '+14155550100');"
    "INSERT INTO ivr_menu_options (id, client_id, call_settings_id,"
    " menu_order, menu_digit) VALUES (1, 123, 1, 2, '5'), (2, 123, 1, 1, '9'),"
    " (3, 123, 1, 1, '0'), (4, 123, 1, 10, '7');"
    "INSERT INTO staff_call_routing (id, client_id, user_id,"
    " routing_priority) VALUES (1, 123, 11, 10), (2, 123, 12, 9),"
    " (3, 123, 13, 10), (4, 123, 14, -1)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(1));
  std::string keys;
  for (const auto& option : clinics[0].menu)
    keys += option.menu_digit;
  EXPECT_EQ(keys, "9057");
  std::vector<std::int64_t> users;
  for (const auto& staff : clinics[0].staff)
    users.push_back(staff.user.value);
  EXPECT_THAT(users, ElementsAre(14, 12, 11, 13));
}

TEST_P(clinic_tables_reader_test, keeps_clinics_apart) {
  execute(
    "INSERT INTO clients (id, name) VALUES (123, 'North'), (124, 'South');"
    "INSERT INTO users (id, client_id, name) VALUES (101, 124, 'Eve');"
    "INSERT INTO call_settings (id, client_id, receiving_number)"
    " VALUES (1, 123, '+14155550100'), (2, 124, '+14155550101'),"
    " (3, 123, '+14155550102');"
    // An option that names another clinic's settings, and a person who is the
    // other clinic's user.
    "INSERT INTO ivr_menu_options (id, client_id, call_settings_id,"
    " menu_digit) VALUES (1, 124, 1, '1'), (2, 123, 1, '2'), (3, 123, 3, '3');"
    "INSERT INTO staff_call_routing (id, client_id, user_id)"
    " VALUES (1, 123, 101), (2, 124, 101)");
  const auto clinics = read();
  ASSERT_THAT(clinics, SizeIs(3));
  const auto& north = clinics[0];
  const auto& widget = clinics[1];
  const auto& south = clinics[2];
  EXPECT_EQ(north.settings.clinic_name, "North");
  ASSERT_THAT(north.menu, SizeIs(1));
  EXPECT_EQ(north.menu[0].menu_digit, "2");
  ASSERT_THAT(north.staff, SizeIs(1));
  EXPECT_EQ(north.staff[0].user_name, "");
  EXPECT_THAT(north.own_numbers, ElementsAre("+14155550100", "+14155550102"));
  ASSERT_THAT(widget.menu, SizeIs(1));
  EXPECT_EQ(widget.menu[0].menu_digit, "3");
  EXPECT_TRUE(widget.staff == north.staff);
  EXPECT_EQ(south.settings.clinic_name, "South");
  EXPECT_THAT(south.menu, IsEmpty());
  ASSERT_THAT(south.staff, SizeIs(1));
  EXPECT_EQ(south.staff[0].user_name, "Eve");
}

/// SQLite keeps whatever a program writes into a column.
TEST(odd_values_test, are_read_as_far_as_they_make_sense) {
  soci::session session{soci::sqlite3, "db=:memory:"};
  run_script(session,
    "CREATE TABLE clients (id, name, time_zone);"
    "CREATE TABLE users (id, client_id, name, phone_number);"
    "CREATE TABLE call_settings (id, client_id, voice_enabled, clinic_number,"
    " receiving_number, enable_ai_call_handling, enable_ivr_menu,"
    " ivr_menu_config, voicemail_enabled, voicemail_message, voicemail_email,"
    " ring_seconds, wrap_up_seconds);"
    "CREATE TABLE ivr_menu_options (client_id, call_settings_id, id,"
    " menu_digit, menu_label, route_type, route_target_id, department_name,"
    " external_phone_number, ai_fallback_to_staff, menu_order, is_active);"
    "CREATE TABLE staff_call_routing (client_id, user_id, id,"
    " routing_priority, receive_calls_in_portal, use_staff_phone,"
    " staff_phone_number, department, is_available_for_calls);"
    "CREATE TABLE departments (id, client_id, name, voicemail_message,"
    " voicemail_greeting_media, key_words);"
    "CREATE TABLE ai_settings (client_id, provider, greeting, instructions,"
    " hours, address, urgent_words, use_conversation_relay, keep_transcripts);"
    "CREATE TABLE clinic_faq (id, client_id, question, answer, department,"
    " is_active);"
    "INSERT INTO ai_settings (client_id, use_conversation_relay,"
    " keep_transcripts) VALUES ('123', 'on', 'NO'), ('clinic', 1, 1);"
    "INSERT INTO clinic_faq (id, client_id, answer, is_active) VALUES"
    " ('one', 123, 'a', 1), (2, '123', 'b', 'maybe');"
    "INSERT INTO departments (id, client_id, name) VALUES ('five', 123, 'a'),"
    " (6, '123', 'b');"
    "INSERT INTO call_settings (id, client_id, voice_enabled,"
    " enable_ivr_menu, receiving_number, ring_seconds) VALUES"
    " (1, '123', 'FALSE', 'yes', '+14155550100', 'soon'),"
    " (2, 'clinic', 1, 1, '+14155550101', 20)");
  const auto clinics = read_clinic_tables(session);
  ASSERT_THAT(clinics, SizeIs(2));
  const auto& clinic
    = clinics[0].settings.client.value == 123 ? clinics[0] : clinics[1];
  const auto& row = clinic.settings;
  EXPECT_THAT(
    clinic.departments, ElementsAre(department_row{6, "b", {}, {}, {}}));
  EXPECT_TRUE(clinic.ai.use_conversation_relay);
  EXPECT_FALSE(clinic.ai.keep_transcripts);
  EXPECT_THAT(
    clinic.faq, ElementsAre(faq_row{2, {}, "b", {}}, faq_row{0, {}, "a", {}}))
    << "an answer without a number is one all the same";
  EXPECT_FALSE(row.voice_enabled);
  EXPECT_TRUE(row.enable_ivr_menu);
  EXPECT_EQ(row.ring_seconds, 20);
}

} // namespace

} // namespace callengine::persistence::testing
