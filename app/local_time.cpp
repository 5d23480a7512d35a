#include "app/local_time.hpp"

#include <date/tz.h>
#include <spdlog/spdlog.h>

namespace callengine::app {

namespace {

constexpr auto layout = "%A %e %B %Y, %H:%M %Z";

const date::time_zone* find_zone(const std::string& name) {
  if (name.empty())
    return nullptr;
  try {
    return date::locate_zone(name);
  } catch (const std::exception& error) {
    spdlog::warn("time zone {}: {}; UTC is told", name, error.what());
    return nullptr;
  }
}

} // namespace

std::string local_time(time_point at, const std::string& zone) {
  // The library's own names of weekdays and months, whatever the environment.
  const auto& english = std::locale::classic();
  if (const auto* known = find_zone(zone))
    return date::format(english, layout, date::make_zoned(known, at));
  return date::format(english, layout,
    date::sys_time<seconds>{
      std::chrono::floor<seconds>(at.time_since_epoch())});
}

day_bounds local_day(time_point at, const std::string& zone) {
  const auto* known = find_zone(zone);
  if (known == nullptr) {
    const auto today = date::floor<date::days>(at);
    return {today, today + date::days{1}};
  }
  const auto today = date::floor<date::days>(known->to_local(at));
  const auto midnight = [known](date::local_days day) -> time_point {
    return known->to_sys(day, date::choose::earliest);
  };
  return {midnight(today), midnight(today + date::days{1})};
}

} // namespace callengine::app
