#pragma once

#include "model/ended_call.hpp"
#include "model/lease/orphaned_leases.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/webhook.hpp"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace callengine {

/// What becomes of a call that the engine's last run kept.
namespace recovered {

/// The background pass brings what a request has brought already.
struct known {};

/// It goes on where it was, and holds this offer or nobody.
struct goes_on {
  plan_ptr plan;
  std::optional<held_offer> held;
};

/// It is over: its rows go to history, its image goes when they are safe. If it
/// has been begun anew meanwhile, that one ends too.
struct is_over {
  ended_call over;
};

/// It was begun anew while the store could not be asked. Its rows are
/// history's all the same, and whom it held it does not know.
struct begun_anew {};

/// No plan of its clinic's is left: its rows go to history, and it ends.
struct has_no_plan {};

} // namespace recovered

using recovered_call = std::variant<recovered::known, recovered::goes_on,
  recovered::is_over, recovered::begun_anew, recovered::has_no_plan>;

/// Decides what happens with what the engine's last run left, and keeps what
/// has to wait for it: requests of calls that are being looked up, and leases
/// whose calls have not been seen. One thread at a time.
class recovery {
public:
  /// A request whose call is being looked up.
  struct parked_request {
    webhook request;
    webhook_reply_ptr reply;
  };

  /// Until `finish`, a call that is not known may be one of the last run.
  bool under_way() const noexcept {
    return under_way_;
  }

  void begin() noexcept {
    under_way_ = true;
  }

  void finish();

  /// What becomes of the call. `live`: a call of this name lives here; `over`:
  /// it is remembered as ended, or null.
  recovered_call take_back(const call_snapshot& kept, bool live,
    const ended_call* over, const plan_book& plans);

  /// Where the store has the request's call, if it has it. Absent: of which
  /// clinic it is can't be told.
  static std::optional<client_id> clinic_of(
    const webhook& request, const plan_book& plans);

  /// Keeps the request until its call was looked up. True: the store has to be
  /// asked, for the first time or again after it could not tell.
  bool park(parked_request request);
  std::vector<parked_request> take_parked(const call_sid& call);

  /// Calls whose requests wait.
  std::vector<call_sid> parked() const;

  /// The store could not be asked about a call whose requests wait. True: the
  /// background pass may bring it yet, until `overdue` names it.
  bool waits_on(const call_sid& call, const snapshot_store::known_call& known,
    time_point now);

  /// Calls whose requests wait in vain.
  std::vector<call_sid> overdue(time_point now) const;

  /// Whether any wait for the background pass.
  bool any_waits() const noexcept;

  orphaned_leases leases;

private:
  bool under_way_ = false;
  std::unordered_set<call_sid> taken_;

  struct parked_call {
    std::vector<parked_request> requests;
    bool is_asked_for = false;
    std::optional<time_point> waits_until; ///< once the store could not tell
  };

  std::unordered_map<call_sid, parked_call> parked_;
};

} // namespace callengine
