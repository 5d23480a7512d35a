#pragma once

#include "model/board/board_view.hpp"
#include "model/call/call.hpp"
#include "model/ports/history.hpp"

#include <optional>
#include <vector>

namespace callengine {

/// What a call tells its clinic's board.
struct call_seen {
  board_call now; ///< once it is over: its name only
  bool is_over = false;
  std::vector<day_event> counted; ///< what happened, for the day's figures
};

/// Looks at one call, step by step, for what a board shows and counts.
class call_watch {
public:
  /// The call decides this; `of` is the call after that.
  void count(const history_row& row, const call& of);

  /// Nothing: a board sees no difference.
  std::optional<call_seen> look(const call& of, time_point now);

private:
  void count_end(const call_ended& end, const call& of);
  void note(std::optional<day_event_kind> kind, time_point at, const call& of);

  std::optional<board_call> told_;
  std::vector<day_event> counted_;
  std::optional<time_point> connected_; ///< when it first was, if it has been
  bool over_ = false;
};

} // namespace callengine
