#pragma once

#include "model/lease/staff.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/snapshot_store.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace callengine {

/// Leases of the engine's last run whose calls have not come back yet. One
/// thread at a time.
class orphaned_leases {
public:
  /// What a staff member is to be told.
  struct told {
    staff_key staff;
    staff_events::lease_checked news;
  };

  /// Keeps the lease of this staff member, if there is one.
  void hold(const staff_snapshot& staff);

  /// It is known what became of the call: it holds this offer, or nobody.
  /// Forgets its leases; whoever had one is to be told.
  std::vector<told> claim(
    const call_sid& call, const std::optional<held_offer>& held);

  /// Leases that nobody has claimed.
  std::vector<staff_snapshot> all() const;

  bool empty() const noexcept {
    return leases_.empty();
  }

private:
  std::unordered_multimap<call_sid, staff_snapshot> leases_;
};

/// The lease that a call knows of, if any.
std::optional<held_offer> held_by(const call_state& state);

/// What is known of a lease that no call claims.
enum class lease_verdict : std::uint8_t {
  goes_on,   ///< Twilio has the call
  not_known, ///< Twilio could not be asked: asked again later
  call_over, ///< Twilio says so, or has never heard of the call
  too_old,   ///< no call lasts that long
};

/// Judges by what Twilio answered.
lease_verdict judge(const kept_lease& lease,
  const call_lookup::call_result& answer, time_point now);

inline bool frees(lease_verdict verdict) noexcept {
  return verdict == lease_verdict::call_over
    || verdict == lease_verdict::too_old;
}

} // namespace callengine
