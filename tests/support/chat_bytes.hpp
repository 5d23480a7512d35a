#pragma once

#include "tests/support/chat_server.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What a chat_server sends, as bytes of HTTP.
namespace callengine::testing {

/// Value of a header of a request; empty: it isn't there.
std::string header_of(std::string_view head, std::string_view name);

/// The beginning of a streamed answer, one token of it, its last event, and
/// its end.
std::string stream_head();
std::string delta(std::string_view words);
std::string stream_done();
std::string stream_end();

/// A byte order mark, as a piece of a streamed answer.
std::string stream_mark();

/// An answer without an end: how it begins, and what then comes again and
/// again.
struct endless_answer {
  std::string begin;
  std::string piece;
};

/// Nothing: in this mode it has an end.
std::optional<endless_answer> endless_in(chat_server::mode how);

/// Sends whoever asks to this URL.
std::string redirection(const std::string& url);

/// Where a token of so many bytes ends without cutting a character.
std::size_t token_end(std::string_view text, std::size_t end);

/// The model's words in a mode that streams them.
std::string words_in(chat_server::mode how, const std::string& words);

/// The whole answer in a mode that does not.
std::string answer_at_once(chat_server::mode how, const std::string& words);

} // namespace callengine::testing
