#include "model/call/advance.hpp"
#include "model/call/hunt.hpp"

namespace callengine {

namespace {

class resumer {
public:
  explicit resumer(transition& step) : t(step) {}

  void operator()(const call_states::greeting& state) const {
    t.enter(state, limits::call_silence);
  }

  void operator()(const call_states::menu& state) const {
    t.enter(state, limits::call_silence);
  }

  void operator()(const call_states::bridging& state) const {
    t.enter(state, limits::offer_uncollected);
  }

  // Nobody was rung yet: whoever is free now is asked.
  void operator()(const call_states::selecting& state) const {
    select_next(t, state.hunt);
  }

  void operator()(const call_states::offering& state) const {
    select_next(t, state.hunt);
  }

  void operator()(const call_states::ringing& state) const {
    hold(state.hunt, state.offer, false);
    t.enter(state, t.the_plan().ring_time + limits::ring_watchdog_slack);
  }

  void operator()(const call_states::talking& state) const {
    hold(state.hunt, state.offer, true);
    t.enter(state,
      state.over ? limits::talk_end_wait
                 : milliseconds{limits::talk} + limits::talk_watchdog_slack);
  }

  void operator()(const call_states::external& state) const {
    t.enter(state, limits::talk + limits::talk_watchdog_slack);
  }

  void operator()(const call_states::recording& state) const {
    t.enter(state,
      state.caller_gone ? limits::recording_news_wait : limits::call_silence);
  }

  void operator()(const call_states::closing& state) const {
    t.enter(state, limits::closing_wait);
  }

  void operator()(const call_states::ended&) const {}

private:
  void hold(
    const hunt_progress& hunt, const held_offer& offer, bool talking) const {
    if (!offer.held)
      return;
    call_effects::hold_staff effect;
    effect.attempt = offer.attempt;
    effect.user = offer.user;
    effect.way = offer.way;
    effect.fence = offer.fence;
    effect.talking = talking;
    effect.from = t.it().from;
    effect.department = hunt_node_of(t, hunt).department;
    t.effect(std::move(effect));
  }

  transition& t;
};

} // namespace

step resume(const plan& plan, const call& call, time_point now) {
  transition t{plan, call, now};
  t.it().answer_due = false;
  std::visit(resumer{t}, call.state);
  return std::move(t).finish();
}

} // namespace callengine
