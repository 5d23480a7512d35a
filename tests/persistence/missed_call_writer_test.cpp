// Who was missed, as the transaction that writes a call's end says it.
#include "tests/persistence/missed_calls_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string other_caller = "+14155550199";

class missed_call_writer_test : public missed_calls_fixture {};

CALLENGINE_ON_BOTH_DATABASES(missed_call_writer_test);

TEST_P(missed_call_writer_test, a_call_without_a_person_is_an_open_item) {
  auto rows = rows_of({});
  decision goodbye;
  goodbye.number = 1;
  goodbye.at = at(50'000);
  goodbye.kind = decision_kind::goodbye_said;
  goodbye.why = reason::voicemail_disabled;
  rows.insert(rows.begin() + 1, call_decided{clinic, "CA1", goodbye});
  tell_rows(rows);
  EXPECT_THAT(
    items(), ElementsAre("open 1 billing voicemail_disabled CA1 CA1"));
  EXPECT_EQ(count("missed_calls WHERE client_id = 123 AND first_at = "
              + std::to_string(at(60'000).time_since_epoch().count())
              + " AND last_at = first_at"),
    "1");
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told[0].client, clinic);
  const missed_call_news news{
    told[0].news.id, true, 1, "billing", caller, false};
  EXPECT_EQ(told[0].news, news);
}

TEST_P(missed_call_writer_test, what_is_told_again_is_counted_once) {
  call({});
  call({});
  auto rows = rows_of({});
  tell_rows({rows[1], rows[0], rows[1]});
  EXPECT_THAT(items(), ElementsAre("open 1 billing nobody_left CA1 CA1"));
  EXPECT_THAT(told, SizeIs(1));
}

TEST_P(missed_call_writer_test, a_message_found_at_the_carrier_is_told_too) {
  call({.how = outcome::caller_hung_up});
  ASSERT_THAT(told, SizeIs(1));
  std::vector<clinic_missed_call> found;
  run = std::make_unique<sql_outbox>(url(), cipher,
    [&](const clinic_missed_call& each) { found.push_back(each); });
  add(item_of(task::look_for_recordings, "CA1"));
  auto made = done(claim_one(task::look_for_recordings));
  made.changes = {outbox_changes::recordings_found{{voicemail_row("", "RE1")}}};
  settle(made);
  EXPECT_THAT(items(), ElementsAre("open 1 billing message_recorded CA1 CA1"));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].client, clinic);
  EXPECT_EQ(found[0].news, told[0].news) << "of the same item";
  settle(made);
  EXPECT_THAT(found, SizeIs(1)) << "once";
}

TEST_P(missed_call_writer_test, several_calls_of_a_caller_are_one_item) {
  call({.call = "CA1", .ends = 60s});
  call({.call = "CA3", .ends = 180s, .department = "nurses"});
  call({.call = "CA2", .ends = 120s, .department = "front"});
  EXPECT_THAT(items(), ElementsAre("open 3 nurses nobody_left CA1 CA3"))
    << "the last call counts, whenever it is told";
  ASSERT_THAT(told, SizeIs(3));
  EXPECT_EQ(told[2].news.calls, 3);
  EXPECT_EQ(told[2].news.id, told[0].news.id);
}

TEST_P(missed_call_writer_test, a_call_without_a_department_keeps_the_items) {
  call({.call = "CA1", .ends = 60s});
  call({.call = "CA2", .ends = 120s, .department = ""});
  EXPECT_THAT(items(), ElementsAre("open 2 billing nobody_left CA1 CA2"));
}

TEST_P(missed_call_writer_test, each_caller_and_clinic_has_items_of_its_own) {
  call({});
  call({.call = "CA2", .from = other_caller});
  call({.call = "CA3", .client = other_clinic});
  EXPECT_EQ(count("missed_calls WHERE calls = 1"), "3");
}

TEST_P(missed_call_writer_test, a_withheld_number_is_an_item_each_time) {
  call({.call = "CA1", .from = ""});
  call({.call = "CA2", .from = "anonymous"});
  call({.call = "CA3", .from = "anonymous"});
  call({.call = "CA4", .from = "+266696687"});
  EXPECT_EQ(count("missed_calls WHERE calls = 1 AND from_number IS NULL"
                  " AND from_number_hash IS NULL"),
    "4");
  ASSERT_THAT(told, SizeIs(4));
  EXPECT_EQ(told[1].news.from, "");
}

TEST_P(missed_call_writer_test, who_was_helped_or_hung_up_at_once_is_none) {
  call({.call = "CA1", .how = outcome::person});
  call({.call = "CA2", .how = outcome::caller_hung_up, .lasted = 5s});
  auto rows = rows_of({.call = "CA3"});
  auto answered = conversation_row();
  answered.call = "CA3";
  answered.how = ai::result::answered;
  rows.insert(rows.begin() + 1, answered);
  tell_rows(rows);
  EXPECT_THAT(items(), IsEmpty());
  EXPECT_THAT(told, IsEmpty());
}

TEST_P(missed_call_writer_test, a_test_call_is_none) {
  tell_rows({rows_of({})[0]});
  execute("UPDATE calls SET is_test = true");
  tell_rows({rows_of({})[1]});
  EXPECT_THAT(items(), IsEmpty());
}

TEST_P(missed_call_writer_test, a_talk_with_a_person_closes_the_item) {
  call({.call = "CA1", .ends = 60s});
  call({.call = "CA2", .from = other_caller, .ends = 60s});
  call({.call = "CA3",
    .how = outcome::person,
    .ends = 120s,
    .user = user_id{101}});
  EXPECT_THAT(items(),
    ElementsAre("closed 1 billing nobody_left CA1 CA1",
      "open 1 billing nobody_left CA2 CA2"));
  EXPECT_EQ(count("missed_calls WHERE result = 'reached' AND closed_by = 101"
                  " AND closed_at = "
              + std::to_string(at(120'000).time_since_epoch().count())),
    "1");
  ASSERT_THAT(told, SizeIs(3));
  EXPECT_FALSE(told[2].news.is_open);
  call({.call = "CA4", .ends = 180s});
  EXPECT_EQ(count("missed_calls WHERE state = 'open'"), "2") << "a new one";
}

TEST_P(missed_call_writer_test, a_talk_outside_closes_it_without_a_person) {
  call({.call = "CA1", .ends = 60s});
  call({.call = "CA2", .how = outcome::person, .ends = 120s});
  EXPECT_EQ(count("missed_calls WHERE state = 'closed' AND result = 'reached'"
                  " AND closed_by IS NULL"),
    "1");
}

TEST_P(missed_call_writer_test, a_talk_of_before_closes_nothing) {
  call({.call = "CA2", .ends = 120s});
  call({.call = "CA1", .how = outcome::person, .ends = 60s});
  EXPECT_THAT(items(), ElementsAre("open 1 billing nobody_left CA2 CA2"));
}

TEST_P(missed_call_writer_test, who_was_reached_since_is_not_missed) {
  call({.call = "CA2", .how = outcome::person, .ends = 120s});
  call({.call = "CA1", .ends = 60s});
  EXPECT_THAT(items(), IsEmpty()) << "rows that waited in a spool";
}

TEST_P(missed_call_writer_test, a_message_that_comes_late_is_the_reason) {
  call({});
  tell_rows({voicemail_row(caller)});
  EXPECT_THAT(items(), ElementsAre("open 1 billing message_recorded CA1 CA1"));
  EXPECT_THAT(told, SizeIs(2));
  tell_rows({voicemail_row(caller), voicemail_row(caller, "RE2")});
  EXPECT_THAT(items(), ElementsAre("open 1 billing message_recorded CA1 CA1"));
  EXPECT_THAT(told, SizeIs(2)) << "nothing is new in it";
}

TEST_P(missed_call_writer_test, a_message_makes_a_short_call_a_missed_one) {
  call({.how = outcome::caller_hung_up, .lasted = 4s});
  EXPECT_THAT(items(), IsEmpty());
  tell_rows({voicemail_row(caller)});
  EXPECT_THAT(items(), ElementsAre("open 1 billing message_recorded CA1 CA1"));
}

TEST_P(missed_call_writer_test, a_message_before_the_end_counts_once) {
  const auto rows = rows_of({.how = outcome::caller_hung_up});
  tell_rows({rows[0], voicemail_row(caller), rows[1]});
  EXPECT_THAT(items(), ElementsAre("open 1 billing message_recorded CA1 CA1"));
  EXPECT_THAT(told, SizeIs(1));
}

TEST_P(missed_call_writer_test, numbers_are_not_readable_at_rest) {
  call({});
  EXPECT_EQ(raw_contents().find(caller.substr(1)), std::string::npos);
}

TEST_P(missed_call_writer_test, a_caller_is_known_under_a_new_key) {
  const auto old_key = number_cipher::generate_key();
  const auto new_key = number_cipher::generate_key();
  const auto old_ring = key_ring::from_keys(old_key);
  const auto new_ring = key_ring::from_keys(new_key, old_key);
  ASSERT_TRUE(old_ring);
  ASSERT_TRUE(new_ring);
  const auto tell_with = [&](const key_ring& keys, const told_call& what) {
    sql_history history{url(), number_cipher{keys}};
    for (const auto& row : rows_of(what))
      history.write(row);
    ASSERT_TRUE(history.flush(20s));
  };
  tell_with(*old_ring.value, {.call = "CA1", .ends = 60s});
  tell_with(*new_ring.value, {.call = "CA2", .ends = 120s});
  EXPECT_THAT(items(), ElementsAre("open 2 billing nobody_left CA1 CA2"));
  tell_with(
    *new_ring.value, {.call = "CA3", .how = outcome::person, .ends = 180s});
  EXPECT_THAT(items(), ElementsAre("closed 2 billing nobody_left CA1 CA2"));
}

} // namespace

} // namespace callengine::persistence::testing
