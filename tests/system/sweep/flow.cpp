#include "tests/system/sweep/flow.hpp"

namespace callengine::testing::sweep {

namespace {

using namespace std::chrono_literals;

const std::string clinic_rows = R"(
INSERT INTO clients (id, name, time_zone)
  VALUES (123, 'Hillside', 'America/New_York');
INSERT INTO call_settings (id, client_id, receiving_number, ring_seconds,
    enable_ivr_menu, voicemail_enabled, voicemail_message)
  VALUES (1, 123, '+12025550199', 5, true, true, 'Please leave a message.');
INSERT INTO users (id, client_id, name) VALUES (101, 123, 'Ana Ruiz'),
  (102, 123, 'Ben Okafor'), (104, 123, 'Dora Lind'), (105, 123, 'Emil Berg'),
  (106, 123, 'Fay Osei');
INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, external_phone_number, menu_order)
  VALUES (123, 1, '1', 'Billing, press 1', 'department', 'billing', NULL, 1),
    (123, 1, '2', 'Nursing, press 2', 'department', 'nursing', NULL, 2),
    (123, 1, '3', 'Records, press 3', 'department', 'records', NULL, 3),
    (123, 1, '4', 'The lab, press 4', 'external', NULL, '+12025550177', 4),
    (123, 1, '5', 'Surgery, press 5', 'department', 'surgery', NULL, 5);
INSERT INTO staff_call_routing (client_id, user_id, routing_priority,
    receive_calls_in_portal, use_staff_phone, staff_phone_number, department)
  VALUES (123, 101, 1, true, false, NULL, 'billing'),
    (123, 102, 1, true, true, '+12025550102', 'nursing'),
    (123, 104, 1, true, false, NULL, 'records'),
    (123, 105, 1, true, false, NULL, 'surgery'),
    (123, 106, 2, true, false, NULL, 'surgery');
)";

constexpr manner talks_shortly{accepts, 50ms, 600ms};
constexpr manner talks_longer{accepts, 50ms, 4s};
constexpr manner talks_on{accepts, 50ms, {}};
constexpr manner refuses{declines, 50ms, {}};
constexpr manner lets_ring{ignores, 0ms, {}};

} // namespace

std::string flow_clinic() {
  return clinic_rows;
}

const std::vector<std::int64_t>& page_users() {
  static const std::vector<std::int64_t> users{101, 102, 105, 106};
  return users;
}

const std::vector<flow>& flows() {
  static const std::vector<flow> all{
    {"person_after_a_wrong_key", {{"91", "", 0ms}}, {{101, talks_shortly}}},
    {"phone_after_a_vain_ring", {{"2", "", 0ms}}, {{102, lets_ring}}, '2', 102},
    {"next_person_after_a_refusal", {{"5", "", 0ms}},
      {{105, refuses}, {106, talks_shortly}}, '5', 105},
    {"next_person_after_a_vain_ring", {{"5", "", 0ms}},
      {{105, lets_ring}, {106, talks_shortly}}, '5', 105},
    {"voicemail", {{"3", "", 0ms}}, {}},
    {"outside_number", {{"4", "", 0ms}}, {}},
    {"hangs_up_in_the_menu", {{"", end_of_menu, 100ms}}, {}},
    {"hangs_up_while_it_rings", {{"1", "(ringing)", 700ms}},
      {{101, lets_ring}}},
    {"hangs_up_in_the_talk", {{"1", "(connected to", 700ms}},
      {{101, talks_on}}},
    {"two_callers_for_one_person", {{"1", "", 0ms}, {"1", "", 0ms}},
      {{101, talks_longer}}},
  };
  return all;
}

} // namespace callengine::testing::sweep
