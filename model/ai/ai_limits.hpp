#pragma once

#include "model/time.hpp"

#include <cstddef>

/// The limits of conversations, each with its reason.
namespace callengine::limits {

using namespace std::chrono_literals;

/// Utterances that are answered in one call; then a person.
constexpr int ai_turns = 6;

/// So many silences and misunderstandings, and a person takes over …
constexpr int ai_misses = 2;

/// … and utterances with swear words: who swears twice wants a person.
constexpr int ai_oaths = 2;

/// Below this a recogniser's `Confidence` is a misunderstanding. Twilio tells
/// 0 to 1 and promises nothing about it; where it is absent it says nothing.
constexpr double ai_confidence = 0.3;

/// A model that is less certain than this is taken for "I don't know".
constexpr double ai_certainty = 0.4;

/// From the caller's words to the answer. Until `limits::answer_wait` is over
/// the webhook waits; then the caller is asked for a moment.
constexpr milliseconds ai_budget = 3s;

/// A ConversationRelay whose socket has not come after this never will: Twilio
/// gives up sooner.
constexpr milliseconds ai_relay_opening = 60s;

/// Longest text that is spoken in one turn: about 40 s of speech.
constexpr std::size_t ai_answer_characters = 600;

/// Of one answer as it came, markup included, this is looked at.
constexpr std::size_t ai_answer_bytes = 16 * ai_answer_characters;

/// Longest utterance that is looked at: Twilio takes speech for 60 s.
constexpr std::size_t ai_said_characters = 2000;

/// Turns that an answerer and a summary are told.
constexpr std::size_t ai_remembered_turns = 6;

/// A sentence that is read at a glance.
constexpr std::size_t ai_summary_characters = 200;

/// Bytes of one answer of a model's endpoint; a longer one is given up.
constexpr std::size_t ai_reply_bytes = 256 * 1024;

/// Questions to a model that are open at one time, in all calls: as many
/// connections, at worst. Beyond them the built-in answerer stands in.
constexpr std::size_t ai_questions_at_once = 4000;

/// Failures in a row after which a model's endpoint is left alone …
constexpr int ai_breaker_failures = 5;

/// … for so long; then one question tries it.
constexpr milliseconds ai_breaker_rest = 10s;

} // namespace callengine::limits
