// Voicemail: the prompt, the recording, and the news of it.
#include "model/call/hunt.hpp"

namespace callengine {

namespace {

using namespace call_events;

/// A document with a recording in it may have failed for that: then the text
/// is spoken.
twiml::verb prompt_of(
  const transition& t, const voicemail_node& target, bool again) {
  if (target.greeting.empty() || again)
    return twiml::say{target.message};
  return twiml::play{t.the_plan().client, target.greeting};
}

void ask_for_message(transition& t, node_index node, bool again) {
  const auto& target = std::get<voicemail_node>(t.the_plan().nodes.at(node));
  if (!target.department.empty())
    t.it().department = target.department;
  twiml::record record;
  record.action = t.link(twiml::endpoint::voicemail, node);
  record.action.department = t.it().department;
  record.status = t.link(twiml::endpoint::recording_status, node);
  record.status.call = t.it().sid;
  record.status.department = t.it().department;
  record.max_length = limits::voicemail_length;
  record.silence = limits::voicemail_silence;
  t.note(decision_kind::voicemail_offered, why_voicemail(t.it().state),
    "The caller was asked for a message");
  // Twilio may not ask for the action after an empty recording: the words
  // after it are the end of the call then.
  t.speak({prompt_of(t, target, again), std::move(record),
    twiml::say{"We did not get a message. Goodbye."}, twiml::hangup{}});
  call_states::recording state;
  state.node = node;
  state.asked_again = again;
  t.enter(state, limits::call_silence);
}

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      candidates_reported, offer_taken, offer_acknowledged, offer_refused,
      offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, dial_ended, speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  call_states::recording state;

  handler(transition& step, const call_states::recording& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // The recording ended without its action, as Twilio does for silence.
  void request() {
    nothing_was_said();
  }

  void operator()(const recording_ended& e) {
    if (is_message(e))
      message_was_left();
    else
      nothing_was_said();
  }

  // The caller may not have heard the prompt at all: it is spoken once more.
  void operator()(const document_failed&) {
    if (t.it().message || state.asked_again || state.caller_gone
      || state.node == no_node)
      nothing_was_said();
    else
      ask_for_message(t, state.node, true);
  }

  void message_was_left() {
    if (state.caller_gone) {
      finish(outcome::voicemail);
      return;
    }
    t.say_goodbye("Thank you. Your message has been recorded. Goodbye.",
      outcome::voicemail);
  }

  void nothing_was_said() {
    if (t.it().message) {
      message_was_left();
      return;
    }
    t.note(decision_kind::voicemail_left, reason::nothing_recorded,
      "The caller left no message");
    if (state.caller_gone) {
      finish(outcome::caller_hung_up);
      return;
    }
    t.say_goodbye("We did not get a message. Goodbye.", outcome::goodbye);
  }

  void operator()(const recording_reported& e) {
    const bool kept = is_message(e);
    if (state.caller_gone) {
      finish(kept ? outcome::voicemail : outcome::caller_hung_up);
      return;
    }
    state.silent = !kept;
    // The words after the recording are spoken now, and nothing need follow.
    // (Where it was repeated, the news may be of the first one.)
    if (state.silent && !state.asked_again)
      t.enter(state, limits::closing_wait);
    else
      t.it().state = state;
  }

  void operator()(const caller_hung_up&) {
    if (t.it().message) {
      finish(outcome::voicemail);
    } else if (state.silent) {
      finish_silence();
    } else if (!state.caller_gone) {
      state.caller_gone = true;
      t.enter(state, limits::recording_news_wait);
    }
  }

  void operator()(const timer_expired&) {
    if (state.silent && !t.it().message)
      finish_silence();
    else
      finish(t.it().message ? outcome::voicemail : outcome::caller_hung_up);
  }

  // The words after the recording were the goodbye.
  void finish_silence() {
    t.note(decision_kind::goodbye_said, reason::nothing_recorded,
      "The caller left no message and was told so");
    t.end(
      outcome::goodbye, reason::nothing_recorded, "The caller left no message");
  }

  void finish(outcome how) {
    t.end(how, reason::caller_hung_up,
      how == outcome::voicemail
        ? "The caller hung up after leaving a message"
        : "The caller hung up without leaving a message");
  }
};

} // namespace

reason why_voicemail(const call_state& before) {
  if (std::holds_alternative<call_states::menu>(before))
    return reason::key_pressed;
  if (std::holds_alternative<call_states::conversing>(before)
    || std::holds_alternative<call_states::answering>(before)
    || std::holds_alternative<call_states::relaying>(before))
    return reason::conversation_led;
  if (const auto* bridge = std::get_if<call_states::bridging>(&before))
    return bridge->why;
  return reason::nobody_left;
}

void enter_voicemail(transition& t, node_index node) {
  ask_for_message(t, node, false);
}

void on(
  transition& t, const call_states::recording& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
