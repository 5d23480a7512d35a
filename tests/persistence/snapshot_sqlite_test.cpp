// What only happens to a file: the process dies, the disk is full, the file is
// held, broken, replaced, or of a former version.
#include "persistence/snapshots/sqlite_file.hpp"
#include "tests/persistence/snapshot_fixture.hpp"
#include "tests/support/postgres_server.hpp"

#include <gmock/gmock.h>

#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace callengine::persistence::testing {
namespace {

using callengine::testing::run_command;
using ::testing::HasSubstr;

class sqlite_backend_test : public ::testing::Test {
protected:
  std::unique_ptr<engine_at_store> engine() {
    return std::make_unique<engine_at_store>(
      [&](boost::asio::io_context& loop) {
        return std::make_unique<sqlite_backend>(loop, file_);
      });
  }

  std::unique_ptr<engine_at_store> running() {
    auto made = engine();
    made->claim();
    return made;
  }

  std::string sql(const std::string& text) {
    const auto done
      = run_command("sqlite3 '" + file_.string() + "' \"" + text + "\"");
    EXPECT_EQ(done.status, 0) << done.output;
    return done.output;
  }

  temporary_folder folder_;
  std::filesystem::path file_ = folder_ / "snapshots.db";
};

// Redis does the same by itself.
TEST_F(sqlite_backend_test, a_call_that_nobody_wrote_for_a_day_is_forgotten) {
  running()->keep({call_image(1, "CA1", 1, "left by an engine of last week"),
    call_image(1, "CA2", 1, "lives"), call_end(1, "CA3", "4000000000000")});
  sql("UPDATE call_snapshots SET written_at = written_at - 26 * 3600000 - 1000"
      " WHERE call_sid = 'CA1'");
  sql("UPDATE call_snapshots SET written_at = written_at - 25 * 3600000"
      " WHERE call_sid = 'CA2'");
  auto next = running();
  EXPECT_NE(next->find(1, "CA1").image, "") << "a write is to come first";
  next->keep({call_image(1, "CA4", 1, "image")});
  EXPECT_EQ(next->find(1, "CA1").image, "");
  EXPECT_EQ(next->find(1, "CA2").image, "lives");
  EXPECT_EQ(next->find(1, "CA3").ended_at, "4000000000000");
}

TEST_F(sqlite_backend_test, every_write_makes_a_call_young_again) {
  running()->keep({call_image(1, "CA1", 1, "image")});
  sql("UPDATE call_snapshots SET written_at = 1000");
  auto next = running();
  next->keep({call_image(1, "CA1", 2, "again")});
  EXPECT_EQ(next->find(1, "CA1").image, "again");
}

TEST_F(sqlite_backend_test, a_file_without_times_of_writing_is_taken_over) {
  sql("CREATE TABLE call_snapshots (call_sid TEXT NOT NULL,"
      " client_id INTEGER NOT NULL, epoch INTEGER NOT NULL,"
      " version INTEGER NOT NULL, image TEXT NOT NULL,"
      " PRIMARY KEY (call_sid, client_id));"
      "INSERT INTO call_snapshots VALUES ('CA1', 1, 1, 1, 'image')");
  auto next = running();
  next->keep({call_image(1, "CA2", 1, "another")});
  EXPECT_EQ(next->find(1, "CA1").image, "image") << "it counts from now on";
}

/// Writes batches for ever and tells each one that is acknowledged. Made before
/// the test program has any thread.
[[noreturn]] void write_until_killed(
  const std::filesystem::path& file, int told) {
  engine_at_store engine{[&](boost::asio::io_context& loop) {
    return std::make_unique<sqlite_backend>(loop, file);
  }};
  engine.claim();
  for (std::uint32_t i = 1;; ++i) {
    const auto image = std::to_string(i);
    const auto report = engine.write(
      {call_image(1, "CA1", i, image), call_image(2, "CB" + image, 1, image),
        lease(kind::renew_lease, 1, "45", i, image)});
    if (!report.error.empty() || ::write(told, &i, sizeof i) != sizeof i)
      ::_exit(1);
  }
}

TEST_F(sqlite_backend_test, kill_9_loses_nothing_that_was_told_as_written) {
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  const auto child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0)
    write_until_killed(file_, ends[1]);
  ::close(ends[1]);
  std::uint32_t told = 0;
  while (told < 300)
    ASSERT_EQ(::read(ends[0], &told, sizeof told), ssize_t{sizeof told});
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  std::uint32_t more = 0;
  while (::read(ends[0], &more, sizeof more) == ssize_t{sizeof more})
    told = more;
  ::close(ends[0]);
  auto next = running();
  const auto kept = std::stoul(next->find(1, "CA1").image);
  EXPECT_GE(kept, told);
  EXPECT_LE(kept, told + 1);
  // A batch is there as a whole, or not at all.
  EXPECT_EQ(next->staff().at(0).image, std::to_string(kept));
  for (std::uint32_t i = 1; i <= told; ++i)
    EXPECT_EQ(next->find(2, "CB" + std::to_string(i)).image, std::to_string(i));
  EXPECT_EQ(next->find(2, "CB" + std::to_string(kept + 1)).image, "");
}

TEST_F(sqlite_backend_test, a_full_disk_is_told_and_over_when_there_is_room) {
  auto engine = running();
  engine->keep({call_image(1, "CA1", 1, "before")});
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit little{rlim_t{256} * 1024, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
  const std::string image(300 * 1024, 'x');
  const auto report = engine->write(
    {call_image(1, "CA1", 2, "after"), call_image(1, "CA2", 1, image)});
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  EXPECT_THAT(report.error, HasSubstr("SQLite: "));
  EXPECT_EQ(engine->find(1, "CA1").image, "before");
  engine->keep(
    {call_image(1, "CA1", 2, "after"), call_image(1, "CA2", 1, image)});
  EXPECT_EQ(engine->find(1, "CA1").image, "after");
  EXPECT_EQ(engine->find(1, "CA2").image, image);
}

TEST_F(sqlite_backend_test, a_broken_file_is_told_and_its_successor_taken) {
  auto engine = running();
  engine->keep({call_image(1, "CA1", 1, "image")});
  // As an operator would: the file away, and first a broken one in its place.
  for (const auto* end : {"", "-wal", "-shm"})
    std::filesystem::remove(file_.string() + end);
  std::ofstream{file_} << std::string(10000, '!');
  EXPECT_THAT(engine->write({call_image(1, "CA1", 2, "image")}).error,
    HasSubstr("not a database"));
  EXPECT_THAT(engine->probe().error, HasSubstr("not a database"));
  std::filesystem::remove(file_);
  const auto report = engine->write({call_image(1, "CA2", 1, "image")});
  EXPECT_EQ(report.error, "");
  EXPECT_TRUE(report.emptied);
  EXPECT_EQ(engine->find(1, "CA1").image, "");
  EXPECT_EQ(engine->find(1, "CA2").image, "image");
  EXPECT_FALSE(engine->probe().emptied);
}

TEST_F(sqlite_backend_test, emptied_tables_are_told) {
  auto engine = running();
  engine->keep({call_image(1, "CA1", 1, "image")});
  sql("DELETE FROM call_snapshots; DELETE FROM store_meta;");
  EXPECT_TRUE(engine->probe().emptied);
  EXPECT_FALSE(engine->probe().emptied);
}

TEST_F(sqlite_backend_test, a_file_that_is_held_for_long_is_told) {
  auto engine = running();
  sqlite_file other{file_};
  {
    const sqlite_transaction hold{other};
    const auto report = engine->write({call_image(1, "CA1", 1, "image")});
    EXPECT_THAT(report.error, HasSubstr("locked"));
  }
  engine->keep({call_image(1, "CA1", 1, "image")});
}

TEST_F(sqlite_backend_test, a_folder_that_is_missing_is_told) {
  file_ = folder_ / "missing/snapshots.db";
  auto engine = this->engine();
  EXPECT_THAT(engine->try_to_claim().error, HasSubstr("unable to open"));
  std::filesystem::create_directory(folder_ / "missing");
  EXPECT_EQ(engine->claim(), 1U);
}

TEST_F(sqlite_backend_test, a_former_versions_table_is_put_aside) {
  sql("CREATE TABLE call_snapshots (call_sid TEXT PRIMARY KEY,"
      " client_id INTEGER NOT NULL, image TEXT NOT NULL);"
      "INSERT INTO call_snapshots VALUES ('CA1', 1, 'old')");
  auto engine = running();
  EXPECT_EQ(engine->find(1, "CA1").image, "");
  engine->keep({call_image(1, "CA1", 1, "new")});
  EXPECT_EQ(engine->find(1, "CA1").image, "new");
  EXPECT_EQ(sql("SELECT image FROM former_call_snapshots"), "old\n");
}

TEST_F(sqlite_backend_test, old_ends_are_forgotten) {
  running()->keep({call_end(1, "CA1", "1700000000000")});
  const auto now = std::chrono::duration_cast<milliseconds>(
    std::chrono::system_clock::now().time_since_epoch());
  auto next = running();
  next->keep({call_end(1, "CA2", std::to_string(now.count()))});
  next->keep({call_end(1, "CA3", "1700000000000")});
  EXPECT_EQ(next->find(1, "CA1").ended_at, "");
  EXPECT_EQ(next->find(1, "CA2").ended_at, std::to_string(now.count()));
}

} // namespace
} // namespace callengine::persistence::testing
