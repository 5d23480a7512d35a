#pragma once

#include "model/board/board_view.hpp"
#include "model/board/call_watch.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace callengine {

/// One clinic's calls and people as they are now, and what of them has changed
/// since somebody took the changes.
class board {
public:
  /// `now`: from here on it knows what people do.
  explicit board(time_point now = {}) : begun_(now) {}

  void note(const call_seen& seen);

  /// The call is gone without a word.
  void lose(const call_sid& call);

  void note(user_id user, staff_state state, time_point since);

  /// Who there is; all others take no calls any more.
  void name(const std::vector<clinic_person>& people);

  /// Without the day's figures, as `take_changes`.
  board_view view() const;

  bool has_changes() const noexcept {
    return !changed_calls_.empty() || !changed_people_.empty();
  }

  /// Those of calls that are over by now are told as ended, people who are not
  /// shown any more as gone.
  board_changes take_changes();

  void forget_changes() {
    changed_calls_.clear();
    changed_people_.clear();
  }

private:
  struct person {
    std::string name;
    bool takes_calls = false;
    staff_state state = staff_state::offline;
    time_point since;
  };

  /// Supervisors have pages, too, and take no calls.
  static bool is_shown(const person& who) noexcept;
  static board_person shown(user_id user, const person& who);

  time_point begun_;
  std::unordered_map<call_sid, board_call> calls_;
  std::unordered_map<user_id, person> people_;
  std::set<call_sid> changed_calls_;
  std::set<user_id> changed_people_;
};

} // namespace callengine
