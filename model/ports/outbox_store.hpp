#pragma once

#include "model/outbox/item.hpp"
#include "model/ports/history.hpp"
#include "model/result.hpp"
#include "model/voicemail/voicemail.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace callengine {

// -- what is known after an attempt ------------------------------------------

namespace outbox_changes {

/// The sound is in the media store.
struct sound_kept {
  recording_sid recording;
  std::string type;
  std::uint64_t bytes = 0;
};

struct transcript_made {
  recording_sid recording;
  std::string text; ///< encrypted where it is written
};

/// No transcript will come.
struct transcript_failed {
  recording_sid recording;
};

/// One recipient has the mail. The message is announced with the last one.
struct mail_sent {
  recording_sid recording;
};

/// Recordings of which no callback told; those that are known change nothing.
struct recordings_found {
  std::vector<voicemail_message> messages;
};

/// The media are gone; the row becomes a tombstone.
struct sound_removed {
  recording_sid recording;
};

} // namespace outbox_changes

using outbox_change
  = std::variant<outbox_changes::sound_kept, outbox_changes::transcript_made,
    outbox_changes::transcript_failed, outbox_changes::mail_sent,
    outbox_changes::recordings_found, outbox_changes::sound_removed>;

/// What becomes of an item after an attempt, written in one transaction.
struct settlement {
  std::int64_t item = 0;
  item_state state = item_state::done;
  time_point due;     ///< of the next attempt, if it waits
  std::string reason; ///< of `failed` and of waiting after a failure
  std::vector<outbox_change> changes;
  std::vector<new_item> next;
};

/// What became of a settlement.
struct settle_answer {
  std::string error;     ///< a sentence; empty: it is written
  bool for_good = false; ///< no later try would be taken: not this run's item
};

// -- the store ---------------------------------------------------------------

/// Items of one task that wait or failed.
struct outbox_count {
  std::uint64_t waiting = 0; ///< running ones included
  std::uint64_t failed = 0;
  std::optional<time_point> oldest; ///< when the oldest waiting was made
};

/// The rows of `outbox` and of the messages that they are about. Every
/// function blocks for the database, may be called from any thread, and
/// returns its error as a sentence (empty: done); nothing was changed then.
class outbox_store {
public:
  virtual ~outbox_store() = default;

  /// Once at the start, before anything is claimed: what an earlier run was at
  /// waits again, and that run's attempts are not settled any more.
  virtual std::string take_over(time_point now) = 0;

  /// Items that are due, the oldest first, at most so many of each task. They
  /// are running from now on.
  virtual result<std::vector<outbox_item>> claim(
    time_point now, const std::map<task, std::size_t>& room)
    = 0;

  /// The last of an item's mail is about to be handed over.
  virtual std::string hand_over(std::int64_t item, time_point now) = 0;

  virtual settle_answer settle(const settlement& what, time_point now) = 0;

  /// Empty value of the optional: no such message, or it is a tombstone.
  virtual result<std::optional<voicemail_facts>> message(
    client_id client, const recording_sid& recording)
    = 0;

  /// Messages that are older than their clinics keep them: their sound is to
  /// be removed. Returns how many were found.
  virtual result<std::size_t> expire(time_point now) = 0;

  virtual result<std::map<task, outbox_count>> count() = 0;
};

} // namespace callengine
