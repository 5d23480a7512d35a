#include "app/missed_call_clock.hpp"

#include "actors/engine.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::app {

namespace {

/// Clinics count in minutes.
constexpr milliseconds look_every = std::chrono::seconds{5};

} // namespace

void missed_call_clock::start(persistence::database_url database,
  persistence::number_cipher cipher, const callengine::clock& time,
  actors::engine& engine) {
  climber_ = std::make_unique<persistence::missed_call_climber>(
    std::move(database), std::move(cipher));
  auto beat = [this, &time, &engine] {
    look(time, engine);
  };
  thread_.start({}, std::move(beat), look_every);
}

void missed_call_clock::stop() {
  thread_.stop();
}

void missed_call_clock::look(
  const callengine::clock& time, actors::engine& engine) {
  const auto climbed = climber_->climb(time.now());
  if (!climbed) {
    ++failures_;
    if (!std::exchange(is_away_, true))
      spdlog::error("{} (it is tried again)", climbed.error);
    return;
  }
  is_away_ = false;
  for (const auto& each : *climbed.value)
    engine.tell_news(each.client, each.news);
}

} // namespace callengine::app
