// kill_sweep: every flow, the engine killed around every request of it.
#include "tests/system/sweep/sweep.hpp"

#include <CLI/CLI.hpp>

#include <iomanip>
#include <iostream>

namespace {

using namespace callengine::testing;

struct choice {
  std::string flow;
  std::string database;
  std::string snapshots;
  std::size_t step = 0;
};

struct tally {
  std::size_t cases = 0;
  std::size_t failed = 0;
};

constexpr strike_moment moments[] = {strike_moment::while_asked,
  strike_moment::before_answer, strike_moment::after_answer};

void report(
  tally& all, const std::string& name, const sweep::run_result& result) {
  ++all.cases;
  if (!result.problems.empty())
    ++all.failed;
  std::cout << (result.problems.empty() ? "ok     " : "FAILED ") << name
            << '\n';
  for (const auto& problem : result.problems)
    std::cout << "         " << problem << '\n';
  std::cout << std::flush;
}

void sweep_flow(sweep::stage& stage, const std::string& stores,
  const sweep::flow& flow, const choice& wanted, tally& all) {
  const auto undisturbed = stage.play(flow);
  const auto name = stores + ' ' + flow.name;
  report(all, name + " undisturbed", undisturbed);
  for (const auto& story : undisturbed.stories)
    std::cout << "         " << to_text(story) << '\n';
  for (std::size_t step = 1; step <= undisturbed.requests; ++step) {
    if (wanted.step != 0 && step != wanted.step)
      continue;
    for (const auto moment : moments) {
      const auto result = stage.play(flow, {step, moment}, undisturbed);
      report(all,
        name + " request " + std::to_string(step) + " (" + result.path + ") "
          + sweep::name_of(moment),
        result);
    }
  }
}

tally sweep_all(const choice& wanted) {
  tally all;
  for (const auto database : {database_kind::sqlite, database_kind::postgresql})
    for (const auto kind : {snapshot_kind::embedded, snapshot_kind::redis}) {
      if (!wanted.database.empty() && wanted.database != name_of(database))
        continue;
      if (!wanted.snapshots.empty() && wanted.snapshots != name_of(kind))
        continue;
      sweep::stage stage{database, kind};
      const auto stores = name_of(database) + '+' + name_of(kind);
      for (const auto& flow : sweep::flows())
        if (wanted.flow.empty() || wanted.flow == flow.name)
          sweep_flow(stage, stores, flow, wanted, all);
    }
  return all;
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{"Kills the engine with SIGKILL around every request of every "
               "flow, and compares how the calls went on.",
    "kill_sweep"};
  choice wanted;
  app.add_option("--flow", wanted.flow, "only this flow");
  app.add_option("--database", wanted.database, "only sqlite or postgresql");
  app.add_option("--snapshots", wanted.snapshots, "only embedded or redis");
  app.add_option("--step", wanted.step, "only this request of each flow");
  CLI11_PARSE(app, argc, argv);
  try {
    const auto all = sweep_all(wanted);
    std::cout << all.cases << " cases, " << all.failed << " failed\n";
    return all.cases > 0 && all.failed == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "kill_sweep: " << error.what() << '\n';
    return 2;
  }
}
