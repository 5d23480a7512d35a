// 200 calls at once for a department of three.
#include "model/limits.hpp"
#include "tests/system/system_test.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace callengine::testing {
namespace {

constexpr int crowd = 200;

class crowd_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic
        + "UPDATE staff_call_routing SET receive_calls_in_portal = true"
          " WHERE user_id = 103;",
      GetParam());
    RecordProperty("seed", static_cast<int>(seed_));
    for (const std::int64_t user : {101, 102, 103}) {
      staff_.push_back(the().sign_in(user));
      staff_.back()->decides = [this] {
        return decide();
      };
    }
  }

  void TearDown() override {
    staff_.clear();
    system_test::TearDown();
  }

  int draw(int most) {
    return std::uniform_int_distribution<int>{0, most}(random_);
  }

  /// Most accept and talk shortly; some decline.
  manner decide() {
    manner how;
    how.what = draw(9) == 0 ? declines : accepts;
    how.after = milliseconds{draw(30)};
    how.hangs_up_after = milliseconds{draw(100)};
    return how;
  }

  /// Presses 1 after a while and leaves a message at the beep; some hang up
  /// at a moment of their own.
  std::shared_ptr<patient> join() {
    const milliseconds reads{draw(4000)};
    auto who = the().call(
      clinic_number, patients_number, [this, reads](patient& me, auto& text) {
        if (text.find("press") != std::string::npos)
          after(reads, me, [](patient& it) { it.press('1'); });
        if (text == "(beep)")
          leave_message(me);
      });
    if (draw(6) == 0)
      after(milliseconds{draw(5000)}, *who, [](patient& it) { it.hang_up(); });
    return who;
  }

  void leave_message(patient& me) {
    me.speak(1s);
    after(1100ms, me, [](patient& it) { it.press('#'); });
  }

  /// The patients live as long as the test.
  void after(
    milliseconds delay, patient& who, std::function<void(patient&)> action) {
    simulator::run_after(the().clock, delay, [&who, action] { action(who); });
  }

  const unsigned seed_ = std::random_device{}();
  std::mt19937 random_{seed_};
  std::vector<std::unique_ptr<person>> staff_;
};

/// When somebody rang or talked.
struct span {
  time_point from;
  time_point until;
};

std::map<std::string, std::vector<span>> busy_times(
  const std::vector<simulator::transcript_event>& events) {
  std::map<std::string, std::vector<span>> result;
  for (const auto& event : events)
    if (event.kind == transcript_kind::rings)
      result[event.who].push_back({event.at, time_point::max()});
    else if (event.kind == transcript_kind::leg_ended)
      result[event.who].back().until = event.at;
  return result;
}

TEST_P(crowd_test, nobody_is_rung_by_two_calls_and_everybody_gets_an_end) {
  SCOPED_TRACE("seed " + std::to_string(seed_));
  std::vector<std::shared_ptr<patient>> patients;
  for (int each = 0; each < crowd; ++each)
    patients.push_back(join());
  EXPECT_EQ(the().phones.live_calls(), std::size_t{crowd});
  ASSERT_TRUE(the().run_until(
    [&] {
      return std::all_of(patients.begin(), patients.end(),
        [](const auto& who) { return who->over(); });
    },
    60s));
  for (const auto& [who, spans] : busy_times(the().phones.log().events()))
    for (std::size_t each = 1; each < spans.size(); ++each)
      EXPECT_LE(spans[each - 1].until, spans[each].from)
        << who << " was rung by two calls";
  auto have_ends = [&] {
    return the().sql.value(
             "SELECT count(*) FROM calls WHERE outcome IN ('person',"
             " 'voicemail', 'goodbye', 'caller_hung_up')")
      == std::to_string(crowd);
  };
  // Who hangs up at the beep leaves no recording, and its news are waited for.
  EXPECT_TRUE(
    the().eventually(have_ends, limits::recording_news_wait + patience))
    << ::testing::PrintToString(the().decisions(
         the().sql.value("SELECT call_sid FROM calls WHERE outcome IS NULL")));
  // No two talks of a person overlap in what the engine wrote either.
  EXPECT_EQ(
    the().sql.value(
      "SELECT count(*) FROM call_routing_history a, call_routing_history x,"
      " call_routing_history b"
      " WHERE a.decision = 'connected' AND b.decision = 'connected'"
      " AND x.decision = 'talk_ended' AND x.call_sid = a.call_sid"
      " AND a.user_id = b.user_id AND a.call_sid <> b.call_sid"
      " AND b.decided_at >= a.decided_at AND b.decided_at < x.decided_at"),
    "0");
  const auto talks = the().events(transcript_kind::connected).size();
  EXPECT_GE(talks, 10U);
  for (const auto& member : staff_)
    EXPECT_TRUE(is_available(*member)) << member->state();
  // Whoever calls from now on reaches one, three of them at once.
  for (auto& member : staff_)
    member->decides = [] {
      return manner{accepts, 0ms, 500ms};
    };
  std::vector<std::shared_ptr<patient>> more;
  for (int each = 0; each < 3; ++each)
    more.push_back(call_and_press('1'));
  for (const auto& who : more) {
    expect_over(*who);
    EXPECT_TRUE(who->heard("(connected to client"));
  }
}

INSTANTIATE_TEST_SUITE_P(databases, crowd_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
