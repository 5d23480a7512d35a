#include "persistence/configuration_file.hpp"
#include "persistence/configuration_watcher.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

/// What the watcher told.
class listener {
public:
  configuration_watcher::listener callback() {
    return [this](std::vector<clinic_tables> clinics) {
      const std::lock_guard lock{mutex_};
      told_.push_back(std::move(clinics));
    };
  }

  std::size_t times() {
    const std::lock_guard lock{mutex_};
    return told_.size();
  }

  std::vector<clinic_tables> last() {
    const std::lock_guard lock{mutex_};
    return told_.empty() ? std::vector<clinic_tables>{} : told_.back();
  }

private:
  std::mutex mutex_;
  std::vector<std::vector<clinic_tables>> told_;
};

class configuration_watcher_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
    execute("INSERT INTO call_settings (id, client_id, receiving_number,"
            " ring_seconds) VALUES (1, 123, '+14155550100', 20)");
  }

  bool told_ring_seconds(
    std::int64_t wanted, std::chrono::milliseconds within) {
    return eventually(
      [&] {
        const auto clinics = told.last();
        return clinics.size() == 1
          && clinics[0].settings.ring_seconds == wanted;
      },
      within);
  }

  listener told;
};

CALLENGINE_ON_BOTH_DATABASES(configuration_watcher_test);

TEST_P(configuration_watcher_test, loads_and_then_tells_within_a_second) {
  configuration_watcher watcher{url(), told.callback()};
  const auto loaded = watcher.load_now();
  ASSERT_TRUE(loaded) << loaded.error;
  EXPECT_THAT(*loaded.value, SizeIs(1));
  watcher.start();
  execute("UPDATE call_settings SET ring_seconds = 30");
  EXPECT_TRUE(told_ring_seconds(30, 1s));
  execute("UPDATE call_settings SET ring_seconds = 31");
  EXPECT_TRUE(told_ring_seconds(31, 1s));
}

TEST_P(configuration_watcher_test, misses_nothing_between_load_and_start) {
  configuration_watcher watcher{url(), told.callback()};
  ASSERT_TRUE(watcher.load_now());
  execute("UPDATE call_settings SET ring_seconds = 30");
  watcher.start();
  EXPECT_TRUE(told_ring_seconds(30, 1s));
}

TEST_P(configuration_watcher_test, is_not_woken_by_history) {
  configuration_watcher watcher{url(), told.callback()};
  ASSERT_TRUE(watcher.load_now());
  watcher.start();
  execute("INSERT INTO calls (call_sid, client_id) VALUES ('CA1', 123);"
          "INSERT INTO call_routing_history (client_id, call_sid, step)"
          " VALUES (123, 'CA1', 1);"
          "INSERT INTO staff_call_availability (client_id, user_id)"
          " VALUES (123, 101)");
  // The change that follows is the first and only one that it tells.
  execute("UPDATE call_settings SET ring_seconds = 30");
  ASSERT_TRUE(told_ring_seconds(30, 5s));
  execute("UPDATE calls SET ended_at = 1");
  execute("UPDATE call_settings SET ring_seconds = 31");
  ASSERT_TRUE(told_ring_seconds(31, 5s));
  EXPECT_EQ(told.times(), 2U);
}

TEST_P(configuration_watcher_test, keeps_quiet_and_recovers_after_an_error) {
  configuration_watcher watcher{url(), told.callback()};
  ASSERT_TRUE(watcher.load_now());
  watcher.start();
  execute("ALTER TABLE config_revision RENAME TO config_revision_away");
  EXPECT_TRUE(eventually([&] { return watcher.failures() >= 2; }));
  EXPECT_EQ(told.times(), 0U);
  execute("ALTER TABLE config_revision_away RENAME TO config_revision");
  execute("UPDATE call_settings SET ring_seconds = 30");
  EXPECT_TRUE(told_ring_seconds(30, 5s));
}

TEST_P(configuration_watcher_test, stops_at_once_and_twice) {
  configuration_watcher watcher{url(), told.callback()};
  watcher.start();
  const auto begin = std::chrono::steady_clock::now();
  watcher.stop();
  watcher.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
}

TEST_P(configuration_watcher_test, says_that_a_database_has_no_tables) {
  execute("DROP TABLE config_revision");
  configuration_watcher watcher{url(), told.callback()};
  const auto loaded = watcher.load_now();
  EXPECT_FALSE(loaded);
  EXPECT_THAT(loaded.error, HasSubstr("migrated"));
  EXPECT_THAT(loaded.error, HasSubstr("config_revision"));
}

class watched_server_test : public configuration_watcher_test {};

INSTANTIATE_TEST_SUITE_P(databases, watched_server_test,
  ::testing::Values(database_kind::postgresql), kind_name);

TEST_P(watched_server_test, connects_again_when_the_server_is_back) {
  configuration_watcher watcher{url(), told.callback()};
  ASSERT_TRUE(watcher.load_now());
  watcher.start();
  forget_session();
  postgres_server::instance().stop();
  EXPECT_TRUE(eventually([&] { return watcher.failures() >= 2; }));
  postgres_server::instance().start();
  execute("UPDATE call_settings SET ring_seconds = 30");
  EXPECT_TRUE(told_ring_seconds(30, 5s));
  EXPECT_EQ(told.times(), 1U);
}

TEST_P(watched_server_test, starts_from_the_kept_configuration) {
  const kept_configuration kept{folder() + "/configuration",
    std::move(
      number_cipher::from_key(number_cipher::generate_key()).value.value())};
  std::vector<clinic_tables> known;
  {
    configuration_watcher watcher{url(), told.callback(), kept};
    known = *watcher.load_now().value;
  }
  forget_session();
  postgres_server::instance().stop();
  configuration_watcher watcher{url(), told.callback(), kept};
  const bool loaded = static_cast<bool>(watcher.load_now());
  const auto found = read_configuration_file(kept.path, kept.cipher);
  watcher.start();
  const bool away = eventually([&] { return watcher.away(); });
  postgres_server::instance().start();
  EXPECT_FALSE(loaded);
  ASSERT_TRUE(found) << found.error;
  EXPECT_EQ(*found.value, known);
  EXPECT_TRUE(away);
  // Told once, though nothing has changed.
  EXPECT_TRUE(eventually([&] { return told.times() == 1; }, 5s));
  EXPECT_EQ(told.last(), known);
  EXPECT_FALSE(watcher.away());
}

/// Without the announcement the wait would take a whole second.
TEST_P(watched_server_test, is_announced_by_the_server) {
  const auto session = open_session(url());
  change_signal signal{*session};
  const wake_up never;
  execute("UPDATE call_settings SET ring_seconds = 30");
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(signal.wait(never));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 700ms);
}

} // namespace

} // namespace callengine::persistence::testing
