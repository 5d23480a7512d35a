#pragma once

#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/missed/missed_call.hpp"
#include "model/missed/news.hpp"
#include "model/ports/portal_asker.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

struct missed_call_filter {
  std::optional<bool> is_open; ///< empty: both
  bool climbed = false;        ///< open for too long only
  std::optional<std::string> department;
  std::optional<std::int64_t> before; ///< older than the one with this id
  std::size_t limit = 50;
};

/// All calls of a caller whom nobody talked with. Texts are decrypted.
struct missed_call {
  std::int64_t id = 0;
  std::string from; ///< empty: withheld, or its time is over
  std::string department;
  std::int64_t calls = 1;
  time_point first_at; ///< when the first one ended
  time_point last_at;
  reason why = reason::nobody_left; ///< of the last one
  call_sid call;                    ///< the last one
  bool is_open = true;
  std::optional<user_id> assigned_to;
  std::optional<time_point> climbed_at;
  std::optional<time_point> closed_at;
  std::optional<user_id> closed_by; ///< or who talked with the caller
  std::optional<missed_result> result;
  std::string note;
  std::optional<std::int64_t> voicemail; ///< the last one's newest message
  bool is_test = false;
};

/// What a person changes; what is empty stays. `closed` with true has a result.
struct missed_call_change {
  std::optional<std::optional<user_id>> assigned_to; ///< inner empty: nobody
  std::optional<bool> closed;
  std::optional<missed_result> result;
  std::optional<std::string> note;
};

/// Who reached nobody, until somebody closes it. Staff see those of their
/// departments, as with messages; supervisors and administrators the clinic's.
/// Every function writes its row of `audit_log`, also where it finds nothing: a
/// change in the same transaction, a listing before anybody is told. Never
/// blocks the caller: `done` is called on a thread of the implementation,
/// exactly once.
class missed_calls {
public:
  virtual ~missed_calls() = default;

  enum class outcome : std::uint8_t {
    done,
    not_found,
    no_such_user,   ///< `assigned_to` is nobody of this clinic
    closed_already, ///< by somebody, perhaps with another result
    open_already,   ///< the caller has called again: there is an open one
    failed,
  };

  struct list_result {
    std::vector<missed_call> found; ///< the newest first
    bool more = false;              ///< there are older ones
    std::string error;              ///< not empty: the question failed
  };

  struct change_result {
    outcome how = outcome::done;
    std::optional<missed_call> changed; ///< of `done`
    std::string error;                  ///< of `failed`: a sentence for the log
  };

  virtual void list(const portal_asker& who, const missed_call_filter& which,
    std::function<void(list_result)> done)
    = 0;

  /// All of it or nothing.
  virtual void change(const portal_asker& who, std::int64_t id,
    const missed_call_change& what, std::function<void(change_result)> done)
    = 0;
};

inline missed_call_news news_of(const missed_call& item) {
  return {item.id, item.is_open, item.calls, item.department, item.from,
    item.climbed_at.has_value(), item.assigned_to};
}

} // namespace callengine
