// What a message between two actors costs with the engine's own scheduler.
#include "actors/lent_threads.hpp"

#include <benchmark/benchmark.h>
#include <cstdint>

namespace callengine::bench {
namespace {

class config : public caf::actor_system_config {
public:
  config() {
    actors::use_lent_threads(*this);
    set("scheduler.max-threads", 1);
  }
};

/// Passes what it gets on to the other one, less one; tells whoever waits
/// when nothing is left.
caf::behavior player(caf::event_based_actor* self) {
  return {[self](std::int64_t left, const caf::actor& other,
            const caf::actor& waiting) {
    const auto own = caf::actor_cast<caf::actor>(self);
    if (left == 0)
      self->send(waiting, left);
    else
      self->send(other, left - 1, own, waiting);
  }};
}

/// Two actors that play, and this thread, which waits for them.
class table {
public:
  table()
    : system_(settings_), first_(system_.spawn(player)),
      second_(system_.spawn(player)), self_(system_) {}

  ~table() {
    self_->send_exit(first_, caf::exit_reason::user_shutdown);
    self_->send_exit(second_, caf::exit_reason::user_shutdown);
  }

  table(const table&) = delete;
  table& operator=(const table&) = delete;

  void begin(std::int64_t hops) {
    self_->send(first_, hops, second_, caf::actor_cast<caf::actor>(self_));
  }

  void wait() {
    self_->receive([](std::int64_t) {});
  }

  caf::actor_system& system() {
    return system_;
  }

private:
  config settings_;
  caf::actor_system system_;
  caf::actor first_;
  caf::actor second_;
  caf::scoped_actor self_;
};

/// As a webhook's thread carries its call: fewer hops than it is lent for.
void actor_hop_on_a_lent_thread(benchmark::State& state) {
  constexpr std::int64_t hops = 50;
  table players;
  for (auto _ : state) {
    {
      actors::lent_thread here{players.system()};
      players.begin(hops);
      here.run();
    }
    players.wait();
  }
  state.SetItemsProcessed(state.iterations() * hops);
}

/// Between actors that the system's own thread runs both.
void actor_hop_on_one_worker(benchmark::State& state) {
  constexpr std::int64_t hops = 10'000;
  table players;
  for (auto _ : state) {
    players.begin(hops);
    players.wait();
  }
  state.SetItemsProcessed(state.iterations() * hops);
}

/// From this thread to an actor on the system's own, and back: each hop wakes
/// the other thread.
void actor_hop_across_threads(benchmark::State& state) {
  table players;
  for (auto _ : state) {
    players.begin(0);
    players.wait();
  }
  state.SetItemsProcessed(state.iterations() * 2);
}

BENCHMARK(actor_hop_on_a_lent_thread)->UseRealTime();
BENCHMARK(actor_hop_on_one_worker)->UseRealTime();
BENCHMARK(actor_hop_across_threads)->UseRealTime();

} // namespace
} // namespace callengine::bench
