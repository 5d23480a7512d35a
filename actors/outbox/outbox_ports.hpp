#pragma once

#include "actors/engine_meters.hpp"
#include "model/outbox/attempt.hpp"
#include "model/outbox/item.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/mailer.hpp"
#include "model/ports/media_store.hpp"
#include "model/ports/outbox_store.hpp"
#include "model/ports/recording_source.hpp"
#include "model/ports/transcriber.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace callengine::actors {

/// What the outbox did and what waits in it. Written by its actors, read by
/// whoever shows metrics; any thread.
class outbox_meters {
public:
  /// Attempts by what they came to.
  counts_by<task, task::remove_greeting> done;
  counts_by<task, task::remove_greeting> failed;
  counts_by<task, task::remove_greeting> given_up;

  /// The database could not be asked or told.
  std::atomic<std::uint64_t> store_errors{0};

  void set(std::map<task, outbox_count> counts) {
    const std::lock_guard lock{mutex_};
    counts_ = std::move(counts);
  }

  /// As of the last minute.
  std::map<task, outbox_count> counts() const {
    const std::lock_guard lock{mutex_};
    return counts_;
  }

private:
  mutable std::mutex mutex_;
  std::map<task, outbox_count> counts_;
};

/// The world outside the outbox. Owned by the application, which keeps it alive
/// longer than the actors; every port is thread-safe, and blocks. What is null
/// is not set up: its tasks are not asked for, or fail and say so.
struct outbox_ports {
  const callengine::clock& clock;
  callengine::outbox_store& store;
  callengine::media_store& media;
  callengine::call_lookup& lookup;
  callengine::recording_source* recordings = nullptr;
  callengine::transcriber* transcriber = nullptr;
  callengine::mailer* mailer = nullptr;
  outbox_meters& meters;

  /// Where people sign in to hear messages.
  std::string inbox_url{};

  /// A moment as the people of a time zone (IANA; empty: UTC) read it.
  std::function<std::string(time_point at, const std::string& zone)>
    local_time{};

  /// A message is new, or further than it was. Any thread.
  std::function<void(const voicemail_facts&)> tell{};

  /// Gets a sentence for the log; any thread.
  std::function<void(const std::string&)> report{};
};

} // namespace callengine::actors
