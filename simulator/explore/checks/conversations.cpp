// A1, A5: what callers of the AI hear.
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/explore/people/phrases.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// The emergency number is told first, a person comes next, and they know.
class danger_comes_first final : public check {
public:
  explicit danger_comes_first(oracle& owner)
    : check(owner, "A1", "danger comes first") {}

  void on(const request_seen& request) override {
    event_ = &request.hook.event;
    request_ = key_of(request);
  }

  void on(const call_step_seen& step) override {
    const auto& next = step.result.next;
    require(!step.before.urgent || next.urgent, "a call is not urgent any more",
      step.before.sid);
    for (const auto& effect : step.result.effects)
      if (const auto* offer = std::get_if<call_effects::offer_staff>(&effect))
        require(offer->urgent == next.urgent && offer->summary == next.summary,
          "whoever is asked does not know what the caller said",
          step.before.sid);
    if (is_danger(step))
      look_at(step);
  }

  void on(const answer_seen& answer) override {
    const auto told = told_.find(key_of(answer.request));
    if (answer.by_front_end || answer.status != 200)
      return;
    if (told != told_.end()) {
      require(
        names_911(answer), "urgent words, and 911 is not named", answer.body);
      told_.erase(told);
    }
    look_at_relay(answer);
  }

  void on(const restart_seen&) override {
    event_ = nullptr;
    told_.clear(); // Twilio asks again
    over_relay_.clear();
  }

  void on_frame(staff_key, const outgoing_page_frame& frame) override {
    const auto* offer = std::get_if<page_frame::offer_made>(&frame);
    const auto* live
      = offer == nullptr ? nullptr : owner().engine().find_call(offer->call);
    if (live != nullptr)
      require(offer->urgent == live->urgent,
        "a page is not told whether a call is urgent", offer->call);
  }

private:
  static std::string key_of(const request_seen& request) {
    return std::string{request.token} + std::string{request.target};
  }

  static bool is_danger(const call_step_seen& step) {
    if (step.event == nullptr)
      return false;
    if (const auto* heard = std::get_if<call_events::relay_heard>(step.event))
      return is_urgent_phrase(heard->text) && !heard->session.empty()
        && heard->session == relay_session_of(step.before);
    const auto* heard = std::get_if<call_events::speech_heard>(step.event);
    return heard != nullptr && is_urgent_phrase(heard->text)
      && std::holds_alternative<call_states::conversing>(step.before.state);
  }

  static bool names_911(const answer_seen& answer) {
    return answer.body.find("911") != std::string::npos;
  }

  /// What was heard over a relay is answered by the next document, once Twilio
  /// has left the socket.
  void look_at_relay(const answer_seen& answer) {
    const auto& hook = answer.request.hook;
    const auto waits = over_relay_.find(hook.call);
    const auto* facts = owner().facts().find(hook.call);
    if (waits == over_relay_.end()
      || !std::holds_alternative<call_events::relay_ended>(hook.event)
      || answer.request.token == "foreign")
      return;
    require((facts != nullptr && (facts->over || facts->end_told))
        || names_911(answer),
      "urgent words over a relay, and 911 is not named", answer.body);
    over_relay_.erase(waits);
  }

  void look_at(const call_step_seen& step) {
    owner().came_up(situation::urgent_words);
    const auto& next = step.result.next;
    require(next.urgent && next.ai_result == ai::result::urgent,
      "urgent words are passed over", step.before.sid);
    require(conversation_of(next) == nullptr,
      "the conversation goes on after urgent words", step.before.sid);
    if (step.event == event_)
      told_.insert(request_);
    else if (!relay_session_of(step.before).empty())
      over_relay_.insert(step.before.sid);
  }

  const call_event* event_ = nullptr;
  std::string request_;
  std::set<std::string> told_;    ///< requests whose answers have to name 911
  std::set<call_sid> over_relay_; ///< calls whose next document has to
};

/// By the caller's ear: from the request or the frame that brings their words,
/// and from each request that comes for the answer.
class never_silent final : public check {
public:
  explicit never_silent(oracle& owner) : check(owner, "A5", "never silent") {}

  void on(const request_seen& request) override {
    const auto& hook = request.hook;
    if (!is_calm() || hook.to != twiml::endpoint::ai_gather
      || request.token == "foreign"
      || !seen_.insert(std::string{request.token}).second)
      return;
    silent_since_.try_emplace(hook.call, owner().now());
  }

  void on(const answer_seen& answer) override {
    if (answer.body.find("One moment") != std::string::npos)
      owner().came_up(situation::patience_asked);
    look_at(answer.request.hook.call);
  }

  void on(const relay_seen& relay) override {
    if (!is_calm() || relay.stray || relay.event == nullptr)
      return;
    if (std::holds_alternative<call_events::relay_heard>(*relay.event)) {
      look_at(relay.call);
      silent_since_.insert_or_assign(relay.call, owner().now());
    } else {
      silent_since_.erase(relay.call); // the caller is at it again
    }
  }

  void on_heard(const call_sid& call, const std::string&) override {
    look_at(call);
    silent_since_.erase(call);
  }

  void on(const call_step_seen&) override {
    look_at_all();
  }

  void on_deadline() override {
    look_at_all();
  }

  void on_disturbance() override {
    silent_since_.clear();
  }

  void on(const restart_seen&) override {
    silent_since_.clear();
  }

private:
  /// What is lost or late on the way is silence, and nobody's fault here.
  bool is_calm() const {
    const auto& plan = owner().plan();
    return !plan.has(fault::late_requests) && !plan.has(fault::lost_requests)
      && !plan.has(fault::restarts) && !plan.has(fault::crashes);
  }

  void look_at_all() {
    for (const auto& [call, since] : silent_since_)
      look_at(call);
  }

  void look_at(const call_sid& call) {
    const auto since = silent_since_.find(call);
    if (since == silent_since_.end())
      return;
    const auto* facts = owner().facts().find(call);
    if (facts == nullptr || facts->over)
      return;
    require(owner().now() - since->second <= 4s,
      "a caller heard nothing for 4 s while an answer was looked for", call);
  }

  std::map<call_sid, time_point> silent_since_;
  std::set<std::string> seen_;
};

} // namespace

void add_conversation_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<danger_comes_first>(owner));
  to.push_back(std::make_unique<never_silent>(owner));
}

} // namespace callengine::explore
