#pragma once

#include "tests/support/fault_proxy.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/system/system_test.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace callengine::testing {

/// What the engine keeps things in, and how it gets there.
struct store_setup {
  database_kind database = database_kind::sqlite;
  bool redis = false;         ///< else snapshots are in the data folder
  bool redis_by_tcp = false;  ///< through `redis_line`
  bool database_line = false; ///< PostgreSQL through `database_line`
  bool small_disk = false;    ///< Redis writes to a disk of 3 MiB
};

/// Of 99 webhooks of 100, also while a store is out.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr milliseconds quick_answer = 1s;
#else
inline constexpr milliseconds quick_answer = 300ms;
#endif

/// How long a store is out: 3 s, or CALLENGINE_OUTAGE_SECONDS.
milliseconds outage_length();

/// The engine with stores that can be broken, patients who keep calling, and
/// what can be seen of both from outside.
class faulty_stores_test : public system_test {
protected:
  /// Ana, Ben and Carla (101 to 103) are at their pages once this returns.
  void open_stores(const store_setup& setup);
  void TearDown() override;

  /// SIGKILL and a start with the same stores.
  void crash_engine();

  /// SIGTERM, `callengine move` from the embedded stores to a new PostgreSQL
  /// database and a new Redis, and a start with these. What `move` printed.
  std::string move_to_servers();

  // -- the stores --

  redis_server& redis() {
    return *redis_;
  }

  fault_proxy& redis_line() {
    return *redis_line_;
  }

  fault_proxy& database_line() {
    return *database_line_;
  }

  void fill_disk() const;
  void free_disk() const;

  /// Where Redis keeps what it has.
  const std::filesystem::path& store_folder() const {
    return store_folder_->path();
  }

  /// Runs statements in a shell of its own, which keeps its locks until
  /// `unlock`.
  void lock(const std::string& statements);
  void unlock();

  // -- what an operator sees --

  std::string readiness(); ///< "ready", "degraded", "not_ready"
  bool becomes(const std::string& readiness, milliseconds within);
  double figure(const std::string& name);
  void expect_alive();

  // -- the patients --

  /// From now on so many are on the phone all the time: one in three hangs up
  /// in the menu, one is helped, one leaves a message.
  void keep_calling(int at_a_time);

  /// Nobody calls any more; waits until all have ended.
  void stop_calling();

  std::shared_ptr<patient> in_the_menu();

  /// Talks with somebody until one of them hangs up.
  std::shared_ptr<patient> in_a_talk();
  person& who_talks_with(const patient& who);

  // -- what must hold --

  /// Of the webhooks since the mark: each answered within 3 s, and 99 of 100
  /// within the bound.
  std::size_t mark() const {
    return the_wire().sent().size();
  }

  void expect_quick_answers(std::size_t since, milliseconds bound);

  /// Nobody was rung by two calls at once, or twice by one call.
  void expect_single_rings();
  void expect_everybody_free();

  /// No file has this text.
  static void expect_nowhere_in(
    const std::filesystem::path& folder, const std::string& text);

  /// Every call, decision and voicemail is in the database, once and in order.
  void expect_whole_history();

private:
  void prepare() override;
  const wire& the_wire() const;
  void fill_lines();
  int on_the_phone() const;
  void place_call();
  void leave_message(patient& who);
  std::string database_through_line();
  environment engine_environment();

  store_setup setup_;
  std::unique_ptr<temporary_folder> store_folder_;
  std::unique_ptr<redis_server> redis_;
  std::unique_ptr<fault_proxy> redis_line_;
  std::unique_ptr<fault_proxy> database_line_;
  std::unique_ptr<child_process> locker_;
  int lock_script_ = -1;
  bool mounted_ = false;
  std::vector<std::unique_ptr<person>> staff_;
  std::vector<std::shared_ptr<patient>> patients_;
  bool talks_stay_ = false;
  int calls_placed_ = 0;
  int wanted_ = 0;
};

} // namespace callengine::testing
