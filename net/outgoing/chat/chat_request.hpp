#pragma once

#include "model/ports/answerer.hpp"

#include <string>

namespace callengine::net::outgoing {

/// What a model is told before the caller's words: its rules, what it may
/// choose, the clinic's facts, and last the clinic's own instructions. Of the
/// clinic's answers at most `limits::ai_answers_bytes`.
std::string chat_instructions(const answer_question& question);

/// The body of `POST …/chat/completions`: the instructions as the system's
/// message, the turns so far, the caller's words as the user's (nowhere else),
/// and a JSON schema of the proposal with this clinic's departments. `action`
/// stands first in it and `text` last, so that text can be told as it comes.
/// Of the caller's words at most `limits::ai_said_characters` bytes, of the
/// turns `limits::ai_remembered_turns`.
std::string chat_request_body(
  const answer_question& question, const std::string& model);

} // namespace callengine::net::outgoing
