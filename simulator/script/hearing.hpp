#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator {

/// What somebody has heard, and how far a script has followed it. Case and
/// white space make no difference.
class hearing {
public:
  void heard(std::string_view text);

  /// Looks for `text` after what was followed so far; if it is there, follows
  /// up to its end.
  bool follow(std::string_view text);

  /// The first of these that was heard after what was followed so far, up to
  /// where `until` begins (or to the end, if it is empty or not there).
  std::string first_of(
    const std::vector<std::string>& texts, std::string_view until) const;

  /// What was heard and not followed, as it was spoken.
  std::string rest() const;

private:
  std::string folded_;
  std::string spoken_; ///< the same text, in its own case
  std::size_t followed_ = 0;
};

} // namespace callengine::simulator
