-- The demonstration clinic: two departments, one number with a menu and one
-- where the AI answers. Every number is one of those that are kept for fiction
-- (555-01xx). Applied to an empty database by scripts/run; applied again it
-- changes nothing.
INSERT INTO clients (id, name, time_zone)
  SELECT 1, 'Hillside Family Clinic', 'America/New_York'
  WHERE NOT EXISTS (SELECT 1 FROM clients WHERE id = 1);

INSERT INTO users (id, client_id, name, email, phone_number, role)
  SELECT 101, 1, 'Ana Ruiz', 'ana@hillside.example', NULL, 'staff'
  WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = 101);
INSERT INTO users (id, client_id, name, email, phone_number, role)
  SELECT 102, 1, 'Ben Okafor', 'ben@hillside.example', NULL, 'staff'
  WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = 102);
INSERT INTO users (id, client_id, name, email, phone_number, role)
  SELECT 103, 1, 'Carla Weiss', 'carla@hillside.example', '+12025550103', 'staff'
  WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = 103);
INSERT INTO users (id, client_id, name, email, phone_number, role)
  SELECT 104, 1, 'Dana Price', 'dana@hillside.example', NULL, 'admin'
  WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = 104);

INSERT INTO call_settings (id, client_id, clinic_number, receiving_number,
    enable_ivr_menu, ivr_menu_config, voicemail_enabled, voicemail_message,
    voicemail_email, ring_seconds)
  SELECT 1, 1, '+12025550100', '+12025550199', true,
    '{"greeting": "Thank you for calling Hillside Family Clinic.",
      "timeout": 5, "max_attempts": 3, "on_failure": "staff"}',
    true,
    'Nobody can take your call right now. Please leave a message after the tone.',
    'desk@hillside.example', 15
  WHERE NOT EXISTS (SELECT 1 FROM call_settings WHERE id = 1);

INSERT INTO ivr_menu_options (id, client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, menu_order)
  SELECT 1, 1, 1, '1', 'For billing, press 1', 'department', 'billing', 1
  WHERE NOT EXISTS (SELECT 1 FROM ivr_menu_options WHERE id = 1);
INSERT INTO ivr_menu_options (id, client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, menu_order)
  SELECT 2, 1, 1, '2', 'For appointments, press 2', 'department',
    'appointments', 2
  WHERE NOT EXISTS (SELECT 1 FROM ivr_menu_options WHERE id = 2);
INSERT INTO ivr_menu_options (id, client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, menu_order)
  SELECT 3, 1, 1, '*', 'To leave a message, press star', 'voicemail',
    'front desk', 3
  WHERE NOT EXISTS (SELECT 1 FROM ivr_menu_options WHERE id = 3);

-- Billing: Ana first, then Ben, both in the portal; then Carla's own phone.
INSERT INTO staff_call_routing (id, client_id, user_id, routing_priority,
    receive_calls_in_portal, department, is_available_for_calls)
  SELECT 1, 1, 101, 1, true, 'billing', true
  WHERE NOT EXISTS (SELECT 1 FROM staff_call_routing WHERE id = 1);
INSERT INTO staff_call_routing (id, client_id, user_id, routing_priority,
    receive_calls_in_portal, department, is_available_for_calls)
  SELECT 2, 1, 102, 2, true, 'billing', true
  WHERE NOT EXISTS (SELECT 1 FROM staff_call_routing WHERE id = 2);
INSERT INTO staff_call_routing (id, client_id, user_id, routing_priority,
    receive_calls_in_portal, department, is_available_for_calls)
  SELECT 3, 1, 103, 3, false, 'billing', true
  WHERE NOT EXISTS (SELECT 1 FROM staff_call_routing WHERE id = 3);

-- Appointments: Ana, in the portal only.
INSERT INTO staff_call_routing (id, client_id, user_id, routing_priority,
    receive_calls_in_portal, use_staff_phone, department,
    is_available_for_calls)
  SELECT 4, 1, 101, 1, true, false, 'appointments', true
  WHERE NOT EXISTS (SELECT 1 FROM staff_call_routing WHERE id = 4);

-- The second number: callers say what they need. Without a model's endpoint the
-- built-in answerer does it, from these rows alone.
INSERT INTO call_settings (id, client_id, clinic_number, receiving_number,
    enable_ai_call_handling, voicemail_enabled, voicemail_message,
    voicemail_email, ring_seconds)
  SELECT 2, 1, '+12025550100', '+12025550198', true, true,
    'Nobody can take your call right now. Please leave a message after the tone.',
    'desk@hillside.example', 15
  WHERE NOT EXISTS (SELECT 1 FROM call_settings WHERE id = 2);

INSERT INTO ai_settings (client_id, provider, hours, address)
  SELECT 1, 'builtin', 'We are open from eight to five, Monday to Friday.',
    'You find us at 12 Hill Road.'
  WHERE NOT EXISTS (SELECT 1 FROM ai_settings WHERE client_id = 1);

INSERT INTO departments (id, client_id, name, key_words)
  SELECT 1, 1, 'billing', 'bill, invoice, payment'
  WHERE NOT EXISTS (SELECT 1 FROM departments WHERE id = 1);
INSERT INTO departments (id, client_id, name, key_words)
  SELECT 2, 1, 'appointments', 'appointment, reschedule'
  WHERE NOT EXISTS (SELECT 1 FROM departments WHERE id = 2);

INSERT INTO clinic_faq (id, client_id, question, answer, department)
  SELECT 1, 1, 'What are your opening hours?',
    'We are open from eight to five, Monday to Friday.', NULL
  WHERE NOT EXISTS (SELECT 1 FROM clinic_faq WHERE id = 1);
INSERT INTO clinic_faq (id, client_id, question, answer, department)
  SELECT 2, 1, 'Where can I park?', 'You can park behind the house.', NULL
  WHERE NOT EXISTS (SELECT 1 FROM clinic_faq WHERE id = 2);
INSERT INTO clinic_faq (id, client_id, question, answer, department)
  SELECT 3, 1, 'Which ways to pay do you take?',
    'We take cards, checks and cash.', 'billing'
  WHERE NOT EXISTS (SELECT 1 FROM clinic_faq WHERE id = 3);
