#include "net/work_pool.hpp"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace callengine::net {

work_pool::work_pool(std::size_t threads) {
  for (std::size_t each = 0; each < threads; ++each)
    threads_.emplace_back([this] { work(); });
}

work_pool::~work_pool() {
  stop();
}

void work_pool::run(job what) {
  {
    const std::lock_guard lock{mutex_};
    if (stopping_)
      return;
    waiting_.push_back(std::move(what));
  }
  changed_.notify_one();
}

void work_pool::stop() {
  std::deque<job> dropped; // with what they own, and not under the lock
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
    dropped.swap(waiting_);
  }
  changed_.notify_all();
  for (auto& thread : threads_)
    thread.join();
  threads_.clear();
}

void work_pool::work() {
  for (;;) {
    job next;
    {
      std::unique_lock lock{mutex_};
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_)
        return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
    }
    try {
      next();
    } catch (const std::exception& error) {
      spdlog::error("work on a thread of its own failed: {}", error.what());
    }
  }
}

} // namespace callengine::net
