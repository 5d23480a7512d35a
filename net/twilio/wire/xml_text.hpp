#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace callengine::net::twilio {

/// How much text a document still takes.
struct text_room {
  std::size_t bytes;    ///< in the document, escapes included
  bool was_cut = false; ///< something did not fit
};

/// What of `text` an XML document can hold: without control characters, bytes
/// that are no UTF-8, U+FFFE and U+FFFF (a parser refuses a document for any
/// of them), at most `most_characters` long and within the room, of which it
/// takes what it needs.
std::string xml_text(
  std::string_view text, std::size_t most_characters, text_room& room);

} // namespace callengine::net::twilio
