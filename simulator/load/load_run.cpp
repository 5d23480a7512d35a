#include "simulator/load/load_run.hpp"

#include "simulator/load/outcome_lookup.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace callengine::simulator::load {

using namespace std::chrono_literals;

namespace {

/// Calls that the interpreter plays at a time beside the load, to find ways
/// that calls only go under load.
constexpr std::size_t learners_max = 16;

constexpr milliseconds drain_time_max = 20s;
static_assert(drain_time_max > answer_time_max);

/// The engine has caught up with what it does behind the calls once it uses
/// less than a tenth of a core.
constexpr milliseconds settle_time_max = 10s;
constexpr milliseconds settle_look = 250ms;

boost::asio::ip::tcp::endpoint endpoint_of(const load_options& options) {
  boost::system::error_code ec;
  const auto address = boost::asio::ip::make_address(
    options.host == "localhost" ? "127.0.0.1" : options.host, ec);
  if (ec)
    throw std::invalid_argument{
      "--url must name an address, not '" + options.host + "'"};
  return {address, options.port};
}

measured_process begin_of(int pid) {
  measured_process process;
  process.pid = pid;
  if (pid != 0)
    process.cores = cores_of(pid);
  return process;
}

} // namespace

load_run::load_run(load_options options)
  : options_(std::move(options)),
    // The learner's calls take none of the measured ones' connections.
    client_(loop_.io(), endpoint_of(options_),
      connections_of(options_) + learners_max),
    arrivals_(loop_.io(),
      [this](steady::time_point due, std::uint64_t) { arrive(due); }),
    random_(std::random_device{}()), book_(options_.public_url) {
  if (options_.live != 0 && options_.mode == play_mode::network)
    throw std::invalid_argument{"--live needs --mode replay"};
  if (options_.as_recorded && options_.recording.empty())
    throw std::invalid_argument{"--as-recorded needs --recording"};
  if (options_.as_recorded)
    options_.doubled_each = 0;
  report_.top.connections = connections_of(options_);
}

load_run::~load_run() = default;

load_report load_run::run() {
  if (options_.engine_pid == 0)
    options_.engine_pid = find_listener(options_.port).value_or(0);
  report_.top.memory.before_staff
    = usage_of(options_.engine_pid).resident_bytes;
  open_model();
  open_pages();
  prepare_player();
  settle();
  report_.top.memory.idle = usage_of(options_.engine_pid).resident_bytes;
  bring_to_life();
  begin_load();
  loop_.run_for(options_.warm_up);
  measure(report_.top);
  if (options_.half_load)
    measure_half();
  end_load();
  look_up_outcomes();
  return std::move(report_);
}

void load_run::begin_load() {
  loading_ = true;
  if (options_.rate) {
    arrivals_.add(steady::now(), 0);
    return;
  }
  for (std::size_t count = 0; count < options_.concurrency; ++count)
    arrive(steady::now());
}

void load_run::arrive(steady::time_point due) {
  if (!loading_)
    return;
  const auto drawn = static_cast<unsigned>(random_() % options_.mix.total);
  player_->start(options_.mix.at(drawn), due, false);
  if (!options_.rate)
    return;
  std::chrono::duration<double> gap{1 / *options_.rate};
  if (options_.poisson)
    gap *= std::exponential_distribution<double>{}(random_);
  arrivals_.add(due + std::chrono::round<nanoseconds>(gap), 0);
}

void load_run::learn(const std::string& script) {
  for (const auto& call : learner_->take_recorded(settle_look))
    book_.learn(call);
  if (loading_ && learner_->live() < learners_max)
    learner_->start(script, steady::now(), false);
}

void load_run::measure(load_result& result) {
  auto& stats = player_->stats();
  stats = {};
  result.rate = options_.rate;
  const auto waited_before = client_.counters().waited;
  const auto retried_before = client_.counters().retried;
  const auto lost_before = crew_->lost();
  const auto asked_before = model_ ? model_->asked() : 0;
  result.engine = begin_of(options_.engine_pid);
  result.harness = begin_of(getpid());
  const auto engine_before = usage_of(options_.engine_pid);
  const auto harness_before = usage_of(getpid());
  result.measured = pass_time();
  const auto engine_after = usage_of(options_.engine_pid);
  const auto cores = [&](const process_usage& from, const process_usage& to) {
    const std::chrono::duration<double> used = to.cpu - from.cpu;
    return used / std::chrono::duration<double>{result.measured};
  };
  result.engine.cpu_cores = cores(engine_before, engine_after);
  result.harness.cpu_cores = cores(harness_before, usage_of(getpid()));
  result.engine.threads = engine_after.threads;
  result.harness.threads = usage_of(getpid()).threads;
  result.memory.end = engine_after.resident_bytes;
  result.memory.peak = engine_after.peak_bytes;
  result.waited = client_.counters().waited - waited_before;
  result.pages_lost = crew_->lost() - lost_before;
  result.webhooks_in_time = stats.webhooks;
  result.calls_in_time = stats.calls_ended();
  // What was due in that time counts, however long it takes.
  stop_arrivals();
  player_->note_outstanding(steady::now());
  result.retried = client_.counters().retried - retried_before;
  result.stats = stats;
  result.endpoints = player_->endpoints();
  result.model_asked = model_ ? model_->asked() - asked_before : 0;
}

nanoseconds load_run::pass_time() {
  const auto& stats = player_->stats();
  const auto began = steady::now();
  while (steady::now() - began < options_.duration) {
    const auto left = std::chrono::ceil<milliseconds>(
      began + options_.duration - steady::now());
    const auto before = stats.webhooks;
    const auto second = steady::now();
    loop_.run_for(std::min<milliseconds>(left, 1s));
    show_progress(second, before);
  }
  return steady::now() - began;
}

void load_run::stop_arrivals() {
  loading_ = false;
  const auto over = [this] {
    return player_->live() == player_->held();
  };
  loop_.run_until(over, drain_time_max);
}

void load_run::settle() {
  const auto end = steady::now() + settle_time_max;
  auto before = usage_of(options_.engine_pid).cpu;
  while (options_.engine_pid != 0 && steady::now() < end) {
    loop_.run_for(settle_look);
    const auto after = usage_of(options_.engine_pid).cpu;
    if (after - before < settle_look / 10)
      return;
    before = after;
  }
}

void load_run::measure_half() {
  settle();
  auto& half = report_.half.emplace();
  half.connections = report_.top.connections;
  half.memory = report_.top.memory;
  options_.rate = std::max(report_.top.calls_per_second() / 2, 1.0);
  begin_load();
  loop_.run_for(options_.warm_up);
  measure(half);
}

void load_run::show_progress(
  steady::time_point began, std::uint64_t before) const {
  if (!options_.progress)
    return;
  const auto& stats = player_->stats();
  const std::chrono::duration<double> took = steady::now() - began;
  const auto rate = static_cast<double>(stats.webhooks - before) / took.count();
  const std::chrono::duration<double, std::milli> p99
    = stats.latency.quantile(0.99);
  std::cerr << "\r" << std::lround(rate) << " webhooks/s, p99 " << p99.count()
            << " ms, " << stats.calls_ended() << " calls ended, "
            << player_->live() << " live, " << stats.all_breaches()
            << " breaches    " << std::flush;
}

void load_run::end_load() {
  if (options_.progress)
    std::cerr << '\n';
  player_->hang_up_all();
  const auto all_over = [this] {
    return player_->live() == 0 && (!learner_ || !learner_->busy());
  };
  loop_.run_until(all_over, drain_time_max);
}

void load_run::look_up_outcomes() {
  if (options_.portal_token.empty())
    return;
  const auto& sample = player_->ended_sample();
  report_.top.outcomes_looked_up = sample.size();
  for (const auto& call :
    calls_without_outcome(loop_, client_, options_, sample))
    report_.top.stats.note(breach::without_outcome, call);
}

} // namespace callengine::simulator::load
