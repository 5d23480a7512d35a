#pragma once

#include "tests/system/world.hpp"

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace callengine::testing::sweep {

struct storm_options {
  database_kind database = database_kind::sqlite;
  snapshot_kind snapshots = snapshot_kind::embedded;
  std::size_t live = 500; ///< calls at a time
  int people = 40;
  std::chrono::seconds duration{120};
  milliseconds kill_each{5000}; ///< 0: never
  unsigned seed = std::random_device{}();
};

struct storm_report {
  unsigned seed = 0;
  std::size_t calls = 0;
  std::size_t requests = 0;
  std::size_t retries = 0; ///< tries in vain before an answer
  std::size_t kills = 0;
  std::size_t live_least = 0;    ///< calls at a kill
  milliseconds ready_slowest{0}; ///< from a kill to the first answer
  std::map<std::string, std::size_t> outcomes;
  std::vector<std::string> problems;
};

/// Many calls at once, and an engine that is killed again and again. What the
/// phone network saw is compared with what the engine wrote down.
class storm {
public:
  explicit storm(const storm_options& options);
  storm_report run();

private:
  void join();
  void hear(patient& who, const std::string& text, char key, int patience_ms);
  void keep_crowded();
  void kill_again();
  void ask_ready(time_point killed);
  manner decide();
  int draw(int least, int most);
  void after(milliseconds delay, std::function<void()> action);
  void check_calls();
  void check_people();
  void problem(const std::string& text);

  storm_options options_;
  std::mt19937 random_;
  storm_report report_;
  world the_;
  std::map<std::int64_t, std::unique_ptr<person>> people_;
  std::vector<std::shared_ptr<patient>> callers_;
  bool going_on_ = true;
};

} // namespace callengine::testing::sweep
