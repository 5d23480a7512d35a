#include "app/local_time.hpp"

#include <date/tz.h>
#include <spdlog/spdlog.h>

namespace callengine::app {

namespace {

constexpr auto layout = "%A %e %B %Y, %H:%M %Z";

} // namespace

std::string local_time(time_point at, const std::string& zone) {
  // The library's own names of weekdays and months, whatever the environment.
  const auto& english = std::locale::classic();
  if (!zone.empty()) {
    try {
      return date::format(english, layout,
        date::make_zoned(
          zone, date::sys_time<milliseconds>{at.time_since_epoch()}));
    } catch (const std::exception& error) {
      spdlog::warn("time zone {}: {}; UTC is told", zone, error.what());
    }
  }
  return date::format(english, layout,
    date::sys_time<seconds>{
      std::chrono::floor<seconds>(at.time_since_epoch())});
}

} // namespace callengine::app
