#include "simulator/network/faulty_carrier.hpp"

#include <algorithm>
#include <memory>
#include <utility>

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

/// A socket that breaks after a while.
class breaking_socket final : public socket {
public:
  breaking_socket(scheduler& clock, milliseconds after, socket_ptr real,
    std::function<void(const std::string&)> closed)
    : real_(std::move(real)), closed_(std::move(closed)),
      end_(clock.after(after, [this] { snap(); })) {}

  void send(std::string text) override {
    if (real_)
      real_->send(std::move(text));
  }

  void close() override {
    if (real_)
      real_->close();
  }

private:
  void snap() {
    real_.reset();
    closed_("the connection broke");
  }

  socket_ptr real_;
  std::function<void(const std::string&)> closed_;
  timer end_;
};

} // namespace

faulty_carrier::faulty_carrier(scheduler& clock, transport& real, fates& faults)
  : clock_(clock), real_(real), faults_(faults) {}

void faulty_carrier::answer_later(
  http_outcome outcome, std::function<void(http_outcome)> done) {
  const auto delay = outcome.elapsed;
  run_after(clock_, delay,
    [done = std::move(done), outcome = std::move(outcome)] { done(outcome); });
}

socket_ptr faulty_carrier::open_socket(
  socket_request request, socket_events events) {
  const auto& plan = faults_.plan;
  auto& counted = faults_.counters;
  if (faults_.strikes(plan.sockets_refused_percent, counted.sockets_refused))
    return nullptr;
  if (!faults_.strikes(plan.sockets_dropped_percent, counted.sockets_dropped))
    return real_.open_socket(std::move(request), std::move(events));
  const auto after
    = faults_.between(milliseconds{1}, plan.sockets_dropped_within);
  const auto over = std::make_shared<bool>(false);
  auto closed = [over, tell = std::move(events.closed)](const auto& why) {
    if (!std::exchange(*over, true))
      tell(why);
  };
  events.closed = closed;
  auto real = real_.open_socket(std::move(request), std::move(events));
  if (!real)
    return nullptr;
  return std::make_unique<breaking_socket>(
    clock_, after, std::move(real), std::move(closed));
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
