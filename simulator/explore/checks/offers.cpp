// S9: who is asked, in which order, and nobody twice.
#include "simulator/explore/oracle.hpp"

#include <algorithm>
#include <tuple>

namespace callengine::explore {

namespace {

using namespace call_effects;

class only_who_may_be_rung final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit only_who_may_be_rung(oracle& owner)
    : check(owner, "S9", "only who may be rung") {}

  void on(const staff_step_seen& step) override {
    const auto* asked = std::get_if<staff_events::offer_requested>(&step.event);
    if (asked == nullptr)
      return;
    const auto* taken = lease_of(step.result.next);
    if (taken == nullptr || taken->call != asked->call
      || taken->attempt != asked->offer.attempt) {
      if (lease_of(step.before) != nullptr)
        owner().came_up(situation::person_wanted_twice);
      return;
    }
    const auto& who = owner().facts().staff(step.before.key);
    require(std::holds_alternative<staff_states::free>(step.before.occupation),
      "somebody is asked who is busy", taken->call);
    require(who.ringing.empty() || who.ringing.contains(taken->call),
      "somebody is asked whose phone rings or who talks", taken->call);
    if (taken->way == ring_way::portal) {
      require(who.connected, "a page is asked that is offline", taken->call);
      require(
        who.available == true, "a page is asked that is away", taken->call);
      require(
        who.responsive, "a page is asked that does not respond", taken->call);
    } else {
      require(!who.connected || who.available != false,
        "the phone of somebody who is away is asked", taken->call);
    }
  }
};

/// A crash forgets what was not durable, and nothing else: whoever is done
/// with stays so.
class nobody_twice final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit nobody_twice(oracle& owner)
    : check(owner, "S9", "nobody twice in a pass") {}

  void on(const call_step_seen& step) override {
    if (step.event == nullptr)
      look_back(step.before);
    for (const auto& effect : step.result.effects) {
      if (const auto* note = std::get_if<note_decision>(&effect)) {
        if (note->row.kind == decision_kind::hunt_started)
          tried_.erase(step.before.sid);
      } else if (const auto* offer = std::get_if<offer_staff>(&effect)) {
        const bool first
          = tried_[step.before.sid].insert({offer->user, offer->way}).second;
        require(first, "somebody is asked twice in one pass", step.before.sid);
        if (offer->way == ring_way::phone
          && tried_[step.before.sid].contains({offer->user, ring_way::portal}))
          owner().came_up(situation::phone_after_portal);
      }
    }
  }

private:
  void look_back(const call& resumed) {
    auto& tried = tried_[resumed.sid];
    tried.clear();
    std::visit(
      [&tried](const auto& state) {
        if constexpr (requires { state.hunt; }) {
          for (const auto user : state.hunt.done) {
            tried.insert({user, ring_way::portal});
            tried.insert({user, ring_way::phone});
          }
          if (state.hunt.phone_next)
            tried.insert({*state.hunt.phone_next, ring_way::portal});
        }
      },
      resumed.state);
  }

  std::map<call_sid, std::set<std::pair<user_id, ring_way>>> tried_;
};

/// By priority, then by who has been free for longest, then by user id;
/// whoever stands before the one who is asked was passed over for a reason.
class order_holds final : public check {
public:
  explicit order_holds(oracle& owner) : check(owner, "S9", "the order holds") {}

  void on(const call_step_seen& step) override {
    const auto* report = step.event == nullptr
      ? nullptr
      : std::get_if<call_events::candidates_reported>(step.event);
    const auto* asked = std::get_if<call_states::selecting>(&step.before.state);
    if (report == nullptr || asked == nullptr)
      return;
    const auto* node = hunt_of(step.of, asked->hunt.node);
    if (node == nullptr)
      return;
    note_rare(*report);
    for (const auto& effect : step.result.effects)
      if (const auto* offer = std::get_if<offer_staff>(&effect))
        look_at(*node, asked->hunt, *report, offer->user, step.before.sid);
  }

private:
  using rank = std::tuple<bool, std::int64_t, time_point, user_id>;

  static const hunt_node* hunt_of(const plan& of, node_index node) {
    return node < of.nodes.size() ? std::get_if<hunt_node>(&of.nodes[node])
                                  : nullptr;
  }

  void note_rare(const call_events::candidates_reported& report) {
    for (const auto& person : report.staff)
      if (person.busy == staff_availability::occupation::wrap_up)
        owner().came_up(situation::wrap_up_passed_over);
  }

  static staff_availability now_of(
    const call_events::candidates_reported& report, user_id user) {
    for (const auto& person : report.staff)
      if (person.user == user)
        return person;
    return {};
  }

  static rank rank_of(const candidate& who, const hunt_progress& hunt,
    const staff_availability& now) {
    return {
      hunt.phone_next != who.user, who.priority, now.free_since, who.user};
  }

  /// Could this person be rung at all, by what was reported?
  static bool could_be_rung(
    const candidate& who, const staff_availability& now) {
    using page_state = staff_availability::page_state;
    const bool has_phone
      = who.phone != phone_use::never && !who.phone_number.empty();
    if (!who.takes_calls || now.page == page_state::away
      || now.busy != staff_availability::occupation::free)
      return false;
    // Their page comes back soon: nobody else waits for that.
    if (now.page == page_state::awaited && who.portal)
      return false;
    return has_phone || (who.portal && now.page == page_state::ready);
  }

  void look_at(const hunt_node& node, const hunt_progress& hunt,
    const call_events::candidates_reported& report, user_id asked,
    const call_sid& call) {
    const auto found
      = std::find_if(node.candidates.begin(), node.candidates.end(),
        [asked](const candidate& who) { return who.user == asked; });
    require(found != node.candidates.end(),
      "somebody is asked who is not in the department", call);
    if (found == node.candidates.end())
      return;
    require(found->takes_calls, "somebody is asked who is switched off", call);
    const auto mine = rank_of(*found, hunt, now_of(report, asked));
    for (const auto& other : node.candidates) {
      const bool done
        = std::binary_search(hunt.done.begin(), hunt.done.end(), other.user);
      const auto now = now_of(report, other.user);
      if (!done && other.user != asked && rank_of(other, hunt, now) < mine)
        require(!could_be_rung(other, now),
          "somebody is asked before their turn", call);
    }
  }
};

} // namespace

void add_offer_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<only_who_may_be_rung>(owner));
  to.push_back(std::make_unique<nobody_twice>(owner));
  to.push_back(std::make_unique<order_holds>(owner));
}

} // namespace callengine::explore
