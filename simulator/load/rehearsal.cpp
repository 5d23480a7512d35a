#include "simulator/load/rehearsal.hpp"

#include <iterator>
#include <random>
#include <stdexcept>

namespace callengine::simulator::load {

using namespace std::chrono_literals;

namespace {

constexpr milliseconds rehearsal_time_max = 60s;
constexpr int rehearsed_alone = 2;
constexpr int rehearsed_together = 24;

/// Until the pages have heard of the last call's end.
constexpr milliseconds between = 200ms;

void throw_if_broken(const load_stats& stats) {
  for (std::size_t index = 0; index < breaches; ++index)
    if (stats.broken[index] != 0)
      throw std::runtime_error{"the rehearsal broke: "
        + std::string{to_string(static_cast<breach>(index))} + " ("
        + stats.example[index] + ")"};
}

} // namespace

network_player_options interpreter_options(const load_options& options) {
  network_player_options result;
  result.public_url = options.public_url;
  result.account_sid = options.account_sid;
  result.auth_token = options.auth_token;
  result.to = options.to;
  result.scripts = options.scripts;
  result.seed = std::random_device{}();
  return result;
}

recording rehearse(
  io_loop& loop, http_client& client, const load_options& options) {
  recording recorded{options.public_url, {}};
  network_player rehearsal{loop.io(), client, interpreter_options(options), {}};
  const auto play = [&](int calls) {
    for (const auto& [script, share] : options.mix.shares)
      for (int count = 0; count < calls; ++count)
        rehearsal.start(script, steady::now(), false);
    if (!loop.run_until([&] { return !rehearsal.busy(); }, rehearsal_time_max))
      throw std::runtime_error{"the rehearsal's calls do not end"};
    throw_if_broken(rehearsal.stats());
    loop.run_for(between);
    auto taken = rehearsal.take_recorded(0ns);
    std::move(taken.begin(), taken.end(), std::back_inserter(recorded.calls));
  };
  for (int count = 0; count < rehearsed_alone; ++count)
    play(1);
  play(rehearsed_together);
  return recorded;
}

} // namespace callengine::simulator::load
