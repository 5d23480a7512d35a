// What the switchboard does with what the engine's last run left. What is to be
// done is decided in model/call/recovery and model/call/reconciliation.
#include "actors/reconciliation.hpp"
#include "actors/switchboard.hpp"
#include "model/limits.hpp"

namespace callengine::actors {

namespace {

/// How often leases that no call claims are asked about again.
constexpr milliseconds orphan_pause = std::chrono::seconds{60};

/// How often requests are looked at whose calls the store could not tell.
constexpr milliseconds look_up_pause{500};

// Kinds of the switchboard's timers.
constexpr std::uint8_t orphans_due = 0;
constexpr std::uint8_t unanswered_look_up = 1;
constexpr std::uint8_t questions_due = 2;

} // namespace

void switchboard_state::hear_timer(const timer_due& timer) {
  switch (timer.kind) {
  case orphans_due:
    check_orphans();
    break;
  case questions_due:
    asks_ = false;
    ask_twilio();
    break;
  default:
    answer_overdue();
  }
}

// -- requests meanwhile -------------------------------------------------------

bool switchboard_state::look_up(webhook_arrived& message) {
  const auto client = recovery::clinic_of(message.request, *plans_);
  if (!client)
    return false;
  const auto call = message.request.call;
  if (recovery_.park({std::move(message.request), std::move(message.reply)}))
    ports_->snapshots.find(*client, call,
      [self = switchboard_actor{self_}, call](
        snapshot_store::known_call known) {
        caf::anon_send(self, call_looked_up{call, std::move(known)});
      });
  return true;
}

void switchboard_state::hear_lookup(call_looked_up& message) {
  const bool is_first = !recovery_.any_waits();
  if (recovery_.waits_on(message.call, message.known, ports_->clock.now())) {
    if (is_first)
      watch_parked();
    return;
  }
  if (message.known.live)
    take_back({*message.known.live});
  else if (message.known.ended)
    remember({*message.known.ended});
  answer_parked(message.call);
}

void switchboard_state::answer_parked(const call_sid& call) {
  for (auto& parked : recovery_.take_parked(call)) {
    webhook_arrived message{std::move(parked.request), std::move(parked.reply)};
    if (!calls_->pass_on(message))
      begin(message, ports_->clock.now());
  }
}

void switchboard_state::watch_parked() {
  time_->arm(unanswered_, self_->ctrl(), unanswered_look_up, 0, look_up_pause);
}

void switchboard_state::answer_overdue() {
  for (const auto& call : recovery_.overdue(ports_->clock.now()))
    answer_parked(call);
  if (recovery_.any_waits())
    watch_parked();
}

void switchboard_state::answer_all_parked() {
  for (const auto& call : recovery_.parked())
    answer_parked(call);
}

// -- calls --------------------------------------------------------------------

void switchboard_state::remember(const std::vector<ended_call>& calls) {
  for (const auto& call : calls) {
    remember_one(call);
    end_late(call);
  }
}

void switchboard_state::end_late(const ended_call& over) {
  if (const auto live = calls_->find(over.call))
    self_->send(live->actor, ended_before{over.ended_at});
  check_leases(over.call, std::nullopt);
}

void switchboard_state::take_back(const std::vector<call_snapshot>& calls) {
  for (const auto& kept : calls)
    take_back(kept);
  ask_twilio();
}

void switchboard_state::take_back(const call_snapshot& kept) {
  const auto& sid = kept.value->sid;
  const auto over = ended_.find(sid);
  const auto what = recovery_.take_back(kept, calls_->contains(sid),
    over == ended_.end() ? nullptr : &over->second, *plans_);
  std::visit([&](const auto& known) { carry_out(kept, known); }, what);
}

void switchboard_state::carry_out(
  const call_snapshot&, const recovered::known&) {}

void switchboard_state::carry_out(
  const call_snapshot& kept, const recovered::goes_on& what) {
  const auto& call = *kept.value;
  check_leases(call.sid, what.held);
  ++ports_->meters.calls_restored;
  const auto actor = start_call(call, what.plan);
  self_->send(
    actor, kept_call{std::make_shared<const call_snapshot>(kept), {}, true});
  questions_.add(call);
  calls_->add(call.sid, {actor, call.client});
  answer_parked(call.sid);
}

void switchboard_state::carry_out(
  const call_snapshot& kept, const recovered::is_over& what) {
  ports_->history.when_safe(tell_rows(kept),
    [store = &ports_->snapshots, over = what.over] { store->end(over); });
  remember({what.over});
}

void switchboard_state::carry_out(
  const call_snapshot& kept, const recovered::begun_anew&) {
  tell_rows(kept);
  check_leases(kept.value->sid, std::nullopt);
}

void switchboard_state::carry_out(
  const call_snapshot& kept, const recovered::has_no_plan&) {
  const auto& call = *kept.value;
  check_leases(call.sid, std::nullopt);
  tell_rows(kept);
  ports_->faults.lost_call(call.sid);
  end_lost_call(call.sid, call.client);
}

history_position switchboard_state::tell_rows(const call_snapshot& kept) {
  history_position last = 0;
  for (const auto& row : kept.rows)
    last = ports_->history.write(row);
  return last;
}

// -- leases -------------------------------------------------------------------

void switchboard_state::restore_staff(
  const std::vector<staff_snapshot>& staff) {
  recovery_.begin();
  for (const auto& kept : staff) {
    recovery_.leases.hold(kept);
    ++ports_->meters.staff_restored;
    self_->send(roster(kept.staff.client),
      staff_told{kept.staff.user, staff_events::restored{kept}});
  }
}

void switchboard_state::check_leases(
  const call_sid& call, const std::optional<held_offer>& held) {
  for (auto& told : recovery_.leases.claim(call, held))
    self_->send(roster(told.staff.client),
      staff_told{told.staff.user, std::move(told.news)});
}

void switchboard_state::finish_recovery() {
  recovery_.finish();
  answer_all_parked();
  for (const auto& staff : recovery_.leases.all())
    if (ended_.contains(staff.lease->call)
      || calls_->contains(staff.lease->call))
      check_leases(staff.lease->call, std::nullopt);
  check_orphans();
}

void switchboard_state::check_orphans() {
  for (const auto& staff : recovery_.leases.all())
    look_up_lease(*ports_, staff, switchboard_actor{self_});
  if (!recovery_.leases.empty())
    time_->arm(orphan_check_, self_->ctrl(), orphans_due, 0, orphan_pause);
}

void switchboard_state::hear_lease(const lease_looked_up& message) {
  const auto& lease = *message.staff.lease;
  if (calls_->contains(lease.call))
    return; // it was taken up meanwhile
  const auto verdict = judge(lease, message.answer, ports_->clock.now());
  if (verdict == lease_verdict::call_over)
    ports_->faults.freed_lease(lease.call, "Twilio says that it is over");
  else if (verdict == lease_verdict::too_old)
    ports_->faults.freed_lease(lease.call, "no call lasts that long");
  else if (verdict == lease_verdict::not_known)
    ports_->faults.not_reconciled(lease.call, message.answer.error);
  if (frees(verdict))
    check_leases(lease.call, std::nullopt);
}

// -- Twilio is asked ----------------------------------------------------------

void switchboard_state::ask_twilio() {
  if (asks_ || questions_.idle())
    return;
  for (const auto& question : questions_.tick())
    if (const auto live = calls_->find(question.call))
      ask_about(*ports_, question, live->actor, switchboard_actor{self_});
  // The answer to the last one may want another.
  asks_ = true;
  time_->arm(
    next_questions_, self_->ctrl(), questions_due, 0, limits::lookup_interval);
}

void switchboard_state::hear_unclear(call_unclear& message) {
  const auto call = message.what.call;
  if (!calls_->contains(call))
    return;
  if (message.in_vain || !questions_.ask_again(std::move(message.what)))
    ports_->faults.not_reconciled(call, message.why);
  ask_twilio();
}

} // namespace callengine::actors
