#pragma once

#include "model/ids.hpp"
#include "model/ports/voicemail_inbox.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A row of `departments` as an administrator sees it.
struct department {
  std::int64_t id = 0;
  std::string name;
  std::string voicemail_message;
  std::string greeting; ///< its name in the media store; empty: none
  std::string voicemail_email;

  friend bool operator==(const department&, const department&) = default;
};

/// What administrators see and change of their clinic's departments. Never
/// blocks the caller: `done` is called on a thread of the implementation,
/// exactly once; an error is a sentence for the log.
class departments {
public:
  virtual ~departments() = default;

  struct list_result {
    std::vector<department> found; ///< by name
    std::string error;             ///< not empty: the question failed
  };

  enum class outcome : std::uint8_t {
    done,
    not_found, ///< this clinic has no such department
    conflict,  ///< somebody else changed it at the same time: nothing changed
    failed,    ///< it may have been changed, and may not
  };

  struct change_result {
    outcome how = outcome::done;
    department now;    ///< of `done`
    std::string error; ///< of `failed`
  };

  virtual void list(client_id client, std::function<void(list_result)> done)
    = 0;

  /// A greeting of this name is about to be written. The outbox is given it to
  /// remove after `limits::greeting_rest`, in case `set_greeting` never comes
  /// to name it. `done` gets the error; empty: done.
  virtual void expect_greeting(client_id client, const std::string& media,
    std::function<void(std::string)> done)
    = 0;

  /// From the next call on this is played; empty: the text is spoken. In the
  /// same transaction the audit log is told, the outbox is given the
  /// greeting from before to remove once no call plays it any more, and what
  /// was expected is taken back from it. A department that is not found is a
  /// refusal in the audit log.
  virtual void set_greeting(const inbox_user& who, std::int64_t id,
    const std::string& media, std::function<void(change_result)> done)
    = 0;
};

} // namespace callengine
