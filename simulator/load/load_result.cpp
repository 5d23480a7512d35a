#include "simulator/load/load_result.hpp"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <ostream>
#include <sstream>

namespace callengine::simulator::load {

namespace {

using nlohmann::ordered_json;

/// A process that keeps this share of its cores busy is at its limit.
constexpr double at_limit = 0.9;

double seconds_of(nanoseconds value) {
  return std::chrono::duration<double>{value}.count();
}

double milliseconds_of(nanoseconds value) {
  return std::chrono::duration<double, std::milli>{value}.count();
}

double mebibytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / (1024 * 1024);
}

double share_of_cores(const measured_process& process) {
  return process.cpu_cores / process.cores;
}

ordered_json to_json(const histogram& values) {
  return {{"count", values.count()},
    {"p50_ms", milliseconds_of(values.quantile(0.5))},
    {"p90_ms", milliseconds_of(values.quantile(0.9))},
    {"p99_ms", milliseconds_of(values.quantile(0.99))},
    {"p999_ms", milliseconds_of(values.quantile(0.999))},
    {"max_ms", milliseconds_of(values.max())}};
}

ordered_json to_json(const measured_process& process) {
  return {{"pid", process.pid}, {"cores", process.cores},
    {"cpu_cores", process.cpu_cores}, {"threads", process.threads}};
}

ordered_json to_json(const measured_memory& memory) {
  return {{"before_staff_bytes", memory.before_staff},
    {"idle_bytes", memory.idle}, {"live_bytes", memory.live},
    {"end_bytes", memory.end}, {"peak_bytes", memory.peak}};
}

ordered_json breaches_json(const load_stats& stats) {
  ordered_json list = ordered_json::object();
  for (std::size_t index = 0; index < breaches; ++index)
    if (stats.broken[index] != 0)
      list[std::string{to_string(static_cast<breach>(index))}]
        = {{"count", stats.broken[index]}, {"first", stats.example[index]}};
  return list;
}

std::string one_decimal(double value) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << value;
  return out.str();
}

void print_row(
  std::ostream& out, const std::string& name, const histogram& values) {
  out << std::left << std::setw(18) << name << std::right << std::setw(10)
      << values.count() << std::fixed << std::setprecision(3);
  for (const auto share : {0.5, 0.9, 0.99, 0.999})
    out << std::setw(10) << milliseconds_of(values.quantile(share));
  out << std::setw(10) << milliseconds_of(values.max()) << '\n';
}

void print_breaches(std::ostream& out, const load_stats& stats) {
  out << "\nbreaches          " << stats.all_breaches() << '\n';
  for (std::size_t index = 0; index < breaches; ++index)
    if (stats.broken[index] != 0)
      out << "  " << stats.broken[index] << " x "
          << to_string(static_cast<breach>(index)) << " ("
          << stats.example[index] << ")\n";
}

void print_processes(std::ostream& out, const load_result& result) {
  out << std::fixed << std::setprecision(2);
  if (result.engine.pid != 0)
    out << "engine            " << result.engine.cpu_cores << " of "
        << result.engine.cores << " cores, " << result.engine.threads
        << " threads; memory idle " << mebibytes(result.memory.idle)
        << " MiB, with live calls " << mebibytes(result.memory.live)
        << " MiB, at the end " << mebibytes(result.memory.end) << " MiB\n";
  out << "harness           " << result.harness.cpu_cores << " cores; late by "
      << std::setprecision(3)
      << milliseconds_of(result.stats.lateness.quantile(0.99)) << " ms (p99)\n"
      << "bottleneck        " << result.bottleneck() << '\n';
}

} // namespace

double load_result::webhooks_per_second() const noexcept {
  const auto took = seconds_of(measured);
  return took > 0 ? static_cast<double>(webhooks_in_time) / took : 0;
}

double load_result::calls_per_second() const noexcept {
  const auto took = seconds_of(measured);
  return took > 0 ? static_cast<double>(calls_in_time) / took : 0;
}

std::string load_result::bottleneck() const {
  const bool engine_full
    = engine.pid != 0 && share_of_cores(engine) >= at_limit;
  if (engine_full && harness.cpu_cores < at_limit)
    return "engine";
  if (harness.cpu_cores >= at_limit && !engine_full)
    return "harness";
  if (engine_full)
    return "both";
  return "neither";
}

std::vector<std::string> load_result::remarks() const {
  std::vector<std::string> list;
  const auto limit = bottleneck();
  if (limit == "harness" || limit == "both")
    list.push_back("The harness used a whole core: the server may be quicker "
                   "than these figures say.");
  const auto late = stats.lateness.quantile(0.99);
  if (rate && late > milliseconds{1})
    list.push_back("The harness came up to "
      + one_decimal(milliseconds_of(late))
      + " ms (p99) too late to its requests; latencies hold that time too.");
  if (rate && waited > stats.webhooks / 100)
    list.push_back("Of all requests " + std::to_string(waited)
      + " found no free connection: use more --connections, unless the engine "
        "was too slow.");
  if (retried != 0)
    list.push_back(std::to_string(retried)
      + " requests were sent again, as the server had closed their kept-alive "
        "connections.");
  if (stats.unanswered != 0)
    list.push_back(std::to_string(stats.unanswered)
      + " requests had no answer; latencies hold the time that they waited.");
  const auto off
    = stats.ended[static_cast<std::size_t>(call_end::off_recording)];
  if (off != 0)
    list.push_back(std::to_string(off)
      + " calls went a way that was not recorded and were hung up there.");
  if (pages_lost != 0)
    list.push_back("Pages lost their sockets " + std::to_string(pages_lost)
      + " times: an engine takes only so many frames a second from one page, "
        "and more --staff share them.");
  if (engine.pid == 0)
    list.push_back("The engine's process was not found: no CPU and memory.");
  return list;
}

namespace {

ordered_json to_json(const load_options& options, const load_result& result) {
  const auto& stats = result.stats;
  ordered_json endpoints = ordered_json::object();
  for (std::size_t index = 0; index < stats.latency_by_endpoint.size(); ++index)
    if (stats.latency_by_endpoint[index].count() != 0)
      endpoints[result.endpoints.at(index)]
        = to_json(stats.latency_by_endpoint[index]);
  ordered_json ended = ordered_json::object();
  for (std::size_t index = 0; index < call_ends; ++index)
    ended[std::string{to_string(static_cast<call_end>(index))}]
      = stats.ended[index];
  return {{"mode", options.mode == play_mode::replay ? "replay" : "network"},
    {"loop", result.rate ? "open" : "closed"},
    {"rate", result.rate ? ordered_json(*result.rate) : ordered_json()},
    {"concurrency",
      result.rate ? ordered_json() : ordered_json(options.concurrency)},
    {"connections", result.connections}, {"staff", options.staff.size()},
    {"live", options.live}, {"measured_seconds", seconds_of(result.measured)},
    {"webhooks", stats.webhooks},
    {"webhooks_per_second", result.webhooks_per_second()},
    {"calls", stats.calls_ended()},
    {"calls_per_second", result.calls_per_second()},
    {"latency", to_json(stats.latency)}, {"endpoints", std::move(endpoints)},
    {"offer", to_json(stats.to_offer)},
    {"available", to_json(stats.to_available)},
    {"first_token", to_json(stats.first_token)}, {"ended", std::move(ended)},
    {"model_asked", result.model_asked}, {"doubles", stats.doubles},
    {"pages_lost", result.pages_lost},
    {"outcomes_looked_up", result.outcomes_looked_up},
    {"breaches", breaches_json(stats)}, {"breach_count", stats.all_breaches()},
    {"engine", to_json(result.engine)}, {"harness", to_json(result.harness)},
    {"lateness", to_json(stats.lateness)}, {"waited", result.waited},
    {"retried", result.retried}, {"unanswered", stats.unanswered},
    {"memory", to_json(result.memory)},
    {"live_seconds", seconds_of(result.live_took)},
    {"bottleneck", result.bottleneck()}, {"remarks", result.remarks()}};
}

void print_phase(
  std::ostream& out, const load_options& options, const load_result& result) {
  const auto& stats = result.stats;
  out << "mode              "
      << (options.mode == play_mode::replay ? "replay of recorded scripts"
                                            : "interpreter")
      << ", " << (result.rate ? "open loop" : "closed loop") << '\n'
      << std::fixed << std::setprecision(0) << "webhooks/s        "
      << result.webhooks_per_second() << '\n'
      << "calls/s           " << result.calls_per_second() << '\n';
  out << "ended            ";
  for (std::size_t index = 0; index < call_ends; ++index)
    if (stats.ended[index] != 0)
      out << ' ' << to_string(static_cast<call_end>(index)) << ' '
          << stats.ended[index];
  out << "\n\nlatency in ms          count       p50       p90       p99"
         "     p99.9       max\n";
  for (std::size_t index = 0; index < stats.latency_by_endpoint.size(); ++index)
    if (stats.latency_by_endpoint[index].count() != 0)
      print_row(
        out, result.endpoints.at(index), stats.latency_by_endpoint[index]);
  print_row(out, "all", stats.latency);
  if (stats.to_offer.count() != 0)
    print_row(out, "to the offer", stats.to_offer);
  if (stats.to_available.count() != 0)
    print_row(out, "to available", stats.to_available);
  if (stats.first_token.count() != 0)
    print_row(out, "to the first token", stats.first_token);
  print_breaches(out, stats);
  print_processes(out, result);
  for (const auto& remark : result.remarks())
    out << "NOTE: " << remark << '\n';
}

} // namespace

nlohmann::ordered_json to_json(
  const load_options& options, const load_report& report) {
  auto json = to_json(options, report.top);
  if (report.half)
    json["half_load"] = to_json(options, *report.half);
  return json;
}

void print_table(
  std::ostream& out, const load_options& options, const load_report& report) {
  print_phase(out, options, report.top);
  if (!report.half)
    return;
  out << "\nAt half of that rate:\n";
  print_phase(out, options, *report.half);
}

} // namespace callengine::simulator::load
