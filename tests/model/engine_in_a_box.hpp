#pragma once

#include "model/call/advance.hpp"
#include "model/lease/staff.hpp"
#include "tests/model/call_checks.hpp"
#include "tests/model/virtual_time.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace callengine::testing {

/// Several calls and several staff members wired together as the actors wire
/// them: calls talk to the roster, the roster to the staff, the staff to the
/// calls; each link keeps its order, and nothing else does. The roster knows
/// of a person what that person last published.
class engine_in_a_box {
public:
  using answer_function = std::function<void(twiml::document_ptr)>;

  engine_in_a_box(plan_ptr plan, dice& chance, virtual_time& time)
    : plan_(std::move(plan)), chance_(chance), time_(time) {}

  /// A request of a call, of the document with this number.
  void request(const call_sid& sid, std::uint32_t number,
    const call_event& event, answer_function answer);

  /// A request of a leg.
  void leg_request(
    const call_sid& sid, const call_event& event, answer_function answer);

  void happen(const call_sid& sid, const call_event& event);
  void happen(user_id user, const staff_event& event);

  const call& find(const call_sid& sid) const {
    return calls_.at(sid).value;
  }

  const std::map<call_sid, std::vector<answer_function>>& waiting() const {
    return waiting_;
  }

  /// Broken invariants over all calls and all people; empty if none.
  std::string broken() const;

  /// What is still held or still goes on when nothing comes any more.
  std::string unfinished() const;

  /// How often things came up.
  std::map<std::string_view, std::uint64_t> counters() const;

  /// Carries out what the engine wants of the outside.
  std::function<void(const call_sid& leg)> on_cancel_leg = [](const auto&) {
  };
  std::function<void(user_id, const outgoing_page_frame&)> on_page_frame
    = [](auto, const auto&) {
      };

private:
  struct live_call {
    call value;
    call_checks checks;
  };

  live_call& call_of(const call_sid& sid);
  staff_member& staff_of(user_id user);
  void perform(const call_sid& sid, const call_effect& effect);
  void perform(user_id user, const staff_effect& effect);
  void to_staff(const call_sid& sid, user_id user, staff_event event);
  void ask_roster(const call_sid& sid, std::vector<user_id> users);
  std::string broken_hold(const live_call& call) const;

  plan_ptr plan_;
  dice& chance_;
  virtual_time& time_;
  std::map<call_sid, live_call> calls_;
  std::map<call_sid, std::vector<answer_function>> waiting_;
  std::map<user_id, staff_member> staff_;
  std::map<user_id, staff_availability> known_; ///< to the roster
  answer_function leg_answer_;
  std::string broken_;
};

} // namespace callengine::testing
