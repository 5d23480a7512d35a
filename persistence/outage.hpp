#pragma once

#include <chrono>
#include <exception>
#include <string>

namespace callengine::persistence {

/// Tells the log of a database that went away once, and once when it is back,
/// and says how long to wait before the next try. Used by one thread.
class outage {
public:
  /// `what` can't be done while the database is away: "history is not written".
  explicit outage(std::string what);

  /// Something failed. Returns how long to wait: longer each time, 2 s at most.
  std::chrono::milliseconds failed(const std::exception& error);

  /// Something worked.
  void over();

private:
  std::string what_;
  int failures_ = 0;
};

} // namespace callengine::persistence
