#pragma once

#include "model/call/reception.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/call_control.hpp"
#include "model/ports/history.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/clinic_box.hpp"
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
/// A stopped box is empty; it can be started again with what was saved.
class engine_box final : public engine_view {
public:
  engine_box(event_loop& clock, oracle& watch, seams& bent, history& rows,
    call_control& carrier, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), rows_(rows), carrier_(carrier),
      chance_(chance) {}

  // -- as the front ends see it --

  void accept(const webhook& request, webhook_reply_ptr reply);
  void page_did(staff_key staff, incoming_page_event event);
  void change_plans(plan_book_ptr plans);

  // -- starting and stopping --

  /// The values of the live calls; whoever waits is told to come back.
  std::vector<call> stop();
  void start(std::vector<call> saved, const std::vector<ended_call>& ended);

  bool runs() const noexcept {
    return runs_;
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
  bool is_busy(staff_key staff) const override;

  time_point engine_now() const override {
    return clock_.now() + skew_;
  }

  bool is_up() const override {
    return runs_;
  }

  std::size_t live_call_count() const override {
    return calls_.size();
  }

  /// Runs `work` now, or after the engine stood still.
  void enter(std::function<void()> work);

private:
  friend class clinic_box;

  struct live_call {
    call value;
    plan_ptr of;
    std::vector<webhook_reply_ptr> waiting;
    webhook_reply_ptr leg_reply;
    std::array<simulator::timer, 2> timers;
    time_point to_roster; ///< when the last message of this link arrives
    time_point from_roster;
    time_point from_switchboard;
  };

  void hear(const webhook& request, webhook_reply_ptr reply);
  void begin(beginning& begun, const webhook& request, webhook_reply_ptr reply);
  void dismiss(dismissal what, webhook_reply& reply);
  void hear(live_call& live, const webhook& request, webhook_reply_ptr reply);
  void happen(const call_sid& call, const call_event& event);
  void apply(live_call& live, const call_event& event);
  void resume_call(live_call& live);
  template <class Function>
  void make_step(live_call& live, const call_event* event, Function next);
  void perform(live_call& live, call_effect& effect);
  void tell_staff(live_call& live, user_id user, staff_event event);
  void arm(const call_sid& call, const call_effects::arm_timer& effect);
  void end_call(const call_sid& call);
  live_call& add_call(call value, plan_ptr of);
  void take_back(std::vector<call> saved);
  clinic_box& clinic_of(client_id client);

  /// Runs `work` after a short while, in the order of this link, unless the
  /// engine has been restarted meanwhile.
  void deliver(time_point& last, std::function<void()> work);
  void catch_up();

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  history& rows_;
  call_control& carrier_;
  dice chance_;
  plan_book_ptr plans_ = std::make_shared<const plan_book>();
  std::map<call_sid, live_call> calls_;
  std::map<client_id, clinic_box> clinics_;
  std::map<call_sid, ended_call> ended_;
  milliseconds skew_{0};
  std::uint64_t life_ = 0;
  bool runs_ = true;
  bool still_ = false;
  std::deque<std::function<void()>> held_back_;
};

} // namespace callengine::explore
