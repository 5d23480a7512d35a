#pragma once

#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A row of `call_settings` with its clinic's name. Text columns that are NULL
/// are empty; what NULL means is said by the plan compiler, not here.
struct call_settings_row {
  settings_id id;
  client_id client;
  std::string clinic_name;
  std::string time_zone;
  bool voice_enabled = true;
  std::string clinic_number;
  std::string receiving_number;
  bool enable_ai_call_handling = false;
  bool enable_ivr_menu = false;
  std::string ivr_menu_config; ///< JSON text
  bool voicemail_enabled = false;
  std::string voicemail_message;
  std::string voicemail_email;
  std::int64_t ring_seconds = 20;
  std::int64_t wrap_up_seconds = 0;

  friend bool operator==(const call_settings_row&, const call_settings_row&)
    = default;
};

struct menu_option_row {
  std::int64_t id = 0;
  std::string menu_digit;
  std::string menu_label;
  std::string route_type;
  std::optional<std::int64_t> route_target_id;
  std::string department_name;
  std::string external_phone_number;
  bool ai_fallback_to_staff = true;
  std::int64_t menu_order = 0;

  friend bool operator==(const menu_option_row&, const menu_option_row&)
    = default;
};

/// A row of `staff_call_routing` with what `users` says of the person, if
/// there is such a row.
struct staff_routing_row {
  std::int64_t id = 0;
  user_id user;
  std::int64_t routing_priority = 0;
  bool receive_calls_in_portal = true;
  std::optional<bool> use_staff_phone;
  std::string staff_phone_number;
  std::string department;
  bool is_available_for_calls = true;
  std::string user_name;         ///< empty: no such row
  std::string user_phone_number; ///< empty: none known

  friend bool operator==(const staff_routing_row&, const staff_routing_row&)
    = default;
};

/// A row of `departments`: what a department has of its own.
struct department_row {
  std::int64_t id = 0;
  std::string name;
  std::string voicemail_message;
  std::string voicemail_greeting_media; ///< model/voicemail/greeting_name.hpp
  std::string key_words{}; ///< separated by commas: what callers say for it

  friend bool operator==(const department_row&, const department_row&)
    = default;
};

/// A clinic's row of `ai_settings`, or what holds without one.
struct ai_settings_row {
  std::string provider;     ///< "builtin" or "model"; empty: builtin
  std::string greeting;     ///< empty: made of the clinic's name
  std::string instructions; ///< the clinic's own wishes to a model
  std::string hours;        ///< a sentence
  std::string address;      ///< a sentence
  std::string urgent_words; ///< separated by commas, beside the built-in list
  bool use_conversation_relay = false;
  bool keep_transcripts = true; ///< every row of the clinic allows it
  bool is_doubled = false;      ///< there are several rows; this is the first

  friend bool operator==(const ai_settings_row&, const ai_settings_row&)
    = default;
};

/// An active row of `clinic_faq`.
struct faq_row {
  std::int64_t id = 0; ///< 0: it has none that is a number
  std::string question;
  std::string answer;
  std::string department; ///< a name; empty: none

  friend bool operator==(const faq_row&, const faq_row&) = default;
};

/// Everything that one receiving number's plan is compiled from.
struct clinic_tables {
  call_settings_row settings;
  std::vector<menu_option_row> menu;       ///< active options of these settings
  std::vector<staff_routing_row> staff;    ///< all of the clinic
  std::vector<department_row> departments; ///< all of the clinic, by id
  ai_settings_row ai;
  std::vector<faq_row> faq; ///< all active ones of the clinic, by id
  /// Every receiving and clinic number of the clinic: never dialled.
  std::vector<std::string> own_numbers;

  friend bool operator==(const clinic_tables&, const clinic_tables&) = default;
};

} // namespace callengine
