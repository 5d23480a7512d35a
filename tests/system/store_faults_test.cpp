// A store fails while patients call: the calls do not, and what could not be
// kept is kept afterwards.
#include "tests/support/postgres_server.hpp"
#include "tests/system/faulty_stores.hpp"

#include <functional>

namespace callengine::testing {
namespace {

class store_faults_test;

/// A way in which a store fails.
struct outage {
  std::string name;
  store_setup setup;
  std::function<void(store_faults_test&)> begin;
  std::function<void(store_faults_test&)> end;

  enum class sign { snapshots, history, none };
  sign seen = sign::snapshots; ///< what the operator sees of it
};

void PrintTo(const outage& what, std::ostream* to) {
  *to << what.name;
}

class store_faults_test : public faulty_stores_test,
                          public ::testing::WithParamInterface<outage> {
public:
  // What an outage does with the stores.
  using faulty_stores_test::database_line;
  using faulty_stores_test::fill_disk;
  using faulty_stores_test::free_disk;
  using faulty_stores_test::lock;
  using faulty_stores_test::redis;
  using faulty_stores_test::redis_line;
  using faulty_stores_test::unlock;

protected:
  void SetUp() override {
    open_stores(GetParam().setup);
  }

  void expect_alarm() {
    const auto seen = GetParam().seen;
    if (seen == outage::sign::none)
      return;
    EXPECT_TRUE(becomes("degraded", 5s)) << "nobody is told of the outage";
    const auto name = seen == outage::sign::snapshots
      ? "callengine_snapshots_degraded"
      : "callengine_history_away";
    // The configuration may miss its database before history does.
    EXPECT_TRUE(the().run_until([&] { return figure(name) == 1; }, 5s)) << name;
  }

  void expect_no_alarm() {
    EXPECT_TRUE(becomes("ready", 10s)) << "the outage is over";
    EXPECT_EQ(figure("callengine_snapshots_degraded"), 0);
    EXPECT_EQ(figure("callengine_history_away"), 0);
  }
};

TEST_P(store_faults_test, calls_go_on_and_nothing_is_forgotten) {
  const auto early = in_the_menu();
  GetParam().begin(*this);
  const auto begun = mark();
  const auto talk = in_a_talk();
  const auto late = in_the_menu();
  keep_calling(5);
  expect_alarm();
  const auto open_since = mark();
  the().run_for(outage_length());
  EXPECT_TRUE(the().run_until([&] { return mark() > open_since + 150; }));
  expect_alive();
  const auto open_until = mark();
  GetParam().end(*this);
  expect_no_alarm();
  stop_calling();
  expect_quick_answers(begun, 3s);
  expect_quick_answers(open_since, quick_answer);
  EXPECT_GT(open_until, open_since);

  // What happened meanwhile is durable now.
  crash_engine();
  for (const auto& who : {early, late}) {
    EXPECT_EQ(who->times_heard("press 1"), 1U) << "greeted again";
    who->press('1');
    ASSERT_TRUE(
      the().run_until([&] { return who->heard("(connected to client"); }))
      << ::testing::PrintToString(who->everything());
    expect_over(*who);
  }
  auto& helper = who_talks_with(*talk);
  ASSERT_TRUE(the().run_until([&] { return helper.state() == "talking"; }))
    << helper.state();
  helper.page().hang_up();
  expect_over(*talk);
  EXPECT_EQ(the().outcome(talk->sid()), "person");
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
}

using test = store_faults_test;

store_setup redis_by_socket() {
  store_setup setup;
  setup.redis = true;
  return setup;
}

store_setup redis_by_line() {
  auto setup = redis_by_socket();
  setup.redis_by_tcp = true;
  return setup;
}

store_setup postgresql() {
  store_setup setup;
  setup.database = database_kind::postgresql;
  return setup;
}

store_setup postgresql_by_line() {
  auto setup = postgresql();
  setup.database_line = true;
  return setup;
}

/// An outage of the line to Redis.
outage line_outage(std::string name, line_faults faults) {
  return {std::move(name), redis_by_line(),
    [faults](test& of) { of.redis_line().set(faults); },
    [](test& of) {
      of.redis_line().set({});
    }};
}

std::vector<outage> outages_of_redis() {
  auto small = redis_by_socket();
  small.small_disk = true;
  line_faults slow;
  slow.delay = 400ms;
  line_faults half_open;
  half_open.swallows = line_faults::way::both;
  line_faults bytes;
  bytes.one_byte_at_a_time = true;
  auto in_bytes = line_outage("line_of_single_bytes", bytes);
  in_bytes.seen = outage::sign::none;
  return {
    {"redis_stopped", redis_by_socket(), [](test& of) { of.redis().stop(); },
      [](test& of) {
        of.redis().start();
      }},
    {"redis_paused", redis_by_socket(), [](test& of) { of.redis().pause(); },
      [](test& of) {
        of.redis().resume();
      }},
    {"redis_killed", redis_by_socket(), [](test& of) { of.redis().kill(); },
      [](test& of) {
        of.redis().start();
      }},
    {"redis_disk_full", small, [](test& of) { of.fill_disk(); },
      [](test& of) {
        of.free_disk();
      }},
    line_outage("line_slow", slow), line_outage("line_half_open", half_open),
    in_bytes,
    {"line_reset", redis_by_line(),
      [](test& of) {
        line_faults gone;
        gone.refuses = true;
        of.redis_line().set(gone);
        of.redis_line().reset_all();
      },
      [](test& of) {
        of.redis_line().set({});
      }}};
}

std::vector<outage> outages_of_postgresql() {
  using sign = outage::sign;
  auto both = postgresql();
  both.redis = true;
  line_faults half_open;
  half_open.swallows = line_faults::way::both;
  return {{"postgresql_stopped", postgresql(),
            [](test&) { postgres_server::instance().stop(); },
            [](test&) { postgres_server::instance().start(); }, sign::history},
    {"postgresql_restarted", postgresql(),
      [](test&) {
        postgres_server::instance().stop();
        postgres_server::instance().start();
      },
      [](test&) {}, sign::none},
    {"postgresql_locked", postgresql(),
      [](test& of) {
        of.lock("BEGIN; LOCK TABLE calls, call_routing_history,"
                " voicemail_messages, call_settings;");
      },
      [](test& of) { of.unlock(); }, sign::history},
    {"postgresql_half_open", postgresql_by_line(),
      [half_open](test& of) { of.database_line().set(half_open); },
      [](test& of) { of.database_line().set({}); }, sign::history},
    {"both_out", both,
      [](test& of) {
        of.redis().pause();
        postgres_server::instance().stop();
      },
      [](test& of) {
        of.redis().resume();
        postgres_server::instance().start();
      }}};
}

std::string outage_name(const ::testing::TestParamInfo<outage>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(redis, store_faults_test,
  ::testing::ValuesIn(outages_of_redis()), outage_name);
INSTANTIATE_TEST_SUITE_P(database, store_faults_test,
  ::testing::ValuesIn(outages_of_postgresql()), outage_name);

} // namespace
} // namespace callengine::testing
