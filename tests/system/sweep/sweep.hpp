#pragma once

#include "tests/system/sweep/flow.hpp"
#include "tests/system/sweep/story.hpp"
#include "tests/system/world.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing::sweep {

/// Where the kill falls.
struct kill_point {
  std::size_t step = 1; ///< the how manieth request of the flow, from 1
  strike_moment moment = strike_moment::while_asked;
};

std::string name_of(strike_moment moment);

/// What one run of a flow showed.
struct run_result {
  std::string path; ///< of the request that was struck; empty: none was
  std::size_t requests = 0;
  std::vector<story> stories; ///< of each caller
  std::vector<std::string> problems;
};

/// A clinic whose engine is killed again and again. Its people are at their
/// pages all the time.
class stage {
public:
  /// `more` is added to the engine's environment.
  stage(database_kind database, snapshot_kind snapshots,
    const environment& more = {});

  /// Plays it once, undisturbed; the measure of all others.
  run_result play(const flow& what);

  /// Plays it with a kill, and compares.
  run_result play(
    const flow& what, const kill_point& kill, const run_result& undisturbed);

private:
  run_result run(const flow& what, const kill_point* kill);
  void prepare(const flow& what);
  std::shared_ptr<patient> call(const caller_script& script);
  void react(patient& who, const caller_script& script,
    const std::string& heard, std::size_t& readings);
  void expect_all_free(const flow& what, std::vector<std::string>& problems);
  void expect_rings_apart(
    std::size_t first_event, std::vector<std::string>& problems);
  void after(milliseconds delay, std::function<void()> action);

  world the_;
  std::map<std::int64_t, std::unique_ptr<person>> people_;
  std::vector<std::shared_ptr<patient>> callers_;
};

} // namespace callengine::testing::sweep
