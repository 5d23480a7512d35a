// Which calls of the last run Twilio is asked about, and when.
#include "model/call/reconciliation.hpp"
#include "model/limits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

call call_in(call_sid sid, call_state state, milliseconds began = 0ms) {
  call value;
  value.sid = std::move(sid);
  value.started_at = time_point{began};
  value.state = std::move(state);
  return value;
}

/// Who is asked about in the next so many ticks.
std::vector<call_sid> asked(reconciliation& all, milliseconds time) {
  std::vector<call_sid> result;
  for (auto tick = 0ms; tick < time; tick += limits::lookup_interval)
    for (const auto& each : all.tick())
      result.push_back(each.call);
  return result;
}

} // namespace

TEST(reconciliation, what_only_twilio_can_tell_is_asked_about_at_once) {
  reconciliation all;
  all.add(call_in("ring", call_states::ringing{}, 1ms));
  all.add(call_in("talk", call_states::talking{}, 2ms));
  all.add(call_in("external", call_states::external{}, 3ms));
  all.add(call_in("recording", call_states::recording{}, 4ms));
  all.add(call_in("menu", call_states::menu{}, 5ms));
  all.add(call_in("over", call_states::ended{}, 6ms));
  all.add(call_in("closing", call_states::closing{}, 7ms));
  const auto now = all.tick();
  ASSERT_EQ(now.size(), 2U);
  EXPECT_EQ(now[0].call, "talk");
  EXPECT_FALSE(now[0].messages);
  EXPECT_EQ(now[1].call, "recording");
  EXPECT_TRUE(now[1].messages);
  // Twilio tells by itself what came of these, if it still can.
  EXPECT_THAT(
    asked(all, limits::lookup_news_wait), ElementsAre("ring", "external"));
  EXPECT_THAT(asked(all, limits::lookup_silence), ElementsAre("menu"));
  EXPECT_TRUE(all.idle());
}

TEST(reconciliation, every_waiting_state_is_asked_about_when_it_is_silent) {
  reconciliation all;
  all.add(call_in("greeting", call_states::greeting{}, 1ms));
  all.add(call_in("menu", call_states::menu{}, 2ms));
  all.add(call_in("selecting", call_states::selecting{}, 3ms));
  all.add(call_in("offering", call_states::offering{}, 4ms));
  all.add(call_in("bridging", call_states::bridging{}, 5ms));
  EXPECT_THAT(asked(all, limits::lookup_silence), IsEmpty());
  all.heard("menu");
  EXPECT_THAT(asked(all, limits::lookup_interval),
    ElementsAre("greeting", "selecting", "offering", "bridging"));
}

TEST(reconciliation, a_talk_that_is_heard_of_is_asked_about_all_the_same) {
  reconciliation all;
  all.add(call_in("talk", call_states::talking{}));
  all.heard("talk");
  EXPECT_EQ(all.tick().size(), 1U);
}

TEST(reconciliation, a_call_that_is_over_is_not_asked_about) {
  reconciliation all;
  all.add(call_in("talk", call_states::talking{}));
  all.drop("talk");
  EXPECT_TRUE(all.idle());
  EXPECT_THAT(all.tick(), IsEmpty());
}

TEST(reconciliation, many_calls_are_asked_about_bit_by_bit_the_oldest_first) {
  constexpr int calls = 100;
  reconciliation all;
  for (int number = calls; number > 0; --number)
    all.add(call_in(
      std::to_string(number), call_states::talking{}, milliseconds{number}));
  int next = 0;
  while (!all.idle()) {
    const auto now = all.tick();
    EXPECT_LE(now.size(), limits::lookups_at_once);
    for (const auto& each : now)
      EXPECT_EQ(each.call, std::to_string(++next));
  }
  EXPECT_EQ(next, calls);
}

TEST(reconciliation, pauses_grow_and_end) {
  reconciliation all;
  all.add(call_in("talk", call_states::talking{}));
  auto what = all.tick().at(0);
  milliseconds last{};
  int asked = 1;
  while (all.ask_again(what)) {
    auto pause = 0ms;
    for (auto now = all.tick();; now = all.tick()) {
      if (!now.empty()) {
        what = now.at(0);
        break;
      }
      pause += limits::lookup_interval;
    }
    ++asked;
    EXPECT_EQ(what.asked, asked - 1);
    EXPECT_GE(pause, last);
    EXPECT_LE(pause, limits::lookup_pause_max * 5 / 4);
    last = pause;
  }
  EXPECT_EQ(asked, limits::lookup_tries);
  EXPECT_GE(last, limits::lookup_pause_max - limits::lookup_interval);
  EXPECT_TRUE(all.idle());
}

TEST(reconciliation, calls_that_failed_together_are_not_asked_together_again) {
  reconciliation all;
  std::vector<reconciliation::question> failed;
  for (int number = 0; number < 20; ++number)
    failed.push_back({"CA" + std::to_string(number), {}, false, 6});
  for (auto& each : failed)
    all.ask_again(each);
  std::size_t most = 0;
  while (!all.idle())
    most = std::max(most, all.tick().size());
  EXPECT_LT(most, failed.size() / 2);
}

TEST(reconciliation, a_message_that_is_not_ready_makes_the_answer_unclear) {
  call_lookup::recordings_result found;
  found.recordings = {
    {"RE1", "https://rec/RE1", 9s, found_recording::state::completed, true},
    {"RE2", "https://rec/RE2", 9s, found_recording::state::in_progress, true}};
  auto answer = read_answer(found);
  EXPECT_EQ(answer.news.size(), 1U);
  EXPECT_FALSE(answer.unclear.empty());
  found.recordings[1].is_message = false; // of a talk
  answer = read_answer(found);
  EXPECT_EQ(answer.news.size(), 1U);
  EXPECT_TRUE(answer.unclear.empty());
}

} // namespace callengine::testing
