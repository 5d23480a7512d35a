#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace callengine::explore {

/// What must come up for a check to prove something. Counted over a run; one
/// that never came up fails a long run.
enum class situation : std::uint8_t {
  request_doubled,
  request_repeated,
  document_repeated,
  request_led_back,
  request_after_the_end,
  fallback_asked,
  foreign_request_refused,
  foreign_frame_sent,
  hung_up_in_menu,
  hung_up_while_waiting,
  hung_up_in_ring,
  hung_up_in_talk,
  hung_up_in_recording,
  talk_in_portal,
  talk_on_phone,
  talk_outside,
  talks_at_once,
  rings_at_once,
  person_wanted_twice,
  wrap_up_passed_over,
  not_acknowledged,
  acknowledged_late,
  declined_before_ring,
  declined_in_ring,
  accepted_too_late,
  accepted_twice,
  mailbox_picked_up,
  one_not_pressed,
  page_gone_in_ring,
  page_back_in_grace,
  page_frozen_in_ring,
  page_replaced,
  phone_after_portal,
  message_left,
  message_after_the_end,
  nothing_recorded,
  menu_given_up,
  disturbed_in_ring,
  disturbed_in_talk,
  restarted_in_menu,
  restarted_in_ring,
  restarted_in_talk,
  restarted_in_recording,
  tables_changed_in_call,
  deleted_in_ring,
  history_was_out,
  rest_cancelled_a_leg,
  rest_was_out,
  end_never_told,
  crashed_before_answer,
  crashed_after_answer,
  crashed_in_ring,
  crashed_in_talk,
  crashed_in_recording,
  crashed_with_rows_pending,
  crashed_without_store,
  request_parked,
  page_awaited_back,
  page_awaited_in_vain,
  message_found,
  lease_without_call,
  answered_from_memory,
  store_emptied,
  clinics_at_once,
  model_asked,
  model_too_late,
  model_answered_late,
  patience_asked,
  question_answered,
  department_recognised,
  proposal_refused,
  urgent_words,
  person_asked_for,
  key_in_conversation,
  conversation_given_up,
  restarted_in_conversation,
  crashed_in_conversation,
  relay_talked,
  relay_streamed,
  relay_interrupted,
  relay_silent,
  relay_lost,
  relay_replaced,
  relay_too_late,
};

constexpr std::size_t situation_count = 84;

/// In the order of the enumeration.
extern const std::array<std::string_view, situation_count> situation_texts;

using situation_counts = std::array<std::uint64_t, situation_count>;

} // namespace callengine::explore
