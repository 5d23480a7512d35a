#include "simulator/load/io_loop.hpp"

#include <boost/asio/steady_timer.hpp>

namespace callengine::simulator::load {

void io_loop::run_for(milliseconds span) {
  boost::asio::steady_timer end{io_, span};
  end.async_wait([this](boost::system::error_code) { io_.stop(); });
  io_.restart();
  io_.run();
}

bool io_loop::run_until(
  const std::function<bool()>& reached, milliseconds within) {
  const auto end = std::chrono::steady_clock::now() + within;
  while (!reached()) {
    if (std::chrono::steady_clock::now() > end)
      return false;
    run_for(milliseconds{1});
  }
  return true;
}

} // namespace callengine::simulator::load
