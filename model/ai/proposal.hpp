#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace callengine::ai {

/// What an answerer may propose. The call machine decides.
enum class action : std::uint8_t {
  answer,           ///< say `text` and listen on
  route_department, ///< lead the caller to `department`
  route_staff,      ///< lead the caller to anybody of the staff
  take_message,     ///< let the caller leave a message
  end,              ///< say `text` and goodbye
};

std::string_view to_string(action what) noexcept;
std::optional<action> action_from(std::string_view text) noexcept;

/// An answerer's proposal, as it came: nothing of it has been checked.
struct proposal {
  action what = action::route_staff;
  std::string department; ///< of `route_department`: a name
  std::string text;       ///< to be said; may be empty
  std::string language;   ///< of `text`: a tag, "en-US"; empty: not told
  double certainty = 0;   ///< 0 to 1, by the answerer's own judgement

  friend bool operator==(const proposal&, const proposal&) = default;
};

/// Why an answerer has nothing to propose.
enum class answer_failure : std::uint8_t {
  not_reached, ///< no connection, or a broken one
  refused,     ///< an HTTP error
  garbage,     ///< no proposal could be read from the answer
  too_long,    ///< the answer had no end
  too_late,    ///< the turn's budget was over
  not_asked,   ///< the breaker is open, or too much is asked already
};

std::string_view to_string(answer_failure why) noexcept;

/// A piece of the text of a proposal whose action is known to be `answer`, as
/// the model produced it: for callers that hear it at once.
struct piece {
  std::string text;
};

/// What comes back: pieces, then exactly one proposal or failure. A proposal's
/// `text` has the pieces, too.
using reply = std::variant<piece, proposal, answer_failure>;

} // namespace callengine::ai
