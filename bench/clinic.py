"""The SQL of a clinic to measure with: one number, a menu, one department.

Everybody has the same priority, so that calls go round; key 1 leads to the
department, 2 to its first person, * to voicemail.
"""

CLIENT = 1
NUMBER = "+12025550199"
FIRST_USER = 101


def conversation_sql(answerer, relay):
    """The AI greets callers, and knows the answer to what the harness' callers
    say; over a ConversationRelay or not."""
    return [
        "UPDATE call_settings SET enable_ai_call_handling = true;",
        "INSERT INTO ai_settings (client_id, provider, hours,"
        " use_conversation_relay)"
        " VALUES (1, '%s', 'We are open from eight to five.', %s);"
        % (answerer, "true" if relay else "false"),
        "INSERT INTO clinic_faq (client_id, question, answer) VALUES"
        " (1, 'What are your opening hours?',"
        " 'We are open from eight to five.');",
    ]


def clinic_sql(staff, answerer=None, relay=False):
    """Statements for a clinic with so many people, for an empty database;
    `answerer` of its AI: builtin, model or none."""
    lines = [
        "BEGIN;",
        "INSERT INTO clients (id, name, time_zone)"
        " VALUES (1, 'Hillside Family Clinic', 'America/New_York');",
        "INSERT INTO call_settings (id, client_id, clinic_number,"
        " receiving_number, enable_ivr_menu, ivr_menu_config,"
        " voicemail_enabled, voicemail_message, voicemail_email, ring_seconds,"
        " wrap_up_seconds) VALUES (1, 1, '+12025550100', '%s', true,"
        " '{\"greeting\": \"Thank you for calling Hillside Family Clinic.\","
        " \"timeout\": 5, \"max_attempts\": 3}', true, 'Nobody can take your"
        " call right now. Please leave a message after the tone.',"
        " 'desk@hillside.example', 15, 0);" % NUMBER,
    ]
    options = [
        ("1", "For billing, press 1", "'department', NULL, 'billing'"),
        ("2", "For Ana, press 2", "'staff', %d, NULL" % FIRST_USER),
        ("*", "To leave a message, press star",
         "'voicemail', NULL, 'front desk'"),
    ]
    for order, (key, label, route) in enumerate(options, 1):
        lines.append(
            "INSERT INTO ivr_menu_options (client_id, call_settings_id,"
            " menu_digit, menu_label, route_type, route_target_id,"
            " department_name, menu_order) VALUES (1, 1, '%s', '%s', %s, %d);"
            % (key, label, route, order))
    for user in range(FIRST_USER, FIRST_USER + staff):
        lines.append(
            "INSERT INTO users (id, client_id, name, email, role) VALUES"
            " (%d, 1, 'Person %d', 'p%d@hillside.example', 'staff');"
            % (user, user, user))
        lines.append(
            "INSERT INTO staff_call_routing (client_id, user_id,"
            " routing_priority, receive_calls_in_portal, use_staff_phone,"
            " department, is_available_for_calls) VALUES"
            " (1, %d, 1, true, false, 'billing', true);" % user)
    if answerer:
        lines += conversation_sql(answerer, relay)
    lines.append("COMMIT;")
    return "\n".join(lines) + "\n"
