// L1, L2, L4, L5: it goes on.
#include "model/limits.hpp"
#include "simulator/explore/oracle.hpp"

#include <deque>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

class every_call_arrives final : public check {
public:
  explicit every_call_arrives(oracle& owner)
    : check(owner, "L1", "every call arrives") {}

  void on_deadline() override {
    for (const auto& [sid, facts] : owner().facts().calls()) {
      const auto* live = owner().engine().find_call(sid);
      const bool records = live != nullptr
        && std::holds_alternative<call_states::recording>(live->state);
      require(facts.over || facts.reached_staff || facts.reached_outside
          || facts.messages > 0 || records,
        "a caller has reached nobody 60 s after faults stopped", sid);
      if (facts.end_taken && *facts.end_taken <= owner().now() - 60s
        && !owner().memory_lost_of(sid))
        require(live == nullptr
            || std::holds_alternative<call_states::ended>(live->state),
          "a call goes on 60 s after the engine was told of its end", sid);
    }
  }

  void on_end() override {
    for (const auto& [sid, facts] : owner().facts().calls())
      if (facts.asked && !facts.end_told)
        owner().came_up(situation::end_never_told);
    require(owner().engine().live_call_count() == 0,
      "a call lives when nothing can happen any more");
  }
};

/// Nobody stays busy for longer than 60 s after the engine was told.
class nobody_stays_busy final : public check {
public:
  explicit nobody_stays_busy(oracle& owner)
    : check(owner, "L2", "nobody stays busy") {}

  void on(const request_seen& request) override {
    look_back();
    if (request.token == "foreign")
      return;
    const auto& hook = request.hook;
    attempt_number attempt = 0;
    if (const auto* leg
      = std::get_if<call_events::leg_progressed>(&hook.event)) {
      if (!is_final(leg->status))
        return;
      attempt = leg->attempt;
    } else if (std::holds_alternative<call_events::dial_ended>(hook.event)) {
      attempt = hook.link ? hook.link->attempt : 0;
    } else if (!std::holds_alternative<call_events::caller_hung_up>(hook.event)
      && !is_final(hook.parent_status)) {
      return;
    }
    for (const auto& [key, facts] : owner().facts().all_staff()) {
      const auto* held = owner().engine().lease_of(key);
      if (held != nullptr && held->call == hook.call
        && (attempt == 0 || attempt == held->attempt))
        told_.push_back({owner().now() + 60s, key, held->call, held->attempt,
          key_of(request)});
    }
  }

  /// What was told and not answered is not known after a crash.
  void on(const answer_seen& answer) override {
    if (!answer.by_front_end)
      for (auto& each : told_)
        if (each.request == key_of(answer.request))
          each.request.clear();
  }

  void on(const restart_seen& restart) override {
    if (restart.crashed)
      std::erase_if(
        told_, [](const auto& each) { return !each.request.empty(); });
  }

  void on(const staff_step_seen&) override {
    look_back();
  }

  void on_deadline() override {
    look_back();
  }

  void on_end() override {
    look_back();
    for (const auto& [key, facts] : owner().facts().all_staff())
      require(!owner().engine().is_busy(key),
        "somebody is busy when nothing can happen any more");
  }

private:
  struct news {
    time_point due;
    staff_key who;
    call_sid call;
    attempt_number attempt = 0;
    std::string request; ///< empty: it was answered
  };

  static std::string key_of(const request_seen& request) {
    return std::string{request.token} + std::string{request.target};
  }

  void look_back() {
    while (!told_.empty() && told_.front().due < owner().now()) {
      const auto& first = told_.front();
      const auto* held = owner().engine().lease_of(first.who);
      require(owner().memory_lost(first.who.client) || held == nullptr
          || held->call != first.call || held->attempt != first.attempt,
        "somebody is held 60 s after the engine was told of the end",
        first.call);
      told_.pop_front();
    }
  }

  std::deque<news> told_;
};

class answers_in_time final : public check {
public:
  explicit answers_in_time(oracle& owner)
    : check(owner, "L4", "answers in time") {}

  void on(const request_seen& request) override {
    ++open_[key_of(request)];
  }

  void on(const answer_seen& answer) override {
    const auto open = open_.find(key_of(answer.request));
    if (open != open_.end() && --open->second == 0)
      open_.erase(open);
    if (!answer.disturbed)
      require(answer.took <= 3s, "a request was answered after 3 s",
        answer.request.target);
  }

  void on(const restart_seen& restart) override {
    if (restart.crashed)
      open_.clear(); // the connections broke
  }

  void on_end() override {
    require(open_.empty(), "a request was never answered");
  }

private:
  static std::string key_of(const request_seen& request) {
    return std::string{request.token} + std::string{request.target};
  }

  std::map<std::string, int> open_;
};

/// The history is written again 10 s after its database is back.
class history_recovers final : public check {
public:
  explicit history_recovers(oracle& owner)
    : check(owner, "L5", "history recovers") {}

  void on(const row_seen& seen) override {
    const auto back = owner().history_back_at();
    if (!back || std::holds_alternative<voicemail_message>(seen.row))
      return;
    require(owner().now() - std::max(*back, seen.handed_over) <= 10s,
      "a row is written later than 10 s after the database was back");
  }

  void on(const call_step_seen& step) override {
    if (std::holds_alternative<call_states::ended>(step.result.next.state))
      ended_.emplace(step.before.sid, owner().now());
  }

  void on(const restart_seen&) override {
    for (auto& [sid, at] : ended_)
      at = owner().now();
  }

  void on_deadline() override {
    for (const auto& [sid, at] : ended_)
      if (const auto* facts = owner().facts().find(sid); facts != nullptr
          && owner().engine().find_call(sid) == nullptr
          && !owner().memory_lost_of(sid) && at <= owner().now() - 10s)
        require(facts->ended.has_value(),
          "an end is not written 10 s after the database was back", sid);
  }

private:
  std::map<call_sid, time_point> ended_;
};

} // namespace

void add_liveness_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<every_call_arrives>(owner));
  to.push_back(std::make_unique<nobody_stays_busy>(owner));
  to.push_back(std::make_unique<answers_in_time>(owner));
  to.push_back(std::make_unique<history_recovers>(owner));
}

} // namespace callengine::explore
