#pragma once

#include <string>
#include <string_view>

/// Text of a model made plain words, as far as it is whole.
namespace callengine::ai {

/// Valid UTF-8 in plain words: no tags, entities, Markdown or control
/// characters; white space made single. With `may_go_on` the end that more text
/// could still change (a word without a blank behind it, an open tag or link)
/// is left out, so that the result for a text is the beginning of the result
/// for the same text with more behind it.
std::string plain_text(std::string_view text, bool may_go_on);

} // namespace callengine::ai
