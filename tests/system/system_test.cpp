#include "tests/system/system_test.hpp"

#include "tests/system/twiml_audit.hpp"

namespace callengine::testing {

void system_test::open(const std::string& rows, database_kind kind,
  milliseconds per_character, snapshot_kind snapshots) {
  open(rows,
    world_options{.database = kind,
      .per_character = per_character,
      .snapshots = snapshots});
}

void system_test::open(const std::string& rows, world_options options) {
  world_ = std::make_unique<world>(std::move(options));
  the().sql.run(rows);
  prepare();
  the().start_engine();
}

void system_test::TearDown() {
  if (!world_ || !the().engine.started())
    return;
  // Calls that a test leaves alive are cut off; the last callbacks are not.
  the().run_until(
    [this] { return the().phones.live_calls() > 0 || !the().phones.busy(); });
  EXPECT_EQ(the().stop_engine(), 0);
  expect_sound_documents();
  expect_no_warnings();
  if (HasFailure())
    GTEST_LOG_(INFO) << the().engine.log();
}

void system_test::expect_sound_documents() {
  for (const auto& each : the().carrier.sent()) {
    if (!each.outcome || !each.outcome->response
      || each.outcome->response->status != 200
      || each.outcome->response->content_type.starts_with("audio/"))
      continue;
    const auto path = each.request.url.substr(0, each.request.url.find('?'));
    EXPECT_EQ(fault_of_document(path, each.body()), "")
      << path << ' ' << each.body();
  }
}

void system_test::expect_no_warnings() {
  for (const auto& event : the().events(transcript_kind::warning)) {
    const bool expected = !expected_warning_.empty()
      && event.text.find(expected_warning_) != std::string::npos;
    EXPECT_TRUE(expected) << event.call << ' ' << event.text;
  }
}

std::shared_ptr<patient> system_test::call_and_press(
  char key, const std::string& to) {
  return the().call(
    to, patients_number, [key](patient& who, const std::string& text) {
      if (text.find("press") != std::string::npos)
        who.press(key);
    });
}

void system_test::expect_over(const patient& who) {
  EXPECT_TRUE(the().run_until([&who] { return who.over(); }))
    << ::testing::PrintToString(who.everything());
}

bool system_test::is_available(person& who, milliseconds within) {
  return the().run_until([&who] { return who.state() == "available"; }, within);
}

} // namespace callengine::testing
