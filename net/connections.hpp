#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace callengine::net {

/// One open socket, whatever is spoken on it. Its functions may be called from
/// any thread and return at once.
class connection {
public:
  virtual ~connection() = default;

  /// Finishes what is in flight, then closes.
  virtual void stop() = 0;

  /// Closes now.
  virtual void abort() = 0;
};

/// The open connections, each owned here until it removes itself. Thread-safe.
class connections {
public:
  /// One that comes after `stop_all` is stopped at once.
  void add(std::shared_ptr<connection> which);

  /// Does nothing for one that was removed already.
  void remove(const connection* which);

  std::size_t size() const;
  void stop_all();
  void abort_all();

  /// True once none is left, false if some are after `patience`.
  bool wait_until_empty(std::chrono::milliseconds patience);

private:
  /// A copy, so that no connection is called under the lock.
  std::unordered_map<const connection*, std::shared_ptr<connection>>
  all() const;

  mutable std::mutex mutex_;
  std::condition_variable emptied_;
  std::unordered_map<const connection*, std::shared_ptr<connection>> open_;
  bool stopping_ = false;
};

} // namespace callengine::net
