#pragma once

#include "model/ai/knowledge.hpp"

#include <string>
#include <string_view>

/// An answerer's text before a caller hears it.
namespace callengine::ai {

/// Plain words: no markup, no control characters, white space made single, cut
/// at the end of a sentence within `limits::ai_answer_characters` (bytes).
/// Empty if nothing is left that can be said: a telephone number (of seven
/// digits or more, in figures or words) or an address in the net that the
/// clinic's own texts don't have makes the whole text unfit.
std::string spoken_text(std::string_view text, const knowledge& clinic);

/// The same for text that comes in pieces. A word is let through once it is
/// whole and can't be a part of what is unfit; after something unfit nothing
/// more is. All that is given out, put together, is what `spoken_text` makes of
/// the whole text if nothing unfit is in it. `clinic` must outlive it.
class spoken_stream {
public:
  explicit spoken_stream(const knowledge& clinic) : clinic_(&clinic) {}

  /// What may be said of the text so far, beyond what was given out before.
  std::string add(std::string_view piece);

  /// The rest.
  std::string finish();

private:
  std::string give_out(std::string_view text);

  const knowledge* clinic_;
  std::string held_;     ///< the text so far, as it came
  std::size_t said_ = 0; ///< characters given out
  bool broken_ = false;  ///< something unfit was met: the answer ends there
};

} // namespace callengine::ai
