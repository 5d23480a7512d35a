#pragma once

#include "model/call/call.hpp"

#include <string>
#include <vector>

namespace callengine {

/// Keeps the image of live calls over a stop. Called at start and at stop
/// only; may block. Errors are returned as a sentence; empty means done.
class snapshot_store {
public:
  virtual ~snapshot_store() = default;
  virtual std::string save(const std::vector<call>& calls) = 0;

  /// Appends what was saved to `calls`; what can't be read is named in the
  /// error and left where it is.
  virtual std::string load(std::vector<call>& calls) = 0;

  /// Removes the images of these calls.
  virtual std::string forget(const std::vector<call_sid>& calls) = 0;
};

} // namespace callengine
