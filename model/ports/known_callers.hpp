#pragma once

#include "model/ids.hpp"
#include "model/ports/portal_asker.hpp"

#include <functional>
#include <string>

namespace callengine {

/// Who has called a clinic, for those who may see it. Never blocks the caller:
/// `done` is called on a thread of the implementation, or on the asking one if
/// too much waits; exactly once.
class known_callers {
public:
  virtual ~known_callers() = default;

  struct result {
    /// A call, a missed call or a message that this person may see came from
    /// the number; tests aside.
    bool is_known = false;
    settings_id called; ///< of the last one; 0: not known
    std::string error;  ///< not empty: the question failed; for the log
  };

  /// `number` is E.164. The audit log knows who asked in order to call back,
  /// and whether it was refused.
  virtual void find(const portal_asker& who, const std::string& number,
    std::function<void(result)> done)
    = 0;
};

} // namespace callengine
