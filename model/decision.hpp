#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine {

/// What was decided: the `decision` column of `call_routing_history`.
enum class decision_kind : std::uint8_t {
  call_answered,
  call_taken_up,
  menu_chosen,
  menu_repeated,
  menu_given_up,
  conversation_begun,
  question_answered,
  question_repeated,
  conversation_ended,
  step_skipped,
  hunt_started,
  passed_over,
  offered,
  offer_ended,
  rung,
  ring_ended,
  connected,
  talk_ended,
  hunt_ended,
  number_dialled,
  voicemail_offered,
  voicemail_left,
  goodbye_said,
  call_ended,
};

/// Why: the `reason` column. The list is closed and documented in
/// docs/reasons.md; a test compares the two.
enum class reason : std::uint8_t {
  caller_called,
  unknown_to_engine,
  document_failed,
  key_pressed,
  wrong_key,
  no_key,
  attempts_used_up,
  voice_switched_off,
  menu_empty,
  ai_not_configured, ///< of rows of before there was an answerer
  conversation_led,
  nothing_said,
  not_understood,
  answer_known,
  model_answered,
  urgent_words,
  asked_for_person,
  caller_swore,
  private_matter,
  department_recognised,
  not_known,
  answer_refused,
  message_wanted,
  caller_helped,
  turns_used_up,
  model_failed,
  relay_failed,
  target_unreachable,
  nobody_in_department,
  by_priority,
  longest_free,
  portal_did_not_take_it,
  offline,
  away,
  not_acknowledged,
  cannot_ring,
  on_another_call,
  in_wrap_up,
  switched_off,
  no_way_to_ring,
  declined,
  not_answered,
  not_accepted,
  line_busy,
  line_failed,
  page_gone,
  no_news,
  acknowledged,
  accepted,
  person_answered,
  talk_over,
  nobody_left,
  voicemail_disabled,
  message_recorded,
  nothing_recorded,
  caller_hung_up,
};

std::string_view to_string(decision_kind kind) noexcept;
std::string_view to_string(reason why) noexcept;
std::optional<decision_kind> decision_kind_from(std::string_view text) noexcept;
std::optional<reason> reason_from(std::string_view text) noexcept;

/// One row of routing history. `text` is a sentence that a receptionist
/// understands; it holds no caller's number.
struct decision {
  std::uint32_t number = 0; ///< running number in its call, from 1
  time_point at;
  decision_kind kind = decision_kind::call_answered;
  reason why = reason::caller_called;
  std::optional<user_id> user;
  std::string department; ///< empty: none
  std::string text;

  friend bool operator==(const decision&, const decision&) = default;
};

/// How a call ended: `calls.outcome`.
enum class outcome : std::uint8_t {
  person,
  voicemail,
  goodbye,
  caller_hung_up
};

std::string_view to_string(outcome value) noexcept;
std::optional<outcome> outcome_from(std::string_view text) noexcept;

} // namespace callengine
