#include "simulator/load/load_stats.hpp"

#include <numeric>

namespace callengine::simulator::load {

using namespace std::chrono_literals;
using namespace std::string_view_literals;

namespace {

/// Every webhook gets its answer within that (invariant "never silent").
constexpr auto promised = 3s;

} // namespace

std::string_view to_string(breach what) noexcept {
  constexpr std::array texts{"no answer"sv, "a status other than 200"sv,
    "no valid TwiML"sv, "a dead end"sv, "an answer after more than 3 s"sv,
    "one person rung by two calls at once"sv, "two open offers at one page"sv,
    "a doubled request with two different answers"sv,
    "an ended call without an outcome"sv};
  static_assert(texts.size() == breaches);
  return texts[static_cast<std::size_t>(what)];
}

std::string_view to_string(call_end what) noexcept {
  constexpr std::array texts{"person"sv, "voicemail"sv, "goodbye"sv,
    "hung_up"sv, "off_recording"sv, "failed"sv};
  static_assert(texts.size() == call_ends);
  return texts[static_cast<std::size_t>(what)];
}

void load_stats::record(std::size_t endpoint, nanoseconds took) {
  if (latency_by_endpoint.size() <= endpoint)
    latency_by_endpoint.resize(endpoint + 1);
  latency_by_endpoint[endpoint].record(took);
  latency.record(took);
}

void load_stats::note(std::size_t endpoint, const exchange_times& times) {
  record(endpoint, times.answered - times.due);
  lateness.record(times.asked - times.due);
  ++webhooks;
  // A wait for a free connection is the server's: Twilio opens one more.
  if (times.answered - times.asked > promised)
    note(breach::late, "");
}

void load_stats::note_unanswered(
  std::size_t endpoint, steady::time_point due, steady::time_point now) {
  record(endpoint, now - due);
  ++unanswered;
}

void load_stats::note_outstanding(
  std::size_t endpoint, steady::time_point due, steady::time_point now) {
  note_unanswered(endpoint, due, now);
  if (now - due > promised)
    note(breach::no_answer, "still awaited after the run");
}

void load_stats::note(call_end how) noexcept {
  ++ended[static_cast<std::size_t>(how)];
}

void load_stats::note(breach what, std::string_view detail) {
  const auto index = static_cast<std::size_t>(what);
  if (broken[index]++ == 0)
    example[index] = detail;
}

std::uint64_t load_stats::calls_ended() const noexcept {
  return std::accumulate(ended.begin(), ended.end(), std::uint64_t{0});
}

std::uint64_t load_stats::all_breaches() const noexcept {
  return std::accumulate(broken.begin(), broken.end(), std::uint64_t{0});
}

} // namespace callengine::simulator::load
