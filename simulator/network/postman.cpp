#include "simulator/network/postman.hpp"

#include "simulator/http/url.hpp"

#include <memory>

namespace callengine::simulator {

/// Both copies of a doubled request: their answers must be the same bytes.
struct postman::twins {
  std::optional<std::string> first_body;

  /// False if this is the second answer and it differs from the first.
  bool agrees(const http_outcome& outcome) {
    auto body = outcome.response ? outcome.response->body : std::string{};
    if (!first_body) {
      first_body = std::move(body);
      return true;
    }
    return *first_body == body;
  }
};

postman::postman(scheduler& clock, requester& requests, id_source& ids,
  transcript& log, const fault_plan& faults)
  : clock_(clock), requests_(requests), ids_(ids), log_(log), faults_(faults) {}

void postman::ask(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  request.idempotency_token = ids_.uuid();
  if (faults_.webhooks == fault_plan::doubling::none)
    send(call, std::move(request), std::move(done));
  else
    send_twins(call, std::move(request), std::move(done));
}

std::size_t postman::open() const noexcept {
  return open_;
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

void postman::tell(
  const call_sid& call, webhook_request request, milliseconds delay) {
  request.idempotency_token = ids_.uuid();
  request.blanks = blank_style::percent;
  if (ids_.draw(99) < faults_.callbacks_lost_percent)
    return;
  const milliseconds held_back{ids_.draw(faults_.callback_delay_max.count())};
  later(delay + held_back, [this, call, request = std::move(request)] {
    const auto ignore = [](const http_outcome&) {
    };
    if (faults_.webhooks == fault_plan::doubling::none)
      send(call, request, ignore);
    else
      send_twins(call, request, ignore);
  });
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
  const bool together = faults_.webhooks == fault_plan::doubling::together;
  later(together ? milliseconds{0} : faults_.doubled_after, second);
}

void postman::send(const call_sid& call, webhook_request request,
  std::function<void(http_outcome)> done) {
  const auto copy = request;
  ++open_;
  requests_.send(std::move(request),
    [this, call, copy, done = std::move(done)](http_outcome outcome) {
      --open_;
      note(call, copy, outcome);
      done(std::move(outcome));
    });
}

void postman::note(const call_sid& call, const webhook_request& request,
  const http_outcome& outcome) {
  const auto parts = take_apart(split_fragment(request.url).url);
  auto text = request.method + " "
    + (parts ? parts->target : std::string{"(malformed URL)"}) + " -> ";
  if (outcome.response)
    text += std::to_string(outcome.response->status);
  else
    text += outcome.detail;
  if (outcome.attempts > 1)
    text += " (" + std::to_string(outcome.attempts) + " attempts)";
  log_.add({clock_.now(), call, transcript_kind::request, "server", text});
  // A refused callback changes nothing in the call: only this shows it.
  const bool refused = !outcome.response || outcome.response->status / 100 != 2;
  if (refused && request.blanks == blank_style::percent)
    log_.add({clock_.now(), call, transcript_kind::warning, "server",
      "11200 a callback failed: " + text});
}

} // namespace callengine::simulator
