#include "simulator/network/postman.hpp"

#include "simulator/http/url.hpp"

#include <memory>

namespace callengine::simulator {

/// Both copies of a doubled request: their answers must be the same bytes.
struct postman::twins {
  std::optional<std::string> first_body;

  /// False if both were answered, and differently.
  bool agrees(const http_outcome& outcome) {
    if (!outcome.response || outcome.response->status == 503)
      return true; // lost, or never seen by the engine
    if (first_body)
      return *first_body == outcome.response->body;
    first_body = outcome.response->body;
    return true;
  }
};

postman::postman(scheduler& clock, requester& requests, id_source& ids,
  transcript& log, fates& faults)
  : clock_(clock), requests_(requests), ids_(ids), log_(log), faults_(faults) {}

std::size_t postman::open() const noexcept {
  return open_;
}

/// What all requests have, and the faults of their looks.
void postman::dress(webhook_request& request) {
  request.idempotency_token = ids_.uuid();
  if (faults_.plan.unknown_parameters)
    request.extra.emplace_back(
      "X" + faults_.dice.uuid().substr(0, 4), "new since today");
  if (faults_.plan.shuffled_parameters) {
    ++faults_.counters.shuffled;
    request.shuffle_seed = faults_.dice.seed();
  }
}

void postman::ask(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  dress(request);
  deliver(call, std::move(request), std::move(done));
}

void postman::later(milliseconds delay, std::function<void()> go) {
  if (delay == milliseconds{0}) {
    go();
    return;
  }
  ++open_;
  run_after(clock_, delay, [this, go = std::move(go)] {
    --open_;
    go();
  });
}

// -- callbacks ----------------------------------------------------------------

void postman::tell(
  const call_sid& call, webhook_request request, milliseconds delay) {
  request.blanks = blank_style::percent;
  dress(request);
  const auto& plan = faults_.plan;
  auto& counted = faults_.counters;
  if (faults_.strikes(plan.callbacks_lost_percent, counted.callbacks_lost))
    return;
  if (plan.callback_delay_max > milliseconds{0}) {
    const auto more = faults_.between(milliseconds{0}, plan.callback_delay_max);
    if (more > milliseconds{0})
      ++counted.callbacks_held_back;
    delay += more;
  }
  if (faults_.strikes(plan.callbacks_late_percent, counted.callbacks_late))
    delay += faults_.between(plan.late_min, plan.late_max);
  if (delay == milliseconds{0}) {
    post_in_turn(call, std::move(request));
    return;
  }
  later(delay, [this, call, request = std::move(request)] {
    post_in_turn(call, request);
  });
}

void postman::post_in_turn(const call_sid& call, webhook_request request) {
  const auto waiting = held_.find(call);
  if (waiting != held_.end()) {
    const auto number = waiting->second.number;
    ++faults_.counters.callbacks_reordered;
    post(call, std::move(request));
    release(call, number);
  } else if (faults_.strikes(faults_.plan.callbacks_reordered_percent)) {
    hold_back(call, std::move(request));
  } else {
    post(call, std::move(request));
  }
}

void postman::hold_back(const call_sid& call, webhook_request request) {
  const auto number = ++last_held_;
  held_.emplace(call, held_back{number, std::move(request)});
  ++open_;
  run_after(clock_, faults_.plan.reordered_within,
    [this, call, number] { release(call, number); });
}

void postman::release(const call_sid& call, std::uint64_t number) {
  const auto waiting = held_.find(call);
  if (waiting == held_.end() || waiting->second.number != number)
    return; // it went before
  auto request = std::move(waiting->second.request);
  held_.erase(waiting);
  --open_;
  post(call, std::move(request));
}

void postman::post(const call_sid& call, webhook_request request) {
  deliver(call, std::move(request), [](const http_outcome&) {});
}

// -- doubling -----------------------------------------------------------------

void postman::deliver(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  const auto& plan = faults_.plan;
  if (plan.webhooks != fault_plan::doubling::none
    && faults_.strikes(plan.doubled_percent, faults_.counters.doubled))
    send_twins(call, std::move(request), std::move(done));
  else
    send(call, std::move(request), std::move(done));
}

milliseconds postman::gap_between_twins() {
  const auto& plan = faults_.plan;
  switch (plan.webhooks) {
  case fault_plan::doubling::afterwards:
    return plan.doubled_after;
  case fault_plan::doubling::scattered:
    return faults_.between(milliseconds{1}, plan.doubled_within);
  case fault_plan::doubling::none:
  case fault_plan::doubling::together:
    break;
  }
  return milliseconds{0};
}

void postman::send_twins(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  const auto both = std::make_shared<twins>();
  const auto compare = [this, both, call](const http_outcome& outcome) {
    if (!both->agrees(outcome))
      log_.add({clock_.now(), call, transcript_kind::warning, "server",
        "a doubled request got two different answers"});
  };
  auto second = [this, call, request, compare] {
    send(call, request, compare);
  };
  send(call, std::move(request),
    [compare, done = std::move(done)](http_outcome outcome) {
      compare(outcome);
      done(std::move(outcome));
    });
  later(gap_between_twins(), second);
}

// -- sending ------------------------------------------------------------------

void postman::send(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  ++open_;
  const bool callback = request.blanks == blank_style::percent;
  if (!log_.wanted()) {
    requests_.send(std::move(request),
      [this, callback, done = std::move(done)](http_outcome outcome) {
        --open_;
        note({}, {}, {}, callback, outcome);
        done(std::move(outcome));
      });
    return;
  }
  auto method = request.method;
  auto url = request.url;
  requests_.send(std::move(request),
    [this, call, callback, method = std::move(method), url = std::move(url),
      done = std::move(done)](http_outcome outcome) {
      --open_;
      note(call, method, url, callback, outcome);
      done(std::move(outcome));
    });
}

void postman::note(const call_sid& call, const std::string& method,
  const std::string& url, bool callback, const http_outcome& outcome) {
  faults_.counters.retries += static_cast<std::uint64_t>(outcome.attempts - 1);
  // A refused callback changes nothing in the call: only this shows it.
  const bool refused
    = callback && (!outcome.response || outcome.response->status / 100 != 2);
  if (call.empty()) {
    log_.count_only(transcript_kind::request);
    if (refused)
      log_.count_only(transcript_kind::warning);
    return;
  }
  const auto parts = take_apart(split_fragment(url).url);
  auto text = method + " "
    + (parts ? parts->target : std::string{"(malformed URL)"}) + " -> ";
  if (outcome.response)
    text += std::to_string(outcome.response->status);
  else
    text += outcome.detail;
  if (outcome.attempts > 1)
    text += " (" + std::to_string(outcome.attempts) + " attempts)";
  log_.add({clock_.now(), call, transcript_kind::request, "server", text});
  if (refused)
    log_.add({clock_.now(), call, transcript_kind::warning, "server",
      "11200 a callback failed: " + text});
}

} // namespace callengine::simulator
