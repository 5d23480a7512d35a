#pragma once

#include "model/clinic_tables.hpp"
#include "model/ports/media_store.hpp"
#include "model/time.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace callengine::app {

/// Knows which greetings can be played, so that no caller is met by silence:
/// until one was opened, and checked to its end, its department's text is
/// spoken, and again once one could not be fetched. Looks at them on a thread
/// of its own, so that no start and no change waits for the media store.
class playable_greetings {
public:
  /// `changed` is called on that thread when tables that were asked for might
  /// come out otherwise now. What takes longer than `in_time` to open can't be
  /// played. `store` is used until the stop.
  playable_greetings(media_store& store, std::function<void()> changed,
    milliseconds retry_after, milliseconds in_time);
  ~playable_greetings(); ///< stops

  playable_greetings(const playable_greetings&) = delete;
  playable_greetings& operator=(const playable_greetings&) = delete;

  /// The tables without the greetings that can't be played, or of which that is
  /// not known yet; those are looked at next. Any thread.
  std::vector<clinic_tables> only_playable(std::vector<clinic_tables> tables);

  /// Somebody could not get one that was to be played: its text is spoken at
  /// once, until it is found to be playable. Any thread; returns at once.
  void note_unplayed(const media_name& greeting);

  void stop();

  /// Greetings in whose place a text is spoken. Any thread.
  std::size_t unplayable() const;

private:
  using key = std::pair<client_id, std::string>;
  enum class finding : std::uint8_t { not_looked, plays, fails };

  void look(const std::stop_token& stop);
  bool wait_for_loss(const std::stop_token& stop);
  bool look_at_all(const std::stop_token& stop);
  std::string problem_of(const key& name);
  bool note(const key& name, const std::string& error);

  media_store& store_;
  const std::function<void()> changed_;
  const milliseconds retry_after_;
  const milliseconds in_time_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  std::map<key, finding> known_; ///< those in the tables
  bool asked_ = false;           ///< there are new ones
  bool lost_ = false;            ///< one is played in vain: `changed` is due
  std::jthread thread_;          // last: uses all of it
};

} // namespace callengine::app
