#include "simulator/callsim/common.hpp"
#include "simulator/explore/report.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <unistd.h>

namespace callengine::simulator {

namespace {

namespace ex = callengine::explore;

struct explore_options {
  std::optional<std::uint64_t> seeds;
  std::optional<std::uint64_t> seed;
  std::string mutant;
  bool mutants = false;
  bool list_mutants = false;
  bool json = false;
  bool trace = false;
  bool keep_going = false;
  std::vector<std::string> without;
  std::vector<int> skip_calls;
  std::vector<int> skip_actions;
  std::optional<std::int64_t> horizon;
};

constexpr std::uint64_t default_seeds = 2000;

/// Progress on a terminal, at most once a second.
class progress_line {
public:
  void show(const std::string& text) {
    const auto now = std::chrono::steady_clock::now();
    if (!on_terminal_ || now - last_ < std::chrono::seconds{1})
      return;
    last_ = now;
    std::cerr << '\r' << text << "\033[K" << std::flush;
  }

  ~progress_line() {
    if (on_terminal_)
      std::cerr << "\r\033[K";
  }

private:
  bool on_terminal_ = isatty(STDERR_FILENO) == 1;
  std::chrono::steady_clock::time_point last_
    = std::chrono::steady_clock::now();
};

/// One run of `callsim explore`.
class explore_run {
public:
  explicit explore_run(explore_options options) : options_(std::move(options)) {
    if (!options_.mutant.empty()) {
      bent_ = ex::find_mutant(options_.mutant);
      if (bent_ == nullptr)
        throw CLI::ValidationError{
          "--mutant", "there is none of that name: see --list-mutants"};
    }
    for (const auto& name : options_.without) {
      const auto which = ex::fault_from(name);
      if (!which && name != "none")
        throw CLI::ValidationError{"--without", "no class of faults: " + name};
      if (which)
        without_.without.set(ex::index_of(*which));
    }
    without_.skipped_calls.insert(
      options_.skip_calls.begin(), options_.skip_calls.end());
    without_.skipped_actions.insert(
      options_.skip_actions.begin(), options_.skip_actions.end());
    if (options_.horizon)
      without_.horizon = milliseconds{*options_.horizon};
  }

  int run() {
    if (options_.list_mutants) {
      std::cout << ex::list_mutants();
      return 0;
    }
    if (options_.mutants)
      return run_mutants();
    if (options_.trace)
      return run_trace();
    return run_seeds();
  }

private:
  std::uint64_t first_seed() const {
    return options_.seed.value_or(1);
  }

  /// `--seed` alone is that one only.
  std::uint64_t seed_count() const {
    if (options_.seeds)
      return *options_.seeds;
    if (options_.seed)
      return 1;
    return bent_ != nullptr ? static_cast<std::uint64_t>(bent_->seeds)
                            : default_seeds;
  }

  int run_trace() {
    const auto lived = ex::live_seed(first_seed(), without_, bent_,
      [](const std::string& line) { std::cout << line << '\n'; });
    if (!lived.first_breach)
      return 0;
    std::cout << "BROKEN " << lived.first_breach->row << ": "
              << lived.first_breach->sentence << '\n';
    return 1;
  }

  int run_mutants() {
    progress_line line;
    int survivors = 0;
    const auto results = ex::run_mutants(first_seed(), [&](const auto& result) {
      survivors += result.caught ? 0 : 1;
      if (!options_.json)
        std::cout << ex::to_text(result) << std::endl;
    });
    if (options_.json)
      std::cout << nlohmann::json{{"mutants", ex::to_json(results)},
        {"survivors", survivors}}
                << '\n';
    else if (survivors > 0)
      std::cout << survivors << " mutants survived\n";
    return survivors == 0 ? 0 : 1;
  }

  int run_seeds() {
    progress_line line;
    ex::campaign_options campaign;
    campaign.first_seed = first_seed();
    campaign.seeds = seed_count();
    campaign.bent = bent_;
    campaign.without = without_;
    campaign.keeps_going = options_.keep_going;
    campaign.progress = [&](std::uint64_t done) {
      line.show(std::to_string(done) + " of " + std::to_string(campaign.seeds)
        + " seeds");
    };
    const auto result = ex::run_campaign(campaign);
    auto json = ex::to_json(result);
    const bool broken = result.broken.has_value();
    if (!options_.json)
      std::cout << ex::to_text(result) << '\n';
    if (broken) {
      const auto smallest
        = ex::shrink(result.broken->seed, without_, result.broken->what, bent_);
      json["broken"] = ex::to_json(*result.broken, smallest, bent_);
      if (!options_.json)
        std::cout << ex::to_text(*result.broken, smallest, bent_);
    }
    const bool proves = broken || is_long_enough(result, json);
    if (options_.json)
      std::cout << json << '\n';
    return broken || !proves ? 1 : 0;
  }

  /// A long run in which a situation never came up proves too little.
  bool is_long_enough(
    const ex::campaign_result& result, nlohmann::json& json) const {
    const auto missing = ex::missing_situations(result);
    json["never"] = missing;
    if (missing.empty() || result.seeds < default_seeds || bent_ != nullptr)
      return true;
    if (!options_.json)
      for (const auto& each : missing)
        std::cout << "never came up: " << each << '\n';
    return false;
  }

  explore_options options_;
  const ex::mutant* bent_ = nullptr;
  ex::restriction without_;
};

void add_options(CLI::App& command, explore_options& options) {
  command.add_option("--seeds", options.seeds, "how many seeds (2000)")
    ->envname("CALLSIM_SEEDS");
  command
    .add_option(
      "--seed", options.seed, "this one only; the first one with --seeds")
    ->envname("CALLSIM_SEED");
  command.add_flag(
    "--list-mutants", options.list_mutants, "names the faults to build in");
  command.add_option(
    "--mutant", options.mutant, "builds a fault in, to prove its check");
  command.add_flag("--mutants", options.mutants,
    "each mutant within its stated seeds; exits 1 if one survives");
  command.add_flag("--json", options.json, "one JSON object")
    ->envname("CALLSIM_JSON");
  command.add_flag("--trace", options.trace, "prints what happens in one seed");
  command.add_flag("--keep-going", options.keep_going,
    "goes on past breaches and counts them by kind");
  command
    .add_option("--without", options.without, "classes of faults to leave out")
    ->delimiter(',');
  command
    .add_option("--skip-calls", options.skip_calls, "callers to leave out")
    ->delimiter(',');
  command
    .add_option(
      "--skip-actions", options.skip_actions, "single actions to leave out")
    ->delimiter(',');
  command.add_option(
    "--horizon", options.horizon, "milliseconds after which nothing is begun");
}

} // namespace

void add_explore_command(CLI::App& app, int& status) {
  const auto options = std::make_shared<explore_options>();
  auto* command = app.add_subcommand("explore",
    "random clinics, callers, staff and faults against the engine's "
    "own machines, with every promise checked");
  add_options(*command, *options);
  command->callback(
    [options, &status] { status = explore_run{*options}.run(); });
}

} // namespace callengine::simulator
