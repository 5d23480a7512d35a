#pragma once

#include "model/ports/snapshot_store.hpp"

#include <algorithm>

namespace callengine::explore {

/// Keeps the images of live calls as the values they are. A store that is
/// slow, gone, full or empty after a crash is another implementation of the
/// same port.
class memory_store final : public snapshot_store {
public:
  std::string save(const std::vector<call>& calls) override {
    calls_.insert(calls_.end(), calls.begin(), calls.end());
    return {};
  }

  std::string load(std::vector<call>& calls) override {
    calls.insert(calls.end(), calls_.begin(), calls_.end());
    return {};
  }

  std::string forget(const std::vector<call_sid>& calls) override {
    std::erase_if(calls_, [&calls](const auto& each) {
      return std::find(calls.begin(), calls.end(), each.sid) != calls.end();
    });
    return {};
  }

private:
  std::vector<call> calls_;
};

} // namespace callengine::explore
