#pragma once

#include <caf/all.hpp>

#include <array>
#include <cstddef>

namespace callengine::actors {

/// What a thread that is not CAF's own runs actors with. It lives as long as
/// the actor system: an actor keeps a pointer to what ran it last, and CAF may
/// use that from any thread.
class lent_unit final : public caf::execution_unit {
public:
  explicit lent_unit(caf::actor_system& system) : execution_unit{&system} {}

  /// For the thread that is lent: kept for `run`. For any other: handed to the
  /// system's own threads.
  void exec_later(caf::resumable* job) override;

private:
  friend class lent_thread;

  /// Jobs at once: a webhook sets off its call, a roster and a staff member.
  static constexpr std::size_t capacity = 16;

  caf::resumable* next() noexcept;
  void hand_over(caf::resumable* job);

  std::array<caf::resumable*, capacity> jobs_{};
  std::size_t first_ = 0;
  std::size_t size_ = 0;
};

/// A thread that is not CAF's own runs, for a moment, the actors that it sets
/// off: a webhook's thread carries its call to the answer. No other thread is
/// woken for it, which on a busy core costs more than all that the call does.
/// Actors that are not done by then go on with the system's own threads.
class lent_thread {
public:
  /// Lends this thread, unless it is lent already. On the stack only; the
  /// system uses `use_lent_threads`.
  explicit lent_thread(caf::actor_system& system);
  ~lent_thread();

  lent_thread(const lent_thread&) = delete;
  lent_thread& operator=(const lent_thread&) = delete;

  /// Runs what was set off, and what that sets off.
  void run();

private:
  /// Jobs run before the thread goes back to its own work.
  static constexpr std::size_t most = 64;

  lent_unit* unit_ = nullptr; ///< null: somebody further out has lent it
};

/// The work-sharing scheduler of CAF, which leaves to a lent thread what that
/// thread sets off.
void use_lent_threads(caf::actor_system_config& config);

} // namespace callengine::actors
