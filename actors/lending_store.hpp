#pragma once

#include "actors/lent_threads.hpp"
#include "model/ports/snapshot_store.hpp"

#include <utility>

namespace callengine::actors {

/// The snapshot store, whose thread runs the calls that it tells: their answers
/// go out without another thread being woken.
class lending_store final : public snapshot_store {
public:
  /// `inner` tells nothing any more when the system goes.
  lending_store(snapshot_store& inner, caf::actor_system& system)
    : inner_{inner}, system_{system} {}

  bool save(call_snapshot snapshot, saved done) override {
    return inner_.save(std::move(snapshot),
      [&system = system_, done = std::move(done)](durability how) {
        lent_thread here{system};
        done(how);
        here.run();
      });
  }

  void save(staff_snapshot snapshot, std::function<void()> refused) override {
    inner_.save(std::move(snapshot), std::move(refused));
  }

  void end(ended_call call) override {
    inner_.end(std::move(call));
  }

  void find(client_id client, const call_sid& call,
    std::function<void(known_call)> done) override {
    inner_.find(client, call, std::move(done));
  }

private:
  snapshot_store& inner_;
  caf::actor_system& system_;
};

} // namespace callengine::actors
