#pragma once

#include "net/asio.hpp"

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace callengine::net {

/// One io_context for each thread: a connection stays on one of them, so that
/// nothing of it needs a lock.
class io_contexts {
public:
  explicit io_contexts(std::size_t threads) {
    for (std::size_t each = 0; each < threads; ++each)
      contexts_.push_back(std::make_unique<asio::io_context>(1));
  }

  /// Where the next connection goes. Any thread.
  asio::io_context& next() noexcept {
    return *contexts_[turn_.fetch_add(1) % contexts_.size()];
  }

  asio::io_context& first() noexcept {
    return *contexts_.front();
  }

  const std::vector<std::unique_ptr<asio::io_context>>& all() const noexcept {
    return contexts_;
  }

private:
  std::vector<std::unique_ptr<asio::io_context>> contexts_;
  std::atomic<std::size_t> turn_{0};
};

} // namespace callengine::net
