#pragma once

#include "actors/call_directory.hpp"
#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/recovery.hpp"
#include "actors/timers.hpp"
#include "model/call/reception.hpp"

#include <deque>
#include <unordered_map>

namespace callengine::actors {

/// Leads every webhook to its call's actor and every page to its clinic's
/// roster; starts calls; remembers the ended ones.
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
  void remember(const std::vector<ended_call>& calls);
  void restore_staff(const std::vector<staff_snapshot>& staff);
  void take_back(const std::vector<call_snapshot>& calls);
  void hear_lookup(call_looked_up& message);
  void finish_recovery();
  void check_orphans();
  void hear_timer(const timer_due& timer);
  void hear_lease(const lease_looked_up& message);
  void save_again();
  void forget(const caf::down_msg& message);
  const roster_actor& roster(client_id client);
  void tell_voicemail(const voicemail_told& message);
  std::vector<call_actor> find_calls(const list_calls& wanted) const;
  void stop();

private:
  /// Asks the store for the call, which may be one of the last run. False: of
  /// which clinic it is can't be told.
  bool look_up(webhook_arrived& message);
  void begin(webhook_arrived& message, time_point now);
  void dismiss(dismissal what, webhook_reply_ptr reply);
  void take_back(const call_snapshot& kept);
  void take_back_ended(const call_snapshot& kept, time_point ended_at);

  /// What the call decided goes to history; the newest row's place.
  history_position tell_rows(const call_snapshot& kept);

  /// Requests that waited for the store go to their call, or begin it.
  void answer_parked(const call_sid& call);
  void check_leases(
    const call_sid& call, const std::optional<held_offer>& held);
  call_actor start_call(callengine::call call, plan_ptr plan);
  void remember_one(ended_call call);
  void end_lost_call(const call_sid& call, client_id client);

  switchboard_actor::pointer self_;
  const engine_ports* ports_ = nullptr;
  call_directory* calls_ = nullptr;
  timers* time_ = nullptr;
  plan_book_ptr plans_ = std::make_shared<const plan_book>();
  std::unordered_map<client_id, roster_actor> rosters_;
  recovery recovery_;
  timer_slot orphan_check_;
  timer_slot unanswered_;
  std::unordered_map<call_sid, ended_call> ended_;
  std::deque<std::pair<time_point, call_sid>> ended_order_;
};

switchboard_actor::behavior_type switchboard_behavior(
  switchboard_actor::stateful_pointer<switchboard_state> self,
  const engine_ports* ports, call_directory* calls, timers* time);

} // namespace callengine::actors
