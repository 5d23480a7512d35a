#include "simulator/load/load_options.hpp"

#include <algorithm>

namespace callengine::simulator::load {

std::size_t connections_of(const load_options& options) noexcept {
  if (options.connections != 0)
    return options.connections;
  constexpr std::size_t open_loop = 128;
  if (options.half_load)
    return std::max(open_loop, options.concurrency);
  return options.rate ? open_loop : options.concurrency;
}

} // namespace callengine::simulator::load
