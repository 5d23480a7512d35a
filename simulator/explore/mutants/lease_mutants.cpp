// What goes wrong with leases.
#include "simulator/explore/mutants.hpp"

namespace callengine::explore {

namespace {

using namespace staff_events;

/// The staff member as a hunt that does not look would have them.
staff_member freed(const staff_member& staff) {
  auto result = staff;
  result.occupation = staff_states::free{};
  return result;
}

class offers_the_busy final : public seams {
public:
  void reported(call_events::candidates_reported& report) override {
    for (auto& person : report.staff)
      person.busy = staff_availability::occupation::free;
  }

  void stepped(const staff_member& before, const staff_event& event,
    staff_step& result) override {
    if (std::holds_alternative<offer_requested>(event)
      && lease_of(before) != nullptr)
      result = advance(freed(before), event, time_point{});
  }

  using seams::stepped;
};

class drops_the_token final : public seams {
public:
  int times_told(const staff_event& event) override {
    return std::holds_alternative<release_requested>(event) ? 2 : 1;
  }

  void hears(const staff_member& staff, staff_event& event) override {
    auto* release = std::get_if<release_requested>(&event);
    const auto* held = lease_of(staff);
    if (release == nullptr || held == nullptr)
      return;
    release->call = held->call;
    release->attempt = held->attempt;
    release->fence = 0;
  }
};

class lapses_in_pauses final : public seams {
public:
  void stood_still(staff_member& staff) override {
    if (lease_of(staff) != nullptr)
      staff.occupation = staff_states::free{};
  }
};

/// A lease that is in force for a talk ends with the wrong timer.
class times_out_in_talk final : public seams {
public:
  void stepped(const staff_member& before, const staff_event& event,
    staff_step& result) override {
    const bool late = std::holds_alternative<timer_expired>(event);
    if (late
      && (std::holds_alternative<staff_states::talking>(before.occupation)
        || std::holds_alternative<staff_states::ringing>(before.occupation)))
      result.next.occupation = staff_states::free{};
  }

  using seams::stepped;
};

class never_releases final : public seams {
public:
  int times_told(const staff_event& event) override {
    return std::holds_alternative<release_requested>(event) ? 0 : 1;
  }
};

class rings_the_away final : public seams {
public:
  void reported(call_events::candidates_reported& report) override {
    for (auto& person : report.staff)
      person.page = staff_availability::page_state::ready;
  }

  void stepped(const staff_member& before, const staff_event& event,
    staff_step& result) override {
    if (!std::holds_alternative<offer_requested>(event) || !before.page
      || !std::holds_alternative<staff_states::free>(before.occupation))
      return;
    auto there = before;
    there.page->available = true;
    there.page->responsive = true;
    result = advance(there, event, time_point{});
  }

  using seams::stepped;
};

class reverses_the_order final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event* event,
    step& result, time_point now) override {
    const auto* report = event == nullptr
      ? nullptr
      : std::get_if<call_events::candidates_reported>(event);
    if (report == nullptr)
      return;
    auto turned = of;
    for (auto& node : turned.nodes)
      if (auto* hunt = std::get_if<hunt_node>(&node))
        for (auto& person : hunt->candidates)
          person.priority = -person.priority;
    result = advance(turned, before, *event, now);
  }

  using seams::stepped;
};

class asks_twice final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    if (auto* selecting
        = std::get_if<call_states::selecting>(&result.next.state);
        selecting != nullptr && result.next.attempts < 8)
      selecting->hunt.done.clear();
  }

  using seams::stepped;
};

class frees_at_the_dial final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event*, step& result,
    time_point) override {
    const auto* ringing = std::get_if<call_states::ringing>(&result.next.state);
    if (ringing == nullptr
      || std::holds_alternative<call_states::ringing>(before.state))
      return;
    call_effects::release_staff early;
    early.attempt = ringing->offer.attempt;
    early.user = ringing->offer.user;
    early.fence = ringing->offer.fence;
    result.effects.push_back(std::move(early));
  }

  using seams::stepped;
};

} // namespace

void add_lease_mutants(std::vector<mutant>& to) {
  to.push_back({"offers-the-busy", "S1",
    "a person who rings or talks is taken by a second call", 60,
    &make_seams<offers_the_busy>});
  to.push_back({"frees-at-the-dial", "S2",
    "a call gives its lease back as soon as the Dial is spoken", 60,
    &make_seams<frees_at_the_dial>});
  to.push_back(
    {"times-out-in-a-talk", "S2", "a timer frees somebody who rings or talks",
      60, &make_seams<times_out_in_talk>});
  to.push_back(
    {"rings-the-away", "S9", "a page that is away or does not respond is rung",
      60, &make_seams<rings_the_away>});
  to.push_back({"reverses-the-order", "S9",
    "the lowest priority is tried first", 60, &make_seams<reverses_the_order>});
  to.push_back({"asks-twice", "S9", "a hunt forgets whom it has tried", 60,
    &make_seams<asks_twice>});
  to.push_back({"drops-the-token", "S10",
    "a late release frees whoever holds the person now", 200,
    &make_seams<drops_the_token>});
  to.push_back(
    {"lapses-in-pauses", "S17", "leases are void after the engine stood still",
      200, &make_seams<lapses_in_pauses>});
  to.push_back({"never-releases", "L2", "nobody is given back", 60,
    &make_seams<never_releases>});
}

} // namespace callengine::explore
