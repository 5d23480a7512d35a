#pragma once

#include "simulator/load/http_client.hpp"
#include "simulator/load/io_loop.hpp"
#include "simulator/load/load_options.hpp"
#include "simulator/load/network_player.hpp"
#include "simulator/load/recording.hpp"

namespace callengine::simulator::load {

/// How the interpreter plays this run's calls.
network_player_options interpreter_options(const load_options& options);

/// Plays each script of the mix through the interpreter and records it: alone,
/// then many at once, so that ways are recorded too that a call only goes when
/// others are there. Throws std::runtime_error if a promise is broken.
recording rehearse(
  io_loop& loop, http_client& client, const load_options& options);

} // namespace callengine::simulator::load
