#include "model/call/transition.hpp"

#include <stdexcept>

namespace callengine {

namespace {

twiml::document_ptr make_document(
  const plan& plan, std::vector<twiml::verb> verbs) {
  auto document = std::make_shared<twiml::document>();
  document->voice = plan.voice;
  document->language = plan.language;
  document->verbs = std::move(verbs);
  return document;
}

} // namespace

milliseconds speech_time(std::string_view words) noexcept {
  return limits::speech_of_byte * static_cast<int>(words.size());
}

void transition::speak(std::vector<twiml::verb> verbs) {
  if (!next_.answer_due)
    throw std::logic_error{"a document without a request"};
  next_.answer_due = false;
  next_.last_answer = make_document(plan_, std::move(verbs));
  ++next_.step;
  effect(call_effects::answer{next_.last_answer});
}

void transition::speak_to_leg(std::vector<twiml::verb> verbs) {
  spoke_to_leg_ = true;
  effect(call_effects::answer_leg{make_document(plan_, std::move(verbs))});
}

twiml::link transition::link(
  twiml::endpoint to, node_index node, attempt_number attempt) const {
  twiml::link result;
  result.to = to;
  result.client = next_.client;
  result.settings = next_.settings;
  result.step = next_.step + 1;
  result.node = node;
  result.attempt = attempt;
  return result;
}

void transition::arm(timer_kind timer, milliseconds after) {
  auto& generation
    = timer == timer_kind::state ? next_.state_timer : next_.answer_timer;
  ++generation;
  effect(call_effects::arm_timer{timer, generation, after});
}

void transition::go_to(node_index node) {
  for (int detours = 0; detours < limits::plan_detours; ++detours) {
    const auto& target = plan_.nodes.at(node);
    if (const auto* detour = std::get_if<detour_node>(&target)) {
      if (!detour->department.empty())
        next_.department = detour->department;
      note(decision_kind::step_skipped, detour->why, detour->text);
      node = detour->next;
      continue;
    }
    if (std::holds_alternative<hunt_node>(target)) {
      enter_hunt(*this, node);
      return;
    }
    if (!can_speak()) {
      enter(call_states::bridging{node, {}, why_voicemail(next_.state)},
        limits::offer_uncollected + speaking_);
      return;
    }
    if (std::holds_alternative<menu_node>(target))
      enter_menu(*this, node);
    else if (std::holds_alternative<external_node>(target))
      enter_external(*this, node);
    else if (std::holds_alternative<voicemail_node>(target))
      enter_voicemail(*this, node);
    else if (std::holds_alternative<ai_node>(target))
      enter_conversation(*this, node);
    else if (const auto* last = std::get_if<goodbye_node>(&target))
      say_goodbye(last->message, outcome::goodbye, last->why);
    return;
  }
  throw std::logic_error{"a circle of detours in a plan"};
}

void transition::say_and_go_to(const std::string& words, node_index node) {
  if (words.empty()) {
    go_to(node);
  } else if (can_speak()) {
    // What can be done meanwhile is done while they are spoken.
    speak({twiml::say{words},
      twiml::redirect{link(twiml::endpoint::route_to_staff, node)}});
    speaking_ = speech_time(words);
    go_to(node);
  } else {
    enter(call_states::bridging{node, words, why_voicemail(next_.state)},
      limits::offer_uncollected);
  }
}

void transition::say_goodbye(
  const std::string& words, outcome how, reason why) {
  speak({twiml::say{words}, twiml::hangup{}});
  if (how == outcome::goodbye)
    note(decision_kind::goodbye_said, why,
      why == reason::caller_helped ? "The caller was bid goodbye"
                                   : "The caller was told to call again later");
  enter(call_states::closing{how}, limits::closing_wait);
}

void transition::end(outcome how, reason why, const std::string& text) {
  if (can_speak())
    speak({twiml::hangup{}});
  note(decision_kind::call_ended, why, text);
  call_ended row;
  row.client = next_.client;
  row.call = next_.sid;
  row.at = now_;
  row.how = how;
  row.department = next_.department;
  row.user = next_.talked_to;
  effect(call_effects::note_ended{std::move(row)});
  next_.state = call_states::ended{how, now_};
}

void transition::note(decision_kind kind, reason why, std::string text,
  std::optional<user_id> user) {
  decision row;
  row.number = ++next_.decisions;
  row.at = now_;
  row.kind = kind;
  row.why = why;
  row.user = user;
  row.department = next_.department;
  row.text = std::move(text);
  effect(call_effects::note_decision{std::move(row)});
}

void transition::note_started() {
  call_started row;
  row.client = next_.client;
  row.call = next_.sid;
  row.settings = next_.settings;
  row.from = next_.from;
  row.at = next_.started_at;
  row.is_test = next_.is_test;
  effect(call_effects::note_started{std::move(row)});
}

void transition::keep_message(const recording_sid& recording,
  const std::string& url, seconds duration,
  const std::optional<std::string>& department) {
  if (next_.message == recording)
    return;
  next_.message = recording;
  voicemail_message row;
  row.client = next_.client;
  row.call = next_.sid;
  row.recording = recording;
  row.department = department.value_or(next_.department);
  row.from = next_.from;
  row.url = url;
  row.duration = duration;
  row.at = now_;
  effect(call_effects::store_voicemail{std::move(row)});
  note(decision_kind::voicemail_left, reason::message_recorded,
    "The caller left a message of " + std::to_string(duration.count())
      + " seconds");
}

std::string transition::name_of(const hunt_progress& hunt, user_id user) const {
  // A call that was saved may be older than the plan.
  const auto* node = hunt.node < plan_.nodes.size()
    ? std::get_if<hunt_node>(&plan_.nodes[hunt.node])
    : nullptr;
  if (node != nullptr)
    for (const auto& person : node->candidates)
      if (person.user == user)
        return person.name;
  return "staff " + std::to_string(user.value);
}

} // namespace callengine
