#pragma once

#include "model/ai/knowledge.hpp"
#include "model/limits.hpp"
#include "model/plan/menu_choice.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace callengine {

/// A department that a conversation may lead to.
struct ai_route {
  std::string department;
  node_index target = 0;

  friend bool operator==(const ai_route&, const ai_route&) = default;
};

/// The caller says what they need.
struct ai_node {
  std::string greeting;
  std::vector<menu_choice> keys; ///< work at any time; 0 is a person anyhow
  bool reads_keys = false;       ///< the labels are a part of the greeting
  seconds timeout = limits::menu_timeout; ///< of silence
  std::vector<ai_route> routes;
  node_index person = 0;     ///< whoever asks for one
  node_index urgent = 0;     ///< who is in danger: whoever there is
  node_index message = 0;    ///< whoever wants to leave one
  node_index on_failure = 0; ///< whoever can't be helped here
  node_index goodbye = 0;    ///< whoever has been helped

  friend bool operator==(const ai_node&, const ai_node&) = default;
};

/// Who answers the callers of a clinic.
enum class ai_provider : std::uint8_t { builtin, model };

/// What all conversations of a plan share.
struct ai_plan {
  ai_provider provider = ai_provider::builtin;
  bool relay = false; ///< ConversationRelay instead of `<Gather>`
  bool keep_transcript = true;
  std::string instructions; ///< the clinic's own wishes to a model
  std::string language;     ///< a tag: what its voice speaks; never empty
  std::shared_ptr<const ai::knowledge> knowledge; ///< never null

  friend bool operator==(const ai_plan& left, const ai_plan& right) {
    return left.provider == right.provider && left.relay == right.relay
      && left.keep_transcript == right.keep_transcript
      && left.instructions == right.instructions
      && left.language == right.language
      && (left.knowledge == right.knowledge
        || *left.knowledge == *right.knowledge);
  }
};

} // namespace callengine
