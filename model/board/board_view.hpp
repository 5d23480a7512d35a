#pragma once

#include "model/board/day.hpp"
#include "model/ids.hpp"
#include "model/presence.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a clinic's supervisors see of it.
namespace callengine {

/// A live call.
struct board_call {
  call_sid call;
  std::string_view state; ///< `state_name`
  time_point since;       ///< when it came to this state
  time_point started_at;
  std::string department;      ///< empty: none yet
  std::optional<user_id> user; ///< who is rung or talks
  std::string from;            ///< as Twilio told it; never logged
  bool urgent = false;         ///< the caller may be in danger
  bool is_test = false;

  friend bool operator==(const board_call&, const board_call&) = default;
};

/// Somebody who takes calls, or is there.
struct board_person {
  user_id user;
  std::string name;
  staff_state state = staff_state::offline;
  time_point since; ///< when they came to this state

  friend bool operator==(const board_person&, const board_person&) = default;
};

/// Somebody of a clinic, as its tables have them.
struct clinic_person {
  user_id user;
  std::string name; ///< may be empty
  bool takes_calls = false;

  friend bool operator==(const clinic_person&, const clinic_person&) = default;
};

/// All of it: calls with the oldest first, people by name.
struct board_view {
  std::vector<board_call> calls;
  std::vector<board_person> staff;
  std::optional<day_figures> today; ///< empty: the database is away

  friend bool operator==(const board_view&, const board_view&) = default;
};

/// What has changed since, in a few milliseconds.
struct board_changes {
  std::vector<board_call> calls;
  std::vector<call_sid> ended;
  std::vector<board_person> staff;
  std::vector<user_id> gone;        ///< people who are not shown any more
  std::optional<day_figures> today; ///< empty: as before

  bool empty() const noexcept {
    return calls.empty() && ended.empty() && staff.empty() && gone.empty()
      && !today;
  }

  friend bool operator==(const board_changes&, const board_changes&) = default;
};

} // namespace callengine
