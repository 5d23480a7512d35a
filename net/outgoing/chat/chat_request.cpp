#include "net/outgoing/chat/chat_request.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/plan/say_text.hpp"
#include "net/outgoing/chat/chat_rules.hpp"
#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace callengine::net::outgoing {

namespace {

using json = nlohmann::ordered_json;

const ai::clinic_facts& facts_of(const answer_question& question) {
  static const ai::clinic_facts none;
  return question.clinic ? question.clinic->facts() : none;
}

/// A tag goes into the instructions: nothing else than one may.
bool is_tag(const std::string& language) {
  constexpr std::size_t longest = 35; // RFC 5646, 4.4.1
  return !language.empty() && language.size() <= longest
    && language.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789-")
    == language.npos;
}

void add_line(
  std::string& to, std::string_view name, const std::string& value) {
  if (value.empty())
    return;
  to += name;
  to += ": " + value + '\n';
}

/// Each by its name; their key words as far as they fit.
void add_departments(std::string& to, const ai::clinic_facts& facts) {
  auto room = limits::ai_key_words_bytes;
  for (const auto& each : facts.departments) {
    std::string words;
    for (const auto& word : each.key_words) {
      if (word.size() > room)
        break;
      room -= word.size();
      words += (words.empty() ? " (" : ", ") + word;
    }
    if (!words.empty())
      words += ')';
    add_line(to, "Department", each.name + words);
  }
}

void add_facts(std::string& to, const ai::clinic_facts& facts) {
  to += "\nThe facts:\n";
  add_line(to, "Clinic", facts.clinic_name);
  add_line(to, "Opening hours", facts.hours);
  add_line(to, "Address", facts.address);
  add_departments(to, facts);
}

std::string answer_text(const ai::known_answer& one) {
  std::string text;
  add_line(text, "Question", one.question);
  add_line(text, "Answer", one.answer);
  add_line(text, "Department for more", one.department);
  return text;
}

/// All of them, as the clinic wrote them, if they fit; else those that are
/// nearest to what was said, and to what was said before it ("And on
/// Sundays?"), the best first.
void add_answers(std::string& to, const answer_question& question) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (const auto& each : facts_of(question).answers) {
    texts.push_back(answer_text(each));
    bytes += texts.back().size();
  }
  if (bytes <= limits::ai_answers_bytes) {
    for (const auto& text : texts)
      to += text;
    return;
  }
  auto about = question.said;
  if (!question.before.empty())
    about += ' ' + question.before.back().caller;
  auto room = limits::ai_answers_bytes;
  for (const auto index : question.clinic->rank_answers(about)) {
    const auto& text = texts.at(index);
    if (text.size() > room)
      continue;
    to += text;
    room -= text.size();
  }
}

json message(const char* role, std::string content) {
  json one;
  one["role"] = role;
  one["content"] = std::move(content);
  return one;
}

json messages(const answer_question& question) {
  json all = json::array();
  all.push_back(message("system", chat_instructions(question)));
  const auto& before = question.before;
  const auto skipped
    = before.size() - std::min(before.size(), limits::ai_remembered_turns);
  for (auto index = skipped; index < before.size(); ++index) {
    const auto& turn = before[index];
    all.push_back(
      message("user", say_text(turn.caller, limits::ai_said_characters)));
    if (!turn.engine.empty())
      all.push_back(message("assistant", turn.engine));
  }
  all.push_back(
    message("user", say_text(question.said, limits::ai_said_characters)));
  return all;
}

json actions(bool with_departments) {
  json names = json::array();
  for (const auto& [what, meaning] : chat_actions()) {
    if (with_departments || what != ai::action::route_department)
      names.push_back(ai::to_string(what));
  }
  return {{"type", "string"}, {"enum", std::move(names)}};
}

json department(const ai::clinic_facts& facts) {
  const json nothing{{"type", "null"}};
  if (facts.departments.empty())
    return nothing;
  json names = json::array();
  for (const auto& each : facts.departments)
    names.push_back(each.name);
  const json name{{"type", "string"}, {"enum", std::move(names)}};
  return {{"anyOf", json::array({name, nothing})}};
}

json response_format(const ai::clinic_facts& facts) {
  json members;
  members["action"] = actions(!facts.departments.empty());
  members["department"] = department(facts);
  members["certainty"] = {{"type", "number"}};
  members["language"] = {{"type", "string"}};
  members["text"] = {{"type", "string"}};
  json required = json::array();
  for (const auto& each : members.items())
    required.push_back(each.key());
  json schema;
  schema["type"] = "object";
  schema["properties"] = std::move(members);
  schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  json named;
  named["name"] = "proposal";
  named["strict"] = true;
  named["schema"] = std::move(schema);
  json format;
  format["type"] = "json_schema";
  format["json_schema"] = std::move(named);
  return format;
}

} // namespace

std::string chat_instructions(const answer_question& question) {
  const auto& facts = facts_of(question);
  auto text = chat_rules(!facts.departments.empty());
  if (is_tag(question.language))
    text += "The caller speaks " + question.language
      + ": answer in that language.\n";
  add_facts(text, facts);
  add_answers(text, question);
  if (!question.instructions.empty())
    text += "\nThe clinic's own wishes, as far as the rules allow them:\n"
      + question.instructions + '\n';
  return text;
}

std::string chat_request_body(
  const answer_question& question, const std::string& model) {
  json body;
  body["model"] = model;
  body["stream"] = true;
  body["max_tokens"] = limits::ai_reply_tokens;
  body["messages"] = messages(question);
  body["response_format"] = response_format(facts_of(question));
  return portal::dump(body);
}

} // namespace callengine::net::outgoing
