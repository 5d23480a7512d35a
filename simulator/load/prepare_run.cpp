// What a run does before its first call of the load.
#include "simulator/load/load_run.hpp"
#include "simulator/load/rehearsal.hpp"
#include "simulator/load/replay_player.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace callengine::simulator::load {

using namespace std::chrono_literals;

namespace {

/// Pages that open at the same time, and calls that begin to be held at the
/// same time: enough to keep the engine busy, too few for its backlog.
constexpr std::size_t at_once = 200;

constexpr milliseconds pages_time_max = 120s;
constexpr milliseconds live_time_max = 120s;

} // namespace

void load_run::open_model() {
  if (!options_.model_port)
    return;
  model_manner manner{options_.model_takes, options_.model_writes};
  if (options_.mode == play_mode::network)
    manner.begins = [this](const std::string& word) {
      tokens_.begun(word);
    };
  model_.emplace(loop_.io(), *options_.model_port, std::move(manner),
    "We are open every day of the week from eight to five.");
}

void load_run::open_pages() {
  const auto url
    = "ws://" + options_.host + ':' + std::to_string(options_.port);
  crew_ = std::make_unique<staff_crew>(
    loop_.io(), url, options_.staff, options_.staff_available);
  const auto all_there = [this] {
    crew_->start(at_once);
    return crew_->ready() == crew_->size();
  };
  if (!loop_.run_until(all_there, pages_time_max))
    throw std::runtime_error{"only " + std::to_string(crew_->ready()) + " of "
      + std::to_string(crew_->size())
      + " pages opened: " + crew_->last_problem()};
}

void load_run::prepare_player() {
  writer_.emplace(options_.public_url, options_.auth_token);
  if (options_.mode == play_mode::replay) {
    recording recorded;
    if (options_.recording.empty()) {
      recorded = rehearse(loop_, client_, options_);
    } else {
      std::ifstream in{options_.recording};
      recorded = recording_from(nlohmann::json::parse(in, nullptr, false));
    }
    for (const auto& call : recorded.calls)
      book_.learn(call);
    if (!options_.save_recording.empty())
      std::ofstream{options_.save_recording} << to_json(recorded).dump(1);
  }
  player_events events;
  events.finished = [this] {
    if (loading_ && !options_.rate)
      arrive(steady::now());
  };
  events.leg_over = [this](const std::string& address) {
    crew_->leg_over(address);
  };
  if (options_.mode == play_mode::replay && options_.recording.empty()) {
    learner_ = std::make_unique<network_player>(
      loop_.io(), client_, interpreter_options(options_), player_events{});
    events.lost = [this](const std::string& script) {
      learn(script);
    };
  }
  player_ = make_player(std::move(events));
  crew_->watch(player_->stats(),
    [this](std::string_view sid) { return player_->asked_at(sid); });
}

std::unique_ptr<call_player> load_run::make_player(player_events events) {
  if (options_.mode == play_mode::network) {
    auto settings = interpreter_options(options_);
    settings.tokens = &tokens_;
    return std::make_unique<network_player>(
      loop_.io(), client_, std::move(settings), std::move(events));
  }
  replay_options replay;
  replay.think = options_.think;
  replay.talk = options_.talk;
  replay.doubled_each = options_.doubled_each;
  replay.as_recorded = options_.as_recorded;
  replay.run = static_cast<std::uint32_t>(random_());
  return std::make_unique<replay_player>(
    loop_.io(), client_, book_, *writer_, replay, std::move(events));
}

void load_run::bring_to_life() {
  const auto began = steady::now();
  std::size_t started = 0;
  const auto& script = options_.mix.shares.front().first;
  const auto all_live = [&] {
    while (started < options_.live
      && started - player_->held()
        < std::min(at_once, report_.top.connections)) {
      player_->start(script, steady::now(), true);
      ++started;
    }
    return player_->held() == options_.live;
  };
  if (options_.live != 0 && !loop_.run_until(all_live, live_time_max))
    throw std::runtime_error{
      "only " + std::to_string(player_->held()) + " calls came to life"};
  report_.top.live_took = steady::now() - began;
  settle();
  report_.top.memory.live = usage_of(options_.engine_pid).resident_bytes;
}

} // namespace callengine::simulator::load
