#pragma once

#include <string>

namespace callengine::testing {

/// Numbers of those that are kept for fiction.
inline const std::string clinic_number = "+12025550199";
inline const std::string other_clinic_number = "+12025550198";
inline const std::string patients_number = "+12025550142";
inline const std::string managers_phone = "+12025550103";

/// Client 123 with call_settings 1, as the issue's example finds it: the phone
/// rings for as short a time as Twilio allows.
inline const std::string clinic_123 = R"(
INSERT INTO clients (id, name, time_zone)
  VALUES (123, 'Hillside', 'America/New_York');
INSERT INTO call_settings (id, client_id, receiving_number, ring_seconds)
  VALUES (1, 123, '+12025550199', 5);
INSERT INTO users (id, client_id, name, phone_number)
  VALUES (101, 123, 'Ana Ruiz', NULL), (102, 123, 'Ben Okafor', NULL),
         (103, 123, 'Carla Weiss', '+12025550103');
)";

/// The five statements of the issue, word for word.
inline const std::string billing_statements = R"(
UPDATE call_settings SET enable_ivr_menu = true WHERE client_id = 123;
INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit, menu_label, route_type, department_name, menu_order)
  VALUES (123, 1, '1', 'For billing, press 1', 'department', 'billing', 1);
INSERT INTO staff_call_routing (client_id, user_id, routing_priority, receive_calls_in_portal, department, is_available_for_calls)
  VALUES (123, 101, 1, true, 'billing', true), (123, 102, 2, true, 'billing', true), (123, 103, 3, false, 'billing', true);
INSERT INTO staff_call_routing (client_id, user_id, routing_priority, receive_calls_in_portal, use_staff_phone, staff_phone_number, department, is_available_for_calls)
  VALUES (123, 456, 1, true, false, NULL, 'billing', true);
UPDATE call_settings SET voicemail_enabled = true,
  voicemail_message = 'The billing department is currently unavailable. Please leave a message.', voicemail_email = 'billing@clinic.com' WHERE client_id = 123;
)";

inline const std::string billing_clinic = clinic_123 + billing_statements;

/// A second clinic, number and people; its user 101 is somebody else.
inline const std::string clinic_124 = R"(
INSERT INTO clients (id, name, time_zone)
  VALUES (124, 'Riverside', 'America/Chicago');
INSERT INTO call_settings (id, client_id, receiving_number, ring_seconds,
    enable_ivr_menu, voicemail_enabled, voicemail_message)
  VALUES (2, 124, '+12025550198', 5, true, true, 'Riverside is closed.');
INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, menu_order)
  VALUES (124, 2, '1', 'For the desk, press 1', 'department', 'desk', 1);
INSERT INTO staff_call_routing (client_id, user_id, routing_priority,
    receive_calls_in_portal, department, is_available_for_calls)
  VALUES (124, 101, 1, true, 'desk', true);
)";

} // namespace callengine::testing
