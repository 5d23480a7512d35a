// A2: a proposal leads only to where the clinic's plan leads, and says only
// what may be said.
#include "simulator/explore/engine/proposals.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/plan/say_text.hpp"
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/oracle.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

using node_set = std::set<node_index>;

/// The node that a state is at, if it has one of the plan.
struct place {
  std::optional<node_index> operator()(const call_states::menu& now) const {
    return now.node;
  }

  std::optional<node_index> operator()(const call_states::bridging& now) const {
    return now.next;
  }

  std::optional<node_index> operator()(
    const call_states::selecting& now) const {
    return now.hunt.node;
  }

  std::optional<node_index> operator()(const call_states::external& now) const {
    return now.node;
  }

  std::optional<node_index> operator()(
    const call_states::recording& now) const {
    return now.node;
  }

  template <class State>
  std::optional<node_index> operator()(const State&) const {
    return std::nullopt;
  }
};

node_index past_detours(const plan& of, node_index node) {
  for (std::size_t left = of.nodes.size(); left > 0; --left) {
    const auto* detour = std::get_if<detour_node>(&of.nodes.at(node));
    if (detour == nullptr)
      break;
    node = detour->next;
  }
  return node;
}

/// What the step decides upon, as it came from an answerer; null: nothing of
/// an answerer's.
const ai::proposal* proposal_behind(const call_step_seen& step) {
  const auto* asked = std::get_if<call_states::answering>(&step.before.state);
  if (asked != nullptr && asked->ready)
    return asked->stands_in ? nullptr : &*asked->ready;
  if (step.event == nullptr || !has_open_question(step.before))
    return nullptr;
  const auto* news = std::get_if<call_events::answer_proposed>(step.event);
  return news == nullptr ? nullptr : &news->what;
}

class leads_where_the_plan_does final : public check {
public:
  explicit leads_where_the_plan_does(oracle& owner)
    : check(owner, "A2", "leads where the plan does") {}

  void on(const call_step_seen& step) override {
    const auto* node = ai_node_of(step.of, step.before);
    const auto* proposed = node == nullptr ? nullptr : proposal_behind(step);
    if (proposed == nullptr || ai_node_of(step.of, step.result.next) != nullptr)
      return;
    const auto at = std::visit(place{}, step.result.next.state);
    const bool pressed = step.event != nullptr
      && std::holds_alternative<call_events::digits_pressed>(*step.event);
    if (!at || pressed)
      return;
    require(allowed(step.of, *node, *proposed).contains(*at),
      "a proposal led to where it may not", step.before.sid);
    const auto& department = step.result.next.department;
    require(
      department == step.before.department || is_known(step.of, department),
      "a proposal led to a department that the clinic does not have",
      step.before.sid);
  }

private:
  static node_set allowed(
    const plan& of, const ai_node& node, const ai::proposal& proposed) {
    node_set result{node.person, node.message, node.on_failure, node.goodbye};
    const auto wanted = department_key(proposed.department);
    if (proposed.what == ai::action::route_department)
      for (const auto& route : node.routes)
        if (department_key(route.department) == wanted)
          result.insert(route.target);
    for (const auto each : node_set{result})
      result.insert(past_detours(of, each));
    return result;
  }

  static bool is_known(const plan& of, const std::string& department) {
    return std::any_of(
      of.nodes.begin(), of.nodes.end(), [&department](const auto& node) {
        return std::visit(
          [&department](const auto& each) {
            if constexpr (requires { each.department; })
              return each.department == department;
            else
              return false;
          },
          node);
      });
  }
};

class says_what_may_be_said final : public check {
public:
  explicit says_what_may_be_said(oracle& owner)
    : check(owner, "A2", "says what may be said") {}

  void on(const call_step_seen& step) override {
    listen_to_relay(step);
    const auto* proposed = proposal_behind(step);
    if (proposed == nullptr)
      return;
    for (const auto& words : words_of(step.result))
      look_at(words, step.before.sid);
    // What waits for Twilio before it is said.
    if (const auto* bridge
      = std::get_if<call_states::bridging>(&step.result.next.state))
      look_at(bridge->words, step.before.sid);
  }

private:
  /// Pieces are looked at as the caller hears them: put together.
  void listen_to_relay(const call_step_seen& step) {
    const auto& sid = step.before.sid;
    if (step.event == nullptr
      || std::holds_alternative<call_events::relay_heard>(*step.event)
      || std::holds_alternative<call_events::relay_interrupted>(*step.event))
      told_.erase(sid);
    for (const auto& effect : step.result.effects) {
      const auto* piece = std::get_if<call_effects::tell_relay>(&effect);
      if (piece == nullptr)
        continue;
      auto& told = told_[sid];
      told += piece->token;
      look_at(told, sid);
      if (piece->last)
        told_.erase(sid);
    }
  }

  void look_at(const std::string& words, const call_sid& call) {
    require(
      !forbidden_in(words), "a caller was told what may not be said", call);
    require(words.size() <= 4 * limits::ai_answer_characters,
      "an answer without an end", call);
    require(std::none_of(words.begin(), words.end(),
              [](unsigned char each) { return each < ' ' || each == 127; }),
      "control characters are spoken", call);
  }

  /// By call: the answer that its relay is being told.
  std::map<call_sid, std::string> told_;
};

} // namespace

void add_proposal_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<leads_where_the_plan_does>(owner));
  to.push_back(std::make_unique<says_what_may_be_said>(owner));
}

} // namespace callengine::explore
