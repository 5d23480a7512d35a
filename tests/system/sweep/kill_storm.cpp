// kill_storm: many calls at once, and an engine that is killed every 5 s.
#include "tests/system/sweep/storm.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace callengine::testing;

void print(const sweep::storm_report& told) {
  std::cout << told.calls << " calls, at least " << told.live_least
            << " live at a kill; " << told.requests << " requests, "
            << told.retries << " of them tries in vain; " << told.kills
            << " kills, ready again after " << told.ready_slowest.count()
            << " ms at most\n";
  for (const auto& [outcome, count] : told.outcomes)
    std::cout << "  " << outcome << ": " << count << '\n';
  for (const auto& problem : told.problems)
    std::cout << "  PROBLEM " << problem << '\n';
  std::cout << (told.problems.empty() ? "ok" : "FAILED") << ", seed "
            << told.seed << '\n';
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{"Keeps many calls going and kills the engine with SIGKILL again "
               "and again; compares what the phone network saw with what the "
               "engine wrote down.",
    "kill_storm"};
  sweep::storm_options options;
  std::int64_t seconds = options.duration.count();
  double kill_each = 5;
  std::string database = "sqlite";
  std::string snapshots = "embedded";
  app.add_option("--live", options.live, "Calls at a time");
  app.add_option("--people", options.people, "Staff members at their pages");
  app.add_option("--seconds", seconds, "How long calls come in");
  app.add_option("--kill-each", kill_each, "Seconds between kills; 0: none");
  app.add_option("--database", database, "sqlite or postgresql");
  app.add_option("--snapshots", snapshots, "embedded or redis");
  app.add_option("--seed", options.seed, "What the callers do");
  CLI11_PARSE(app, argc, argv);
  options.duration = std::chrono::seconds{seconds};
  options.kill_each = std::chrono::round<callengine::milliseconds>(
    std::chrono::duration<double>{kill_each});
  if (database == "postgresql")
    options.database = database_kind::postgresql;
  if (snapshots == "redis")
    options.snapshots = snapshot_kind::redis;
  try {
    sweep::storm storm{options};
    const auto told = storm.run();
    print(told);
    return told.problems.empty() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "kill_storm: " << error.what() << '\n';
    return 2;
  }
}
