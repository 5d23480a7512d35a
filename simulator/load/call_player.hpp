#pragma once

#include "simulator/load/call_ids.hpp"
#include "simulator/load/load_stats.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator::load {

/// What a player tells whoever drives it. Called on the io_context's thread.
struct player_events {
  /// A call is over; another one may begin.
  std::function<void()> finished;

  /// A call of this script went a way that was never recorded.
  std::function<void(const std::string& script)> lost;

  /// The request that ends the talk or ring at this address is leaving.
  std::function<void(const std::string& address)> leg_over;
};

/// Plays calls: `replay_player` from recorded forms, `network_player` through
/// the simulator's interpreter. Single-threaded.
class call_player {
public:
  virtual ~call_player() = default;

  /// A call of this script arrives; its first request is due at `due`, which
  /// may have passed. A `held` call stays alive after its first answer.
  virtual void start(
    const std::string& script, steady::time_point due, bool held)
    = 0;

  /// Every call that lives, held ones too, is hung up by its caller.
  virtual void hang_up_all() = 0;

  /// Counts the requests whose answers are awaited as waited for until `now`.
  virtual void note_outstanding(steady::time_point now) = 0;

  virtual std::size_t live() const noexcept = 0;

  /// Calls that live because they are held, and were answered.
  virtual std::size_t held() const noexcept = 0;

  /// When the last request of the call with this sid left; nothing if it is
  /// none of this player's calls.
  virtual std::optional<steady::time_point> asked_at(
    std::string_view sid) const = 0;

  /// Sids of some calls that have ended.
  virtual const std::vector<std::string>& ended_sample() const noexcept = 0;

  /// Names of endpoints, as the statistics count them.
  virtual const std::vector<std::string>& endpoints() const noexcept = 0;

  virtual load_stats& stats() noexcept = 0;
};

} // namespace callengine::simulator::load
