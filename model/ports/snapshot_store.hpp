#pragma once

#include "model/call/call.hpp"
#include "model/ended_call.hpp"
#include "model/ids.hpp"
#include "model/ports/history.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// The durable image of a live call.
struct call_snapshot {
  std::shared_ptr<const call> value;
  std::uint64_t version = 0; ///< grows with every snapshot of this call

  /// What the call decided and history may not have written yet.
  std::vector<history_row> rows;
};

/// A lease as it is kept over a crash.
struct kept_lease {
  call_sid call;
  call_effects::hold_staff held;

  friend bool operator==(const kept_lease&, const kept_lease&) = default;
};

/// The durable image of a staff member: the lease, and what is needed to go on
/// as if nothing had happened.
struct staff_snapshot {
  staff_key staff;
  std::uint64_t fence = 0; ///< the newest token that was given
  std::optional<kept_lease> lease;
  std::optional<time_point> wrap_up_until;
  time_point free_since; ///< if there is neither
  bool on_duty = false;  ///< a page was there, and available

  friend bool operator==(const staff_snapshot&, const staff_snapshot&)
    = default;
};

/// What became of a snapshot.
enum class durability : std::uint8_t {
  durable,     ///< a crash does not lose it
  memory_only, ///< the store is slow or gone: it follows when that is over
  superseded,  ///< another engine has taken the call over: it is not ours
};

/// Where live calls and leases survive a crash. Any thread; every function
/// returns at once. Changes are applied in the order in which they were told,
/// and a crash loses the newest ones only: of two changes never the older.
class snapshot_store {
public:
  virtual ~snapshot_store() = default;

  using saved = std::function<void(durability)>;

  /// Keeps the call as it is now. True: `done` is run once, on a thread of the
  /// store, when that is durable or at the latest after
  /// `limits::store_patience`. False: nothing is to be waited for, the store is
  /// out (it says so by itself) and the snapshot follows later.
  virtual bool save(call_snapshot snapshot, saved done) = 0;

  /// Keeps a lease claimed, renewed or given back, by what the snapshot says.
  /// `refused` is run, on a thread of the store, if a newer token is known
  /// there: the lease has passed to another engine.
  virtual void save(staff_snapshot snapshot, std::function<void()> refused) = 0;

  /// The call is over and its history is safe: from here on it is only
  /// remembered as ended, for `limits::ended_call_memory`.
  virtual void end(ended_call call) = 0;

  // -- after a start ----------------------------------------------------------

  /// What is known of one call that the engine does not know.
  struct known_call {
    std::optional<call_snapshot> live;
    std::optional<ended_call> ended;
    bool failed = false; ///< the store could not be asked: nothing is known
    bool slow = false;   ///< … in time: it has been there since the start
  };

  /// `done` is run once, on a thread of the store, within a second.
  virtual void find(client_id client, const call_sid& call,
    std::function<void(known_call)> done)
    = 0;
};

} // namespace callengine
