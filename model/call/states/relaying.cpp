// A ConversationRelay carries the conversation: what is decided is the same, it
// is said over a socket, and an answer is heard as it is produced.
#include "model/ai/ai_limits.hpp"
#include "model/ai/spoken_text.hpp"
#include "model/call/ai_turn.hpp"
#include "model/plan/say_text.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace callengine {

namespace {

using namespace call_events;

/// An answer of so many bytes as it came has all that may be said of it,
/// whatever markup comes with it: its end is not waited for.
constexpr std::size_t answer_enough = 4 * limits::ai_answer_characters;

constexpr const char* lost_rest = " I am sorry, I lost the rest of that.";

/// The caller has heard the beginning of another answer, which broke off.
constexpr const char* once_more = " I am sorry, once more: ";

std::string spoken_greeting(const ai_node& node) {
  std::string all;
  for (const auto& words : greeting_of(node))
    all += (all.empty() ? "" : " ") + words;
  return all;
}

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met, speech_heard,
      redirect_followed, dial_ended, recording_ended> {
  transition& t;
  call_states::relaying state;

  handler(transition& step, const call_states::relaying& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();

  // -- the socket -------------------------------------------------------------

  /// Who was to hear the answer over an earlier socket is greeted anew.
  void operator()(const relay_opened& e) {
    drop_question(state.told);
    state.session = e.session;
    listen_on(spoken_greeting(node()));
  }

  void operator()(const relay_heard& e) {
    if (!is_mine(e.session))
      return;
    drop_question(state.told);
    state.said = utterance(e.text);
    state.language = e.language;
    const auto what = judge_speech(
      ai_plan_of(t), node(), state.talk, state.said, std::nullopt);
    go_on(what);
  }

  void operator()(const relay_key_pressed& e) {
    if (!is_mine(e.session))
      return;
    drop_question(state.told);
    const auto what = judge_key(node(), state.talk, e.digit);
    go_on(what);
  }

  void operator()(const relay_interrupted& e) {
    // Who speaks while they wait is heard; a cough takes no answer back.
    if (!is_mine(e.session) || (is_open() && state.told.empty()))
      return;
    const auto heard = say_text(e.heard, limits::ai_answer_characters);
    if (is_open())
      drop_question(heard);
    else
      correct_last_answer(heard);
    // The words that cut it off come as soon as they are said.
    listen_on({});
  }

  void operator()(const relay_closed& e) {
    if (!is_mine(e.session))
      return;
    drop_question(state.told);
    state.session.clear();
    // Twilio comes for the next document.
    t.enter(std::move(state), limits::offer_uncollected);
  }

  // -- the answerer -----------------------------------------------------------

  void operator()(const answer_piece& e) {
    if (!is_awaited(e.question))
      return;
    state.produced += e.text;
    const auto sayable
      = ai::spoken_stream{*ai_plan_of(t).knowledge}.add(state.produced);
    if (sayable.size() > state.told.size()) {
      t.effect(
        call_effects::tell_relay{sayable.substr(state.told.size()), false});
      state.told = sayable;
    }
    if (state.produced.size() < answer_enough)
      t.it().state = std::move(state);
    else
      cut_answer();
  }

  void operator()(const answer_proposed& e) {
    if (is_awaited(e.question))
      go_on(judge_proposal(ai_plan_of(t), node(), e.what, proposer::model));
  }

  void operator()(const answer_failed& e) {
    if (!is_awaited(e.question))
      return;
    if (e.why == ai::answer_failure::too_late)
      end_answer();
    else
      stand_in();
  }

  // -- time -------------------------------------------------------------------

  void operator()(const timer_expired&) {
    if (state.session.empty())
      go_on_without();
    else if (!is_open())
      go_on(judge_silence(
        node(), state.talk, reason::nothing_said, "The caller said nothing"));
    else if (!std::exchange(state.asked_patience, true))
      wait_on();
    else {
      t.effect(call_effects::stop_answerer{state.talk.question});
      end_answer();
    }
  }

  // -- requests: the relay is over --------------------------------------------

  void request() {
    (*this)(relay_ended{true});
  }

  void operator()(const document_failed&) {
    (*this)(relay_ended{true});
  }

  void operator()(const relay_ended&) {
    drop_question(state.told);
    t.note(decision_kind::question_repeated, reason::relay_failed,
      "The conversation's connection broke: it goes on by telephone prompts");
    listen(t, {state.node, std::move(state.talk)},
      {"I am sorry, we were interrupted. How can I help you?"});
  }

  void operator()(const caller_hung_up&) {
    give_up(reason::caller_hung_up);
  }

private:
  const ai_node& node() const {
    return ai_node_of(t, state.node);
  }

  bool is_mine(const std::string& session) const {
    return !session.empty() && session == state.session;
  }

  bool is_open() const {
    return !state.said.empty();
  }

  bool is_awaited(std::uint32_t question) const {
    return is_open() && question == state.talk.question;
  }

  ai_turn turn() const {
    return {state.node, state.talk, state.said, state.language};
  }

  /// A relay tells no silence: when the words should have been said and the
  /// caller has not spoken for as long as a gather waits, that is one.
  void listen_on(std::string_view words) {
    const auto silence = speech_time(words) + node().timeout;
    t.enter(std::move(state), silence);
  }

  /// What was said is answered so far, and no further.
  void drop_question(const std::string& heard) {
    if (!is_open())
      return;
    t.effect(call_effects::stop_answerer{state.talk.question});
    close_question(heard);
  }

  /// The caller broke it off after all of it was told. What they interrupt may
  /// as well be another sentence, or begin behind the answer's end.
  void correct_last_answer(const std::string& heard) {
    if (heard.empty() || state.talk.said.empty())
      return;
    auto& answer = state.talk.said.back().engine;
    if (answer.starts_with(heard))
      answer = heard;
  }

  void close_question(const std::string& answer) {
    auto now = turn();
    keep_exchange(t, now, answer);
    state.talk = std::move(now.talk);
    state.said.clear();
    state.language.clear();
    state.produced.clear();
    state.told.clear();
    state.asked_patience = false;
  }

  void tell(std::string words) {
    t.effect(call_effects::tell_relay{std::move(words), true});
  }

  void wait_on() {
    if (state.told.empty())
      t.effect(call_effects::tell_relay{std::string{one_moment} + " ", false});
    t.enter(std::move(state), limits::ai_budget - limits::answer_wait);
  }

  void cut_answer() {
    t.effect(call_effects::stop_answerer{state.talk.question});
    if (state.told.empty()) {
      stand_in(); // nothing of it can be said
      return;
    }
    ai::proposal so_far;
    so_far.what = ai::action::answer;
    so_far.text = state.produced;
    so_far.certainty = 1;
    go_on(judge_proposal(ai_plan_of(t), node(), so_far, proposer::model));
  }

  /// Who has begun to answer has answered; else the built-in answerer does.
  void end_answer() {
    if (state.told.empty()) {
      stand_in();
      return;
    }
    const auto told = trimmed(state.told);
    const bool whole
      = told.ends_with('.') || told.ends_with('!') || told.ends_with('?');
    answer_with(reason::model_answered, "The AI answered the caller in part",
      "", whole ? "" : lost_rest);
  }

  /// The question is answered by what was told of the answer and by `rest`;
  /// `aside` is said behind it and is no answer.
  void answer_with(reason why, const std::string& note, const std::string& rest,
    const std::string& aside = "") {
    t.note(decision_kind::question_answered, why, note);
    const auto after = aside + " " + std::string{what_else};
    tell(rest + after);
    const auto heard = std::string{trimmed(state.told + rest)};
    close_question(heard);
    listen_on(heard + after);
  }

  void stand_in() {
    const auto what = judge_proposal(
      ai_plan_of(t), node(), propose_for(t, turn()), proposer::stand_in);
    const auto* reply = std::get_if<verdicts::reply>(&what);
    if (reply != nullptr && !state.told.empty())
      answer_with(reply->why, ai_answered, once_more + reply->text);
    else
      go_on(what);
  }

  /// The socket has never come, or Twilio did not after its end: whoever is
  /// there yet is helped otherwise.
  void go_on_without() {
    auto now = turn();
    end_conversation(t, now, ai::result::gave_up, reason::relay_failed,
      "Nothing was heard of the conversation's connection any more");
    t.effect(call_effects::end_relay{});
    t.enter(
      call_states::bridging{node().on_failure}, limits::offer_uncollected);
  }

  void give_up(reason why) {
    drop_question(state.told);
    end_call_in_conversation(t, turn(), why);
  }

  // -- what was decided -------------------------------------------------------

  void go_on(const verdict& what) {
    std::visit([this](const auto& each) { carry_out(each); }, what);
  }

  void carry_out(const verdicts::reply& what) {
    answer_with(what.why, ai_answered, rest_of(what.text));
  }

  /// Of an answer that the caller has heard in part, or not at all.
  std::string rest_of(const std::string& text) const {
    const auto told = trimmed(state.told);
    if (text.starts_with(told)) {
      const auto rest = std::string_view{text}.substr(told.size());
      return std::string{state.told.ends_with(' ') ? trimmed(rest) : rest};
    }
    // What was said can't be unsaid: it is brought to its end.
    ai::spoken_stream stream{*ai_plan_of(t).knowledge};
    auto all = stream.add(state.produced);
    all += stream.finish();
    return all.substr(std::min(state.told.size(), all.size()));
  }

  void carry_out(const verdicts::repeat& what) {
    t.note(decision_kind::question_repeated, what.why, what.note);
    tell(what.words);
    close_question(what.words);
    listen_on(what.words);
  }

  void carry_out(const verdicts::ask&) {
    auto now = turn();
    if (ai_plan_of(t).provider == ai_provider::builtin) {
      const auto proposed = propose_for(t, now);
      go_on(judge_proposal(ai_plan_of(t), node(), proposed, proposer::builtin));
      return;
    }
    t.effect(call_effects::ask_answerer{ask_about(t, now, true)});
    state.talk = std::move(now.talk);
    t.enter(std::move(state), limits::answer_wait);
  }

  // The words come in a document: the relay's end cuts off what it says.
  void carry_out(const verdicts::lead& what) {
    auto now = turn();
    if (!state.told.empty()) {
      keep_exchange(
        t, now, std::string{trimmed(state.told + ' ' + what.words)});
      now.said.clear();
    }
    t.effect(call_effects::end_relay{std::string{ai::to_string(what.how)}});
    follow(t, now, what);
  }
};

} // namespace

void enter_relay(transition& t, node_index node) {
  const auto& target = ai_node_of(t, node);
  twiml::connect_relay relay;
  relay.action = t.link(twiml::endpoint::ai_gather, node);
  relay.greeting = spoken_greeting(target);
  relay.hints = hints_of(target);
  t.speak({std::move(relay)});
  t.enter(call_states::relaying{node, {}}, limits::ai_relay_opening);
}

void on(
  transition& t, const call_states::relaying& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
