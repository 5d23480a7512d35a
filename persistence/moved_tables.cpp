#include "persistence/moved_tables.hpp"

namespace callengine::persistence {

namespace {

using layout = table_layout;

layout clients() {
  return {.name = "clients", .columns = {"id", "name", "time_zone"}};
}

layout users() {
  return {.name = "users",
    .columns = {"id", "client_id", "name", "email", "phone_number", "role",
      "password_hash", "is_active"},
    .flags = {"is_active"}};
}

layout call_settings() {
  return {.name = "call_settings",
    .columns = {"id", "client_id", "voice_enabled", "clinic_number",
      "receiving_number", "enable_ai_call_handling", "enable_ivr_menu",
      "ivr_menu_config", "voicemail_enabled", "voicemail_message",
      "voicemail_email", "ring_seconds", "wrap_up_seconds",
      "portal_idle_minutes", "missed_call_minutes"},
    .flags = {"voice_enabled", "enable_ai_call_handling", "enable_ivr_menu",
      "voicemail_enabled"}};
}

layout ivr_menu_options() {
  return {.name = "ivr_menu_options",
    .columns = {"id", "client_id", "call_settings_id", "menu_digit",
      "menu_label", "route_type", "route_target_id", "department_name",
      "external_phone_number", "ai_fallback_to_staff", "menu_order",
      "is_active"},
    .flags = {"ai_fallback_to_staff", "is_active"}};
}

layout staff_call_routing() {
  return {.name = "staff_call_routing",
    .columns = {"id", "client_id", "user_id", "routing_priority",
      "receive_calls_in_portal", "use_staff_phone", "staff_phone_number",
      "department", "is_available_for_calls"},
    .flags
    = {"receive_calls_in_portal", "use_staff_phone", "is_available_for_calls"}};
}

layout staff_call_availability() {
  return {.name = "staff_call_availability",
    .columns = {"client_id", "user_id", "is_online", "is_available", "is_busy",
      "portal_session_id", "updated_at"},
    .key_columns = 2,
    .flags = {"is_online", "is_available", "is_busy"},
    .counts_ids = false};
}

layout calls() {
  return {.name = "calls",
    .columns = {"call_sid", "client_id", "call_settings_id", "from_number",
      "from_number_hash", "started_at", "ended_at", "outcome", "department",
      "user_id", "ai_result", "summary", "urgent", "is_test", "note", "result",
      "noted_by"},
    .flags = {"urgent", "is_test"},
    .whose = layout::owner::engine,
    .counts_ids = false};
}

layout call_routing_history() {
  return {.name = "call_routing_history",
    .columns = {"id", "client_id", "call_sid", "step", "decided_at", "decision",
      "user_id", "department", "reason", "detail"},
    .whose = layout::owner::engine};
}

layout voicemail_messages() {
  return {.name = "voicemail_messages",
    .columns = {"id", "client_id", "call_sid", "recording_sid", "department",
      "from_number", "from_number_hash", "recording_url", "duration_seconds",
      "status", "created_at", "media_type", "media_bytes", "kept_at",
      "transcript", "transcript_status", "announced_at", "heard_by", "heard_at",
      "resolved_by", "resolved_at", "resolution_note", "assigned_to",
      "removed_at"},
    .whose = layout::owner::engine};
}

layout outbox() {
  return {.name = "outbox",
    .columns = {"id", "client_id", "task", "subject", "recipient", "item_key",
      "state", "attempts", "due_at", "created_at", "ended_at", "owner",
      "handed_over_at", "reason"},
    .whose = layout::owner::engine};
}

layout audit_log() {
  return {.name = "audit_log",
    .columns = {"id", "client_id", "at", "user_id", "role", "action", "subject",
      "detail"},
    .whose = layout::owner::engine};
}

layout departments() {
  return {.name = "departments",
    .columns = {"id", "client_id", "name", "voicemail_message",
      "voicemail_greeting_media", "voicemail_email", "key_words"}};
}

layout call_turns() {
  return {.name = "call_turns",
    .columns
    = {"id", "client_id", "call_sid", "number", "at", "caller", "engine"},
    .whose = layout::owner::engine};
}

layout missed_calls() {
  return {.name = "missed_calls",
    .columns = {"id", "client_id", "from_number", "from_number_hash",
      "department", "calls", "first_call", "last_call", "first_at", "last_at",
      "reason", "state", "assigned_to", "climbed_at", "closed_at", "closed_by",
      "result", "note"},
    .whose = layout::owner::engine};
}

layout portal_sessions() {
  return {.name = "portal_sessions",
    .columns = {"id", "client_id", "user_id", "token_hash", "created_at",
      "used_at", "expires_at", "ended_at"},
    .whose = layout::owner::engine,
    .counts_ids = false};
}

layout clinic_faq() {
  return {.name = "clinic_faq",
    .columns
    = {"id", "client_id", "question", "answer", "department", "is_active"},
    .flags = {"is_active"}};
}

layout ai_settings() {
  return {.name = "ai_settings",
    .columns = {"client_id", "provider", "greeting", "instructions", "hours",
      "address", "urgent_words", "use_conversation_relay", "keep_transcripts",
      "transcript_retention_days"},
    .flags = {"use_conversation_relay", "keep_transcripts"},
    .counts_ids = false};
}

layout voicemail_settings() {
  return {.name = "voicemail_settings",
    .columns = {"client_id", "delete_at_carrier", "transcribe", "language",
      "mail_transcript", "mail_number", "retention_days"},
    .flags
    = {"delete_at_carrier", "transcribe", "mail_transcript", "mail_number"},
    .counts_ids = false};
}

} // namespace

const std::vector<table_layout>& moved_tables() {
  static const std::vector<table_layout> all{calls(), call_routing_history(),
    call_turns(), missed_calls(), voicemail_messages(), outbox(), audit_log(),
    portal_sessions(), clients(), users(), call_settings(), ivr_menu_options(),
    staff_call_routing(), departments(), voicemail_settings(), clinic_faq(),
    ai_settings(), staff_call_availability()};
  return all;
}

} // namespace callengine::persistence
