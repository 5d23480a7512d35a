#pragma once

#include "model/call/call_keeper.hpp"
#include "model/call/reception.hpp"
#include "model/call/reconciliation.hpp"
#include "model/call/recovery.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/history.hpp"
#include "model/ports/relay_line.hpp"
#include "model/ports/snapshot_store.hpp"
#include "net/twilio/wire/relay_url.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/clinic_box.hpp"
#include "simulator/explore/engine/engine_process.hpp"
#include "simulator/explore/engine/model_line.hpp"
#include "simulator/explore/engine/seams.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace callengine::explore {

/// The engine without threads: the model's machines, wired as the actors wire
/// them. Each link between two of them keeps its order and nothing else does.
/// A stopped box is empty; it can be started again with what the store has.
class engine_box final : public engine_view {
public:
  engine_box(event_loop& clock, oracle& watch, seams& bent,
    const engine_process& process, snapshot_store& store, history& rows,
    call_control& carrier, call_lookup& lookup, model_line& model, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), process_(process),
      store_(store), rows_(rows), carrier_(carrier), lookup_(lookup),
      model_(model), chance_(chance) {}

  // -- as the front ends see it --

  void accept(const webhook& request, webhook_reply_ptr reply);
  void page_did(staff_key staff, incoming_page_event event);
  void relay_opened(
    const net::twilio::relay_target& at, const relay_line_ptr& line);
  void relay_did(
    client_id client, const call_sid& call, const call_event& event);
  void change_plans(plan_book_ptr plans);

  // -- starting and stopping --

  /// As planned: whoever waits is told to come back.
  void stop();

  /// It is gone at once, and nobody is told.
  void crash();

  void start(const std::vector<ended_call>& ended);

  // -- what the last run left, in engine_recovery.cpp --

  void restore_staff(const std::vector<staff_snapshot>& staff);
  void take_back(const std::vector<call_snapshot>& calls);
  void remember(const std::vector<ended_call>& calls);
  void finish_recovery();

  /// The store has lost what it had.
  void save_again();

  bool runs() const noexcept {
    return runs_;
  }

  /// It runs and takes requests and pages: the leases are held again.
  bool listens() const noexcept {
    return listens_;
  }

  void listen() {
    listens_ = true;
  }

  // -- time --

  /// The engine stands still, and takes up what came meanwhile afterwards.
  void stand_still(milliseconds length);
  void jump_clock(milliseconds by);

  bool stands_still() const noexcept {
    return still_;
  }

  // -- engine_view --

  const lease* lease_of(staff_key staff) const override;
  const call* find_call(const call_sid& call) const override;
  const staff_member* find_staff(staff_key staff) const override;
  bool is_busy(staff_key staff) const override;

  time_point engine_now() const override {
    return clock_.now() + skew_;
  }

  bool is_up() const override {
    return listens_;
  }

  std::size_t live_call_count() const override {
    return calls_.size();
  }

  bool remembers_end(const call_sid& call) const override {
    return ended_.contains(call);
  }

  /// Runs `work` now, or after the engine stood still.
  void enter(std::function<void()> work);

private:
  friend class clinic_box;

  struct live_call {
    std::uint64_t number = 0; ///< tells it from another one of its name
    call value;
    plan_ptr of;
    std::vector<webhook_reply_ptr> waiting;
    webhook_reply_ptr leg_reply;
    call_keeper keeper;
    relay_line_ptr relay; ///< the newest; null: there is none
    bool retires = false;
    std::array<simulator::timer, 2> timers;
    time_point to_roster; ///< when the last message of this link arrives
    time_point from_roster;
    time_point from_switchboard;
    time_point from_answerer;
    time_point from_store;
  };

  struct keeping_performer;

  using calls_by_sid = std::map<call_sid, live_call>;

  void route(const webhook& request, webhook_reply_ptr reply);
  bool pass_on(const webhook& request, const webhook_reply_ptr& reply);
  void begin(const webhook& request, const webhook_reply_ptr& reply);
  void begin(
    beginning& begun, const webhook& request, const webhook_reply_ptr& reply);
  void dismiss(dismissal what, const webhook_reply_ptr& reply);
  void hear(live_call& live, const webhook& request, webhook_reply_ptr reply);
  void happen(const call_sid& call, const call_event& event);
  void apply(live_call& live, const call_event& event);
  void resume_call(live_call& live);
  void end_late(live_call& live, time_point ended_at);
  template <class Function>
  void make_step(live_call& live, const call_event* event, Function next);
  void note(live_call& live, call_effect& effect);
  void keep_row(live_call& live, history_row row);
  void perform(live_call& live, call_effect& effect);
  void ask_model(live_call& live, answer_question question);
  void hear_model(const call_sid& call, const call_event& news);
  void hear_store(const call_sid& call, std::uint64_t number,
    std::uint64_t version, durability how);
  void retire(calls_by_sid::iterator place);
  live_call* find_live(const call_sid& call, std::uint64_t number);
  live_call* find_of(client_id client, const call_sid& call);
  static void disconnect(live_call& live);
  void tell_staff(live_call& live, user_id user, staff_event event);
  void arm(const call_sid& call, const call_effects::arm_timer& effect);
  void end_call(const call_sid& call);
  live_call& add_call(call value, plan_ptr of);

  // -- recovery --

  bool look_up(const webhook& request, const webhook_reply_ptr& reply);
  void hear_lookup(const call_sid& call, snapshot_store::known_call known);
  void answer_parked(const call_sid& call);
  void watch_parked();
  void answer_all_parked();
  void take_back(const call_snapshot& kept);
  void carry_out(const call_snapshot& kept, const recovered::known& what);
  void carry_out(const call_snapshot& kept, const recovered::goes_on& what);
  void carry_out(const call_snapshot& kept, const recovered::is_over& what);
  void carry_out(const call_snapshot& kept, const recovered::begun_anew& what);
  void carry_out(const call_snapshot& kept, const recovered::has_no_plan& what);
  history_position tell_rows(const call_snapshot& kept);
  void end_late(const ended_call& over);
  void end_lost_call(const call_sid& call, client_id client);
  void check_leases(
    const call_sid& call, const std::optional<held_offer>& held);
  void check_orphans();
  void hear_lease(
    const staff_snapshot& staff, const call_lookup::call_result& answer);
  void ask_twilio();
  void ask_for_messages(const reconciliation::question& what);
  void ask_for_end(const reconciliation::question& what);
  bool hear_answer(
    const reconciliation::question& what, const reconciled& answer);

  /// Runs `work` unless the engine was started anew, or crashes.
  template <class Work>
  auto in_this_life(Work work);

  clinic_box& clinic_of(client_id client);

  /// Runs `work` after a short while, in the order of this link, unless the
  /// engine has been restarted meanwhile.
  void deliver(time_point& last, std::function<void()> work);
  void catch_up();

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  const engine_process& process_;
  snapshot_store& store_;
  history& rows_;
  call_control& carrier_;
  call_lookup& lookup_;
  model_line& model_;
  dice chance_;
  plan_book_ptr plans_ = std::make_shared<const plan_book>();
  calls_by_sid calls_;
  /// Over, and not yet settled.
  std::multimap<call_sid, live_call> retiring_;
  std::map<client_id, clinic_box> clinics_;
  std::map<call_sid, ended_call> ended_;
  std::uint64_t last_call_ = 0;

  recovery recovery_;
  reconciliation questions_;
  bool asks_ = false;
  milliseconds skew_{0};
  std::uint64_t life_ = 0;
  bool runs_ = false;
  bool listens_ = false;
  bool still_ = false;
  std::deque<std::function<void()>> held_back_;
};

} // namespace callengine::explore
