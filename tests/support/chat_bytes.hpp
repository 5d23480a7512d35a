#pragma once

#include "tests/support/chat_server.hpp"

#include <string>
#include <string_view>

/// What a chat_server sends, as bytes of HTTP.
namespace callengine::testing {

/// Value of a header of a request; empty: it isn't there.
std::string header_of(std::string_view head, std::string_view name);

/// The beginning of a streamed answer, one token of it, and its end.
std::string stream_head();
std::string delta(std::string_view words);
std::string stream_end();

/// Where a token of so many bytes ends without cutting a character.
std::size_t token_end(std::string_view text, std::size_t end);

/// The model's words in a mode that streams them.
std::string words_in(chat_server::mode how, const std::string& words);

/// The whole answer in a mode that does not.
std::string answer_at_once(chat_server::mode how, const std::string& words);

} // namespace callengine::testing
