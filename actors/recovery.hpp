#pragma once

#include "actors/messages.hpp"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace callengine::actors {

/// What the switchboard has to remember while the engine's last run is being
/// read back: leases whose calls have not been seen yet, and requests that wait
/// for what the store knows of their call.
class recovery {
public:
  /// Until `finish`, a call that is not known may be one of the last run.
  bool under_way() const noexcept {
    return under_way_;
  }

  void begin() {
    under_way_ = true;
  }

  void hold(const staff_snapshot& staff);

  /// The leases that were kept for this call; forgets them.
  std::vector<staff_snapshot> take_leases(const call_sid& call);

  /// Keeps the request until its call was looked up. True: it is the first one,
  /// the store has to be asked.
  bool park(webhook_arrived&& message);
  std::vector<webhook_arrived> take_parked(const call_sid& call);

  /// Calls whose requests wait.
  std::vector<call_sid> parked() const;

  /// Leases whose calls did not come back: all that are held, once the
  /// recovery is over.
  std::vector<staff_snapshot> orphans() const;

  void finish() {
    under_way_ = false;
    taken_.clear();
  }

  /// A call goes on with its image; the background pass may bring it again.
  void take(const call_sid& call) {
    taken_.insert(call);
  }

  bool took(const call_sid& call) const {
    return taken_.contains(call);
  }

private:
  bool under_way_ = false;
  std::unordered_set<call_sid> taken_;
  std::unordered_multimap<call_sid, staff_snapshot> leases_;
  std::unordered_map<call_sid, std::vector<webhook_arrived>> parked_;
};

} // namespace callengine::actors
