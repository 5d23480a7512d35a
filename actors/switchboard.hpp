#pragma once

#include "actors/call_directory.hpp"
#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"
#include "model/call/reception.hpp"
#include "model/call/reconciliation.hpp"
#include "model/call/recovery.hpp"

#include <deque>
#include <unordered_map>

namespace callengine::actors {

/// Leads every webhook to its call's actor and every page to its clinic's
/// roster; starts calls; remembers the ended ones. What it does with what the
/// last run left is in switchboard_recovery.cpp.
class switchboard_state {
public:
  static inline const char* name = "switchboard";

  explicit switchboard_state(switchboard_actor::pointer self) : self_(self) {}

  void start(const engine_ports& ports, call_directory& calls, timers& time);

  void change_plans(plan_book_ptr plans) {
    plans_ = std::move(plans);
  }

  void route(webhook_arrived& message);
  void end_call(const call_over& message);
  void hear_timer(const timer_due& timer);
  void save_again();
  void pass_on(const board_asked& message);
  void forget(const caf::down_msg& message);
  const roster_actor& roster(client_id client);
  void tell_news(const news_told& message);
  std::vector<call_actor> find_calls(const list_calls& wanted) const;
  void stop();

  // -- what the last run left --

  /// Calls that are over, as somebody else knows.
  void remember(const std::vector<ended_call>& calls);

  void restore_staff(const std::vector<staff_snapshot>& staff);
  void take_back(const std::vector<call_snapshot>& calls);
  void hear_lookup(call_looked_up& message);
  void finish_recovery();
  void hear_lease(const lease_looked_up& message);
  void hear_unclear(call_unclear& message);

  void hear_call(const call_heard& message) {
    questions_.heard(message.call);
  }

private:
  void begin(webhook_arrived& message, time_point now);
  void dismiss(dismissal what, webhook_reply_ptr reply);
  call_actor start_call(callengine::call call, plan_ptr plan);
  void remember_one(ended_call call);
  void end_lost_call(const call_sid& call, client_id client);

  // -- what the last run left --

  /// Asks the store for the call, which may be one of the last run. False: of
  /// which clinic it is can't be told.
  bool look_up(webhook_arrived& message);

  /// Requests that waited for the store go to their call, or begin it.
  void answer_parked(const call_sid& call);
  void watch_parked();
  void answer_overdue();
  void answer_all_parked();

  void take_back(const call_snapshot& kept);
  void carry_out(const call_snapshot& kept, const recovered::known& what);
  void carry_out(const call_snapshot& kept, const recovered::goes_on& what);
  void carry_out(const call_snapshot& kept, const recovered::is_over& what);
  void carry_out(const call_snapshot& kept, const recovered::begun_anew& what);
  void carry_out(const call_snapshot& kept, const recovered::has_no_plan& what);

  /// What the call decided goes to history; the newest row's place.
  history_position tell_rows(const call_snapshot& kept);

  /// A call turns out to be over: it ends if it lives here, and holds nobody.
  void end_late(const ended_call& over);

  /// Tells who holds a lease for the call whether it is in force.
  void check_leases(
    const call_sid& call, const std::optional<held_offer>& held);
  void check_orphans();

  /// Twilio is asked about calls whose turn has come.
  void ask_twilio();

  switchboard_actor::pointer self_;
  const engine_ports* ports_ = nullptr;
  call_directory* calls_ = nullptr;
  timers* time_ = nullptr;
  plan_book_ptr plans_ = std::make_shared<const plan_book>();
  std::unordered_map<client_id, roster_actor> rosters_;
  recovery recovery_;
  reconciliation questions_;
  bool asks_ = false; ///< the next question's timer is armed
  timer_slot orphan_check_;
  timer_slot unanswered_;
  timer_slot next_questions_;
  std::unordered_map<call_sid, ended_call> ended_;
  std::deque<std::pair<time_point, call_sid>> ended_order_;
};

switchboard_actor::behavior_type switchboard_behavior(
  switchboard_actor::stateful_pointer<switchboard_state> self,
  const engine_ports* ports, call_directory* calls, timers* time);

} // namespace callengine::actors
