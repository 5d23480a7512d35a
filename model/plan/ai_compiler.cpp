#include "model/plan/ai_compiler.hpp"

#include "model/ai/prepare.hpp"
#include "model/plan/say_text.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace callengine {

namespace {

std::string sentence(const std::string& text) {
  return say_text(text, limits::say_characters);
}

/// What stands between commas.
std::vector<std::string> words_in(std::string_view list) {
  std::vector<std::string> result;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    if (auto word = say_text(list.substr(0, comma), label_bytes); !word.empty())
      result.push_back(std::move(word));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return result;
}

std::string place_of(const faq_row& row) {
  return row.id == 0 ? std::string{"clinic_faq row without an id"}
                     : "clinic_faq row " + std::to_string(row.id);
}

ai::known_department* find(
  std::vector<ai::known_department>& departments, const std::string& name) {
  const auto key = department_key(name);
  for (auto& known : departments)
    if (department_key(known.name) == key)
      return &known;
  return nullptr;
}

} // namespace

node_index ai_compiler::entry() {
  auto greeting = sentence(tables_.ai.greeting);
  if (greeting.empty())
    greeting = plan_.clinic_name.empty()
      ? "Thank you for calling. How can I help you?"
      : "Thank you for calling " + plan_.clinic_name + ". How can I help you?";
  entry_ = conversation(std::move(greeting), {}, true);
  return *entry_;
}

node_index ai_compiler::option(const std::string& department, bool to_staff) {
  return conversation(
    "Please tell me in a few words how I can help you.", department, to_staff);
}

node_index ai_compiler::conversation(
  std::string greeting, const std::string& department, bool to_staff) {
  if (!plan_.ai)
    make_plan();
  if (!goodbye_)
    goodbye_ = to_.add(goodbye_node{plan_.clinic_name.empty()
        ? "Thank you for calling. Goodbye."
        : "Thank you for calling " + plan_.clinic_name + ". Goodbye.",
      reason::caller_helped});
  ai_node node;
  node.greeting = std::move(greeting);
  node.timeout = config_.timeout;
  node.routes = routes();
  node.person = to_.people_of(department);
  node.urgent = to_.anybody(department);
  node.message = to_.voicemail(department);
  node.on_failure = to_staff ? node.person : node.message;
  node.goodbye = *goodbye_;
  const auto made = to_.add(std::move(node));
  departments_.emplace(made, department);
  return made;
}

void ai_compiler::give_keys(const std::vector<menu_choice>& choices) {
  std::vector<menu_choice> keys;
  for (auto choice : choices) {
    const auto* again = std::get_if<ai_node>(&plan_.nodes.at(choice.target));
    if (again != nullptr && departments_.at(choice.target).empty())
      continue;
    if (again != nullptr)
      choice.target = again->person;
    keys.push_back(std::move(choice));
  }
  if (entry_)
    std::get<ai_node>(plan_.nodes.at(*entry_)).reads_keys = !keys.empty();
  for (auto& node : plan_.nodes)
    if (auto* conversation = std::get_if<ai_node>(&node))
      conversation->keys = keys;
}

void ai_compiler::make_plan() {
  const auto& settings = tables_.ai;
  if (settings.is_doubled)
    to_.problem("ai_settings",
      "has several rows of this clinic; one is used, and transcripts are kept "
      "only if all of them say so");
  ai_plan result;
  if (settings.provider == "model")
    result.provider = ai_provider::model;
  else if (!settings.provider.empty() && settings.provider != "builtin")
    to_.problem("ai_settings.provider",
      "is neither builtin nor model; the built-in answerer is used");
  result.relay = settings.use_conversation_relay;
  result.keep_transcript = settings.keep_transcripts;
  result.instructions = sentence(settings.instructions);
  // Twilio's own default.
  result.language = plan_.language.empty() ? "en-US" : plan_.language;
  result.knowledge = know(facts());
  plan_.ai = std::move(result);
}

std::shared_ptr<const ai::knowledge> ai_compiler::know(
  ai::clinic_facts facts) const {
  const bool same = previous_ != nullptr && previous_->ai
    && previous_->ai->knowledge->facts() == facts;
  if (same)
    return previous_->ai->knowledge;
  // Now, not while the first caller waits.
  ai::prepare();
  return std::make_shared<const ai::knowledge>(std::move(facts));
}

ai::clinic_facts ai_compiler::facts() {
  ai::clinic_facts result;
  result.clinic_name = plan_.clinic_name;
  result.hours = sentence(tables_.ai.hours);
  result.address = sentence(tables_.ai.address);
  result.urgent_words = words_in(tables_.ai.urgent_words);
  list_departments(result.departments);
  for (const auto& row : tables_.faq) {
    ai::known_answer known{row.id, sentence(row.question), sentence(row.answer),
      say_text(row.department, label_bytes)};
    const auto where = place_of(row);
    if (known.question.empty() || known.answer.empty()) {
      to_.problem(where, "has no question or no answer; it is left out");
      continue;
    }
    if (!known.department.empty()
      && find(result.departments, known.department) == nullptr) {
      to_.problem(where, "names a department that the clinic does not have");
      known.department.clear();
    }
    result.answers.push_back(std::move(known));
  }
  return result;
}

/// Whatever the tables call a department: of its own, of the people in it, of
/// the menu.
void ai_compiler::list_departments(std::vector<ai::known_department>& to) {
  const auto add = [&to](const std::string& department) {
    const auto name = say_text(department, label_bytes);
    if (!name.empty() && find(to, name) == nullptr)
      to.push_back({name, {}});
  };
  for (const auto& row : tables_.departments) {
    add(row.name);
    auto* known = find(to, row.name);
    if (known != nullptr && known->key_words.empty())
      known->key_words = words_in(row.key_words);
  }
  for (const auto& row : tables_.staff)
    add(row.department);
  for (const auto& row : tables_.menu)
    if (row.route_type == "department")
      add(row.department_name);
}

std::vector<ai_route> ai_compiler::routes() {
  std::vector<ai_route> result;
  for (const auto& known : plan_.ai->knowledge->facts().departments)
    result.push_back({known.name, to_.department_hunt(known.name)});
  return result;
}

} // namespace callengine
