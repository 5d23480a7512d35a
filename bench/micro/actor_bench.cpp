// What a message between two actors costs, with the engine's own scheduler.
#include <caf/all.hpp>

#include <benchmark/benchmark.h>
#include <cstdint>

namespace callengine::bench {
namespace {

class config : public caf::actor_system_config {
public:
  config() {
    set("scheduler.policy", caf::atom("sharing"));
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

/// One hop: a message is made, queued, scheduled and handled.
void actor_hop(benchmark::State& state) {
  constexpr std::int64_t hops = 10'000;
  config settings;
  caf::actor_system system{settings};
  const auto first = system.spawn(player);
  const auto second = system.spawn(player);
  caf::scoped_actor self{system};
  const auto waiting = caf::actor_cast<caf::actor>(self);
  for (auto _ : state) {
    self->send(first, hops, second, waiting);
    self->receive([](std::int64_t) {});
  }
  self->send_exit(first, caf::exit_reason::user_shutdown);
  self->send_exit(second, caf::exit_reason::user_shutdown);
  state.SetItemsProcessed(state.iterations() * hops);
}

BENCHMARK(actor_hop)->UseRealTime();

} // namespace
} // namespace callengine::bench
