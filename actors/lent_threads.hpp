#pragma once

#include <caf/all.hpp>

#include <array>
#include <cstddef>

namespace callengine::actors {

/// A thread that is not CAF's own runs, for a moment, the actors that it sets
/// off: a webhook's thread carries its call to the answer. No other thread is
/// woken for it, which on a busy core costs more than all that the call does.
/// Actors that are not done by then go on with the system's own threads.
class lent_thread final : public caf::execution_unit {
public:
  /// Lends this thread, unless it is lent already. On the stack only.
  explicit lent_thread(caf::actor_system& system);
  ~lent_thread() override;

  lent_thread(const lent_thread&) = delete;
  lent_thread& operator=(const lent_thread&) = delete;

  /// What this thread lends itself to now, or null.
  static lent_thread* current() noexcept;

  /// Runs what was set off, and what that sets off.
  void run();

  void exec_later(caf::resumable* job) override;

private:
  /// Jobs at once: a webhook sets off its call, a roster and a staff member.
  static constexpr std::size_t capacity = 16;

  /// Jobs run before the thread goes back to its own work.
  static constexpr std::size_t most = 64;

  caf::resumable* next() noexcept;
  void hand_over(caf::resumable* job);

  lent_thread* const outer_;
  std::array<caf::resumable*, capacity> jobs_{};
  std::size_t first_ = 0;
  std::size_t size_ = 0;
};

/// The work-sharing scheduler of CAF, which leaves to a lent thread what that
/// thread sets off.
void use_lent_threads(caf::actor_system_config& config);

} // namespace callengine::actors
