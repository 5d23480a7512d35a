#include "app/background.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace callengine::app {

namespace {

/// Between two tries of a job.
constexpr milliseconds job_pause = std::chrono::seconds{1};

} // namespace

void background::start(
  std::vector<job> jobs, std::function<void()> heartbeat, milliseconds every) {
  thread_ = std::jthread{
    [this, jobs = std::move(jobs), heartbeat = std::move(heartbeat), every](
      const std::stop_token& stop) {
      run(stop, jobs, heartbeat, every);
    }};
}

void background::stop() {
  thread_.request_stop();
  if (thread_.joinable())
    thread_.join();
}

void background::run(const std::stop_token& stop, std::vector<job> jobs,
  const std::function<void()>& heartbeat, milliseconds every) {
  bool told = false;
  while (!stop.stop_requested()) {
    heartbeat();
    while (!jobs.empty() && !stop.stop_requested()) {
      const auto error = jobs.front()();
      if (!error.empty() && !std::exchange(told, true))
        spdlog::error("{} (it is tried again)", error);
      if (!error.empty()) {
        ++failures_;
        break;
      }
      jobs.erase(jobs.begin());
      told = false;
    }
    std::unique_lock lock{mutex_};
    const auto pause = jobs.empty() ? every : std::min(every, job_pause);
    wake_.wait_for(lock, stop, pause, [] { return false; });
  }
}

} // namespace callengine::app
