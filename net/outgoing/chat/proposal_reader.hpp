#pragma once

#include "model/ai/proposal.hpp"
#include "net/outgoing/chat/json_string.hpp"

#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// Reads a proposal from a model's words while they come: one JSON object with
/// `action`, `department`, `certainty`, `language` and `text`.
///
/// `action` must be there and known; of the others what is missing or null is
/// empty. A missing certainty is `untold_certainty`: only a server that does
/// not keep to the schema leaves it out. Other members are passed over. A
/// member of another type is garbage, and so is an action or a text that comes
/// twice; what stands behind the object is not looked at. Neither the
/// department nor the text is checked: that is the call machine's business.
class proposal_reader {
public:
  /// Enough to be taken seriously (`limits::ai_certainty`), and not more than
  /// a coin's.
  static constexpr double untold_certainty = 0.5;

  enum class state : std::uint8_t { reading, whole, garbage };

  /// Returns what has come of `text`, beyond what was returned before, once
  /// the action is known to be `answer`; whole characters only.
  std::string take(std::string_view content);

  state now() const noexcept {
    return state_;
  }

  /// Something of it was read.
  bool has_begun() const noexcept {
    return has_begun_;
  }

  /// Once it is whole.
  const ai::proposal& proposal() const noexcept {
    return proposal_;
  }

private:
  void take_byte(char byte);
  void take_structure(char byte);
  void begin_string();
  void take_in_string(char byte);
  void end_string();
  void finish();
  bool read_whole();

  state state_ = state::reading;
  int depth_ = 0;
  bool has_begun_ = false;
  bool in_string_ = false;
  bool awaits_key_ = false; ///< of the outermost object
  json_string string_;
  std::string* target_ = nullptr; ///< where the string goes
  std::string key_;
  std::string action_; ///< all that `action` was said to be
  std::string text_;   ///< the same of `text`
  std::string other_;
  std::string whole_;
  bool streams_ = false;  ///< the action is `answer`
  std::size_t given_ = 0; ///< of the text
  ai::proposal proposal_;
};

} // namespace callengine::net::outgoing
