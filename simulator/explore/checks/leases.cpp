// S1, S2, S10: every change of a lease has its right.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

using namespace staff_events;

bool talks(const staff_member& staff) {
  return std::holds_alternative<staff_states::talking>(staff.occupation);
}

bool is_same(const lease& left, const lease& right) {
  return left.call == right.call && left.attempt == right.attempt
    && left.fence == right.fence;
}

class leases_do_not_overlap final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit leases_do_not_overlap(oracle& owner)
    : check(owner, "S1", "leases do not overlap") {}

  void on(const staff_step_seen& step) override {
    const auto* before = lease_of(step.before);
    const auto* after = lease_of(step.result.next);
    if (before != nullptr && after != nullptr)
      require(is_same(*before, *after),
        "a lease was replaced while it was in force", before->call);
  }
};

/// Only the holder of the newest token moves or ends a lease.
class newest_token_only final : public check {
public:
  explicit newest_token_only(oracle& owner)
    : check(owner, "S2", "newest token only") {}

  void on(const staff_step_seen& step) override {
    const auto* before = lease_of(step.before);
    const auto* after = lease_of(step.result.next);
    if (before == nullptr) {
      if (after != nullptr)
        require(
          after->fence > last_[step.before.key] || is_restored(step.event),
          "a new lease has an old token");
      if (after != nullptr)
        last_[step.before.key] = after->fence;
      return;
    }
    const bool ended = after == nullptr;
    const bool began_to_talk = talks(step.result.next) && !talks(step.before);
    if (ended || began_to_talk)
      require(may(step.event, *before, step.before),
        "a lease was changed by somebody without its newest token",
        before->call);
  }

  // A token of before a crash may be one that nobody remembers; only a clock
  // that went back makes it the newer one.
  void on(const restart_seen&) override {
    if (owner().plan().has(fault::clock_jumps))
      last_.clear();
  }

  bool needs_memory() const override {
    return true;
  }

private:
  static bool is_restored(const staff_event& event) {
    return std::holds_alternative<lease_restored>(event)
      || std::holds_alternative<restored>(event);
  }

  template <class Event>
  static bool holds(const Event& e, const lease& held) {
    return e.call == held.call && e.attempt == held.attempt
      && (e.fence == 0 || e.fence == held.fence);
  }

  static bool may(
    const staff_event& event, const lease& held, const staff_member& before) {
    if (const auto* e = std::get_if<release_requested>(&event))
      return holds(*e, held);
    if (const auto* e = std::get_if<connect_requested>(&event))
      return holds(*e, held);
    if (const auto* e = std::get_if<call_lost>(&event))
      return e->call == held.call;
    // The call itself does not know of it.
    if (const auto* e = std::get_if<lease_checked>(&event))
      return e->call == held.call && e->held != held.attempt;
    if (const auto* e = std::get_if<lease_restored>(&event))
      return e->call == held.call && e->held.attempt == held.attempt;
    if (const auto* e = std::get_if<claim_refused>(&event))
      return e->fence == held.fence;
    // An offer that nobody acknowledged ends by time; no other lease does.
    return std::holds_alternative<timer_expired>(event)
      && std::holds_alternative<staff_states::offered>(before.occupation);
  }

  std::map<staff_key, std::uint64_t> last_;
};

class frees_only_its_own final : public check {
public:
  explicit frees_only_its_own(oracle& owner)
    : check(owner, "S10", "frees only its own") {}

  void on(const staff_step_seen& step) override {
    const auto* released = std::get_if<release_requested>(&step.event);
    const auto* before = lease_of(step.before);
    if (released == nullptr || before == nullptr
      || (released->call == before->call
        && released->attempt == before->attempt))
      return;
    require(lease_of(step.result.next) != nullptr,
      "a late release freed somebody else's lease", before->call);
  }
};

} // namespace

void add_lease_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<leases_do_not_overlap>(owner));
  to.push_back(std::make_unique<newest_token_only>(owner));
  to.push_back(std::make_unique<frees_only_its_own>(owner));
}

} // namespace callengine::explore
