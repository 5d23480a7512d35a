// S11: the same request again has the same answer and no second effect.
#include "simulator/explore/oracle.hpp"

#include <algorithm>
#include <map>

namespace callengine::explore {

namespace {

using twiml::endpoint;

/// Its answer has to be the same again. A fallback request is, if it tells
/// which of our URLs failed.
bool is_call_request(const webhook& hook) {
  if (const auto* failed
    = std::get_if<call_events::document_failed>(&hook.event))
    return failed->step.has_value();
  switch (hook.to) {
  case endpoint::incoming:
  case endpoint::ivr_gather:
  case endpoint::route_to_staff:
  case endpoint::ai_gather:
  case endpoint::voicemail:
    return true;
  default:
    return false;
  }
}

/// Leads on to where the call is now, or is its end.
bool leads_on(const std::vector<simulator::element>& verbs) {
  return verbs.size() == 1
    && (verbs[0].name == "Redirect" || verbs[0].name == "Hangup");
}

class same_answer final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit same_answer(oracle& owner) : check(owner, "S11", "same answer") {}

  void on(const answer_seen& answer) override {
    const auto& hook = answer.request.hook;
    const auto* before = answer.request.answered_before;
    if (!is_call_request(hook))
      return;
    if (answer.by_front_end) {
      auto& step = bridged_[hook.call];
      step = std::max(step, step_of(hook) + 1);
      return;
    }
    if (before == nullptr)
      return;
    if (*before == answer.body || overtook(*before, hook.call))
      return require(true, "");
    owner().came_up(situation::request_led_back);
    const bool on
      = answer.document != nullptr && leads_on(answer.document->verbs);
    require(
      on, "the same request got two different answers", answer.request.target);
    // Only a call that has gone on may say something else.
    const auto* facts = owner().facts().find(hook.call);
    const auto number = step_of(hook);
    if (facts != nullptr)
      require(facts->step > number + 1 || has_gone_on(hook.call, number)
          || was_bridged(hook.call, number) || facts->fell_back || facts->over
          || facts->end_told || is_over(hook.call) || came_back(*before),
        "the same request got another answer, though nothing was said since",
        answer.request.target);
  }

private:
  /// A crash may have kept a document from going out that the call had spoken.
  bool has_gone_on(const call_sid& sid, std::uint32_t number) const {
    const auto* live = owner().engine().find_call(sid);
    return owner().restarts() > 0 && live != nullptr && live->step > number + 1;
  }

  /// The front end answered a later request for an engine that stood still: the
  /// call has gone on with that request and has said nothing itself.
  bool was_bridged(const call_sid& sid, std::uint32_t number) const {
    const auto step = bridged_.find(sid);
    return step != bridged_.end() && step->second > number + 1;
  }

  /// Of two at once, the first waits for the store with the call's last words
  /// while the call ends; the second is told at once that it is over. No more
  /// than that is said before, and nobody listens any more.
  bool overtook(const std::string& before, const call_sid& sid) const {
    return is_over(sid)
      && before.find("<Response><Hangup/></Response>") != std::string::npos;
  }

  bool is_over(const call_sid& sid) const {
    const auto* live = owner().engine().find_call(sid);
    return live == nullptr
      || std::holds_alternative<call_states::ended>(live->state);
  }

  /// The engine was about to stop and asked Twilio to come again.
  static bool came_back(const std::string& body) {
    return body.find("<Pause") != std::string::npos;
  }

  /// By call: the newest step to which the front end has led back.
  std::map<call_sid, std::uint32_t> bridged_;
};

class no_second_effect final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit no_second_effect(oracle& owner)
    : check(owner, "S11", "no second effect") {}

  void on(const request_seen& request) override {
    const auto& hook = request.hook;
    doubled_ = request.answered_before != nullptr && is_call_request(hook)
        && request.answered_before->find("<Pause") == std::string::npos
      ? hook.call
      : call_sid{};
    if (request.answered_before != nullptr)
      owner().came_up(situation::request_repeated);
    if (std::holds_alternative<call_events::document_failed>(hook.event))
      owner().came_up(situation::fallback_asked);
    event_ = &hook.event;
  }

  void on(const call_step_seen& step) override {
    // The step that the request itself caused has its very event.
    if (doubled_.empty() || step.event != event_ || step.before.sid != doubled_)
      return;
    if (std::holds_alternative<call_states::ended>(step.before.state))
      return;
    require(
      false, "a request that came twice was acted upon twice", step.before.sid);
  }

  void on(const answer_seen& answer) override {
    if (answer.request.answered_before != nullptr)
      require(true, "");
    doubled_.clear();
  }

private:
  call_sid doubled_;
  const call_event* event_ = nullptr;
};

} // namespace

void add_repeat_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<same_answer>(owner));
  to.push_back(std::make_unique<no_second_effect>(owner));
}

} // namespace callengine::explore
