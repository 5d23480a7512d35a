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

/// How much longer a question to a model is held open. The call stops it when
/// its budget is over, and says what has come of the answer; this is for a call
/// that can't. With equal times chance would tell which comes first.
constexpr milliseconds ai_budget_margin = 500ms;

/// A question that a call stops after so long is one whose budget was over: the
/// call's time began some milliseconds apart from the question's.
constexpr milliseconds ai_late = ai_budget - 100ms;

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

/// Bytes of the headers before it, interim answers' included: proxies send 2
/// KiB, and servers take no more than this themselves.
constexpr std::size_t ai_reply_head_bytes = 64 * 1024;

/// Tokens that a model may write: the longest text that is spoken is some 150
/// of English and twice as many of other scripts; the rest is the proposal
/// around it. A caller who has it write on and on costs no more than this.
constexpr int ai_reply_tokens = 400;

/// Bytes of a clinic's questions and answers in one question to a model: some
/// 6 000 tokens, which fit into a small model's 8 000 beside the rest and are
/// read in a part of the budget. Of more, those go that are nearest to what
/// was said.
constexpr std::size_t ai_answers_bytes = 24 * 1024;

/// … and of the key words of its departments.
constexpr std::size_t ai_key_words_bytes = 4 * 1024;

/// Questions to a model that are open at one time, in all calls: as many
/// connections, at worst; fewer where the process may open few files. Beyond
/// them the built-in answerer stands in.
constexpr std::size_t ai_questions_at_once = 4000;

/// Failures in a row after which a model's endpoint is left alone …
constexpr int ai_breaker_failures = 5;

/// … for so long; then one question tries it.
constexpr milliseconds ai_breaker_rest = 10s;

/// A connection whose other side acknowledges nothing for so long is dead. With
/// HTTP/2 nothing else ends it: a question that is too late ends its own stream
/// only, and the next ones are put on the same connection. Shorter than the
/// breaker's rest: after a trial nobody gets the old one.
constexpr milliseconds ai_unacknowledged = 5s;
static_assert(ai_unacknowledged < ai_breaker_rest);

} // namespace callengine::limits
