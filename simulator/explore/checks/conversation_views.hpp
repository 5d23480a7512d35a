#pragma once

#include "model/call/advance.hpp"
#include "simulator/explore/seen.hpp"

#include <string>
#include <vector>

/// How the checks of conversations look at a step.
namespace callengine::explore {

inline const ai::conversation* conversation_of(const call& value) {
  if (const auto* now = std::get_if<call_states::conversing>(&value.state))
    return &now->talk;
  if (const auto* now = std::get_if<call_states::answering>(&value.state))
    return &now->talk;
  if (const auto* now = std::get_if<call_states::relaying>(&value.state))
    return &now->talk;
  return nullptr;
}

/// The node of the conversation that the call is in; null: it is in none.
inline const ai_node* ai_node_of(const plan& of, const call& value) {
  const auto at = [&of](node_index node) {
    return node < of.nodes.size() ? std::get_if<ai_node>(&of.nodes[node])
                                  : nullptr;
  };
  if (const auto* now = std::get_if<call_states::conversing>(&value.state))
    return at(now->node);
  if (const auto* now = std::get_if<call_states::answering>(&value.state))
    return at(now->node);
  if (const auto* now = std::get_if<call_states::relaying>(&value.state))
    return at(now->node);
  return nullptr;
}

/// A question to the answerer has no answer yet.
inline bool has_open_question(const call& value) {
  if (const auto* now = std::get_if<call_states::answering>(&value.state))
    return !now->ready;
  if (const auto* now = std::get_if<call_states::relaying>(&value.state))
    return !now->said.empty();
  return false;
}

/// The caller has heard the beginning of an answer.
inline bool has_begun_answer(const call& value) {
  const auto* now = std::get_if<call_states::relaying>(&value.state);
  return now != nullptr && !now->told.empty();
}

/// The socket of a relay whose events count; empty: there is none.
inline std::string relay_session_of(const call& value) {
  const auto* now = std::get_if<call_states::relaying>(&value.state);
  return now == nullptr ? std::string{} : now->session;
}

/// Everything that a document says of its own.
inline std::vector<std::string> words_of(const twiml::document& document) {
  std::vector<std::string> result;
  for (const auto& verb : document.verbs)
    if (const auto* say = std::get_if<twiml::say>(&verb))
      result.push_back(say->text);
    else if (const auto* gather = std::get_if<twiml::gather_speech>(&verb))
      for (const auto& prompt : gather->prompts)
        result.push_back(prompt.text);
    else if (const auto* relay = std::get_if<twiml::connect_relay>(&verb))
      result.push_back(relay->greeting);
  return result;
}

/// What the step says to the caller by a document.
inline std::vector<std::string> words_of(const step& result) {
  std::vector<std::string> all;
  for (const auto& effect : result.effects)
    if (const auto* said = std::get_if<call_effects::answer>(&effect))
      for (auto& each : words_of(*said->document))
        all.push_back(std::move(each));
  return all;
}

} // namespace callengine::explore
