#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace callengine::net::portal {

/// How often the password of one e-mail address may be tried, whether anybody
/// has it or not: five times, then after pauses that double from 1 s to 15 min,
/// until a right one or an hour without a try. An attempt counts as failed from
/// its begin on, so that many at once gain nothing. Not thread-safe; it is told
/// the time.
class login_throttle {
public:
  using time = std::chrono::steady_clock::time_point;
  using pause = std::chrono::steady_clock::duration;

  static constexpr unsigned free_attempts = 5;
  static constexpr std::chrono::seconds first_pause{1};
  static constexpr std::chrono::seconds longest_pause{15 * 60};
  static constexpr std::chrono::seconds memory{60 * 60};

  /// Addresses that are remembered. Beyond it those are forgotten first that
  /// are still free: strangers' addresses don't wash away one under attack.
  explicit login_throttle(std::size_t most = 10'000);

  /// Nothing: the attempt may begin, and counts. Else when to come again.
  std::optional<pause> begin(const std::string& address, time now);

  /// The password was right.
  void succeeded(const std::string& address);

  /// The attempt could not be made: it does not count.
  void take_back(const std::string& address);

  std::size_t size() const noexcept {
    return entries_.size();
  }

private:
  /// Addresses, the one that was tried last at the end.
  using queue = std::list<std::string>;

  struct entry {
    unsigned failures = 0;
    time last{};
    queue::iterator place;
  };

  using entries = std::unordered_map<std::string, entry>;

  static pause pause_after(unsigned failures);
  queue& queue_of(unsigned failures) noexcept;
  void set_failures(entry& of, unsigned failures);
  void forget(entries::iterator which);
  void forget_old(time now);
  void make_room();

  const std::size_t most_;
  entries entries_;
  queue free_;
  queue slowed_;
};

} // namespace callengine::net::portal
