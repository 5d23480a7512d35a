#include "simulator/explore/campaign.hpp"

#include <gtest/gtest.h>

namespace callengine::explore {

TEST(shrink, finds_a_smaller_scenario_that_still_breaks) {
  const auto* bent = find_mutant("drops-the-token");
  ASSERT_NE(bent, nullptr);
  campaign_options options;
  options.seeds = static_cast<std::uint64_t>(bent->seeds);
  options.bent = bent;
  const auto run = run_campaign(options);
  ASSERT_TRUE(run.broken);

  const auto smallest = shrink(run.broken->seed, {}, run.broken->what, bent);
  EXPECT_EQ(smallest.what.row, bent->row);
  const auto whole = draw_scenario(run.broken->seed, {});
  const auto rest = draw_scenario(run.broken->seed, smallest.without);
  EXPECT_LT(rest.calls.size() + rest.actions.size() + rest.faults.count(),
    whole.calls.size() + whole.actions.size() + whole.faults.count());

  const auto again = live_seed(run.broken->seed, smallest.without, bent, {});
  ASSERT_TRUE(again.first_breach);
  EXPECT_EQ(again.first_breach->sentence, smallest.what.sentence);
}

TEST(shrink, the_command_names_all_that_was_left_out) {
  restriction without;
  without.without.set(index_of(fault::pauses));
  without.skipped_calls = {2, 5};
  without.horizon = std::chrono::seconds{9};
  EXPECT_EQ(replay_command(7, without, nullptr),
    "callsim explore --seed 7 --without pauses --horizon 9000 --skip-calls 2,5 "
    "--trace");
}

TEST(shrink, leaving_one_caller_out_changes_nothing_for_the_others) {
  const auto whole = draw_scenario(3, {});
  restriction without;
  without.skipped_calls = {whole.calls.front().number};
  const auto rest = draw_scenario(3, without);
  ASSERT_EQ(rest.calls.size() + 1, whole.calls.size());
  EXPECT_EQ(rest.calls.back().seed, whole.calls.back().seed);
  EXPECT_EQ(rest.actions.size(), whole.actions.size());
}

} // namespace callengine::explore
