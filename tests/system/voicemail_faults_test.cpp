// Messages while everything around them fails, and many at once.
#include "tests/system/sweep/voicemail_storm.hpp"
#include "tests/system/system_test.hpp"
#include "tests/system/voicemails.hpp"

#include <random>

namespace callengine::testing {
namespace {

/// What goes wrong at each of the three ends, one thing after another.
class bad_weather {
public:
  bad_weather(world& the, voicemail_servers& servers, unsigned seed)
    : the_(the), servers_(servers), random_(seed) {}

  void change() {
    auto& media = the_.phones.faults().media;
    media = {};
    media.late = milliseconds{draw(0, 3000)};
    media.not_yet_percent = draw(0, 30);
    media.unauthorized_percent = draw(0, 20);
    media.rate_limited_percent = draw(0, 20);
    media.server_errors_percent = draw(0, 30);
    media.wrong_type_percent = draw(0, 20);
    media.truncated_percent = draw(0, 30);
    media.slow_percent = draw(0, 50);
    media.slow_for = milliseconds{draw(100, 1500)};
    servers_.mails.misbehave(one_of({"ok", "greeting 421 4.3.2 later",
      "rcpt 450 4.2.1 busy", "message 451 4.3.0 not now",
      "message 452 4.3.1 full", "message drop", "greeting drop", "data drop"}));
    servers_.texts.misbehave(one_of({"ok", "status 500", "status 401",
      "status 429 1", "slow 1", "drop", "truncated", "wrong_type"}));
  }

  void clear_up() {
    end_faults(the_, servers_);
  }

private:
  int draw(int least, int most) {
    return std::uniform_int_distribution<int>{least, most}(random_);
  }

  std::string one_of(const std::vector<std::string>& choices) {
    return choices.at(
      static_cast<std::size_t>(draw(0, static_cast<int>(choices.size()) - 1)));
  }

  world& the_;
  voicemail_servers& servers_;
  std::mt19937 random_;
};

class voicemail_faults_test : public system_test {
protected:
  void begin(environment more = {}) {
    more.merge(servers.told());
    open(voicemail_clinic(), voicemail_world(std::move(more)));
  }

  voicemail_servers servers;
};

class bad_weather_test : public voicemail_faults_test,
                         public ::testing::WithParamInterface<unsigned> {};

INSTANTIATE_TEST_SUITE_P(seeds, bad_weather_test, ::testing::Values(1U, 2U));

TEST_P(bad_weather_test, twenty_messages_are_kept_once_and_told_once) {
  constexpr std::size_t messages = 20;
  begin();
  bad_weather weather{the(), servers, GetParam()};
  std::vector<std::shared_ptr<patient>> callers;
  for (std::size_t each = 0; each < messages; ++each) {
    if (each % 2 == 0)
      weather.change();
    callers.push_back(leave_message(the(), seconds{1 + each}));
    the().run_for(700ms);
  }
  for (int each = 0; each < 8; ++each) {
    weather.change();
    the().run_for(1s);
  }
  for (const auto& who : callers) {
    expect_over(*who);
    EXPECT_TRUE(who->heard("Your message has been recorded"))
      << "the caller does not notice";
  }
  const auto& counted = the().phones.fault_counts();
  EXPECT_GT(counted.media_server_errors + counted.media_truncated
      + counted.media_wrong_type + counted.media_unauthorized,
    0U);
  weather.clear_up();
  EXPECT_TRUE(all_told(the(), servers.mails, messages, 60s))
    << the().sql.value("SELECT task, state, attempts, reason FROM outbox WHERE"
                       " state <> 'done'");
  const listener supervisor{the(), 103, "supervisor"};
  EXPECT_THAT(
    faults_of_messages(the(), supervisor, servers.mails.mails()), IsEmpty());
  EXPECT_EQ(servers.mails.mails().size(), messages);
}

TEST_F(voicemail_faults_test, fifty_long_messages_at_once_stay_out_of_memory) {
  constexpr std::size_t messages = 50;
  constexpr std::uint64_t growth_most = 64 * 1024 * 1024;
  // AddressSanitizer keeps what is freed, which is not what is measured.
  begin({{"ASAN_OPTIONS",
    "quarantine_size_mb=0:thread_local_quarantine_size_kb=0"}});
  leave_message(the(), 300s);
  ASSERT_TRUE(all_told(the(), servers.mails, 1, 60s)) << "a first one";
  const auto before = the().engine.memory("VmRSS");
  for (std::size_t each = 0; each < messages; ++each)
    leave_message(the(), 300s);
  ASSERT_TRUE(the().run_until(
    [this] { return recordings_made(the()) == messages + 1; }, 60s));
  ASSERT_TRUE(all_told(the(), servers.mails, messages + 1, 180s));
  const auto most = the().engine.memory("VmHWM");
  EXPECT_LT(most, before + growth_most)
    << (most - before) / 1024 << " KiB more";
  RecordProperty(
    "grown_kib", std::to_string((most - std::min(most, before)) / 1024));
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM voicemail_messages WHERE"
                            " media_bytes = 4800044"),
    std::to_string(messages + 1));
}

TEST(voicemail_storm, two_hundred_messages_survive_an_engine_that_keeps_dying) {
  sweep::voicemail_storm_options options;
  sweep::voicemail_storm storm{options};
  const auto told = storm.run();
  EXPECT_THAT(told.problems, IsEmpty()) << "seed " << told.seed;
  EXPECT_EQ(told.messages, options.messages);
  EXPECT_EQ(told.mails + told.lost_mails, options.messages);
  EXPECT_GE(told.kills, 3U);
}

} // namespace
} // namespace callengine::testing
