// A call that the engine never saw, in mid-flow: after a crash without
// snapshots, or when an operator points a live number at a new engine.
#include "model/call/advance.hpp"
#include "model/call/step_protocol.hpp"
#include "model/call/transition.hpp"
#include "model/limits.hpp"

#include <algorithm>

namespace callengine {

namespace {

/// The node that the request's URL names, if the plan still has one of this
/// kind there.
template <class Node>
std::optional<node_index> named_node(const plan& plan, const webhook& request) {
  if (!request.link || request.link->node >= plan.nodes.size()
    || !std::holds_alternative<Node>(plan.nodes[request.link->node]))
    return std::nullopt;
  return request.link->node;
}

call_state state_before(const plan& plan, const webhook& request) {
  // A fallback request is about the URL that failed.
  switch (request.link ? request.link->to : request.to) {
  case twiml::endpoint::ivr_gather:
    if (const auto node = named_node<menu_node>(plan, request))
      return call_states::menu{*node, 1};
    break;
  case twiml::endpoint::ai_gather:
    if (const auto node = named_node<ai_node>(plan, request)) {
      if (std::holds_alternative<call_events::relay_ended>(request.event))
        return call_states::relaying{*node, {}};
      return call_states::conversing{*node, {}};
    }
    break;
  case twiml::endpoint::route_to_staff:
    if (const auto node = named_node<external_node>(plan, request))
      return call_states::external{*node, request.link->attempt, false};
    // Who was rung is not known any more: the hunt starts again.
    if (const auto node = named_node<hunt_node>(plan, request))
      return call_states::bridging{*node};
    break;
  case twiml::endpoint::voicemail:
    if (const auto node = named_node<voicemail_node>(plan, request))
      return call_states::recording{*node, false};
    return call_states::recording{no_node};
  default:
    break;
  }
  return call_states::bridging{plan.entry};
}

/// A link for the request that the call waits for.
twiml::link awaited(const call& call) {
  twiml::link link;
  link.to = twiml::endpoint::route_to_staff;
  link.client = call.client;
  link.settings = call.settings;
  link.step = call.step;
  return link;
}

bool was_a_talk(const webhook& request) {
  const auto* dial = std::get_if<call_events::dial_ended>(&request.event);
  return dial != nullptr && dial->bridged.value_or(false);
}

} // namespace

step take_up(const plan& plan, const webhook& request, time_point now) {
  auto unseen
    = new_call(plan, request.call, request.from, now, request.is_test);
  transition t{plan, std::move(unseen), now};
  auto& call = t.it();
  // A talk that ended has nothing left to do but the goodbye.
  if (was_a_talk(request))
    call.state = call_states::closing{outcome::person};
  else
    call.state = state_before(plan, request);
  if (const auto node = named_node<voicemail_node>(plan, request))
    call.department = std::get<voicemail_node>(plan.nodes[*node]).department;
  if (request.link) {
    if (!request.link->department.empty())
      call.department = request.link->department;
    call.step = std::max(request.link->step, std::uint32_t{1});
    call.attempts = request.link->attempt;
    // What was spoken is gone; who asks for it again is led to what is next.
    call.last_answer = std::make_shared<const twiml::document>(
      twiml::document{{}, {}, {twiml::redirect{awaited(call)}}});
  }
  t.note_started();
  t.note(decision_kind::call_taken_up, reason::unknown_to_engine,
    "The engine took the call up in its middle");
  return std::move(t).finish();
}

} // namespace callengine
