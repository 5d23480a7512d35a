#include "tests/system/conversations.hpp"

#include <algorithm>
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
  const auto now = steady::now();
  if (last_)
    longest_ = std::max(
      longest_, std::chrono::duration_cast<milliseconds>(now - *last_));
  last_ = now;
  if (text.starts_with("(connected") || text == "(ringing)") {
    last_.reset();
    return;
  }
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

milliseconds talk_script::longest_silence() const noexcept {
  return longest_;
}

ai_call call_and_say(
  world& the, std::vector<talk_script::line> lines, const std::string& from) {
  auto talk = std::make_shared<talk_script>(std::move(lines));
  auto who = the.call(
    clinic_number, from, [talk](patient& caller, const std::string& text) {
      talk->hears(caller, text);
    });
  return {std::move(who), std::move(talk)};
}

std::string ai_result(world& the, const patient& who) {
  the.outcome(who.sid());
  return the.sql.value(
    "SELECT ai_result FROM calls WHERE call_sid = '" + who.sid() + "'");
}

} // namespace callengine::testing
