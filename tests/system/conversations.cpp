#include "tests/system/conversations.hpp"

#include "tests/system/figures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace callengine::testing {

std::string name_of(ai_way how) {
  return std::string{how.model ? "model" : "builtin"}
  + (how.relay ? "_by_relay" : "_by_gathers");
}

std::vector<ai_way> all_ai_ways() {
  return {{false, false}, {false, true}, {true, false}, {true, true}};
}

std::string ai_settings_of(ai_way how) {
  return "DELETE FROM ai_settings WHERE client_id = 123;"
         "INSERT INTO ai_settings (client_id, provider,"
         " use_conversation_relay) VALUES (123, '"
    + std::string{how.model ? "model" : "builtin"} + "', "
    + (how.relay ? "true" : "false") + ");";
}

std::string talking_clinic(ai_way how) {
  return clinic_123 + R"(
UPDATE call_settings SET enable_ai_call_handling = true,
  voicemail_enabled = true, voicemail_message = 'Please leave a message.'
  WHERE client_id = 123;
INSERT INTO staff_call_routing (client_id, user_id, routing_priority,
    receive_calls_in_portal, department, is_available_for_calls)
  VALUES (123, 101, 1, true, 'billing', true),
         (123, 102, 2, true, 'front desk', true);
INSERT INTO departments (client_id, name, key_words)
  VALUES (123, 'billing', 'bill, payment, invoice'),
         (123, 'front desk', 'appointment');
INSERT INTO clinic_faq (client_id, question, answer, is_active)
  VALUES (123, 'What are your opening hours?',
            'We are open from nine to five, Monday to Friday.', true),
         (123, 'Where can I park?', 'You can park behind the house.', true);
)" + ai_settings_of(how);
}

std::string foreign_clinic() {
  return clinic_124 + R"(
UPDATE call_settings SET enable_ai_call_handling = true
  WHERE client_id = 124;
INSERT INTO departments (client_id, name, key_words)
  VALUES (124, 'Cardiology', 'pacemaker'), (124, 'Podiatry', 'bunion');
INSERT INTO clinic_faq (client_id, question, answer, is_active)
  VALUES (124, 'Where do I find you?', 'We are in the old mill.', true),
         (124, 'Who checks my lantern?', 'Our lamplighter does.', true);
INSERT INTO ai_settings (client_id, provider, greeting, instructions, hours,
    address)
  VALUES (124, 'model', 'Riverside. How can I help you?',
    'Speak like a sailor.', 'We are open at midnight.', '5 Quay Road');
)";
}

const std::vector<std::string>& foreign_words() {
  static const std::vector<std::string> all{"Riverside", "Cardiology",
    "Podiatry", "find you", "old mill", "lantern", "lamplighter", "sailor",
    "midnight", "Quay Road"};
  return all;
}

std::string reasonable_model(const std::string& said) {
  if (said.find("bill") != said.npos)
    return proposal_text("route_department", "", "billing");
  if (said.find("hours") != said.npos)
    return opening_hours();
  return proposal_text("route_staff", "");
}

// -- talk_script --------------------------------------------------------------

talk_script::talk_script(std::vector<line> lines) : lines_(std::move(lines)) {}

void talk_script::hears(patient& who, const std::string& text) {
  if (next_ == lines_.size() || text.find(lines_[next_].after) == text.npos)
    return;
  const auto& says = lines_[next_++].says;
  if (says.size() == 1)
    who.press(says.front());
  else
    who.say(says);
}

bool talk_script::all_said() const noexcept {
  return next_ == lines_.size();
}

ai_call call_and_say(world& the, std::vector<talk_script::line> lines,
  const std::string& from, const std::string& to) {
  auto talk = std::make_shared<talk_script>(std::move(lines));
  auto who
    = the.call(to, from, [talk](patient& caller, const std::string& text) {
        talk->hears(caller, text);
      });
  return {std::move(who), std::move(talk)};
}

// -- what was heard -----------------------------------------------------------

namespace {

using simulator::transcript_event;
using simulator::transcript_kind;

/// Something begins or ends that the caller hears.
bool is_mark(const transcript_event& event) {
  switch (event.kind) {
  case transcript_kind::call_started:
  case transcript_kind::leg_ended:
  case transcript_kind::call_ended:
    return true;
  case transcript_kind::hears:
    return event.who == "caller";
  default:
    return false;
  }
}

/// From here on silence is no matter.
bool fills_the_line(const transcript_event& event) {
  return event.kind == transcript_kind::call_ended
    || (event.kind == transcript_kind::hears
      && (event.text.starts_with("(connected") || event.text == "(ringing)"
        || event.text == "(beep)"));
}

} // namespace

milliseconds longest_silence(world& the, const patient& who) {
  milliseconds longest{0};
  std::optional<time_point> since;
  for (const auto& event : the.phones.log().events()) {
    if (event.call != who.sid() || !is_mark(event))
      continue;
    if (since)
      longest = std::max(longest, event.at - *since);
    since = event.at;
    if (fills_the_line(event))
      since.reset();
  }
  return longest;
}

std::string ai_result(world& the, const patient& who) {
  the.outcome(who.sid());
  return the.sql.value(
    "SELECT ai_result FROM calls WHERE call_sid = '" + who.sid() + "'");
}

void expect_way(world& the, bool relay, std::size_t calls) {
  auto now = figures_of(the);
  EXPECT_EQ(now["callengine_relays_total{event=\"opened\"}"],
    static_cast<double>(relay ? calls : 0));
  EXPECT_EQ(now["callengine_relays_total{event=\"cut_off\"}"], 0);
  EXPECT_EQ(the.sql.value("SELECT count(*) FROM call_routing_history"
                          " WHERE reason = 'relay_failed'"),
    "0");
}

} // namespace callengine::testing
