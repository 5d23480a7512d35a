// S10: states only move forward.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

bool has_ended(const call& call) {
  return std::holds_alternative<call_states::ended>(call.state);
}

/// How far a call has come. A hunt goes to and fro within one stage.
struct stage {
  int operator()(const call_states::greeting&) const {
    return 0;
  }

  int operator()(const call_states::menu&) const {
    return 1;
  }

  int operator()(const call_states::conversing&) const {
    return 1;
  }

  int operator()(const call_states::answering&) const {
    return 1;
  }

  int operator()(const call_states::relaying&) const {
    return 1;
  }

  int operator()(const call_states::recording&) const {
    return 3;
  }

  int operator()(const call_states::closing&) const {
    return 4;
  }

  int operator()(const call_states::ended&) const {
    return 5;
  }

  template <class State>
  int operator()(const State&) const {
    return 2;
  }
};

int stage_of(const call& call) {
  return std::visit(stage{}, call.state);
}

class only_forward final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit only_forward(oracle& owner) : check(owner, "S10", "only forward") {}

  void on(const call_step_seen& step) override {
    const auto& next = step.result.next;
    const bool leads_on
      = std::holds_alternative<call_states::bridging>(step.before.state);
    // A plan that changed over a restart may begin anew.
    if (step.event != nullptr && !leads_on)
      require(stage_of(next) >= stage_of(step.before), "a call went back",
        step.before.sid);
    require(next.step >= step.before.step
        && next.attempts >= step.before.attempts
        && next.decisions >= step.before.decisions
        && next.state_timer >= step.before.state_timer,
      "a running number went back", step.before.sid);
    if (has_ended(step.before))
      stays_over(step);
  }

  void on_text(const std::string& text) override {
    require(text.find("had to be given up") == std::string::npos,
      "a machine's invariant does not hold", text);
  }

private:
  void stays_over(const call_step_seen& step) {
    require(
      has_ended(step.result.next), "an ended call came back", step.before.sid);
    for (const auto& effect : step.result.effects) {
      const bool harmless = std::holds_alternative<call_effects::answer>(effect)
        || std::holds_alternative<call_effects::answer_leg>(effect)
        || std::holds_alternative<call_effects::store_voicemail>(effect)
        || std::holds_alternative<call_effects::note_decision>(effect);
      require(harmless, "an ended call did something", step.before.sid);
    }
  }
};

class stays_ended final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit stays_ended(oracle& owner) : check(owner, "S10", "stays ended") {}

  void on(const call_step_seen& step) override {
    if (has_ended(step.result.next)) {
      ending_.insert(step.before.sid);
      return;
    }
    require(
      !ended_.contains(step.before.sid) && !ending_.contains(step.before.sid),
      "a call that had ended was taken up again", step.before.sid);
  }

private:
  /// After a crash only what the store or history have has ended.
  void on(const restart_seen& restart) override {
    if (restart.crashed)
      for (const auto& live : restart.saved)
        ending_.erase(live.sid);
    ended_.merge(ending_);
    ending_.clear();
  }

  std::set<call_sid> ending_; ///< in this run
  std::set<call_sid> ended_;
};

} // namespace

void add_order_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<only_forward>(owner));
  to.push_back(std::make_unique<stays_ended>(owner));
}

} // namespace callengine::explore
