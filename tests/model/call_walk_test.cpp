// One call under random events: what must always hold, over many seeds.
#include "tests/model/call_walk.hpp"
#include "tests/model/random_clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

constexpr int events_per_walk = 50;

using counters = std::map<std::string_view, std::uint64_t>;

std::vector<plan_ptr> random_plans() {
  std::vector<plan_ptr> result;
  for (std::uint64_t seed = 0; seed < 64; ++seed) {
    dice chance{seed};
    result.push_back(plan_of(random_clinic(chance)));
  }
  return result;
}

/// Walks every seed of a range; what came up is added to `seen`.
void walk(std::uint64_t first, std::uint64_t last, counters& seen) {
  const auto plans = random_plans();
  for (auto seed = first; seed < last; ++seed) {
    call_walk one{plans[seed % plans.size()], seed};
    ASSERT_EQ(one.run(events_per_walk), "") << "seed " << seed;
    for (const auto& [name, count] : one.checks().counters)
      seen[name] += count;
  }
}

void expect_all_came_up(const counters& seen) {
  for (const auto* name : {"answer", "answer_leg", "ask_candidates",
         "offer_staff", "connect_staff", "release_staff", "hold_staff",
         "cancel_leg", "note_started", "store_voicemail", "note_turn",
         "note_conversation", "ask_answerer", "stop_answerer", "tell_relay",
         "end_relay", "person", "voicemail", "goodbye", "caller_hung_up"})
    EXPECT_TRUE(seen.count(name) > 0) << name << " never came up";
  for (auto kind = decision_kind::call_answered;
       kind <= decision_kind::call_ended;
       kind = static_cast<decision_kind>(static_cast<int>(kind) + 1))
    EXPECT_TRUE(
      seen.count(to_string(kind)) > 0 || kind == decision_kind::call_taken_up)
      << to_string(kind) << " was never decided";
}

} // namespace

// In four parts, so that they can run side by side.
class call_walks : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(call_walks, break_nothing) {
  counters seen;
  const auto first = GetParam() * 5000;
  walk(first, first + 5000, seen);
  expect_all_came_up(seen);
}

INSTANTIATE_TEST_SUITE_P(
  seeds, call_walks, ::testing::Range<std::uint64_t>(0, 4));

} // namespace callengine::testing
