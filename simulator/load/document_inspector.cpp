#include "simulator/load/document_inspector.hpp"

#include "simulator/twiml/document.hpp"

#include <algorithm>

namespace callengine::simulator::load {

namespace {

constexpr std::uint32_t looked_at_again = 1000;

bool leads_on(const element& verb) {
  const auto& name = verb.name;
  if (name == "Redirect" || name == "Hangup" || name == "Reject")
    return true;
  if (name == "Gather")
    return verb.attribute("actionOnEmptyResult") == "true";
  return (name == "Dial" || name == "Record") && verb.attribute("action");
}

http_outcome outcome_of(const http_answer& answer) {
  http_response response;
  response.status = answer.status;
  response.content_type = find_header(answer.head, "Content-Type");
  response.body = answer.body;
  http_outcome outcome;
  outcome.response = std::move(response);
  return outcome;
}

void judge(const http_answer& answer, const std::string& url, bool callback,
  form_facts& facts) {
  // What a callback answers is never run.
  if (callback)
    return;
  std::vector<document_warning> warnings;
  const auto read = read_document(url, outcome_of(answer), warnings);
  if (const auto* error = std::get_if<document_error>(&read)) {
    facts.broken = breach::no_twiml;
    facts.problem = std::to_string(error->code) + ' ' + error->message;
    return;
  }
  if (!warnings.empty()) {
    facts.broken = breach::no_twiml;
    facts.problem
      = std::to_string(warnings[0].code) + ' ' + warnings[0].message;
    return;
  }
  const auto& verbs = std::get<twiml_document>(read).verbs;
  facts.goodbye = std::any_of(verbs.begin(), verbs.end(), [](const auto& verb) {
    return verb.name == "Hangup" || verb.name == "Reject";
  });
  if (std::none_of(verbs.begin(), verbs.end(), leads_on))
    facts.broken = breach::dead_end;
}

/// The text in a `<Client>`, an `<Identity>` or a `<Number>`.
std::optional<std::size_t> find_address(
  std::string_view text, const scanned_document& document) {
  for (std::size_t index = 0; index < document.values.size(); ++index) {
    const auto from = document.values[index].first;
    if (from == 0 || text[from - 1] != '>')
      continue;
    const auto tag = text.substr(text.rfind('<', from - 1));
    if (tag.starts_with("<Identity") || tag.starts_with("<Client")
      || tag.starts_with("<Number"))
      return index;
  }
  return std::nullopt;
}

} // namespace

const form_facts& document_inspector::look_at(const http_answer& answer,
  const scanned_document& document, const std::string& url, bool callback) {
  auto& known = forms_[document.form + (callback ? 1 : 0)];
  if (known.seen++ % looked_at_again == 0) {
    judge(answer, url, callback, known.facts);
    known.facts.address = find_address(answer.body, document);
  }
  return known.facts;
}

} // namespace callengine::simulator::load
