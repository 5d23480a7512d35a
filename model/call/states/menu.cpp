// The caller hears a menu and presses a key, a wrong key, or none.
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

const menu_node& node_of(const transition& t, node_index node) {
  return std::get<menu_node>(t.the_plan().nodes.at(node));
}

/// Reads the menu: the words before it, then the labels in their order.
void read_menu(
  transition& t, node_index node, int reading, const std::string& before) {
  const auto& menu = node_of(t, node);
  twiml::gather_key gather;
  gather.action = t.link(twiml::endpoint::ivr_gather, node);
  gather.timeout = menu.timeout;
  gather.prompts.push_back({before});
  for (const auto& choice : menu.choices)
    gather.prompts.push_back({choice.label});
  // The gather's action comes for silence too; the redirect is for a gather
  // that falls through all the same, so that no caller is dropped.
  const auto fall_through = gather.action;
  t.speak({std::move(gather), twiml::redirect{fall_through}});
  t.enter(call_states::menu{node, reading}, limits::call_silence);
}

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost>,
    as_request<handler, call_arrived, redirect_followed, dial_ended,
      recording_ended, speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  const call_states::menu& state;

  handler(transition& step, const call_states::menu& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // A request that a menu does not ask for is silence to it.
  void request() {
    (*this)(silence_met{});
  }

  void operator()(const digits_pressed& e) {
    const auto& menu = node_of(t, state.node);
    if (const auto* choice = find_choice(menu.choices, e.digits)) {
      t.note(
        decision_kind::menu_chosen, reason::key_pressed, pressed_text(*choice));
      t.go_to(choice->target);
      return;
    }
    read_again(reason::wrong_key,
      "The caller pressed a key that is not in "
      "the menu",
      "Sorry, that is not one of the choices.");
  }

  void operator()(const silence_met&) {
    read_again(reason::no_key, "The caller pressed no key",
      "Sorry, I did not get that.");
  }

  void operator()(const document_failed& e) {
    read_again(reason::document_failed,
      "Twilio could not go on with the menu (error " + e.error_code + ")",
      "Sorry, I did not get that.");
  }

  void operator()(const caller_hung_up&) {
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up in the menu");
  }

  void operator()(const timer_expired&) {
    t.end(outcome::caller_hung_up, reason::no_news,
      "Nothing was heard of the call any more, in the menu");
  }

  void read_again(reason why, std::string text, const std::string& words) {
    const auto& menu = node_of(t, state.node);
    if (state.reading < menu.attempts) {
      t.note(decision_kind::menu_repeated, why, std::move(text));
      read_menu(t, state.node, state.reading + 1, words);
      return;
    }
    t.note(decision_kind::menu_given_up, reason::attempts_used_up,
      std::move(text) + "; the menu was read " + std::to_string(state.reading)
        + " times");
    // The menu is left: what comes now was not chosen by a key.
    t.it().state = call_states::bridging{menu.on_failure};
    t.go_to(menu.on_failure);
  }
};

} // namespace

void enter_menu(transition& t, node_index node) {
  read_menu(t, node, 1, node_of(t, node).greeting);
}

void on(transition& t, const call_states::menu& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
