#pragma once

#include "model/call/advance.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace callengine::testing {

/// What must hold over all steps of one call. It follows the call by its
/// effects alone, so that it knows nothing of how the machine decides.
class call_checks {
public:
  explicit call_checks(plan_ptr plan) : plan_(std::move(plan)) {}

  /// The first thing that this step broke, in words; empty if nothing.
  std::string after(
    const call& before, const call_event& event, const step& result);

  /// What a restart brought: offers that were not rung yet are forgotten.
  std::string after_restart(const step& result);

  /// The call goes on with another plan, after a restart.
  void change_plan(plan_ptr plan) {
    plan_ = std::move(plan);
  }

  /// How often something came up: a check that never had anything to check
  /// proves nothing.
  std::map<std::string_view, std::uint64_t> counters;

private:
  struct open_lease {
    attempt_number attempt = 0;
    user_id user;
    std::uint64_t fence = 0;
  };

  void require(bool holds, std::string_view text);
  void hear(const call& before, const call_event& event);
  void check_answer(
    const call& before, const call_event& event, const step& result);
  void check_legs(const call_event& event, const step& result);
  void check_timers(const call& before, const step& result);
  void check_over(const call& before, const step& result);
  void check_hold(const call_event& event, const call& after);
  void check_conversation(const call& after);
  void check_order(const call& before, const call& after);

  void see(const call_effects::answer& e, const call& after);
  void see(const call_effects::answer_leg& e, const call& after);
  void see(const call_effects::ask_candidates& e, const call& after);
  void see(const call_effects::offer_staff& e, const call& after);
  void see(const call_effects::connect_staff& e, const call& after);
  void see(const call_effects::release_staff& e, const call& after);
  void see(const call_effects::hold_staff& e, const call& after);
  void see(const call_effects::cancel_leg& e, const call& after);
  void see(const call_effects::arm_timer& e, const call& after);
  void see(const call_effects::note_decision& e, const call& after);
  void see(const call_effects::note_started& e, const call& after);
  void see(const call_effects::note_ended& e, const call& after);
  void see(const call_effects::store_voicemail& e, const call& after);
  void see(const call_effects::note_turn& e, const call& after);
  void see(const call_effects::note_conversation& e, const call& after);
  void see(const call_effects::ask_answerer& e, const call& after);
  void see(const call_effects::stop_answerer& e, const call& after);
  void see(const call_effects::tell_relay& e, const call& after);
  void see(const call_effects::end_relay& e, const call& after);

  plan_ptr plan_;
  std::string broken_;
  std::uint32_t decisions_ = 0;
  std::optional<open_lease> lease_;
  std::set<std::pair<user_id, ring_way>> tried_; ///< in this pass
  std::set<recording_sid> messages_;
  std::set<decision_kind> kinds_; ///< decided so far
  int menus_read_ = 0;
  int listened_ = 0;
  int restarts_ = 0;
  std::uint32_t turns_ = 0;            ///< written down
  std::optional<std::uint32_t> asked_; ///< the question that is open
  int ends_ = 0;
  bool person_reached_ = false;
};

} // namespace callengine::testing
