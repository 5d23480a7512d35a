#include "simulator/explore/shrink.hpp"

namespace callengine::explore {

namespace {

constexpr int runs_max = 400;

std::string join(const std::set<int>& numbers) {
  std::string result;
  for (const auto number : numbers)
    result += (result.empty() ? "" : ",") + std::to_string(number);
  return result;
}

class shrinker {
public:
  shrinker(std::uint64_t seed, const restriction& from, const breach& original,
    const mutant* bent)
    : seed_(seed), bent_(bent) {
    best_.without = from;
    best_.what = original;
  }

  shrunk run() && {
    end_early();
    for (bool shorter = true; shorter && best_.runs < runs_max;)
      shorter = drop_faults() | drop_calls() | drop_actions();
    const auto keep = [this](const std::string& line) {
      best_.trace.push_back(line);
    };
    live_seed(seed_, best_.without, bent_, keep);
    return std::move(best_);
  }

private:
  /// Keeps the restriction if the same row still breaks.
  bool attempt(const restriction& without) {
    if (best_.runs >= runs_max)
      return false;
    ++best_.runs;
    const auto lived = live_seed(seed_, without, bent_, {});
    if (!lived.first_breach || lived.first_breach->row != best_.what.row
      || lived.first_breach->check != best_.what.check)
      return false;
    best_.without = without;
    best_.what = *lived.first_breach;
    return true;
  }

  void end_early() {
    const auto whole = draw_scenario(seed_, best_.without).faults_until;
    for (const auto percent : {5, 10, 20, 30, 45, 60, 80}) {
      auto without = best_.without;
      without.horizon = whole * percent / 100;
      if (attempt(without))
        return;
    }
  }

  bool drop_faults() {
    bool dropped = false;
    for (std::size_t index = 0; index < fault_count; ++index) {
      if (!draw_scenario(seed_, best_.without).faults[index])
        continue;
      auto without = best_.without;
      without.without.set(index);
      dropped = attempt(without) || dropped;
    }
    return dropped;
  }

  bool drop_calls() {
    bool dropped = false;
    for (const auto& call : draw_scenario(seed_, best_.without).calls) {
      auto without = best_.without;
      without.skipped_calls.insert(call.number);
      dropped = attempt(without) || dropped;
    }
    return dropped;
  }

  bool drop_actions() {
    bool dropped = false;
    for (const auto& action : draw_scenario(seed_, best_.without).actions) {
      auto without = best_.without;
      without.skipped_actions.insert(action.number);
      dropped = attempt(without) || dropped;
    }
    return dropped;
  }

  std::uint64_t seed_;
  const mutant* bent_;
  shrunk best_;
};

} // namespace

world_result live_seed(std::uint64_t seed, const restriction& without,
  const mutant* bent, const trace_function& trace) {
  const auto plan = draw_scenario(seed, without);
  world_options options;
  options.trace = trace;
  if (bent == nullptr)
    return live(plan, options);
  const auto broken = bent->make();
  options.bent = broken.get();
  options.only_row = bent->row;
  return live(plan, options);
}

shrunk shrink(std::uint64_t seed, const restriction& from,
  const breach& original, const mutant* bent) {
  return shrinker{seed, from, original, bent}.run();
}

std::string replay_command(
  std::uint64_t seed, const restriction& without, const mutant* bent) {
  auto command = "callsim explore --seed " + std::to_string(seed);
  if (bent != nullptr)
    command.append(" --mutant ").append(bent->name);
  if (without.without.any())
    command += " --without " + to_string(without.without);
  if (without.horizon)
    command += " --horizon " + std::to_string(without.horizon->count());
  if (!without.skipped_calls.empty())
    command += " --skip-calls " + join(without.skipped_calls);
  if (!without.skipped_actions.empty())
    command += " --skip-actions " + join(without.skipped_actions);
  return command + " --trace";
}

} // namespace callengine::explore
