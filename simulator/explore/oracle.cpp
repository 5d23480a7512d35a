#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

/// "CA1234…": enough to tell calls apart.
std::string short_name(const call_sid& call) {
  return call.substr(0, 8);
}

} // namespace

oracle::oracle(
  const simulator::scheduler& clock, const scenario& plan, std::string only_row)
  : clock_(clock), plan_(plan), only_row_(std::move(only_row)) {
  add_ring_checks(*this, checks_);
  add_lease_checks(*this, checks_);
  add_outcome_checks(*this, checks_);
  add_document_checks(*this, checks_);
  add_voicemail_checks(*this, checks_);
  add_clinic_checks(*this, checks_);
  add_offer_checks(*this, checks_);
  add_order_checks(*this, checks_);
  add_repeat_checks(*this, checks_);
  add_restart_checks(*this, checks_);
  add_history_checks(*this, checks_);
  add_bound_checks(*this, checks_);
  add_secret_checks(*this, checks_);
  add_liveness_checks(*this, checks_);
}

void oracle::broken(const check& by, std::string sentence) {
  if (breach_ || (!only_row_.empty() && by.row() != only_row_)
    || (memory_lost_ && by.needs_memory()))
    return;
  breach_ = breach{std::string{by.row()}, std::string{by.name()},
    std::move(sentence), clock_.now()};
}

void oracle::see(const request_seen& request) {
  count();
  if (trace)
    trace("request of " + short_name(request.hook.call) + ' '
      + std::string{request.target});
  facts_.see(request, clock_.now());
  for (const auto& each : checks_)
    each->on(request);
}

void oracle::see(const answer_seen& answer) {
  for (const auto& each : checks_)
    each->on(answer);
  facts_.see(answer);
}

void oracle::see(const call_step_seen& step) {
  count();
  if (trace) {
    const auto before = state_name(step.before.state);
    const auto after = state_name(step.result.next.state);
    if (before != after || step.event == nullptr)
      trace("engine: " + short_name(step.before.sid) + ' ' + std::string{before}
        + " -> " + std::string{after}
        + (step.event == nullptr ? " (resumed)" : ""));
  }
  for (const auto& each : checks_)
    each->on(step);
}

void oracle::see(const staff_step_seen& step) {
  count();
  if (trace && state_of(step.before) != state_of(step.result.next)) {
    const auto* held = lease_of(step.result.next);
    const auto& key = step.before.key;
    trace("engine: staff " + std::to_string(key.user.value) + " of clinic "
      + std::to_string(key.client.value) + ' '
      + std::string{to_string(state_of(step.before))} + " -> "
      + std::string{to_string(state_of(step.result.next))}
      + (held != nullptr ? " for " + short_name(held->call) : ""));
  }
  for (const auto& each : checks_)
    each->on(step);
}

void oracle::see(const row_seen& row) {
  for (const auto& each : checks_)
    each->on(row);
  facts_.see(row);
}

void oracle::see(const leg_seen& leg) {
  for (const auto& each : checks_)
    each->on(leg);
  facts_.see(leg);
}

void oracle::see(const restart_seen& restart) {
  ++restarts_;
  restarted_at_ = clock_.now();
  facts_.see_restart();
  for (const auto& each : checks_)
    each->on(restart);
}

void oracle::see(const recording_seen& recording) {
  for (const auto& each : checks_)
    each->on(recording);
}

void oracle::see_begun(const call_sid& call) {
  for (const auto& each : checks_)
    each->on_begun(call);
}

void oracle::see_recovered() {
  for (const auto& each : checks_)
    each->on_recovered();
}

void oracle::see_conflict(const history_row& row) {
  for (const auto& each : checks_)
    each->on_conflict(row);
}

void oracle::see_frame(staff_key staff, const outgoing_page_frame& frame) {
  facts_.see_frame(staff, frame);
  for (const auto& each : checks_)
    each->on_frame(staff, frame);
}

void oracle::see_page(staff_key staff, const incoming_page_event& event) {
  facts_.see_page(staff, event);
  for (const auto& each : checks_)
    each->on_page(staff, event);
}

void oracle::see_text(const std::string& text) {
  if (trace)
    trace("log: " + text);
  for (const auto& each : checks_)
    each->on_text(text);
}

void oracle::see_warning(const call_sid& call, const std::string& text) {
  for (const auto& each : checks_)
    each->on_warning(call, text);
}

void oracle::see_disturbance() {
  ++disturbances_;
  for (const auto& each : checks_)
    each->on_disturbance();
}

void oracle::see_deadline() {
  for (const auto& each : checks_)
    each->on_deadline();
}

void oracle::see_end() {
  for (const auto& each : checks_)
    each->on_end();
}

} // namespace callengine::explore
