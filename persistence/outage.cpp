#include "persistence/outage.hpp"

#include "persistence/database_error.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// Normal work is to be back within seconds after the database is.
constexpr std::chrono::milliseconds first_wait = 100ms;
constexpr std::chrono::milliseconds longest_wait = 2s;

} // namespace

outage::outage(std::string what) : what_{std::move(what)} {}

std::chrono::milliseconds outage::failed(const std::exception& error) {
  constexpr int doublings = 5;
  if (failures_ == 0)
    spdlog::error(
      "database: {}, will try again: {}", what_, database_error_text(error));
  const auto wait = first_wait * (1 << std::min(failures_, doublings));
  ++failures_;
  return std::min(wait, longest_wait);
}

void outage::over() {
  if (failures_ > 0)
    spdlog::warn("database: works again after {} failed tries (until now: {})",
      failures_, what_);
  failures_ = 0;
}

} // namespace callengine::persistence
