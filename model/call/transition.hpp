#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/limits.hpp"
#include "model/plan/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Used by the states of the call machine only.
namespace callengine {

/// One step of one call in the making: the call as it will be, and the effects
/// so far. The states' functions change the call through it.
class transition {
public:
  transition(const plan& plan, const call& before, time_point now)
    : plan_(plan), now_(now), next_(before) {}

  const plan& the_plan() const noexcept {
    return plan_;
  }

  time_point now() const noexcept {
    return now_;
  }

  call& it() noexcept {
    return next_;
  }

  void effect(call_effect effect) {
    effects_.push_back(std::move(effect));
  }

  step finish() && {
    return {std::move(next_), std::move(effects_)};
  }

  // -- speaking ---------------------------------------------------------------

  /// A request of the call waits for a document.
  bool can_speak() const noexcept {
    return next_.answer_due;
  }

  /// Answers the waiting request. Requires `can_speak()`.
  void speak(std::vector<twiml::verb> verbs);

  /// Answers the leg's request that caused this step, once.
  void speak_to_leg(std::vector<twiml::verb> verbs);

  bool spoke_to_leg() const noexcept {
    return spoke_to_leg_;
  }

  /// A link that belongs to the document about to be spoken.
  twiml::link link(
    twiml::endpoint to, node_index node = 0, attempt_number attempt = 0) const;

  // -- moving on --------------------------------------------------------------

  /// Makes `state` the call's state and expects news within `watchdog`.
  template <class State>
  void enter(State state, milliseconds watchdog) {
    next_.state = std::move(state);
    arm(timer_kind::state, watchdog);
  }

  void arm(timer_kind timer, milliseconds after);

  /// Leads the caller to a node of the plan, over its detours.
  void go_to(node_index node);

  /// The same, but these words come first; they may be empty.
  void say_and_go_to(const std::string& words, node_index node);

  /// Says the last words. Requires `can_speak()`.
  void say_goodbye(
    const std::string& words, outcome how, reason why = reason::nobody_left);

  /// The call is over.
  void end(outcome how, reason why, const std::string& text);

  // -- writing down -----------------------------------------------------------

  void note(decision_kind kind, reason why, std::string text,
    std::optional<user_id> user = {});

  /// The row of `calls`.
  void note_started();

  /// Stores a message once. An absent department is the call's.
  void keep_message(const recording_sid& recording, const std::string& url,
    seconds duration, const std::optional<std::string>& department);

  /// The person's name for sentences.
  std::string name_of(const hunt_progress& hunt, user_id user) const;

private:
  const plan& plan_;
  time_point now_;
  call next_;
  std::vector<call_effect> effects_;
  bool spoke_to_leg_ = false;
  milliseconds speaking_{0}; ///< what Twilio says before it comes back
};

/// How long the words take to be said, at most.
milliseconds speech_time(std::string_view words) noexcept;

/// Overloads that name the events which come too late for a state. A state's
/// handler lists every event that it does not handle: one that is neither
/// handled nor listed does not compile.
template <class... Events>
struct late_event;

template <class Event>
struct late_event<Event> {
  void operator()(const Event&) const noexcept {}
};

template <class Event, class... Events>
struct late_event<Event, Events...> : late_event<Event>, late_event<Events...> {
  using late_event<Event>::operator();
  using late_event<Events...>::operator();
};

/// Overloads that treat the requests of the call for which a state has no use
/// of their own alike: they call the handler's `request()`. Every request must
/// be answered.
template <class Handler, class... Requests>
struct as_request;

template <class Handler, class Request>
struct as_request<Handler, Request> {
  void operator()(const Request&) {
    static_cast<Handler*>(this)->request();
  }
};

template <class Handler, class Request, class... Requests>
struct as_request<Handler, Request, Requests...>
  : as_request<Handler, Request>, as_request<Handler, Requests...> {
  using as_request<Handler, Request>::operator();
  using as_request<Handler, Requests...>::operator();
};

/// News of an answerer or of a relay's socket.
template <class Event>
concept of_conversation
  = std::is_same_v<Event, call_events::answer_proposed> || std::is_same_v<Event,
    call_events::answer_failed> || std::is_same_v<Event,
    call_events::answer_piece> || std::is_same_v<Event,
    call_events::relay_opened> || std::is_same_v<Event,
    call_events::relay_heard> || std::is_same_v<Event,
    call_events::relay_key_pressed> || std::is_same_v<Event,
    call_events::relay_interrupted> || std::is_same_v<Event,
    call_events::relay_closed>;

/// Where no conversation is (any more), its news come too late. (Those that a
/// handler names are its own.)
struct no_conversation {
  template <of_conversation Event>
  void operator()(const Event&) const noexcept {}
};

// -- the states, each in the file of its name ---------------------------------

void on(transition& t, const call_states::greeting& state, const call_event& e);
void on(transition& t, const call_states::menu& state, const call_event& e);
void on(
  transition& t, const call_states::conversing& state, const call_event& e);
void on(
  transition& t, const call_states::answering& state, const call_event& e);
void on(transition& t, const call_states::relaying& state, const call_event& e);
void on(transition& t, const call_states::bridging& state, const call_event& e);
void on(
  transition& t, const call_states::selecting& state, const call_event& e);
void on(transition& t, const call_states::offering& state, const call_event& e);
void on(transition& t, const call_states::ringing& state, const call_event& e);
void on(transition& t, const call_states::talking& state, const call_event& e);
void on(transition& t, const call_states::external& state, const call_event& e);
void on(
  transition& t, const call_states::recording& state, const call_event& e);
void on(transition& t, const call_states::closing& state, const call_event& e);
void on(transition& t, const call_states::ended& state, const call_event& e);

// -- entries to the plan's nodes, in the files of the states they lead to -----

void enter_menu(transition& t, node_index node);
void enter_conversation(transition& t, node_index node);
void enter_hunt(transition& t, node_index node);
void enter_external(transition& t, node_index node);
void enter_voicemail(transition& t, node_index node);

/// Why a call that is in this state and goes to voicemail does so.
reason why_voicemail(const call_state& before);

/// A call whose part of the plan is gone begins again, when Twilio comes for
/// it.
void begin_again(transition& t);

} // namespace callengine
