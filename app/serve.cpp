#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/service.hpp"

#include <spdlog/spdlog.h>

#include <csignal>

namespace callengine::app {

namespace {

/// Blocks the signals that end the program in every thread started later, so
/// that only `wait` receives them.
class stop_signals {
public:
  stop_signals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }

  void wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
  }

private:
  sigset_t set_{};
};

} // namespace

int serve(const serve_options& options) {
  const stop_signals signals;
  start_logging(options.log_level);
  service engine{options};
  if (const auto error = engine.start(); !error.empty()) {
    spdlog::error("not started: {}", error);
    return 1;
  }
  spdlog::info("ready: listening on port {}", engine.port());
  signals.wait();
  spdlog::info("stopping");
  engine.stop();
  spdlog::info("stopped");
  return 0;
}

} // namespace callengine::app
