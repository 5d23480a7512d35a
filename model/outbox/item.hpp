#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine {

/// Slow work, one item each. The names stand in the table `outbox`.
enum class task : std::uint8_t {
  look_for_recordings, ///< of a call that was asked for a message
  keep,                ///< fetch a message's sound from the carrier
  delete_at_carrier,   ///< the carrier's copy of a message that is kept
  transcribe,
  announce,        ///< one mail to one recipient
  remove_media,    ///< of a message that was deleted or has expired
  remove_greeting, ///< a department's that is played no more
};

std::string_view to_string(task what) noexcept;
std::optional<task> task_from(std::string_view text) noexcept;

enum class item_state : std::uint8_t { waiting, running, done, failed };

std::string_view to_string(item_state state) noexcept;
std::optional<item_state> item_state_from(std::string_view text) noexcept;

/// An item before it has a row. The same task for the same subject and
/// recipient is written once, however often it is asked for.
struct new_item {
  client_id client;
  task what = task::keep;
  /// A CallSid, the RecordingSid of a message, or the name of a greeting.
  std::string subject;
  std::string recipient; ///< of a mail; else empty
  time_point due;

  friend bool operator==(const new_item&, const new_item&) = default;
};

/// A row of `outbox` that is to be carried out.
struct outbox_item {
  std::int64_t id = 0;
  client_id client;
  task what = task::keep;
  std::string subject;
  std::string recipient;
  int attempts = 0; ///< begun, this one included
  time_point created_at;
  /// Since when it is tried: since it was made, or since somebody asked for it
  /// again. Patience counts from here.
  time_point tried_since;
  /// An earlier attempt had the last of a mail handed over and did not live to
  /// hear of it.
  bool handed_over = false;

  friend bool operator==(const outbox_item&, const outbox_item&) = default;
};

} // namespace callengine
