#pragma once

#include "actors/messages.hpp"

#include <mutex>
#include <set>
#include <vector>

namespace callengine::actors {

class timers;

/// One timer of an actor's: in force or not. Part of the actor's state; it is
/// forgotten when the state goes. It stays where it is.
class timer_slot {
public:
  timer_slot() = default;
  ~timer_slot();

  timer_slot(const timer_slot&) = delete;
  timer_slot& operator=(const timer_slot&) = delete;

private:
  friend class timers;

  timers* kept_by_ = nullptr; ///< null: was never armed
  caf::actor_control_block* owner_ = nullptr;
  std::size_t place_ = 0; ///< in the heap, from 1; 0: not in force
  std::uint32_t generation_ = 0;
  std::uint8_t kind_ = 0;
};

/// Timers that can be replaced and forgotten. CAF's delayed messages can't be
/// cancelled and keep their receiver alive until they are due, which is four
/// hours for a talk; here only the timekeeper has any under way. Arming costs
/// no message: every webhook arms one or two. Any thread; outlives the actors.
class timers {
public:
  explicit timers(caf::actor_system& system) : system_(system) {}

  timers(const timers&) = delete;
  timers& operator=(const timers&) = delete;

  /// Whose ticks call `ring_due`. Before the first timer is armed.
  void start(timekeeper_actor keeper);

  /// Ends the timekeeper; nothing rings any more.
  void stop();

  /// Replaces what the slot held: `timer_due{kind, generation}` comes to the
  /// owner after that time, if the slot and its owner still exist then.
  void arm(timer_slot& slot, caf::actor_control_block* owner, std::uint8_t kind,
    std::uint32_t generation, milliseconds after);

  /// Takes the slot's timer out of force.
  void forget(timer_slot& slot);

  /// Rings what is due. For the timekeeper.
  void ring_due();

private:
  using moment = caf::actor_clock::time_point;

  /// A slot's place in the heap, by due time and then by age.
  struct item {
    moment due;
    std::uint64_t number;
    timer_slot* slot;

    bool before(const item& other) const noexcept {
      return due != other.due ? due < other.due : number < other.number;
    }
  };

  moment now() const;
  void put(std::size_t place, const item& what);
  void sift_up(std::size_t place, const item& what);
  void sift_down(std::size_t place, const item& what);
  void take_out(timer_slot& slot);
  void wake_up_for_next();

  caf::actor_system& system_;
  std::mutex mutex_;
  timekeeper_actor keeper_;
  std::vector<item> heap_; ///< place p is at index p - 1
  std::uint64_t last_number_ = 0;

  /// When the ticks under way come. One is sent only if it is the earliest: a
  /// far timer's tick is not sent anew for every near one.
  std::set<moment> ticks_;
};

/// Wakes up for `of`'s next timer. The timers outlive it.
timekeeper_actor::behavior_type timekeeper_behavior(
  timekeeper_actor::pointer self, timers* of);

} // namespace callengine::actors
