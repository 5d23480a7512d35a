#pragma once

#include "model/ids.hpp"
#include "model/outbox/item.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// An item of the outbox as an administrator sees it. Nothing of a patient's
/// is in it, nor a recipient's address.
struct outbox_entry {
  std::int64_t id = 0;
  task what = task::keep;
  std::string subject; ///< as `new_item` has it
  item_state state = item_state::waiting;
  int attempts = 0; ///< begun
  time_point created_at;
  time_point due_at;
  std::optional<time_point> ended_at;
  std::string reason; ///< of the last failure; empty: none
};

/// What administrators see and do with their clinic's outbox. Never blocks the
/// caller: `done` is called on a thread of the implementation, exactly once; an
/// error is a sentence for the log.
class outbox_admin {
public:
  virtual ~outbox_admin() = default;

  struct list_result {
    std::vector<outbox_entry> items; ///< the newest first
    std::string error;               ///< not empty: the question failed
  };

  enum class retry_outcome : std::uint8_t {
    waiting,    ///< it is due at once, its attempts count from none again
    not_found,  ///< this clinic has no such item
    not_failed, ///< it waits, runs or is done already: nothing was changed
    failed,     ///< the question failed
  };

  struct retry_result {
    retry_outcome how = retry_outcome::waiting;
    std::string error; ///< of `failed`
  };

  /// Items of this clinic; without a state those of every state. At most
  /// `limit` of them.
  virtual void list(client_id client, std::optional<item_state> state,
    std::size_t limit, std::function<void(list_result)> done)
    = 0;

  /// Only a failed item is tried again.
  virtual void retry(
    client_id client, std::int64_t item, std::function<void(retry_result)> done)
    = 0;
};

} // namespace callengine
