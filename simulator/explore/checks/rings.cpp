// S1, S2, S17: who rings, and who holds whom.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

/// A restart needs a moment to hold its leases again.
constexpr milliseconds restart_settles{50};

class one_ring final : public check {
public:
  explicit one_ring(oracle& owner) : check(owner, "S1", "one ring") {}

  void on(const leg_seen& leg) override {
    auto& facts = owner().facts();
    if (leg.when == leg_seen::moment::connected)
      note_talk(leg);
    if (leg.when == leg_seen::moment::over)
      talks_.erase(leg.call);
    const auto person = facts.owner_of(leg.address);
    if (leg.when != leg_seen::moment::rings || !person)
      return;
    require(facts.staff(*person).ringing.empty(),
      "somebody is rung who rings or talks already", leg.address);
    require(++rung_[{leg.call, dialled_[leg.call]}] == 1,
      "one attempt rings twice", leg.address);
    for (const auto& [key, other] : facts.all_staff())
      if (key != *person && !other.ringing.empty()) {
        owner().came_up(situation::rings_at_once);
        return;
      }
  }

  void on(const answer_seen& answer) override {
    if (answer.document == nullptr || answer.by_front_end)
      return;
    for (const auto& verb : answer.document->verbs)
      if (verb.name == "Dial")
        dialled_[answer.request.hook.call]
          = verb.attribute("action").value_or("");
  }

  bool needs_memory() const override {
    return true;
  }

private:
  void note_talk(const leg_seen& leg) {
    if (!talks_.empty())
      owner().came_up(situation::talks_at_once);
    talks_.insert(leg.call);
    if (leg.address.starts_with("client:"))
      owner().came_up(situation::talk_in_portal);
    else if (owner().facts().owner_of(leg.address))
      owner().came_up(situation::talk_on_phone);
    else
      owner().came_up(situation::talk_outside);
  }

  std::set<call_sid> talks_;
  std::map<call_sid, std::string> dialled_; ///< the newest Dial's action
  std::map<std::pair<call_sid, std::string>, int> rung_;
};

/// The call rings whom it holds, however the request came about.
class held_when_rung : public check {
public:
  using check::check;

  void on(const leg_seen& leg) override {
    const auto person = owner().facts().owner_of(leg.address);
    if (leg.when != leg_seen::moment::rings || !person)
      return;
    if (!owner().engine().is_up()
      || owner().now() < owner().restarted_at() + restart_settles)
      return;
    const auto* facts = owner().facts().find(leg.call);
    if (facts == nullptr || !concerns(*person))
      return;
    const auto* held = owner().engine().lease_of(*person);
    require(held != nullptr && held->call == leg.call,
      "a call rings somebody whom it does not hold", leg.address);
  }

  bool needs_memory() const override {
    return true;
  }

protected:
  virtual bool concerns(staff_key) {
    return true;
  }
};

class rings_its_own final : public held_when_rung {
public:
  explicit rings_its_own(oracle& owner)
    : held_when_rung(owner, "S2", "rings its own") {}
};

/// The same where the engine stood still or its clock jumped since the offer.
class no_old_lease final : public held_when_rung {
public:
  explicit no_old_lease(oracle& owner)
    : held_when_rung(owner, "S17", "no old lease after a pause") {}

  void on(const staff_step_seen& step) override {
    if (lease_of(step.before) == nullptr && lease_of(step.result.next))
      taken_at_[step.before.key] = owner().disturbances();
  }

  using held_when_rung::on;

protected:
  bool concerns(staff_key person) override {
    const auto taken = taken_at_.find(person);
    return taken != taken_at_.end() && taken->second != owner().disturbances();
  }

private:
  std::map<staff_key, std::uint64_t> taken_at_;
};

/// A pause or a jump frees nobody.
class held_through_pauses final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit held_through_pauses(oracle& owner)
    : check(owner, "S17", "held through pauses") {}

  void on(const staff_step_seen& step) override {
    const auto* before = lease_of(step.before);
    const auto remembered = held_.find(step.before.key);
    if (remembered != held_.end()
      && remembered->second.restarts == owner().restarts())
      require(before != nullptr && before->fence == remembered->second.fence,
        "a lease was gone after the engine stood still");
    const auto* after = lease_of(step.result.next);
    if (after == nullptr)
      held_.erase(step.before.key);
    else
      held_.insert_or_assign(
        step.before.key, memory{after->fence, owner().restarts()});
  }

  void on_disturbance() override {
    for (const auto& [key, kept] : held_)
      if (const auto* held = owner().engine().lease_of(key)) {
        const auto* call = owner().engine().find_call(held->call);
        if (call != nullptr)
          note(call->state);
      }
  }

private:
  struct memory {
    std::uint64_t fence = 0;
    int restarts = 0;
  };

  void note(const call_state& state) {
    if (std::holds_alternative<call_states::talking>(state))
      owner().came_up(situation::disturbed_in_talk);
    else if (std::holds_alternative<call_states::ringing>(state))
      owner().came_up(situation::disturbed_in_ring);
  }

  std::map<staff_key, memory> held_;
};

} // namespace

void add_ring_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<one_ring>(owner));
  to.push_back(std::make_unique<rings_its_own>(owner));
  to.push_back(std::make_unique<no_old_lease>(owner));
  to.push_back(std::make_unique<held_through_pauses>(owner));
}

} // namespace callengine::explore
