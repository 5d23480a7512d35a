#include "simulator/explore/campaign.hpp"

namespace callengine::explore {

namespace {

template <class Container>
void add(Container& sum, const Container& more) {
  for (std::size_t index = 0; index < more.size(); ++index)
    sum[index] += more[index];
}

void add(world_result& sum, const world_result& more) {
  sum.events += more.events;
  sum.calls += more.calls;
  add(sum.outcomes, more.outcomes);
  add(sum.situations, more.situations);
  if (sum.checked.empty())
    sum.checked.resize(more.checked.size());
  add(sum.checked, more.checked);
}

/// The sentence without what it is about.
std::string_view kind_of(const breach& what) {
  return std::string_view{what.sentence}.substr(0, what.sentence.find(':'));
}

void add(std::vector<broken_seed>& kinds, const broken_seed& broken) {
  for (auto& each : kinds)
    if (each.what.row == broken.what.row
      && kind_of(each.what) == kind_of(broken.what)) {
      ++each.seeds;
      return;
    }
  kinds.push_back(broken);
}

} // namespace

campaign_result run_campaign(const campaign_options& options) {
  const auto began = std::chrono::steady_clock::now();
  campaign_result result;
  for (std::uint64_t index = 0; index < options.seeds; ++index) {
    const auto seed = options.first_seed + index;
    const auto lived = live_seed(seed, options.without, options.bent, {});
    ++result.seeds;
    add(result.sum, lived);
    result.took = std::chrono::steady_clock::now() - began;
    if (lived.first_breach) {
      const broken_seed broken{seed, *lived.first_breach};
      add(result.kinds, broken);
      if (!result.broken)
        result.broken = broken;
      if (!options.keeps_going)
        break;
    }
    if (options.progress)
      options.progress(result.seeds);
  }
  return result;
}

std::vector<mutant_result> run_mutants(std::uint64_t first_seed,
  const std::function<void(const mutant_result&)>& progress) {
  std::vector<mutant_result> results;
  for (const auto& each : all_mutants()) {
    campaign_options options;
    options.first_seed = first_seed;
    options.seeds = static_cast<std::uint64_t>(each.seeds);
    options.bent = &each;
    const auto run = run_campaign(options);
    results.push_back({&each, run.broken, run.seeds});
    if (progress)
      progress(results.back());
  }
  return results;
}

} // namespace callengine::explore
