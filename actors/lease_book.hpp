#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace callengine::actors {

/// All leases at a moment.
struct lease_survey {
  std::size_t held = 0;
  milliseconds oldest{0};
  std::size_t stuck = 0; ///< whose call has been gone for `stuck_after`
};

/// Which call holds which staff member, as the staff members' actors say. Any
/// thread.
class lease_book {
public:
  /// A lease is given back within milliseconds of its call's end; after this
  /// nobody gives it back any more (invariant L2).
  static constexpr milliseconds stuck_after = std::chrono::seconds{60};

  using is_live = std::function<bool(const call_sid&)>;

  void begin(staff_key staff, const call_sid& call, time_point now);
  void end(staff_key staff);

  /// A lease counts as stuck from `stuck_after` behind the first survey that
  /// missed its call.
  lease_survey survey(time_point now, const is_live& live);

private:
  struct held {
    call_sid call;
    time_point since;
    std::optional<time_point> missed_since;
  };

  std::mutex mutex_;
  std::map<staff_key, held> leases_;
};

} // namespace callengine::actors
