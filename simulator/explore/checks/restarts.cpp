// S13: what runs after a restart is what was saved.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

const held_offer* offer_of(const call& call) {
  if (const auto* ringing = std::get_if<call_states::ringing>(&call.state))
    return &ringing->offer;
  if (const auto* talking = std::get_if<call_states::talking>(&call.state))
    return &talking->offer;
  return nullptr;
}

class nothing_is_lost final : public check {
public:
  explicit nothing_is_lost(oracle& owner)
    : check(owner, "S13", "nothing is lost") {}

  void on(const restart_seen& restart) override {
    for (const auto& call : restart.saved) {
      note(call.state);
      saved_.insert_or_assign(call.sid, call);
    }
  }

  void on(const call_step_seen& step) override {
    const auto known = saved_.find(step.before.sid);
    if (known == saved_.end())
      return;
    const auto& was = known->second;
    const auto& is = step.before;
    require(step.event == nullptr, "a saved call goes on without being resumed",
      was.sid);
    require(was.step == is.step && was.decisions == is.decisions
        && was.attempts == is.attempts && was.from == is.from
        && was.department == is.department && was.message == is.message,
      "a saved call is another one now", was.sid);
    require((was.last_answer == nullptr) == (is.last_answer == nullptr)
        && (was.last_answer == nullptr || *was.last_answer == *is.last_answer),
      "the last answer of a saved call is lost", was.sid);
    require(was.state.index() == is.state.index(),
      "a saved call is in another state", was.sid);
    if (const auto* offer = offer_of(was); offer != nullptr && offer->held)
      look_at_lease(was, *offer);
    saved_.erase(known);
  }

  void on_deadline() override {
    for (const auto& [sid, call] : saved_)
      require(owner().engine().find_call(sid) != nullptr,
        "a saved call is gone", sid);
  }

  void on_end() override {
    for (const auto& [sid, call] : saved_)
      require(false, "a saved call never went on", sid);
  }

private:
  void look_at_lease(const call& was, const held_offer& offer) {
    const auto* held = owner().engine().lease_of({was.client, offer.user});
    require(held != nullptr && held->call == was.sid
        && held->fence == offer.fence && held->attempt == offer.attempt,
      "a saved call lost its lease", was.sid);
  }

  void note(const call_state& state) {
    if (std::holds_alternative<call_states::menu>(state))
      owner().came_up(situation::restarted_in_menu);
    else if (std::holds_alternative<call_states::ringing>(state))
      owner().came_up(situation::restarted_in_ring);
    else if (std::holds_alternative<call_states::talking>(state))
      owner().came_up(situation::restarted_in_talk);
    else if (std::holds_alternative<call_states::recording>(state))
      owner().came_up(situation::restarted_in_recording);
  }

  std::map<call_sid, call> saved_;
};

} // namespace

void add_restart_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<nothing_is_lost>(owner));
}

} // namespace callengine::explore
