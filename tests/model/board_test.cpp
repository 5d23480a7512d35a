// What a clinic's board shows, and what of it has changed.
#include "model/board/board.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr time_point start{milliseconds{1'763'800'000'000}};
constexpr user_id ana{101};
constexpr user_id boss{201};

call live_call_of(const call_sid& sid, time_point began = start) {
  call result;
  result.sid = sid;
  result.from = "+14155550123";
  result.started_at = began;
  return result;
}

call_seen seen(const call_sid& sid, time_point began = start) {
  call_seen result;
  result.now.call = sid;
  result.now.state = "menu";
  result.now.started_at = began;
  return result;
}

call_seen over(const call_sid& sid) {
  auto result = seen(sid);
  result.is_over = true;
  return result;
}

std::vector<std::string> names(const std::vector<board_call>& calls) {
  std::vector<std::string> result;
  for (const auto& each : calls)
    result.push_back(each.call);
  return result;
}

TEST(board, calls_are_shown_from_their_begin_to_their_end) {
  board all{start};
  all.note(seen("CA2", start + 1s));
  all.note(seen("CA1"));
  all.note(seen("CA3", start + 2s));
  EXPECT_THAT(names(all.view().calls), ElementsAre("CA1", "CA2", "CA3"));
  all.note(over("CA2"));
  all.lose("CA3");
  all.lose("CA3");
  EXPECT_THAT(names(all.view().calls), ElementsAre("CA1"));
}

TEST(board, only_the_newest_of_each_call_is_told) {
  board all{start};
  all.note(seen("CA1"));
  auto later = seen("CA1");
  later.now.state = "ringing";
  all.note(later);
  all.note(seen("CA2"));
  all.take_changes();
  EXPECT_FALSE(all.has_changes());
  all.note(later);
  EXPECT_FALSE(all.has_changes()) << "it is as it was";
  later.now.state = "talking";
  all.note(later);
  all.note(over("CA2"));
  const auto changes = all.take_changes();
  ASSERT_EQ(changes.calls.size(), 1U);
  EXPECT_EQ(changes.calls[0], later.now);
  EXPECT_THAT(changes.ended, ElementsAre("CA2"));
  EXPECT_TRUE(all.take_changes().empty());
}

TEST(board, who_takes_calls_is_shown_though_nobody_saw_them_yet) {
  board all{start};
  all.name({{ana, "Ana Ruiz", true}, {boss, "Eve Stone", false}});
  const board_person expected{ana, "Ana Ruiz", staff_state::offline, start};
  EXPECT_THAT(all.view().staff, ElementsAre(expected));
}

TEST(board, who_left_the_clinic_is_not_shown_any_more) {
  board all{start};
  all.name({{ana, "Ana Ruiz", true}});
  all.take_changes();
  all.name({{boss, "Eve Stone", false}});
  EXPECT_THAT(all.view().staff, IsEmpty());
  const auto changes = all.take_changes();
  EXPECT_THAT(changes.gone, ElementsAre(ana));
  EXPECT_THAT(changes.staff, IsEmpty()) << "no board showed the other one";
  all.name({{boss, "Eve Stone", false}});
  EXPECT_FALSE(all.has_changes()) << "told once";
  all.note(ana, staff_state::talking, start);
  EXPECT_EQ(all.view().staff.at(0).name, "Ana Ruiz") << "in a last talk";
}

TEST(board, who_takes_no_calls_is_shown_while_they_are_there) {
  board all{start};
  all.note(boss, staff_state::offline, start);
  EXPECT_FALSE(all.has_changes()) << "a supervisor's page was opened";
  all.note(boss, staff_state::available, start + 1s);
  EXPECT_EQ(all.view().staff.size(), 1U);
  all.take_changes();
  all.note(boss, staff_state::offline, start + 2s);
  const auto changes = all.take_changes();
  EXPECT_THAT(changes.gone, ElementsAre(boss));
  EXPECT_THAT(changes.staff, IsEmpty());
  EXPECT_THAT(all.view().staff, IsEmpty());
}

TEST(board, who_stops_taking_calls_is_gone_once_they_are_offline) {
  board all{start};
  all.name({{ana, "Ana Ruiz", true}});
  all.note(ana, staff_state::talking, start + 1s);
  all.take_changes();
  all.name({{ana, "Ana Ruiz", false}});
  EXPECT_THAT(all.take_changes().gone, IsEmpty()) << "in a last talk";
  all.note(ana, staff_state::offline, start + 2s);
  EXPECT_THAT(all.take_changes().gone, ElementsAre(ana));
  all.name({{ana, "Ana Ruiz", true}});
  EXPECT_EQ(all.take_changes().staff.size(), 1U) << "and back";
  all.name({{ana, "Ana Ruiz", false}});
  EXPECT_THAT(all.take_changes().gone, ElementsAre(ana));
}

TEST(board, somebody_whose_name_nobody_told_has_a_number) {
  board all{start};
  all.note(ana, staff_state::ringing, start + 1s);
  EXPECT_EQ(all.view().staff.at(0).name, "staff 101");
  all.take_changes();
  all.name({{ana, "Ana Ruiz", true}});
  ASSERT_EQ(all.take_changes().staff.size(), 1U);
  EXPECT_EQ(all.view().staff.at(0).state, staff_state::ringing);
}

// -- what a call tells
// ---------------------------------------------------------

TEST(call_watch, a_step_that_shows_no_difference_tells_nothing) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  patient.state = call_states::menu{0, 1};
  const auto first = watch.look(patient, start);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->now.state, "menu");
  EXPECT_EQ(first->now.since, start);
  EXPECT_EQ(first->now.from, "+14155550123");
  patient.state = call_states::menu{0, 2};
  EXPECT_FALSE(watch.look(patient, start + 5s));
  patient.urgent = true;
  const auto urgent = watch.look(patient, start + 6s);
  ASSERT_TRUE(urgent);
  EXPECT_EQ(urgent->now.since, start) << "it is in the menu as before";
}

TEST(call_watch, who_is_rung_is_told) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  patient.department = "billing";
  call_states::ringing ringing;
  ringing.offer.user = ana;
  patient.state = ringing;
  const auto told = watch.look(patient, start + 2s);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->now.user, ana);
  EXPECT_EQ(told->now.department, "billing");
}

TEST(call_watch, a_talk_of_before_a_restart_began_when_it_did) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  call_states::talking talking;
  talking.since = start + 10s;
  patient.state = talking;
  EXPECT_EQ(watch.look(patient, start + 60s)->now.since, start + 10s);
  // It counted then, too.
  call_ended end;
  end.how = outcome::person;
  watch.count(end, patient);
  patient.state = call_states::ended{outcome::person, start + 70s};
  EXPECT_THAT(watch.look(patient, start + 70s)->counted, IsEmpty());
}

TEST(call_watch, an_end_is_told_once_with_all_that_counts) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  call_started begin;
  watch.count(begin, patient);
  decision connected;
  connected.kind = decision_kind::connected;
  connected.at = start + 9s;
  watch.count(call_decided{{}, "CA1", connected}, patient);
  watch.count(call_decided{{}, "CA1", connected}, patient);
  call_ended end;
  end.how = outcome::person;
  watch.count(end, patient);
  patient.state = call_states::ended{outcome::person, start + 60s};
  const auto told = watch.look(patient, start + 60s);
  ASSERT_TRUE(told);
  EXPECT_TRUE(told->is_over);
  const day_event begun{day_event_kind::begun, start, start};
  const day_event met{day_event_kind::connected, start + 9s, start};
  EXPECT_THAT(told->counted, ElementsAre(begun, met));
  EXPECT_FALSE(watch.look(patient, start + 61s));
}

TEST(call_watch, a_talk_that_never_was_is_taken_back) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  watch.count(call_started{}, patient);
  decision connected;
  connected.kind = decision_kind::connected;
  connected.at = start + 9s;
  watch.count(call_decided{{}, "CA1", connected}, patient);
  watch.look(patient, start + 9s);
  call_ended end;
  end.how = outcome::voicemail;
  end.at = start + 60s;
  watch.count(end, patient);
  patient.state = call_states::ended{outcome::voicemail, start + 60s};
  const day_event undone{
    day_event_kind::not_talked, start + 60s, start, start + 9s};
  const day_event message{day_event_kind::left_message, start + 60s, start};
  EXPECT_THAT(
    watch.look(patient, start + 60s)->counted, ElementsAre(undone, message));
}

TEST(call_watch, a_test_is_shown_and_not_counted) {
  call_watch watch;
  auto patient = live_call_of("CA1");
  patient.is_test = true;
  watch.count(call_started{}, patient);
  const auto told = watch.look(patient, start);
  ASSERT_TRUE(told);
  EXPECT_TRUE(told->now.is_test);
  EXPECT_THAT(told->counted, IsEmpty());
}

} // namespace
} // namespace callengine
