// S13: what runs after a restart or a crash is what was kept, and nothing that
// was answered is forgotten.
#include "simulator/explore/oracle.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace callengine::explore {

namespace {

const held_offer* offer_of(const call& call) {
  if (const auto* ringing = std::get_if<call_states::ringing>(&call.state))
    return &ringing->offer;
  if (const auto* talking = std::get_if<call_states::talking>(&call.state))
    return &talking->offer;
  return nullptr;
}

class nothing_is_lost final : public check {
public:
  explicit nothing_is_lost(oracle& owner)
    : check(owner, "S13", "nothing is lost") {}

  bool needs_memory() const override {
    return true;
  }

  void on(const restart_seen& restart) override {
    saved_.clear();
    for (const auto& call : restart.saved) {
      if (!restart.crashed)
        note(call.state);
      saved_.insert_or_assign(call.sid, call);
    }
  }

  void on(const call_step_seen& step) override {
    const auto known = saved_.find(step.before.sid);
    if (known == saved_.end())
      return;
    const auto& was = known->second;
    const auto& is = step.before;
    require(step.event == nullptr, "a saved call goes on without being resumed",
      was.sid);
    require(was.step == is.step && was.decisions == is.decisions
        && was.attempts == is.attempts && was.from == is.from
        && was.department == is.department && was.message == is.message,
      "a saved call is another one now", was.sid);
    require((was.last_answer == nullptr) == (is.last_answer == nullptr)
        && (was.last_answer == nullptr || *was.last_answer == *is.last_answer),
      "the last answer of a saved call is lost", was.sid);
    require(was.state.index() == is.state.index(),
      "a saved call is in another state", was.sid);
    if (const auto* offer = offer_of(was); offer != nullptr && offer->held)
      look_at_lease(was, *offer);
    saved_.erase(known);
  }

  void on_recovered() override {
    for (const auto& [sid, call] : saved_)
      require(owner().engine().find_call(sid) != nullptr
          || owner().engine().remembers_end(sid),
        "a saved call is gone", sid);
  }

private:
  void look_at_lease(const call& was, const held_offer& offer) {
    // A ring that ended gives its lease back before its request is answered.
    const auto& facts = owner().facts().staff({was.client, offer.user});
    if (!facts.ringing.contains(was.sid))
      return;
    const auto* held = owner().engine().lease_of({was.client, offer.user});
    require(held != nullptr && held->call == was.sid
        && held->fence == offer.fence && held->attempt == offer.attempt,
      "a saved call lost its lease", was.sid);
  }

  void note(const call_state& state) {
    if (std::holds_alternative<call_states::menu>(state))
      owner().came_up(situation::restarted_in_menu);
    else if (std::holds_alternative<call_states::ringing>(state))
      owner().came_up(situation::restarted_in_ring);
    else if (std::holds_alternative<call_states::talking>(state))
      owner().came_up(situation::restarted_in_talk);
    else if (std::holds_alternative<call_states::recording>(state))
      owner().came_up(situation::restarted_in_recording);
    else if (std::holds_alternative<call_states::conversing>(state)
      || std::holds_alternative<call_states::answering>(state)
      || std::holds_alternative<call_states::relaying>(state))
      owner().came_up(situation::restarted_in_conversation);
  }

  std::map<call_sid, call> saved_;
};

/// Whatever was answered is known after a crash: the call, the step that was
/// spoken, and what a callback had led to.
class answered_is_kept final : public check {
public:
  explicit answered_is_kept(oracle& owner)
    : check(owner, "S13", "answered is kept") {}

  bool needs_memory() const override {
    return true;
  }

  void on(const request_seen& request) override {
    event_ = &request.hook.event;
    request_ = key_of(request);
    // Of two at once the answer does not tell which one it is for.
    if (++open_[request_] > 1)
      request_.clear();
  }

  void on(const call_step_seen& step) override {
    if (!owner().plan().has(fault::crashes))
      return;
    auto& story = stories_[step.before.sid];
    // A call that comes back. Until its first snapshot of this run is there,
    // the store has the one that it was resumed from.
    if (step.event == nullptr
      && (story.steps.empty() || story.steps.back().after != step.before)) {
      story.steps.clear();
      story.steps.push_back({step.before, {}});
    }
    story.steps.push_back({step.result.next, {}});
    if (step.event != nullptr && step.event == event_)
      story.steps.back().request = request_;
  }

  void on(const answer_seen& answer) override {
    const auto story = stories_.find(answer.request.hook.call);
    if (story == stories_.end() || answer.by_front_end)
      return;
    if (is_spoken(answer))
      story->second.spoken
        = std::max(story->second.spoken, step_of(answer.request.hook) + 1);
    if (answer.document == nullptr && answer.status == 200)
      forget_until(story->second, key_of(answer.request));
    open_.erase(key_of(answer.request));
  }

  void on(const restart_seen& restart) override {
    event_ = nullptr;
    open_.clear();
    if (!restart.crashed)
      return;
    std::set<call_sid> live;
    for (const auto& call : restart.saved) {
      live.insert(call.sid);
      if (const auto story = stories_.find(call.sid); story != stories_.end())
        look_at(story->second, call);
    }
    for (const auto& [sid, story] : stories_)
      require(live.contains(sid) || story.spoken == 0 || may_be_over(story),
        "a call that was answered is not known any more", sid);
  }

  void on_begun(const call_sid& call) override {
    const auto story = stories_.find(call);
    require(story == stories_.end() || story->second.spoken == 0,
      "a call that was answered begins anew", call);
  }

private:
  struct past_step {
    call after;
    std::string request; ///< that led to it; empty: something else did
  };

  struct call_story {
    std::deque<past_step> steps; ///< from the last answered callback's on
    std::uint32_t spoken = 0;    ///< the newest step that was answered
  };

  static std::string key_of(const request_seen& request) {
    return std::string{request.token} + std::string{request.target};
  }

  /// A document of the call's own, not one that leads back to it.
  static bool is_spoken(const answer_seen& answer) {
    if (answer.document == nullptr
      || answer.request.hook.to == twiml::endpoint::screening
      || answer.request.hook.to == twiml::endpoint::screening_answer)
      return false;
    const auto& verbs = answer.document->verbs;
    return !verbs.empty() && verbs[0].name != "Pause"
      && !(verbs.size() == 1
        && (verbs[0].name == "Redirect" || verbs[0].name == "Hangup"
          || verbs[0].name == "Reject"));
  }

  static void forget_until(call_story& of, const std::string& request) {
    const auto led = std::find_if(of.steps.begin(), of.steps.end(),
      [&request](const auto& each) { return each.request == request; });
    if (led != of.steps.end())
      of.steps.erase(of.steps.begin(), led);
  }

  static bool may_be_over(const call_story& of) {
    return std::any_of(of.steps.begin(), of.steps.end(), [](const auto& each) {
      return std::holds_alternative<call_states::ended>(each.after.state);
    });
  }

  void look_at(call_story& of, const call& recovered) {
    require(recovered.step >= of.spoken,
      "a document that was spoken is forgotten", recovered.sid);
    const bool known = std::any_of(of.steps.begin(), of.steps.end(),
      [&recovered](const auto& each) { return each.after == recovered; });
    require(known || of.steps.empty(),
      "a call is kept as it was before an answered request", recovered.sid);
    of.steps.clear();
    of.steps.push_back({recovered, {}});
  }

  std::map<call_sid, call_story> stories_;
  std::map<std::string, int> open_; ///< requests that were not answered
  const call_event* event_ = nullptr;
  std::string request_;
};

} // namespace

void add_restart_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<nothing_is_lost>(owner));
  to.push_back(std::make_unique<answered_is_kept>(owner));
}

} // namespace callengine::explore
