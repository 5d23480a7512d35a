#include "simulator/network/faulty_carrier.hpp"

#include <algorithm>

namespace callengine::simulator {

namespace {

/// How soon a closed port, or a proxy without an engine, says so.
constexpr milliseconds refused_after{2};

http_outcome failed(
  transport_failure kind, const char* detail, milliseconds elapsed) {
  http_outcome outcome;
  outcome.failure = kind;
  outcome.detail = detail;
  outcome.elapsed = elapsed;
  return outcome;
}

} // namespace

faulty_carrier::faulty_carrier(scheduler& clock, transport& real, fates& faults)
  : clock_(clock), real_(real), faults_(faults) {}

void faulty_carrier::answer_later(
  http_outcome outcome, std::function<void(http_outcome)> done) {
  const auto delay = outcome.elapsed;
  run_after(clock_, delay,
    [done = std::move(done), outcome = std::move(outcome)] { done(outcome); });
}

void faulty_carrier::request(
  http_request request, std::function<void(http_outcome)> done) {
  const auto& plan = faults_.plan;
  auto& counted = faults_.counters;
  const auto lost_after = std::min(plan.lost_after, request.limits.read);
  if (faults_.strikes(
        plan.connect_failures_percent, counted.connect_failures)) {
    const bool refused = faults_.strikes(50);
    answer_later(failed(transport_failure::connect,
                   refused ? "connection refused" : "no connection in time",
                   refused ? refused_after : request.limits.connect),
      std::move(done));
  } else if (faults_.strikes(
               plan.requests_lost_percent, counted.requests_lost)) {
    answer_later(failed(transport_failure::read,
                   "the connection broke before the request", lost_after),
      std::move(done));
  } else if (faults_.strikes(
               plan.server_errors_percent, counted.server_errors)) {
    http_outcome outcome;
    outcome.elapsed = refused_after;
    outcome.response = http_response{503, "text/plain", {}, "unavailable"};
    answer_later(std::move(outcome), std::move(done));
  } else if (faults_.strikes(plan.answers_lost_percent, counted.answers_lost)) {
    // The loss is noticed no sooner than the engine has answered.
    const auto sent = clock_.now();
    real_.request(std::move(request),
      [this, sent, lost_after, done = std::move(done)](const http_outcome&) {
        const auto waited
          = std::chrono::duration_cast<milliseconds>(clock_.now() - sent);
        auto lost = failed(transport_failure::read,
          "the connection broke before the answer", lost_after);
        lost.elapsed = std::max(waited, lost_after);
        run_after(clock_, lost_after - std::min(waited, lost_after),
          [done, lost] { done(lost); });
      });
  } else {
    real_.request(std::move(request), std::move(done));
  }
}

} // namespace callengine::simulator
