// What the stores hold, and what the engine does with less than it had.
#include "tests/support/postgres_server.hpp"
#include "tests/system/faulty_stores.hpp"

namespace callengine::testing {
namespace {

const std::string patients_digits = patients_number.substr(2);

class store_loss_test : public faulty_stores_test {
protected:
  static store_setup with_redis(
    database_kind database = database_kind::sqlite) {
    store_setup setup;
    setup.database = database;
    setup.redis = true;
    return setup;
  }

  /// A little of everything, and then one in the menu.
  std::shared_ptr<patient> after_some_calls(milliseconds span) {
    keep_calling(3);
    the().run_for(span);
    stop_calling();
    return in_the_menu();
  }

  void expect_to_reach_somebody(patient& who) {
    EXPECT_EQ(who.times_heard("press 1"), 1U);
    who.press('1');
    expect_over(who);
    EXPECT_TRUE(who.heard("(connected to client"))
      << ::testing::PrintToString(who.everything());
  }
};

TEST_F(store_loss_test, an_emptied_redis_is_filled_again_from_memory) {
  open_stores(with_redis());
  const auto talk = in_a_talk();
  const auto who = in_the_menu();
  ASSERT_EQ(redis().ask("FLUSHALL"), "OK");
  ASSERT_TRUE(the().eventually(
    [&] { return figure("callengine_snapshot_store_emptied_total") == 1; },
    10s));
  ASSERT_TRUE(becomes("ready", 10s));
  EXPECT_TRUE(the().eventually([&] {
    return redis().ask("--scan --pattern '*" + talk->sid() + "*'") != ""
      && redis().ask("--scan --pattern '*" + who->sid() + "*'") != "";
  }));
  crash_engine();
  expect_to_reach_somebody(*who);
  auto& helper = who_talks_with(*talk);
  EXPECT_TRUE(the().run_until([&] { return helper.state() == "talking"; }))
    << "the lease is forgotten";
  helper.page().hang_up();
  expect_over(*talk);
  EXPECT_EQ(the().outcome(talk->sid()), "person");
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
}

TEST_F(store_loss_test, a_patients_number_is_nowhere_to_be_read) {
  open_stores(with_redis());
  const auto talk = in_a_talk();
  const auto who = after_some_calls(1s);
  // Redis: every key and every value, also what it wrote to its disk.
  EXPECT_NE(redis().ask("DBSIZE"), "0");
  const auto keys = redis().ask("--scan");
  EXPECT_THAT(keys, HasSubstr(who->sid()));
  EXPECT_THAT(keys, Not(HasSubstr(patients_digits)));
  expect_nowhere_in(store_folder(), patients_digits);
  expect_nowhere_in(the().folder.path(), patients_digits);
  EXPECT_THAT(the().engine.log(), Not(HasSubstr(patients_digits)));
  who->hang_up();
  talk->hang_up();
  expect_everybody_free();
}

TEST_F(store_loss_test, nor_in_the_embedded_store_and_the_spool) {
  store_setup setup;
  setup.database = database_kind::postgresql;
  open_stores(setup);
  const auto talk = in_a_talk();
  postgres_server::instance().stop();
  const auto who = after_some_calls(1s);
  EXPECT_TRUE(the().eventually(
    [&] { return figure("callengine_history_spooled_rows") > 0; }));
  expect_nowhere_in(the().folder.path(), patients_digits);
  postgres_server::instance().start();
  EXPECT_TRUE(becomes("ready", 10s));
  who->hang_up();
  talk->hang_up();
  expect_everybody_free();
  expect_whole_history();
}

TEST_F(store_loss_test, starts_without_its_database_and_catches_up) {
  store_setup setup;
  setup.database = database_kind::postgresql;
  open_stores(setup);
  ASSERT_TRUE(becomes("ready", 10s));
  const auto before = in_the_menu();
  postgres_server::instance().stop();
  crash_engine();
  EXPECT_TRUE(becomes("degraded", 5s));
  expect_to_reach_somebody(*before);
  const auto begun = mark();
  keep_calling(5);
  EXPECT_TRUE(the().run_until([&] { return mark() > begun + 150; }));
  postgres_server::instance().start();
  EXPECT_TRUE(becomes("ready", 10s));
  stop_calling();
  expect_quick_answers(begun, quick_answer);
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
}

TEST_F(store_loss_test, starts_without_redis_and_catches_up) {
  open_stores(with_redis());
  redis().stop();
  crash_engine();
  EXPECT_EQ(readiness(), "degraded");
  const auto begun = mark();
  keep_calling(5);
  EXPECT_TRUE(the().run_until([&] { return mark() > begun + 150; }));
  const auto who = in_the_menu();
  redis().start();
  EXPECT_TRUE(becomes("ready", 10s));
  stop_calling();
  expect_quick_answers(begun, quick_answer);
  crash_engine();
  expect_to_reach_somebody(*who);
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
}

TEST_F(store_loss_test, another_program_may_lock_the_sqlite_file) {
  open_stores({});
  lock("BEGIN EXCLUSIVE;\nUPDATE clients SET name = name;");
  const auto begun = mark();
  const auto who = in_the_menu();
  keep_calling(5);
  the().run_for(outage_length() * 8 / 3);
  EXPECT_TRUE(the().run_until([&] { return mark() > begun + 150; }));
  EXPECT_TRUE(becomes("degraded", 5s));
  expect_alive();
  unlock();
  EXPECT_TRUE(becomes("ready", 10s));
  stop_calling();
  expect_quick_answers(begun, quick_answer);
  crash_engine();
  expect_to_reach_somebody(*who);
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
}

} // namespace
} // namespace callengine::testing
