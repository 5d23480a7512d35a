// What only happens to Redis: it is killed, paused, emptied, full.
#include "tests/persistence/snapshot_fixture.hpp"
#include "tests/support/fault_proxy.hpp"
#include "tests/support/redis_server.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {
namespace {

using callengine::testing::redis_server;
using ::testing::HasSubstr;
using ::testing::Not;

const auto works = [](const write_report& report) {
  return report.error.empty();
};

std::unique_ptr<engine_at_store> engine_at(const std::string& text) {
  return std::make_unique<engine_at_store>([&](boost::asio::io_context& loop) {
    const auto url = parse_redis_url(text);
    EXPECT_TRUE(url) << url.error;
    return std::make_unique<redis_backend>(loop, *url.value);
  });
}

std::unique_ptr<engine_at_store> running_at(const redis_server& server) {
  auto engine = engine_at(server.url());
  engine->claim();
  return engine;
}

TEST(redis_backend_test, a_kept_call_is_readable_and_ends_by_itself) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(123, "CA1", 7, R"({"state":"menu"})"),
    call_end(123, "CA2", "1700000000000"),
    lease(kind::claim_lease, 123, "45", 9, "{}")});
  EXPECT_EQ(
    server.ask("get 'carepitome:{123}:call:CA1'"), R"(1 7 {"state":"menu"})");
  EXPECT_EQ(
    server.ask("get 'carepitome:{123}:ended:CA2'"), "1 0 1700000000000");
  EXPECT_EQ(server.ask("get 'carepitome:{123}:lease:45'"), "1 9 {}");
  EXPECT_NEAR(
    std::stoi(server.ask("ttl 'carepitome:{123}:call:CA1'")), 26 * 3600, 60);
  EXPECT_NEAR(
    std::stoi(server.ask("ttl 'carepitome:{123}:ended:CA2'")), 24 * 3600, 60);
  server.ask("expire 'carepitome:{123}:call:CA1' 100");
  engine->keep({call_image(123, "CA1", 8, "again")});
  EXPECT_GT(std::stoi(server.ask("ttl 'carepitome:{123}:call:CA1'")), 1000);
}

TEST(redis_backend_test, a_restarted_server_is_found_again) {
  redis_server server{
    {.options = {"--appendonly", "yes", "--appendfsync", "always"}}};
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.kill();
  EXPECT_NE(engine->probe().error, "");
  EXPECT_THAT(engine->write({call_image(1, "CA1", 2, "lost")}).error,
    HasSubstr("can't be reached"));
  server.start();
  write_report back;
  const auto began = std::chrono::steady_clock::now();
  EXPECT_TRUE(engine->probe_until(
    [&](const write_report& report) {
      back = report;
      return report.error.empty();
    },
    5s));
  EXPECT_LT(std::chrono::steady_clock::now() - began, 2s);
  // It may have lost its last second, whatever it is told to do.
  EXPECT_TRUE(back.emptied);
  EXPECT_FALSE(engine->probe().emptied) << "told once";
  EXPECT_EQ(engine->find(1, "CA1").image, "image");
}

TEST(redis_backend_test, a_restarted_server_without_data_is_told) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.kill();
  server.start();
  write_report back;
  EXPECT_TRUE(engine->probe_until(
    [&](const write_report& report) {
      back = report;
      return report.error.empty();
    },
    5s));
  EXPECT_TRUE(back.emptied);
  EXPECT_EQ(engine->find(1, "CA1").image, "");
  // The marker and the count of epochs are there again.
  EXPECT_FALSE(engine->probe().emptied);
  EXPECT_EQ(server.ask("get carepitome:epoch"), "1");
}

TEST(redis_backend_test, flushall_is_told_by_the_next_probe) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.ask("flushall");
  EXPECT_TRUE(engine->probe().emptied);
  EXPECT_FALSE(engine->probe().emptied);
}

TEST(redis_backend_test, flushall_is_told_by_the_next_batch) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.ask("flushall");
  const auto report = engine->write({call_image(1, "CA2", 1, "image")});
  EXPECT_EQ(report.error, "");
  EXPECT_TRUE(report.emptied);
  EXPECT_EQ(engine->find(1, "CA2").image, "image");
  EXPECT_FALSE(engine->write({call_image(1, "CA3", 1, "image")}).emptied);
}

TEST(redis_backend_test, two_engines_agree_after_a_flushall) {
  redis_server server;
  auto older = running_at(server);
  auto newer = running_at(server);
  server.ask("flushall");
  EXPECT_TRUE(older->probe().emptied);
  EXPECT_TRUE(newer->probe().emptied);
  EXPECT_FALSE(older->probe().emptied);
  EXPECT_FALSE(newer->probe().emptied);
  EXPECT_EQ(server.ask("get carepitome:epoch"), "2");
}

TEST(redis_backend_test, a_paused_server_is_told_and_found_again) {
  redis_server server;
  auto engine = running_at(server);
  server.pause();
  const auto began = std::chrono::steady_clock::now();
  const auto report = engine->write({call_image(1, "CA1", 1, "image")});
  EXPECT_THAT(report.error, HasSubstr("no answer within 2000 ms"));
  EXPECT_LT(std::chrono::steady_clock::now() - began, 4s);
  EXPECT_NE(engine->probe().error, "");
  server.resume();
  EXPECT_TRUE(engine->probe_until(works, 5s));
  engine->keep({call_image(1, "CA1", 1, "image")});
  EXPECT_EQ(engine->find(1, "CA1").image, "image");
}

TEST(redis_backend_test, forgotten_scripts_are_loaded_again) {
  redis_server server;
  auto engine = running_at(server);
  server.ask("script flush");
  engine->keep({call_image(1, "CA1", 1, "a"), call_image(2, "CA2", 1, "b")});
  EXPECT_EQ(engine->find(1, "CA1").image, "a");
  EXPECT_EQ(engine->find(2, "CA2").image, "b");
  server.ask("script flush");
  EXPECT_EQ(engine->probe().error, "");
}

TEST(redis_backend_test, a_cut_link_is_made_anew_without_a_false_alarm) {
  redis_server server;
  auto engine = running_at(server);
  server.ask("client kill type normal");
  EXPECT_TRUE(engine->probe_until(works, 5s));
  EXPECT_FALSE(engine->probe().emptied) << "nothing was lost";
}

/// The proxy has the batch already when the engine gives the link up, as the
/// kernel of a server that is paused has it.
TEST(redis_backend_test, a_batch_of_a_lost_link_that_arrives_late_is_refused) {
  redis_server server;
  const temporary_folder folder;
  const std::string path = folder / "proxy";
  callengine::testing::fault_proxy proxy{path, server.socket()};
  auto engine = engine_at("redis+unix://" + path);
  engine->claim();
  engine->keep({call_image(1, "CA1", 1, "image"),
    lease(kind::claim_lease, 1, "45", 7, "held")});
  const std::vector<snapshot_write> late{call_image(1, "CA1", 2, "newer image"),
    lease(kind::renew_lease, 1, "45", 7, "held")};
  proxy.set({.delay = 5s});
  EXPECT_THAT(engine->write(late).error, HasSubstr("no answer"));
  proxy.set({});
  ASSERT_TRUE(engine->probe_until(works, 2s));
  engine->keep(late);
  engine->keep({call_end(1, "CA1", "4000000000000"),
    lease(kind::release_lease, 1, "45", 7, "free")});
  ASSERT_EQ(proxy.open(), 2U) << "the late batch is on its way still";
  const auto deadline = std::chrono::steady_clock::now() + 20s;
  while (proxy.open() > 1) {
    ASSERT_LT(std::chrono::steady_clock::now(), deadline);
    engine->loop().restart();
    engine->loop().run_for(5ms);
  }
  EXPECT_EQ(engine->find(1, "CA1").image, "") << "an ended call lives again";
  EXPECT_EQ(engine->find(1, "CA1").ended_at, "4000000000000");
  EXPECT_EQ(engine->staff().at(0).image, "free");
  engine->keep({call_image(1, "CA2", 1, "what comes next is taken")});
}

TEST(redis_backend_test, a_full_server_is_told_and_writes_nothing) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.ask("config set maxmemory 1");
  // A change that frees memory would be let through alone.
  const auto report = engine->write(
    {call_end(1, "CA1", "1700000000000"), call_image(2, "CA2", 1, "image")});
  EXPECT_THAT(report.error, HasSubstr("OOM"));
  EXPECT_THAT(engine->probe().error, HasSubstr("OOM"));
  EXPECT_EQ(engine->find(1, "CA1").image, "image");
  server.ask("config set maxmemory 0");
  engine->keep({call_image(2, "CA2", 1, "image")});
}

TEST(redis_backend_test, a_server_that_cannot_save_is_told) {
  redis_server server{{.options = {"--save", "3600 1"}}};
  auto engine = running_at(server);
  // A folder stands where the save would put its file.
  const auto folder = server.socket().parent_path();
  std::filesystem::create_directory(folder / "dump.rdb");
  server.ask("bgsave");
  std::string error;
  EXPECT_TRUE(engine->probe_until(
    [&](const write_report& report) {
      error = report.error;
      return !error.empty();
    },
    10s));
  EXPECT_THAT(error, HasSubstr("MISCONF"));
  EXPECT_THAT(engine->write({call_image(1, "CA1", 1, "image")}).error,
    HasSubstr("MISCONF"));
  server.ask("config set stop-writes-on-bgsave-error no");
  engine->keep({call_image(1, "CA1", 1, "image")});
}

TEST(redis_backend_test, a_replica_is_told) {
  redis_server server;
  auto engine = running_at(server);
  server.ask("replicaof 127.0.0.1 1");
  EXPECT_THAT(engine->write({call_image(1, "CA1", 1, "image")}).error,
    HasSubstr("READONLY"));
  server.ask("replicaof no one");
  EXPECT_TRUE(engine->probe_until(works, 5s));
}

TEST(redis_backend_test, credentials_that_are_wrong_or_missing_are_told) {
  redis_server server{{.options = {"--requirepass", "right"}}};
  const auto path = "@" + server.socket().string();
  const auto wrong
    = engine_at("redis+unix://:topsecret" + path)->try_to_claim();
  EXPECT_THAT(wrong.error, HasSubstr("WRONGPASS"));
  EXPECT_THAT(wrong.error, Not(HasSubstr("topsecret")));
  EXPECT_THAT(
    engine_at(server.url())->try_to_claim().error, HasSubstr("NOAUTH"));
  EXPECT_TRUE(engine_at("redis+unix://:right" + path)->try_to_claim());
  EXPECT_TRUE(engine_at("redis+unix://default:right" + path)->try_to_claim());
}

TEST(redis_backend_test, a_missing_server_is_told_and_taken_when_it_comes) {
  redis_server server;
  server.kill();
  auto engine = engine_at(server.url());
  EXPECT_THAT(engine->try_to_claim().error, HasSubstr("can't be reached"));
  EXPECT_THAT(engine->try_to_claim().error, HasSubstr("can't be reached"));
  server.start();
  const auto deadline = std::chrono::steady_clock::now() + 5s;
  while (!engine->try_to_claim()) {
    ASSERT_LT(std::chrono::steady_clock::now(), deadline);
    engine->loop().restart();
    engine->loop().run_for(5ms);
  }
  engine->keep({call_image(1, "CA1", 1, "image")});
}

TEST(redis_backend_test, a_name_that_is_unknown_is_told) {
  EXPECT_THAT(engine_at("redis://nowhere.invalid")->try_to_claim().error,
    HasSubstr("nowhere.invalid"));
}

TEST(redis_backend_test, foreign_values_are_left_out) {
  redis_server server;
  auto engine = running_at(server);
  engine->keep({call_image(1, "CA1", 1, "image")});
  server.ask("set 'carepitome:{1}:call:CA2' 'no header'");
  server.ask("set 'other:{1}:call:CA3' '1 1 image'");
  std::size_t told = 0;
  std::string cursor;
  do {
    const auto page = engine->page(cursor, 100);
    told += page.calls.size();
    cursor = page.next;
  } while (!cursor.empty());
  EXPECT_EQ(told, 1U);
  // It does not stand in the way of what is written in its place.
  engine->keep({call_image(1, "CA2", 1, "image")});
}

} // namespace
} // namespace callengine::persistence::testing
