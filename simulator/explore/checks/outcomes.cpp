// S3: every ended call has exactly one outcome, and it is what happened.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

class one_outcome final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit one_outcome(oracle& owner) : check(owner, "S3", "one outcome") {}

  void on(const row_seen& seen) override {
    const auto* ended = std::get_if<call_ended>(&seen.row);
    const auto* facts
      = ended == nullptr ? nullptr : owner().facts().find(ended->call);
    if (facts == nullptr)
      return;
    require(facts->ends == 0, "a call has two outcomes", ended->call);
  }

  void on_end() override {
    for (const auto& [sid, facts] : owner().facts().calls())
      if (facts.started)
        require(facts.ends == 1, "a call has no outcome", sid);
  }
};

class true_outcome final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit true_outcome(oracle& owner) : check(owner, "S3", "true outcome") {}

  void on(const row_seen& seen) override {
    const auto* ended = std::get_if<call_ended>(&seen.row);
    const auto* facts
      = ended == nullptr ? nullptr : owner().facts().find(ended->call);
    if (facts == nullptr)
      return;
    switch (ended->how) {
    case outcome::person:
      require(facts->reached_staff || facts->reached_outside,
        "a person was reached whom nobody was connected to", ended->call);
      return;
    case outcome::voicemail:
      require(
        facts->messages > 0, "a voicemail without a message", ended->call);
      return;
    case outcome::goodbye:
      require(!facts->reached_staff, "a goodbye after a talk", ended->call);
      return;
    case outcome::caller_hung_up:
      require(facts->caller_hung_up || !facts->over || news_are_lost(*facts),
        "the caller is said to have hung up, and did not", ended->call);
      return;
    }
  }

private:
  bool news_are_lost(const call_facts& facts) const {
    const auto& plan = owner().plan();
    // Whether somebody who said nothing hung up or was told goodbye can't be
    // known if the call's end is told before the recording's.
    const bool ambiguous = facts.heard_beep && !facts.recorded
      && !(facts.silence_told
        && (!facts.end_told || *facts.silence_told < *facts.end_told));
    return facts.broke_off || ambiguous || plan.has(fault::lost_callbacks)
      || plan.has(fault::late_callbacks) || plan.has(fault::lost_requests)
      || plan.has(fault::late_requests) || plan.has(fault::restarts)
      || plan.has(fault::crashes);
  }
};

} // namespace

void add_outcome_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<one_outcome>(owner));
  to.push_back(std::make_unique<true_outcome>(owner));
}

} // namespace callengine::explore
