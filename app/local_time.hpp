#pragma once

#include "model/board/day.hpp"
#include "model/time.hpp"

#include <string>

namespace callengine::app {

/// "Monday 23 November 2026, 09:15 CET" as people of this time zone (IANA) read
/// it; in UTC where the zone is empty or unknown. Any thread.
std::string local_time(time_point at, const std::string& zone);

/// The day in which this moment is, from midnight to midnight of this time
/// zone; where the clocks leave midnight out, from the moment when they do. In
/// UTC where the zone is empty or unknown. Any thread.
day_bounds local_day(time_point at, const std::string& zone);

} // namespace callengine::app
