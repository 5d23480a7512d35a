#include "phone_world.hpp"

#include <algorithm>
#include <set>

namespace callengine::simulator::testing {
namespace {

class troubled_ways : public phone_world {
protected:
  /// Runs calls until the fault struck; how often it did.
  void one_call() {
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    call();
    ASSERT_TRUE(call_ends());
  }

  /// Every attempt may be tried again, as the engine's own URLs say.
  void allow_retries() {
    network_options options;
    options.retry_pause = 100ms;
    make(options);
    number_setup setup;
    setup.voice_url = "http://engine.test/voice#rc=5&rp=all";
    setup.fallback_url = "http://engine.test/fallback";
    phones->set_default_number(setup);
    engine.speak("/voice", "<Say>Hello</Say>");
    engine.speak("/fallback", "<Say>Sorry</Say>");
  }
};

TEST_F(troubled_ways, lose_answers_and_ask_again_with_the_same_token) {
  allow_retries();
  phones->faults().answers_lost_percent = 50;
  std::size_t most = 0;
  for (int run = 0; run < 20; ++run) {
    one_call();
    const auto asked = engine.at("/voice");
    most = std::max(most, asked.size());
    for (const auto& again : asked) {
      EXPECT_EQ(again.header("I-Twilio-Idempotency-Token"),
        asked[0].header("I-Twilio-Idempotency-Token"));
      EXPECT_EQ(again.fields, asked[0].fields);
    }
  }
  EXPECT_GT(most, 1U);
  const auto& counted = phones->fault_counts();
  EXPECT_GT(counted.answers_lost, 5U);
  EXPECT_GT(counted.retries, 5U);
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(troubled_ways, fall_back_when_every_attempt_failed) {
  struct row {
    int fault_plan::*fault;
    std::uint64_t fault_counters::*counter;
    std::string code;
    std::size_t reached; ///< attempts that the engine saw
  };

  for (const auto& each :
    std::vector<row>{{&fault_plan::answers_lost_percent,
                       &fault_counters::answers_lost, "11200", 6},
      {&fault_plan::requests_lost_percent, &fault_counters::requests_lost,
        "11200", 0},
      {&fault_plan::server_errors_percent, &fault_counters::server_errors,
        "11200", 0},
      {&fault_plan::connect_failures_percent, &fault_counters::connect_failures,
        "11205", 0}}) {
    allow_retries();
    phones->faults().*each.fault = 100;
    who = std::make_shared<quiet_caller>();
    engine.seen.clear();
    call();
    ASSERT_TRUE(
      clock.run_until([&] { return who->ends > 0 || warnings() > 0; }, 1min));
    EXPECT_TRUE(warned(each.code));
    EXPECT_EQ(engine.at("/voice").size(), each.reached);
    EXPECT_GE(phones->fault_counts().*each.counter, 3U);
    phones->faults() = {};
    ASSERT_TRUE(call_ends());
    EXPECT_EQ(who->end, "completed");
  }
}

TEST_F(troubled_ways, may_take_the_whole_time_of_an_attempt) {
  allow_retries();
  phones->faults().requests_lost_percent = 100;
  phones->faults().lost_after = 1min;
  call();
  const auto start = clock.now();
  ASSERT_TRUE(clock.run_until([&] { return warnings() > 0; }, 5min));
  EXPECT_EQ(clock.now() - start, 15s) << "no time is left to try again";
}

TEST_F(troubled_ways, draw_their_faults_from_the_seed) {
  std::vector<std::vector<time_point>> runs;
  std::vector<call_sid> sids;
  const auto begin = clock.now();
  for (const std::uint64_t seed : {7U, 7U, 8U}) {
    network_options options;
    options.seed = seed;
    make(options);
    engine.speak("/voice", "<Hangup/>");
    phones->faults().callbacks_late_percent = 100;
    std::vector<time_point> arrivals;
    const auto shift = clock.now() - begin;
    for (int run = 0; run < 3; ++run) {
      engine.seen.clear();
      who = std::make_shared<quiet_caller>();
      sids.push_back(call());
      ASSERT_TRUE(call_ends());
      arrivals.push_back(only("/ended").at - shift);
    }
    runs.push_back(arrivals);
  }
  EXPECT_EQ(runs[0], runs[1]);
  EXPECT_NE(runs[0], runs[2]);
  EXPECT_EQ(sids[0], sids[3]);
}

TEST_F(troubled_ways, make_callbacks_late_by_seconds_to_a_minute) {
  engine.speak("/voice", "<Hangup/>");
  phones->faults().callbacks_late_percent = 100;
  for (int run = 0; run < 20; ++run) {
    one_call();
    const auto late = only("/ended").at - engine.at("/voice")[0].at;
    EXPECT_GE(late, 2s);
    EXPECT_LE(late, 60s + 10ms);
  }
  EXPECT_EQ(phones->fault_counts().callbacks_late, 20U);
}

TEST_F(troubled_ways, let_a_callback_be_overtaken_by_the_next) {
  engine.speak("/voice",
    "<Dial><Client statusCallback=\"/leg\" statusCallbackEvent=\"initiated "
    "ringing answered completed\">c1_u2</Client></Dial>");
  play("client:c1_u2", {.hangs_up_after = 1s});
  phones->faults().callbacks_reordered_percent = 100;
  one_call();
  std::vector<std::string> order;
  for (const auto& leg : engine.at("/leg"))
    order.push_back(leg["SequenceNumber"]);
  EXPECT_EQ(order, (std::vector<std::string>{"1", "0", "3", "2"}));
  EXPECT_EQ(only("/ended").at - engine.at("/leg").back().at, 10s)
    << "the last one only waits";
  EXPECT_EQ(phones->fault_counts().callbacks_reordered, 2U);
}

TEST_F(troubled_ways, double_some_requests_much_later) {
  engine.speak("/voice", "<Say>Hello</Say><Pause length=\"60\"/>");
  auto& faults = phones->faults();
  faults.webhooks = fault_plan::doubling::scattered;
  faults.doubled_percent = 50;
  faults.doubled_within = 30s;
  std::set<milliseconds> gaps;
  std::size_t doubled = 0;
  for (int run = 0; run < 20; ++run) {
    one_call();
    for (const auto* path : {"/voice", "/ended"}) {
      const auto both = engine.at(path);
      if (both.size() < 2)
        continue;
      ++doubled;
      EXPECT_EQ(both[0].headers, both[1].headers);
      EXPECT_EQ(both[0].fields, both[1].fields);
      EXPECT_LE(both[1].at - both[0].at, 30s);
      gaps.insert(both[1].at - both[0].at);
    }
  }
  EXPECT_GT(gaps.size(), 5U);
  EXPECT_EQ(phones->fault_counts().doubled, doubled);
  EXPECT_LT(doubled, 40U);
}

TEST_F(troubled_ways, shuffle_parameters_and_add_unknown_ones) {
  engine.speak("/voice", "<Say>Hello</Say>");
  one_call();
  const auto real = only("/voice");
  EXPECT_EQ(real.fields.front().first, "CallSid");
  phones->faults().shuffled_parameters = true;
  one_call();
  auto shuffled = only("/voice").fields;
  EXPECT_NE(shuffled, real.fields);
  for (auto& field : shuffled)
    if (field.first == "CallSid")
      field.second = real["CallSid"];
  EXPECT_TRUE(std::is_permutation(
    shuffled.begin(), shuffled.end(), real.fields.begin(), real.fields.end()));
  phones->faults().unknown_parameters = true;
  one_call();
  EXPECT_EQ(only("/voice").fields.size(), real.fields.size() + 1);
  EXPECT_EQ(phones->fault_counts().shuffled, 4U);
}

TEST_F(troubled_ways, leave_the_signature_out_if_told_to) {
  network_options options;
  options.sign = false;
  make(options);
  engine.speak("/voice", "");
  one_call();
  EXPECT_EQ(only("/voice").header("X-Twilio-Signature"), "");
  EXPECT_NE(only("/voice").header("I-Twilio-Idempotency-Token"), "");
}

} // namespace
} // namespace callengine::simulator::testing
