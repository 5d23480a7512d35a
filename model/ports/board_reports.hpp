#pragma once

#include "model/board/board_view.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <functional>
#include <string>
#include <vector>

namespace callengine {

/// What the tables know for a clinic's board. Never blocks the caller: `done`
/// is called on a thread of the implementation, or on the asking one if too
/// much waits; exactly once. An error is a sentence for the log.
class board_reports {
public:
  virtual ~board_reports() = default;

  struct result {
    clinic_day day;                    ///< that it is in the clinic now
    std::vector<clinic_person> people; ///< who is active in the clinic
    std::string error;                 ///< not empty: the question failed
  };

  /// Of the day, what happened before `until`.
  virtual void find(
    client_id client, time_point until, std::function<void(result)> done)
    = 0;
};

} // namespace callengine
