#include "net/portal/json_text.hpp"

#include "model/phone_number.hpp"

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

nlohmann::ordered_json time_or_null(const std::optional<time_point>& at) {
  return at ? nlohmann::ordered_json(iso_time(*at))
            : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json user_or_null(const std::optional<user_id>& user) {
  return user ? nlohmann::ordered_json(user->value)
              : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json number_or_null(
  const std::optional<std::int64_t>& value) {
  return value ? nlohmann::ordered_json(*value)
               : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json caller_or_null(const std::string& from) {
  return text_or_null(is_withheld(from) ? std::string{} : from);
}

nlohmann::ordered_json text_or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr)
                      : nlohmann::ordered_json(text);
}

} // namespace callengine::net::portal
