#include "simulator/explore/oracle.hpp"

#include <utility>
#include <variant>

namespace callengine::explore {

namespace {

/// "CA1234…": enough to tell calls apart.
std::string short_name(const call_sid& call) {
  return call.substr(0, 8);
}

client_id clinic_of_row(const history_row& row) {
  const auto read = [](const auto& known) {
    if constexpr (requires { known.client; })
      return known.client;
    else
      return known.staff.client;
  };
  return std::visit(read, row);
}

/// For the trace.
std::string text_of(const relay_seen& relay) {
  if (relay.when != relay_seen::moment::told)
    return relay.when == relay_seen::moment::gone ? "is gone" : "opens";
  if (const auto* heard = std::get_if<call_events::relay_heard>(relay.event))
    return "hears " + heard->text.substr(0, 80);
  if (std::holds_alternative<call_events::relay_interrupted>(*relay.event))
    return "is interrupted";
  return "tells a key";
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
  add_conversation_checks(*this, checks_);
  add_proposal_checks(*this, checks_);
  add_question_checks(*this, checks_);
  add_result_checks(*this, checks_);
  add_relay_checks(*this, checks_);
  add_secret_checks(*this, checks_);
  add_liveness_checks(*this, checks_);
}

void oracle::broken(
  const check& by, std::string sentence, std::string_view about) {
  if (breach_ || (!only_row_.empty() && by.row() != only_row_)
    || (by.needs_memory() && is_forgotten(about)))
    return;
  breach_ = breach{std::string{by.row()}, std::string{by.name()},
    std::move(sentence), clock_.now()};
}

std::optional<client_id> oracle::clinic_of(std::string_view call) const {
  const auto known = clinics_.find(call);
  if (known == clinics_.end())
    return std::nullopt;
  return known->second;
}

bool oracle::is_forgotten(std::string_view about) const {
  const auto client = clinic_of(about);
  if (client)
    return memory_lost(*client);
  return subject_ ? memory_lost(*subject_) : memory_lost();
}

bool oracle::memory_lost_of(std::string_view call) const {
  const auto client = clinic_of(call);
  return client ? memory_lost(*client) : memory_lost();
}

template <class Tell>
void oracle::tell(std::optional<client_id> client, Tell each) {
  const auto outer = std::exchange(subject_, client);
  for (const auto& one : checks_)
    each(*one);
  subject_ = outer;
}

void oracle::see(const request_seen& request) {
  count();
  if (trace)
    trace("request of " + short_name(request.hook.call) + ' '
      + std::string{request.target});
  facts_.see(request, clock_.now());
  tell(clinic_of(request.hook.call), [&](check& each) { each.on(request); });
}

void oracle::see(const answer_seen& answer) {
  tell(
    clinic_of(answer.request.hook.call), [&](check& each) { each.on(answer); });
  facts_.see(answer, clock_.now());
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
  clinics_.insert_or_assign(step.before.sid, step.before.client);
  tell(step.before.client, [&](check& each) { each.on(step); });
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
  tell(step.before.key.client, [&](check& each) { each.on(step); });
}

void oracle::see(const row_seen& row) {
  tell(clinic_of_row(row.row), [&](check& each) { each.on(row); });
  facts_.see(row);
}

void oracle::see(const leg_seen& leg) {
  tell(clinic_of(leg.call), [&](check& each) { each.on(leg); });
  facts_.see(leg);
}

void oracle::see(const relay_seen& relay) {
  count();
  if (trace)
    trace("relay " + relay.session + " of " + short_name(relay.call) + ' '
      + text_of(relay));
  tell(clinic_of(relay.call), [&](check& each) { each.on(relay); });
}

void oracle::see(const restart_seen& restart) {
  ++restarts_;
  restarted_at_ = clock_.now();
  facts_.see_restart();
  for (const auto& each : checks_)
    each->on(restart);
}

void oracle::see(const recording_seen& recording) {
  tell(recording.client, [&](check& each) { each.on(recording); });
}

void oracle::see_begun(const call_sid& call) {
  tell(clinic_of(call), [&](check& each) { each.on_begun(call); });
}

void oracle::see_recovered() {
  for (const auto& each : checks_)
    each->on_recovered();
}

void oracle::see_conflict(const history_row& row) {
  tell(clinic_of_row(row), [&](check& each) { each.on_conflict(row); });
}

void oracle::see_frame(staff_key staff, const outgoing_page_frame& frame) {
  facts_.see_frame(staff, frame);
  tell(staff.client, [&](check& each) { each.on_frame(staff, frame); });
}

void oracle::see_page(staff_key staff, const incoming_page_event& event) {
  facts_.see_page(staff, event);
  tell(staff.client, [&](check& each) { each.on_page(staff, event); });
}

void oracle::see_text(const std::string& text) {
  if (trace)
    trace("log: " + text);
  for (const auto& each : checks_)
    each->on_text(text);
}

void oracle::see_heard(const call_sid& call, const std::string& text) {
  tell(clinic_of(call), [&](check& each) { each.on_heard(call, text); });
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
