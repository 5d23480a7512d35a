// From the embedded stores to PostgreSQL and Redis, with calls that go on.
#include "tests/system/faulty_stores.hpp"

namespace callengine::testing {
namespace {

class store_move_test : public faulty_stores_test {
protected:
  void SetUp() override {
    open_stores({});
  }
};

TEST_F(store_move_test, live_calls_and_history_go_on_in_the_new_stores) {
  const auto talk = in_a_talk();
  keep_calling(3);
  the().run_for(1s);
  stop_calling();
  const auto who = in_the_menu();
  // The newest call is written last, and all but the live ones have ended.
  ASSERT_TRUE(the().eventually([&] {
    return the().sql.value("SELECT count(*), max(call_sid = '" + who->sid()
             + "') FROM calls WHERE ended_at IS NULL")
      == "2|1";
  }));
  const std::string numbers = "SELECT call_sid, from_number_hash, started_at"
                              " FROM calls ORDER BY call_sid";
  const auto before = the().sql.value(numbers);
  EXPECT_THAT(move_to_servers(), HasSubstr("staff members: 3\n"));
  EXPECT_EQ(the().sql.value(numbers), before);
  ASSERT_TRUE(the().eventually(
    [this] { return figure("callengine_staff{state=\"available\"}") == 2; }))
    << "the pages are not back";
  who->press('1');
  expect_over(*who);
  EXPECT_EQ(who->times_heard("press 1"), 1U);
  EXPECT_TRUE(who->heard("(connected to client"))
    << ::testing::PrintToString(the().decisions(who->sid()));
  auto& helper = who_talks_with(*talk);
  ASSERT_TRUE(the().run_until([&] { return helper.state() == "talking"; }));
  helper.page().hang_up();
  expect_over(*talk);
  EXPECT_EQ(the().outcome(talk->sid()), "person");
  expect_everybody_free();
  expect_single_rings();
  expect_whole_history();
  // New calls are numbered on from what was copied.
  keep_calling(3);
  the().run_for(500ms);
  stop_calling();
  expect_whole_history();
  EXPECT_TRUE(becomes("ready", 10s));
}

TEST_F(store_move_test, leaves_the_old_stores_as_they_were) {
  const auto who = in_the_menu();
  const auto old = the().sql;
  ASSERT_TRUE(the().eventually([&] {
    return old.value("SELECT count(*) FROM call_routing_history") == "1";
  }));
  move_to_servers();
  EXPECT_EQ(old.value("SELECT count(*) FROM calls"), "1");
  EXPECT_TRUE(
    std::filesystem::exists(the().folder.path() / "snapshots.sqlite"));
  who->hang_up();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
  EXPECT_EQ(
    old.value("SELECT count(*) FROM calls WHERE ended_at IS NOT NULL"), "0");
}

} // namespace
} // namespace callengine::testing
