#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace callengine::net::portal {

std::string dump(const nlohmann::ordered_json& value) {
  return value.dump(
    -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string iso_time(time_point at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{at - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
    static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
    static_cast<unsigned>(date.day()), time.hours().count(),
    time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

} // namespace callengine::net::portal
