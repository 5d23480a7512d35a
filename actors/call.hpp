#pragma once

#include "actors/conversation_links.hpp"
#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"
#include "model/board/call_watch.hpp"
#include "model/call/call_keeper.hpp"

#include <array>
#include <vector>

namespace callengine::actors {

/// One live call. Owns the call's value, feeds it events, carries out its
/// effects and gives every webhook its one answer.
class call_state_holder {
public:
  static inline const char* name = "call";

  explicit call_state_holder(call_actor::pointer self) : self_(self) {}

  ~call_state_holder();

  void start(const engine_ports& ports, callengine::call call, plan_ptr plan,
    roster_actor roster, timers& time, switchboard_actor switchboard);

  void begin(kept_call& message);
  void hear(webhook_arrived& message);
  void hear_store(const snapshot_kept& message);
  void hear_relay(const relay_connected& message);

  /// From the roster, a staff member, an answerer or a relay's socket.
  void hear(const call_event& event);
  void apply(const call_event& event);
  void retire();
  void end_late(time_point ended_at);
  void stop();
  void resume();

  void save_again() {
    keeper_.keep_again(call_);
  }

  call_ptr describe() const {
    return std::make_shared<const callengine::call>(call_);
  }

private:
  struct keeping_performer;
  struct performer;

  /// Goes from one value of the call to the next; `next` is given the time.
  template <class Function>
  void make_step(Function next);

  void note(call_effect& effect);

  /// The call decides this: for history, and for what a board counts.
  void keep(history_row row);

  void tell_board(time_point now);
  void perform(call_effect& effect);
  void ask_roster(user_id user, staff_event event);

  call_actor::pointer self_;
  const engine_ports* ports_ = nullptr;
  callengine::call call_;
  plan_ptr plan_;
  bool was_talking_ = false; ///< before the step that is carried out
  roster_actor roster_;
  timers* time_ = nullptr;
  std::array<timer_slot, 2> timers_; ///< by timer_kind
  switchboard_actor switchboard_;
  /// Requests that wait for the next document.
  std::vector<webhook_reply_ptr> waiting_;
  /// The leg's request that is being advanced.
  webhook_reply_ptr leg_reply_;
  call_keeper keeper_;
  conversation_links links_;
  call_watch watch_;
  bool passing_ = false;       ///< a piece of an answer is at hand
  bool silent_ = false;        ///< came back, and nothing was heard of it yet
  bool goes_on_ = false;       ///< without this actor
  call_actor waits_for_store_; ///< itself, once it is retired
};

call_actor::behavior_type call_behavior(
  call_actor::stateful_pointer<call_state_holder> self,
  const engine_ports* ports, callengine::call call, plan_ptr plan,
  roster_actor roster, timers* time, switchboard_actor switchboard);

} // namespace callengine::actors
