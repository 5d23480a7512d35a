// SIGKILL: a sample of the sweep and of the storm (docs/sweep.md), and how soon
// an engine with many live calls is there again.
#include "tests/system/requests.hpp"
#include "tests/system/sweep/storm.hpp"
#include "tests/system/sweep/sweep.hpp"
#include "tests/system/system_test.hpp"

#include <algorithm>

namespace callengine::testing {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr milliseconds ready_within = 3s;
#else
constexpr milliseconds ready_within = 1s;
#endif

const sweep::flow& flow_named(const std::string& name) {
  const auto& all = sweep::flows();
  return *std::find_if(all.begin(), all.end(),
    [&name](const auto& each) { return each.name == name; });
}

/// A flow on a pair of stores, and which of its requests are struck.
struct sample {
  std::string flow;
  database_kind database;
  snapshot_kind snapshots;
  std::vector<sweep::kill_point> kills;
};

std::ostream& operator<<(std::ostream& out, const sample& what) {
  return out << what.flow;
}

class kill_sweep_test : public ::testing::TestWithParam<sample> {};

TEST_P(kill_sweep_test, every_call_ends_as_without_the_kill) {
  const auto& what = GetParam();
  const auto& flow = flow_named(what.flow);
  sweep::stage stage{what.database, what.snapshots};
  const auto undisturbed = stage.play(flow);
  ASSERT_THAT(undisturbed.problems, IsEmpty());
  for (const auto& kill : what.kills)
    EXPECT_THAT(stage.play(flow, kill, undisturbed).problems, IsEmpty())
      << "request " << kill.step << ' ' << sweep::name_of(kill.moment);
}

constexpr auto asked = strike_moment::while_asked;
constexpr auto before = strike_moment::before_answer;
constexpr auto answered = strike_moment::after_answer;
constexpr auto sqlite = database_kind::sqlite;
constexpr auto postgresql = database_kind::postgresql;
constexpr auto embedded = snapshot_kind::embedded;
constexpr auto redis = snapshot_kind::redis;

INSTANTIATE_TEST_SUITE_P(flows, kill_sweep_test,
  ::testing::Values(
    sample{"person_after_a_wrong_key", sqlite, embedded,
      {{1, answered}, {3, asked}, {4, before}, {5, answered}, {8, asked}}},
    sample{"person_after_a_wrong_key", postgresql, redis,
      {{2, before}, {3, answered}, {6, answered}}},
    sample{"phone_after_a_vain_ring", sqlite, redis, {{4, answered}}},
    sample{"next_person_after_a_refusal", postgresql, embedded,
      {{2, asked}, {4, answered}}},
    sample{"next_person_after_a_vain_ring", sqlite, embedded, {{3, answered}}},
    sample{"voicemail", postgresql, redis, {{2, answered}, {3, before}}},
    sample{"outside_number", sqlite, redis, {{2, answered}, {3, asked}}},
    sample{"hangs_up_in_the_menu", sqlite, embedded, {{1, answered}}},
    sample{"hangs_up_while_it_rings", sqlite, embedded, {{3, answered}}},
    sample{"hangs_up_in_the_talk", postgresql, embedded, {{4, answered}}},
    sample{"two_callers_for_one_person", sqlite, redis, {{4, answered}}}),
  [](const auto& each) {
    return each.param.flow + '_' + name_of(each.param.database) + '_'
      + name_of(each.param.snapshots);
  });

TEST(kill_sweep, finds_an_engine_that_forgets_its_calls) {
  const auto& flow = flow_named("person_after_a_wrong_key");
  sweep::stage stage{sqlite, embedded, {{"CALLENGINE_SNAPSHOTS", "off"}}};
  const auto undisturbed = stage.play(flow);
  EXPECT_THAT(
    stage.play(flow, {2, answered}, undisturbed).problems, Not(IsEmpty()));
}

TEST(kill_storm, no_call_is_lost_and_nobody_is_rung_twice) {
  sweep::storm_options options;
  options.live = 60;
  options.people = 8;
  options.duration = 16s;
  sweep::storm storm{options};
  const auto told = storm.run();
  EXPECT_THAT(told.problems, IsEmpty()) << "seed " << told.seed;
  EXPECT_GE(told.kills, 3U);
  EXPECT_GT(told.retries, 0U);
  EXPECT_GT(told.outcomes.at("person"), 0U);
  EXPECT_GT(told.outcomes.at("voicemail"), 0U);
}

// -- ready again --------------------------------------------------------------

class ready_again_test : public system_test,
                         public ::testing::WithParamInterface<snapshot_kind> {
protected:
  static constexpr int calls = 2000;

  static std::string sid(int number) {
    auto digits = std::to_string(number);
    return "CA" + std::string(32 - digits.size(), '0') + digits;
  }

  /// Sends all and waits for the answers.
  std::vector<std::string> send(
    const std::vector<simulator::http_request>& requests) {
    std::vector<std::string> answers(requests.size());
    std::size_t open = requests.size();
    for (std::size_t each = 0; each < requests.size(); ++each) {
      the().carrier.ask(requests[each],
        [&answers, &open, each](const simulator::http_outcome& outcome) {
          --open;
          if (outcome.response && outcome.response->status == 200)
            answers[each] = outcome.response->body;
        });
      // As many at a time as a backlog holds.
      the().run_until([&] { return open + each + 1 < requests.size() + 64; });
    }
    EXPECT_TRUE(the().run_until([&open] { return open == 0; }));
    return answers;
  }

  /// From now until one request is answered with 200.
  milliseconds time_to_answer(const simulator::http_request& request) {
    const auto began = the().clock.now();
    std::string body;
    while (body.empty() && the().clock.now() < began + patience) {
      bool came = false;
      the().carrier.ask(request, [&](const simulator::http_outcome& outcome) {
        came = true;
        if (outcome.response && outcome.response->status == 200)
          body = outcome.response->body;
      });
      the().run_until([&came] { return came; });
    }
    return the().clock.now() - began;
  }
};

TEST_P(ready_again_test, with_two_thousand_live_calls_within_a_second) {
  open(billing_clinic, sqlite, 0ms, GetParam());
  std::vector<simulator::http_request> arrivals;
  for (int each = 0; each < calls; ++each)
    arrivals.push_back(signed_request(
      voice_path + "incoming", arrival(sid(each), clinic_number), auth_token));
  const auto menus = send(arrivals);
  ASSERT_THAT(menus, Each(HasSubstr("<Gather")));
  the().crash_engine();
  simulator::http_request ready;
  ready.method = "GET";
  ready.url = public_url + "/readyz";
  const auto taken = time_to_answer(ready);
  RecordProperty("ready_ms", static_cast<int>(taken.count()));
  EXPECT_LE(taken, ready_within);
  // The first to go on comes at once, the last as well.
  EXPECT_LE(time_to_answer(arrivals.back()), ready_within);
  // Each call goes on where it was: a wrong key, as the second thing told.
  std::vector<simulator::http_request> keys;
  for (int each = 0; each < calls; ++each) {
    auto fields = arrival(sid(each), clinic_number);
    fields.emplace_back("Digits", "9");
    const auto& menu = menus[static_cast<std::size_t>(each)];
    keys.push_back(
      signed_request(link_in(menu, "ivr-gather"), fields, auth_token));
  }
  EXPECT_THAT(send(keys), Each(HasSubstr("<Gather")));
  const auto repeated = [this] {
    return the().sql.value("SELECT count(*) FROM call_routing_history WHERE"
                           " decision = 'menu_repeated' AND step = 2");
  };
  EXPECT_TRUE(
    the().eventually([&] { return repeated() == std::to_string(calls); }))
    << repeated();
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM call_routing_history WHERE"
                            " decision = 'call_taken_up'"),
    "0");
}

INSTANTIATE_TEST_SUITE_P(stores, ready_again_test,
  ::testing::Values(embedded, redis),
  [](const auto& each) { return name_of(each.param); });

} // namespace
} // namespace callengine::testing
