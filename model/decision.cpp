#include "model/decision.hpp"

#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<decision_kind, 24> decision_kinds{{
  "call_answered",
  "call_taken_up",
  "menu_chosen",
  "menu_repeated",
  "menu_given_up",
  "conversation_begun",
  "question_answered",
  "question_repeated",
  "conversation_ended",
  "step_skipped",
  "hunt_started",
  "passed_over",
  "offered",
  "offer_ended",
  "rung",
  "ring_ended",
  "connected",
  "talk_ended",
  "hunt_ended",
  "number_dialled",
  "voicemail_offered",
  "voicemail_left",
  "goodbye_said",
  "call_ended",
}};
static_assert(
  decision_kinds[decision_kind::call_ended] == "call_ended", "in order");

constexpr enum_names<reason, 56> reasons{{
  "caller_called",
  "unknown_to_engine",
  "document_failed",
  "key_pressed",
  "wrong_key",
  "no_key",
  "attempts_used_up",
  "voice_switched_off",
  "menu_empty",
  "ai_not_configured",
  "conversation_led",
  "nothing_said",
  "not_understood",
  "answer_known",
  "model_answered",
  "urgent_words",
  "asked_for_person",
  "caller_swore",
  "private_matter",
  "department_recognised",
  "not_known",
  "answer_refused",
  "message_wanted",
  "caller_helped",
  "turns_used_up",
  "model_failed",
  "relay_failed",
  "target_unreachable",
  "nobody_in_department",
  "by_priority",
  "longest_free",
  "portal_did_not_take_it",
  "offline",
  "away",
  "not_acknowledged",
  "cannot_ring",
  "on_another_call",
  "in_wrap_up",
  "switched_off",
  "no_way_to_ring",
  "declined",
  "not_answered",
  "not_accepted",
  "line_busy",
  "line_failed",
  "page_gone",
  "no_news",
  "acknowledged",
  "accepted",
  "person_answered",
  "talk_over",
  "nobody_left",
  "voicemail_disabled",
  "message_recorded",
  "nothing_recorded",
  "caller_hung_up",
}};
static_assert(reasons[reason::caller_hung_up] == "caller_hung_up", "in order");

constexpr enum_names<outcome, 4> outcomes{{
  "person",
  "voicemail",
  "goodbye",
  "caller_hung_up",
}};
static_assert(outcomes[outcome::caller_hung_up] == "caller_hung_up");

} // namespace

std::string_view to_string(decision_kind kind) noexcept {
  return decision_kinds[kind];
}

std::string_view to_string(reason why) noexcept {
  return reasons[why];
}

std::string_view to_string(outcome value) noexcept {
  return outcomes[value];
}

std::optional<decision_kind> decision_kind_from(
  std::string_view text) noexcept {
  return decision_kinds.find(text);
}

std::optional<reason> reason_from(std::string_view text) noexcept {
  return reasons.find(text);
}

std::optional<outcome> outcome_from(std::string_view text) noexcept {
  return outcomes.find(text);
}

} // namespace callengine
