#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

namespace callengine::net {

/// So many at once, and no more. Any thread may call.
class places {
public:
  explicit places(std::size_t most)
    : most_{most}, taken_{std::make_shared<std::atomic<std::size_t>>(0)} {}

  /// Given back when it is dropped, which may be later than this is gone. Null:
  /// there is none left.
  std::shared_ptr<const void> take() const {
    if (taken_->fetch_add(1) >= most_) {
      taken_->fetch_sub(1);
      return nullptr;
    }
    const auto give_back = [taken = taken_](const void*) {
      taken->fetch_sub(1);
    };
    return {taken_.get(), give_back};
  }

private:
  const std::size_t most_;
  const std::shared_ptr<std::atomic<std::size_t>> taken_;
};

} // namespace callengine::net
