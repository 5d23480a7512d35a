// What the switchboard does with what the last run left in the store, as
// actors/switchboard_recovery.cpp does it.
#include "model/limits.hpp"
#include "simulator/explore/engine/engine_box.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds orphan_pause = 60s;
constexpr milliseconds look_up_pause = 500ms;

} // namespace

template <class Work>
auto engine_box::in_this_life(Work work) {
  return [this, life = life_, work = std::move(work)](auto&&... news) mutable {
    if (life != life_ || process_.dead)
      return;
    enter([work, ... news = std::decay_t<decltype(news)>(news)]() mutable {
      work(news...);
    });
  };
}

// -- requests meanwhile -------------------------------------------------------

bool engine_box::look_up(
  const webhook& request, const webhook_reply_ptr& reply) {
  if (!bent_.asks_the_store())
    return false;
  const auto client = recovery::clinic_of(request, *plans_);
  if (!client)
    return false;
  if (!recovery_.park({request, reply}))
    return true;
  watch_.came_up(situation::request_parked);
  store_.find(*client, request.call,
    in_this_life([this, call = request.call](snapshot_store::known_call known) {
      hear_lookup(call, std::move(known));
    }));
  return true;
}

void engine_box::hear_lookup(
  const call_sid& call, snapshot_store::known_call known) {
  const bool is_first = !recovery_.any_waits();
  if (recovery_.waits_on(call, known, engine_now())) {
    if (is_first)
      watch_parked();
    return;
  }
  if (known.live)
    take_back(std::vector{*known.live});
  else if (known.ended)
    remember({*known.ended});
  answer_parked(call);
}

void engine_box::answer_parked(const call_sid& call) {
  for (const auto& parked : recovery_.take_parked(call))
    if (!pass_on(parked.request, parked.reply))
      begin(parked.request, parked.reply);
}

void engine_box::watch_parked() {
  clock_.send(look_up_pause, in_this_life([this] {
    for (const auto& call : recovery_.overdue(engine_now()))
      answer_parked(call);
    if (recovery_.any_waits())
      watch_parked();
  }));
}

void engine_box::answer_all_parked() {
  for (const auto& call : recovery_.parked())
    answer_parked(call);
}

// -- calls --------------------------------------------------------------------

void engine_box::remember(const std::vector<ended_call>& calls) {
  if (!bent_.remembers_ended_calls())
    return;
  for (const auto& call : calls) {
    ended_.insert_or_assign(call.call, call);
    end_late(call);
  }
}

void engine_box::end_late(const ended_call& over) {
  const auto live = calls_.find(over.call);
  if (live != calls_.end())
    deliver(live->second.from_switchboard,
      [this, over, number = live->second.number] {
        if (auto* alive = find_live(over.call, number))
          end_late(*alive, over.ended_at);
      });
  check_leases(over.call, std::nullopt);
}

void engine_box::take_back(const std::vector<call_snapshot>& calls) {
  for (const auto& kept : calls)
    take_back(kept);
  ask_twilio();
}

void engine_box::take_back(const call_snapshot& kept) {
  const auto& sid = kept.value->sid;
  const auto over = ended_.find(sid);
  const auto what = recovery_.take_back(kept, calls_.contains(sid),
    over == ended_.end() ? nullptr : &over->second, *plans_);
  std::visit([&](const auto& known) { carry_out(kept, known); }, what);
}

void engine_box::carry_out(const call_snapshot&, const recovered::known&) {}

void engine_box::carry_out(
  const call_snapshot& kept, const recovered::goes_on& what) {
  const auto& value = *kept.value;
  check_leases(value.sid, what.held);
  auto& live = add_call(value, what.plan);
  live.keeper.restore(kept);
  resume_call(live);
  questions_.add(value);
  answer_parked(value.sid);
}

void engine_box::carry_out(
  const call_snapshot& kept, const recovered::is_over& what) {
  rows_.when_safe(
    tell_rows(kept), [this, over = what.over] { store_.end(over); });
  remember({what.over});
}

void engine_box::carry_out(
  const call_snapshot& kept, const recovered::begun_anew&) {
  tell_rows(kept);
  check_leases(kept.value->sid, std::nullopt);
}

void engine_box::carry_out(
  const call_snapshot& kept, const recovered::has_no_plan&) {
  check_leases(kept.value->sid, std::nullopt);
  tell_rows(kept);
  end_lost_call(kept.value->sid, kept.value->client);
}

history_position engine_box::tell_rows(const call_snapshot& kept) {
  history_position last = 0;
  for (const auto& row : kept.rows)
    last = rows_.write(row);
  return last;
}

void engine_box::end_lost_call(const call_sid& call, client_id client) {
  const auto now = engine_now();
  remember({{call, client, now}});
  call_ended row;
  row.client = client;
  row.call = call;
  row.at = now;
  row.how = outcome::goodbye;
  const auto position = rows_.write(std::move(row));
  rows_.when_safe(position,
    [this, over = ended_call{call, client, now}] { store_.end(over); });
}

void engine_box::save_again() {
  for (auto& [sid, live] : calls_)
    deliver(live.from_switchboard, [this, sid = sid, number = live.number] {
      if (auto* alive = find_live(sid, number))
        alive->keeper.keep_again(alive->value);
    });
  for (auto& [client, clinic] : clinics_)
    clinic.save_again();
}

// -- leases -------------------------------------------------------------------

void engine_box::restore_staff(const std::vector<staff_snapshot>& staff) {
  recovery_.begin();
  for (const auto& kept : staff) {
    recovery_.leases.hold(kept);
    clinic_of(kept.staff.client)
      .tell(kept.staff.user, staff_events::restored{kept});
  }
}

void engine_box::check_leases(
  const call_sid& call, const std::optional<held_offer>& held) {
  for (const auto& told : recovery_.leases.claim(call, held)) {
    if (!told.news.held)
      watch_.came_up(situation::lease_without_call);
    if (bent_.checks_leases())
      clinic_of(told.staff.client).tell(told.staff.user, told.news);
  }
}

void engine_box::finish_recovery() {
  recovery_.finish();
  answer_all_parked();
  for (const auto& staff : recovery_.leases.all())
    if (ended_.contains(staff.lease->call)
      || calls_.contains(staff.lease->call))
      check_leases(staff.lease->call, std::nullopt);
  check_orphans();
}

void engine_box::check_orphans() {
  for (const auto& staff : recovery_.leases.all())
    lookup_.find_call(staff.lease->call,
      in_this_life([this, staff](const call_lookup::call_result& answer) {
        hear_lease(staff, answer);
      }));
  if (!recovery_.leases.empty())
    clock_.send(orphan_pause, in_this_life([this] { check_orphans(); }));
}

void engine_box::hear_lease(
  const staff_snapshot& staff, const call_lookup::call_result& answer) {
  const auto& lease = *staff.lease;
  if (calls_.contains(lease.call))
    return; // it was taken up meanwhile
  if (frees(judge(lease, answer, engine_now())))
    check_leases(lease.call, std::nullopt);
}

// -- Twilio is asked ----------------------------------------------------------

void engine_box::ask_twilio() {
  if (asks_ || questions_.idle())
    return;
  asks_ = true;
  clock_.send(limits::lookup_interval, in_this_life([this] {
    asks_ = false;
    ask_twilio();
  }));
  for (const auto& question : questions_.tick())
    if (question.messages)
      ask_for_messages(question);
    else
      ask_for_end(question);
}

void engine_box::ask_for_messages(const reconciliation::question& what) {
  lookup_.find_recordings(what.call,
    in_this_life([this, what](const call_lookup::recordings_result& result) {
      const auto answer = read_answer(result);
      if (!answer.news.empty())
        watch_.came_up(situation::message_found);
      if (hear_answer(what, answer))
        ask_for_end(what);
    }));
}

void engine_box::ask_for_end(const reconciliation::question& what) {
  lookup_.find_call(what.call,
    in_this_life([this, what](const call_lookup::call_result& result) {
      hear_answer(what, read_answer(result));
    }));
}

/// False: the answer was not clear.
bool engine_box::hear_answer(
  const reconciliation::question& what, const reconciled& answer) {
  for (const auto& event : answer.news)
    happen(what.call, event);
  if (answer.unclear.empty())
    return true;
  if (calls_.contains(what.call) && !answer.in_vain
    && questions_.ask_again(what))
    ask_twilio();
  return false;
}

} // namespace callengine::explore
