#pragma once

#include "model/ports/snapshot_store.hpp"

namespace callengine::app {

/// `--snapshots off`: nobody waits, and a crash loses the live calls.
class no_snapshots final : public snapshot_store {
public:
  bool save(call_snapshot, saved) override {
    return false;
  }

  void save(staff_snapshot, std::function<void()>) override {}

  void end(ended_call) override {}

  void find(
    client_id, const call_sid&, std::function<void(known_call)> done) override {
    done({});
  }
};

} // namespace callengine::app
