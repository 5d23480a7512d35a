// voicemail_storm: many messages, and an engine that is killed at random.
#include "tests/system/sweep/voicemail_storm.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace callengine::testing;

void print(const sweep::voicemail_storm_report& told) {
  std::cout << told.calls << " calls, " << told.messages << " messages, "
            << told.mails << " mails (" << told.lost_mails
            << " lost in being handed over), " << told.kills << " kills\n";
  for (const auto& problem : told.problems)
    std::cout << "  PROBLEM " << problem << '\n';
  std::cout << (told.problems.empty() ? "ok" : "FAILED") << ", seed "
            << told.seed << '\n';
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{"Leaves messages while the engine is killed with SIGKILL again "
               "and again; compares what the carrier recorded with what is "
               "heard at the portal, and counts the mails.",
    "voicemail_storm"};
  sweep::voicemail_storm_options options;
  std::string database = "sqlite";
  app.add_option("--messages", options.messages, "How many are left");
  app.add_option("--callers", options.callers, "At a time, at most");
  app.add_option("--database", database, "sqlite or postgresql");
  app.add_option("--seed", options.seed, "When the engine is killed");
  CLI11_PARSE(app, argc, argv);
  if (database == "postgresql")
    options.database = database_kind::postgresql;
  try {
    sweep::voicemail_storm storm{options};
    const auto told = storm.run();
    print(told);
    return told.problems.empty() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "voicemail_storm: " << error.what() << '\n';
    return 2;
  }
}
