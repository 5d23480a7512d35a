#include "model/ai/ai_limits.hpp"
#include "model/call/advance.hpp"
#include "model/call/ai_turn.hpp"
#include "model/call/hunt.hpp"

#include <algorithm>
#include <optional>

namespace callengine {

namespace {

/// The node, if the plan has one of this kind there; else the first of its
/// kind: the tables may have changed while the engine was down.
template <class Node>
std::optional<node_index> fitting(const plan& plan, node_index node) {
  if (node < plan.nodes.size()
    && std::holds_alternative<Node>(plan.nodes[node]))
    return node;
  for (node_index other = 0; other < plan.nodes.size(); ++other)
    if (std::holds_alternative<Node>(plan.nodes[other]))
      return other;
  return std::nullopt;
}

/// The state with nodes that the plan has, hunts for the same department; a
/// call whose part of the plan is gone begins again when Twilio comes for it.
/// What runs at Twilio (a Dial, a recording) goes on, whatever has become of
/// the plan.
class refitter {
public:
  explicit refitter(const plan& plan) : plan_(plan) {}

  call_state operator()(const call_states::menu& state) const {
    return at_node<menu_node>(state, anew());
  }

  call_state operator()(const call_states::conversing& state) const {
    return at_node<ai_node>(state, anew());
  }

  call_state operator()(const call_states::answering& state) const {
    return at_node<ai_node>(state, anew());
  }

  call_state operator()(const call_states::relaying& state) const {
    return at_node<ai_node>(state, anew());
  }

  call_state operator()(const call_states::external& state) const {
    auto unplanned = state;
    unplanned.node = no_node;
    return at_node<external_node>(state, unplanned);
  }

  call_state operator()(const call_states::recording& state) const {
    auto unplanned = state;
    unplanned.node = no_node;
    return at_node<voicemail_node>(state, unplanned);
  }

  call_state operator()(const call_states::bridging& state) const {
    return state.next < plan_.nodes.size() ? call_state{state} : anew();
  }

  call_state operator()(const call_states::selecting& state) const {
    return in_hunt(state, anew());
  }

  call_state operator()(const call_states::offering& state) const {
    return in_hunt(state, anew());
  }

  call_state operator()(const call_states::ringing& state) const {
    return in_hunt(state, without_hunt(state));
  }

  call_state operator()(const call_states::talking& state) const {
    return in_hunt(state, without_hunt(state));
  }

  template <class State>
  call_state operator()(const State& state) const {
    return state;
  }

private:
  call_state anew() const {
    return call_states::bridging{plan_.entry};
  }

  template <class Node, class State>
  call_state at_node(State state, call_state otherwise) const {
    const auto node = fitting<Node>(plan_, state.node);
    if (!node)
      return otherwise;
    state.node = *node;
    return state;
  }

  template <class State>
  call_state in_hunt(State state, call_state otherwise) const {
    const auto leads_there = [&](node_index node) {
      const auto* hunt = node < plan_.nodes.size()
        ? std::get_if<hunt_node>(&plan_.nodes[node])
        : nullptr;
      return hunt != nullptr && hunt->department == state.hunt.department;
    };
    if (leads_there(state.hunt.node))
      return state;
    for (node_index node = 0; node < plan_.nodes.size(); ++node)
      if (leads_there(node)) {
        state.hunt.node = node;
        return state;
      }
    return otherwise;
  }

  template <class State>
  static State without_hunt(State state) {
    state.hunt.node = no_node;
    return state;
  }

  const plan& plan_;
};

class resumer {
public:
  explicit resumer(transition& step) : t(step) {}

  void operator()(const call_states::greeting& state) const {
    t.enter(state, limits::call_silence);
  }

  void operator()(const call_states::menu& state) const {
    t.enter(state, limits::call_silence);
  }

  void operator()(const call_states::conversing& state) const {
    t.enter(state, limits::call_silence);
  }

  // Who answers is asked again; what is there already waits for Twilio.
  void operator()(const call_states::answering& state) const {
    if (state.ready) {
      t.enter(state, limits::offer_uncollected);
      return;
    }
    ai_turn turn{state.node, state.talk, state.said, state.language};
    auto asked = state;
    // The clinic may want no model any more.
    if (ai_plan_of(t).provider == ai_provider::builtin) {
      asked.ready = propose_for(t, turn);
      asked.stands_in = true;
      t.enter(std::move(asked), limits::offer_uncollected);
      return;
    }
    t.effect(call_effects::ask_answerer{ask_about(t, turn, false)});
    asked.talk = std::move(turn.talk);
    t.enter(std::move(asked), limits::ai_budget);
  }

  // The socket went with the engine: Twilio comes for the next document, which
  // asks the caller again.
  void operator()(const call_states::relaying& state) const {
    ai_turn turn{state.node, state.talk, state.said, state.language};
    keep_exchange(t, turn, state.told);
    t.enter(call_states::relaying{state.node, std::move(turn.talk)},
      limits::call_silence);
  }

  // What was spoken last may be a whole menu.
  void operator()(const call_states::bridging& state) const {
    t.enter(state, limits::call_silence);
  }

  // Nobody was rung yet: whoever is free now is asked.
  void operator()(const call_states::selecting& state) const {
    select_next(t, state.hunt);
  }

  // The page that was asked has lost its socket: the same person is asked
  // again, once it is back.
  void operator()(const call_states::offering& state) const {
    auto offer = state.offer;
    release(t, offer, offer_end::cancelled);
    select_next(t, state.hunt);
  }

  void operator()(const call_states::ringing& state) const {
    hold(state.offer, false, state.until);
    auto rest = state.until - t.now() + limits::ring_watchdog_slack;
    if (state.picked_up)
      rest = *state.picked_up + limits::screening_watchdog - t.now();
    // What happened meanwhile Twilio tells again; only then is silence news.
    t.enter(state, std::max(rest, limits::ring_watchdog_slack));
  }

  void operator()(const call_states::talking& state) const {
    hold(state.offer, true, t.now());
    const auto longest
      = state.since + limits::talk + limits::talk_watchdog_slack - t.now();
    const auto rest
      = state.caller_gone ? limits::talk_proof_wait : limits::talk_end_wait;
    t.enter(state, state.over ? rest : std::max(longest, rest));
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
    const held_offer& offer, bool talking, time_point rings_until) const {
    if (!offer.held)
      return;
    call_effects::hold_staff effect;
    effect.attempt = offer.attempt;
    effect.user = offer.user;
    effect.way = offer.way;
    effect.fence = offer.fence;
    effect.talking = talking;
    effect.from = t.it().from;
    effect.department = t.it().department;
    effect.rings_until = rings_until;
    effect.summary = t.it().summary;
    effect.urgent = t.it().urgent;
    effect.is_test = t.it().is_test;
    t.effect(std::move(effect));
  }

  transition& t;
};

bool is_conversation(const call_state& state) {
  return std::visit(
    [](const auto& each) {
      return requires {
        each.talk;
      };
    },
    state);
}

/// The settings have no conversations any more.
void end_unplanned_conversation(
  transition& t, const call_state& before, const call_state& now) {
  if (!is_conversation(now))
    end_open_conversation(t, before, ai::result::routed,
      reason::target_unreachable,
      "The AI is no longer in the settings: the call begins again");
}

} // namespace

step resume(const plan& plan, const call& call, time_point now) {
  transition t{plan, call, now};
  t.it().answer_due = false;
  const auto state = std::visit(refitter{plan}, call.state);
  // Its lease came back with the staff member; the hunt that asked did not.
  if (const auto* asked = std::get_if<call_states::offering>(&call.state);
      asked != nullptr
      && !std::holds_alternative<call_states::offering>(state)) {
    auto offer = asked->offer;
    release(t, offer, offer_end::cancelled);
  }
  end_unplanned_conversation(t, call.state, state);
  t.it().state = state;
  std::visit(resumer{t}, state);
  return std::move(t).finish();
}

} // namespace callengine
