// What counts as what in a clinic's day, and how the count goes on between two
// answers of the database.
#include "model/board/day_count.hpp"

#include <gtest/gtest.h>

namespace callengine {
namespace {

using namespace std::chrono_literals;
using kind = day_event_kind;

constexpr time_point midnight{milliseconds{1'763'800'000'000}};
constexpr time_point noon = midnight + 12h;

day_event event(kind what, time_point at, time_point began = noon) {
  return {what, at, began};
}

clinic_day day_with(std::int64_t calls) {
  clinic_day day;
  day.bounds = {midnight, midnight + 24h};
  day.facts.calls = calls;
  return day;
}

TEST(board_day, half_of_the_callers_waited_no_longer_than_the_median) {
  day_facts facts;
  EXPECT_FALSE(figures_of(facts).median_to_person);
  EXPECT_FALSE(figures_of(facts).p95_to_person);
  facts.to_person = {30s};
  EXPECT_EQ(figures_of(facts).median_to_person, 30s);
  EXPECT_EQ(figures_of(facts).p95_to_person, 30s);
  facts.to_person = {40s, 10s, 15s, 14s};
  EXPECT_EQ(figures_of(facts).median_to_person, 14'500ms);
  facts.to_person.clear();
  for (int each = 100; each > 0; --each)
    facts.to_person.emplace_back(seconds{each});
  EXPECT_EQ(figures_of(facts).p95_to_person, 95s);
}

TEST(board_day, an_offer_to_a_phone_is_none_to_a_page) {
  day_facts facts;
  for (const auto what : {kind::offered, kind::offered, kind::offered,
         kind::rang_page, kind::rang_phone})
    add(facts, event(what, noon));
  EXPECT_EQ(figures_of(facts).offers, 2);
  EXPECT_EQ(figures_of(facts).offers_reached, 1);
}

TEST(board_day, a_page_that_declines_is_alive) {
  EXPECT_EQ(
    event_of(decision_kind::offer_ended, reason::declined), kind::declined);
  EXPECT_FALSE(event_of(decision_kind::offer_ended, reason::not_acknowledged));
  EXPECT_FALSE(event_of(decision_kind::ring_ended, reason::declined))
    << "it rang: that was counted";
  EXPECT_EQ(
    event_of(decision_kind::rung, reason::acknowledged), kind::rang_page);
  EXPECT_EQ(
    event_of(decision_kind::rung, reason::by_priority), kind::rang_phone);
}

TEST(board_day, a_talk_counts_once) {
  EXPECT_FALSE(event_of(outcome::person, true));
  EXPECT_EQ(event_of(outcome::person, false), kind::talked_outside);
  EXPECT_EQ(event_of(outcome::caller_hung_up, false), kind::gave_up);
  EXPECT_EQ(event_of(outcome::voicemail, false), kind::left_message);
  EXPECT_FALSE(event_of(outcome::goodbye, false));
}

TEST(board_day, who_was_connected_and_never_talked_was_not_answered) {
  EXPECT_TRUE(is_talk(std::nullopt)) << "it goes on";
  EXPECT_TRUE(is_talk(outcome::person));
  EXPECT_FALSE(is_talk(outcome::voicemail));
  EXPECT_FALSE(is_talk(outcome::caller_hung_up));
  day_facts facts;
  add(facts, event(kind::connected, noon + 9s));
  add(facts, event(kind::connected, noon + 5s));
  auto undone = event(kind::not_talked, noon + 60s);
  undone.connected = noon + 9s;
  add(facts, undone);
  add(facts, event(kind::left_message, noon + 60s));
  EXPECT_EQ(facts.answered, 1);
  EXPECT_EQ(facts.to_person, std::vector<milliseconds>{5s});
  EXPECT_EQ(facts.voicemail, 1);
}

TEST(board_day, nothing_is_known_before_the_database_told) {
  day_count count;
  count.note(event(kind::begun, noon), noon);
  EXPECT_FALSE(count.figures());
  EXPECT_FALSE(count.ends());
}

TEST(board_day, no_event_is_counted_twice_or_lost_around_an_answer) {
  day_count count;
  count.note(event(kind::begun, noon - 10s), noon - 10s);
  count.note(event(kind::begun, noon - 4s), noon - 4s);
  count.note(event(kind::begun, noon - 2s), noon - 2s);
  const auto until = count.ask(noon);
  EXPECT_EQ(until, noon - day_count::settled);
  count.note(event(kind::begun, noon + 5s), noon + 5s);
  count.note(event(kind::begun, noon + 9s), noon + 9s);
  // The database knows the two of before `until`.
  count.answered(day_with(2), until);
  ASSERT_TRUE(count.figures());
  EXPECT_EQ(count.figures()->calls, 5);
  const auto again = count.ask(noon + 60s);
  count.note(event(kind::begun, noon + 61s), noon + 61s);
  count.answered(day_with(5), again);
  EXPECT_EQ(count.figures()->calls, 6);
}

TEST(board_day, an_event_that_is_heard_of_late_is_in_the_answer_already) {
  day_count count;
  count.answered(day_with(7), count.ask(noon));
  count.note(event(kind::begun, noon - 30s), noon);
  EXPECT_EQ(count.figures()->calls, 7);
}

TEST(board_day, the_count_goes_on_while_the_database_is_away) {
  day_count count;
  count.answered(day_with(1), count.ask(noon));
  for (int minute = 1; minute <= 60; ++minute) {
    const auto now = noon + std::chrono::minutes{minute};
    count.note(event(kind::begun, now), now);
    count.ask(now);
    EXPECT_TRUE(count.is_asking());
    count.unanswered();
  }
  EXPECT_FALSE(count.is_asking());
  EXPECT_EQ(count.figures()->calls, 61);
  count.answered(day_with(90), count.ask(noon + 2h));
  EXPECT_EQ(count.figures()->calls, 90) << "the database is right";
}

TEST(board_day, a_call_counts_for_the_day_on_which_it_began) {
  day_count count;
  count.answered(day_with(1), count.ask(noon));
  EXPECT_EQ(count.ends(), midnight + 24h);
  const auto late = midnight + 24h - 5s;
  const auto after = midnight + 24h + 1s;
  count.note(event(kind::begun, late, late), late);
  count.note(event(kind::gave_up, after, late), after);
  count.note(event(kind::begun, after, after), after);
  EXPECT_EQ(count.figures()->calls, 2);
  EXPECT_EQ(count.figures()->gave_up, 1);
  auto next = day_with(0);
  next.bounds = {midnight + 24h, midnight + 48h};
  count.answered(next, count.ask(after + 2s));
  EXPECT_EQ(count.figures()->calls, 1);
  EXPECT_EQ(count.figures()->gave_up, 0);
}

TEST(board_day, who_waits_longest_is_counted_from_the_calls_begin) {
  day_count count;
  count.answered(day_with(1), count.ask(noon));
  count.note(event(kind::connected, noon + 42s), noon + 42s);
  EXPECT_EQ(count.figures()->answered, 1);
  EXPECT_EQ(count.figures()->median_to_person, 42s);
}

} // namespace
} // namespace callengine
