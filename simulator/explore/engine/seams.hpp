#pragma once

#include "model/call/advance.hpp"
#include "model/call/reception.hpp"
#include "model/lease/staff.hpp"
#include "model/ports/snapshot_store.hpp"
#include "simulator/explore/seen.hpp"

#include <optional>
#include <string>
#include <vector>

namespace callengine::explore {

/// The places between the machines where a mutant breaks something. As it
/// stands it breaks nothing: the engine runs as it is.
class seams {
public:
  virtual ~seams() = default;

  /// A call decided what to do with a request.
  virtual void received(const call&, const webhook&, reception&) {}

  /// The clinic of a request's URL is compared with the call's.
  virtual bool compares_clinics() {
    return true;
  }

  /// A call has advanced; `event` is null after a restart.
  virtual void stepped(const plan&, const call& /*before*/,
    const call_event* /*event*/, step&, time_point) {}

  /// What a call says to a staff member is said so often, this far apart.
  virtual int times_told(const staff_event&) {
    return 1;
  }

  /// A staff member hears an event.
  virtual void hears(const staff_member&, staff_event&) {}

  /// A staff member has advanced.
  virtual void stepped(
    const staff_member& /*before*/, const staff_event&, staff_step&) {}

  /// The roster reports who is free.
  virtual void reported(call_events::candidates_reported&) {}

  virtual bool remembers_ended_calls() {
    return true;
  }

  /// The engine stood still: this staff member afterwards.
  virtual void stood_still(staff_member&) {}

  // -- the snapshot store --

  /// An answer waits for its snapshot.
  virtual bool waits_for_the_store() {
    return true;
  }

  /// After a start: what the store has of a call.
  virtual void recovered(call_snapshot&) {}

  /// After a start: what it has of the staff.
  virtual void recovered(std::vector<staff_snapshot>&) {}

  /// A call that is not known is looked for in the store first.
  virtual bool asks_the_store() {
    return true;
  }

  /// A call that comes back tells the leases whether it knows of them.
  virtual bool checks_leases() {
    return true;
  }

  /// All is saved again once the store has lost what it had.
  virtual bool saves_again() {
    return true;
  }

  // -- history --

  /// What a call decides waits for its snapshot.
  virtual bool rows_wait() {
    return true;
  }

  /// What is to happen when a row is safe waits for that.
  virtual bool waits_for_history() {
    return true;
  }

  /// How often a row is written; 0: it is lost.
  virtual int times_written(const history_row&) {
    return 1;
  }

  virtual milliseconds row_delay(const history_row&) {
    return milliseconds{0};
  }

  /// One message for each recording.
  virtual bool knows_recordings() {
    return true;
  }

  virtual bool comes_back_after_outages() {
    return true;
  }

  /// A webhook's answer is passed on.
  virtual bool answers() {
    return true;
  }

  /// The front end answers for an engine that does not.
  virtual bool guards_answers() {
    return true;
  }

  virtual void rendered(std::string& /*xml*/) {}

  /// Another sentence for the log.
  virtual std::optional<std::string> logs(const webhook&) {
    return std::nullopt;
  }
};

} // namespace callengine::explore
