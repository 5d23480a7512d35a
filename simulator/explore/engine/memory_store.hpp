#pragma once

#include "model/ports/snapshot_store.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/engine_process.hpp"
#include "simulator/explore/engine/seams.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"

#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace callengine::explore {

/// The snapshot store in virtual time, as its port promises and as the group
/// commit keeps it: changes in their order, of each key the newest, in batches
/// that are there as a whole or not at all; a breaker after
/// `limits::store_patience`. Values are kept as they are: how they are written
/// is for the tests of `persistence/`.
class memory_store final : public snapshot_store {
public:
  memory_store(event_loop& clock, oracle& watch, seams& bent,
    const engine_process& process, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), process_(process),
      chance_(chance) {}

  // -- the port ---------------------------------------------------------------

  bool save(call_snapshot snapshot, saved done) override;
  void save(staff_snapshot snapshot, std::function<void()> refused) override;
  void end(ended_call call) override;
  void find(client_id client, const call_sid& call,
    std::function<void(known_call)> done) override;

  // -- the engine's life ------------------------------------------------------

  /// Told what the last run left, in this order.
  struct reader {
    std::function<void(const std::vector<staff_snapshot>&)> staff;
    std::function<void(const std::vector<call_snapshot>&)> calls;
    std::function<void(const std::vector<ended_call>&)> ended;
    std::function<void()> over;
    std::function<void()> emptied; ///< whenever it has lost what it had
    std::function<bool()> stands_still;
  };

  void open(reader listener);

  /// A planned stop: what waits is written, if the store is there.
  void close();

  /// What was not committed is gone.
  void crash();

  // -- faults -----------------------------------------------------------------

  /// Batches take this long; 0: as usual.
  void slow_down(milliseconds batch);
  void go_out(bool out);
  void empty();

  bool is_well() const noexcept {
    return !out_ && slow_ == milliseconds{0};
  }

  /// The calls that it would give back, which have not ended.
  std::vector<call> live_calls() const;

  /// Ends that were only here are forgotten; history knows them.
  bool has_lost_ends() const noexcept {
    return lost_ends_;
  }

private:
  using change = std::variant<call_snapshot, staff_snapshot, ended_call>;

  struct item {
    std::string key;
    change what;
    std::vector<saved> waiting;
    std::function<void()> refused;
    time_point since; ///< the first of `waiting` came then
  };

  void push(item next);
  void pump();
  void send();
  void written();
  void apply(item& each);
  void watch_over();
  void degrade();
  std::optional<time_point> oldest_waiting() const;
  void later(milliseconds delay, std::function<void()> work);
  void read_staff();
  void read_calls(std::vector<call_sid> left);
  /// Their clinics have forgotten something.
  void tell_lost(const std::list<item>& items);
  void tell_emptied();
  void wait_for_refill();
  milliseconds batch_time();
  milliseconds reading_time();

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  const engine_process& process_;
  dice chance_;

  // -- what survives --
  std::map<call_sid, call_snapshot> calls_;
  std::map<call_sid, ended_call> ended_;
  std::map<staff_key, staff_snapshot> staff_;
  milliseconds slow_{0};
  bool out_ = false;
  bool lost_ends_ = false;
  bool emptied_ = false; ///< and the engine does not know it yet

  // -- of one run of the engine --
  std::uint64_t life_ = 0;
  reader listener_;
  bool open_ = false;
  bool reads_ = false; ///< what the last run left
  bool degraded_ = true;
  bool refills_ = false; ///< what was lost is being written anew
  std::list<item> queue_;
  std::map<std::string, std::list<item>::iterator> by_key_;
  std::list<item> batch_;
  bool under_way_ = false;
  bool gave_up_waiting_ = false; ///< for the batch under way
  bool woken_ = false;
  bool watches_ = false;
};

} // namespace callengine::explore
