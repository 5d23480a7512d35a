#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace callengine::net {

/// Threads for work that blocks, so that no connection waits for a disk. How
/// much may wait here is bounded by whoever gives the work.
class work_pool {
public:
  using job = std::function<void()>;

  explicit work_pool(std::size_t threads);
  ~work_pool(); ///< stops

  work_pool(const work_pool&) = delete;
  work_pool& operator=(const work_pool&) = delete;

  /// Has it carried out, in order; after the stop it is dropped. Any thread.
  void run(job what);

  /// Waits for what is being carried out and drops the rest. Not on a thread
  /// of the pool's.
  void stop();

private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<job> waiting_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

} // namespace callengine::net
