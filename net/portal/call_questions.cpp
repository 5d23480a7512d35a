#include "net/portal/call_questions.hpp"

#include "model/phone_number.hpp"
#include "net/portal/changes.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::json;

/// Reads a text from its beginning on.
class scanner {
public:
  explicit scanner(std::string_view text) : rest_{text} {}

  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted)
      return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// So many digits.
  bool take(std::size_t digits, int& to) {
    if (rest_.size() < digits)
      return false;
    to = 0;
    for (const char each : rest_.substr(0, digits)) {
      if (each < '0' || each > '9')
        return false;
      to = to * 10 + (each - '0');
    }
    rest_.remove_prefix(digits);
    return true;
  }

  /// What follows a point: thousandths; what is finer is left out.
  bool take_fraction(int& to) {
    int digits = 0;
    to = 0;
    for (int each = 0; take(1, each); ++digits)
      if (digits < 3)
        to = to * 10 + each;
    for (int missing = digits; missing < 3; ++missing)
      to *= 10;
    return digits > 0;
  }

  bool is_done() const {
    return rest_.empty();
  }

private:
  std::string_view rest_;
};

std::optional<std::chrono::sys_days> day_in(scanner& text) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!text.take(4, year) || !text.take('-') || !text.take(2, month)
    || !text.take('-') || !text.take(2, day))
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
    std::chrono::month{static_cast<unsigned>(month)},
    std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

/// Hours and minutes.
std::optional<std::chrono::minutes> clock_in(scanner& text) {
  int hours = 0;
  int minutes = 0;
  if (!text.take(2, hours) || !text.take(':') || !text.take(2, minutes)
    || hours > 23 || minutes > 59)
    return std::nullopt;
  return std::chrono::minutes{hours * 60 + minutes};
}

/// How far its clocks are ahead of UTC.
std::optional<std::chrono::minutes> zone_in(scanner& text) {
  if (text.take('Z'))
    return std::chrono::minutes{0};
  const bool is_east = text.take('+');
  if (!is_east && !text.take('-'))
    return std::nullopt;
  const auto ahead = clock_in(text);
  return ahead && !is_east ? std::optional{-*ahead} : ahead;
}

complaint read_time(
  const twilio::parameter& from, std::optional<time_point>& to) {
  to = time_of(from.value);
  if (to)
    return std::nullopt;
  return bad_query(
    "\"" + from.name + "\" must be a time such as 2026-11-22T13:00:00Z.");
}

complaint read_number(
  const twilio::parameter& from, std::optional<std::string>& to) {
  if (!is_e164(from.value))
    return bad_query("\"number\" must be one such as +14155550123 (its plus "
                     "written as %2B).");
  to = from.value;
  return std::nullopt;
}

complaint read_which(const twilio::parameter& from, call_filter& to) {
  if (from.name == "from")
    return read_time(from, to.from);
  if (from.name == "to")
    return read_time(from, to.to);
  if (from.name == "number")
    return read_number(from, to.number);
  if (from.name == "department")
    return read_department(from, to.department);
  if (from.name != "result")
    return unknown_parameter(from.name);
  to.how = outcome_from(from.value);
  if (!to.how)
    return bad_query(
      "\"result\" must be person, voicemail, goodbye or caller_hung_up.");
  return std::nullopt;
}

complaint read_page(const twilio::parameter& from, call_filter& to) {
  if (from.name == "before") {
    if (!twilio::is_sid("CA", from.value))
      return bad_query("\"before\" must be a call.");
    to.before = from.value;
    return std::nullopt;
  }
  if (from.name == "limit")
    return read_limit(from, to.limit);
  return read_which(from, to);
}

complaint read_result(
  const json& value, std::optional<std::optional<call_result>>& to) {
  if (value.is_null()) {
    to.emplace();
    return std::nullopt;
  }
  const auto result = value.is_string()
    ? call_result_from(value.get_ref<const std::string&>())
    : std::nullopt;
  if (!result)
    return bad_question{"bad_value",
      "\"result\" must be helped, call_back, passed_on, wrong_number, other or "
      "null."};
  to.emplace(result);
  return std::nullopt;
}

} // namespace

std::variant<call_filter, bad_question> call_page_of(std::string_view query) {
  return read_filter<call_filter>(query, read_page);
}

std::variant<call_filter, bad_question> call_export_of(std::string_view query) {
  auto filter = read_filter<call_filter>(query, read_which);
  if (auto* known = std::get_if<call_filter>(&filter)) {
    known->limit = longest_export;
    known->is_export = true;
  }
  return filter;
}

std::variant<call_change, bad_question> call_change_of(std::string_view body) {
  const auto value = json::parse(body, nullptr, false);
  if (auto problem = no_change(value, "Send \"note\" or \"result\"."))
    return std::move(*problem);
  call_change change;
  for (const auto& [name, each] : value.items()) {
    auto problem = name == "note" ? read_note(each, change.note)
      : name == "result"          ? read_result(each, change.result)
                                  : unknown_key(name);
    if (problem)
      return std::move(*problem);
  }
  return change;
}

std::optional<time_point> time_of(std::string_view text) {
  scanner rest{text};
  const auto day = day_in(rest);
  if (!day || !rest.take('T'))
    return std::nullopt;
  const auto daytime = clock_in(rest);
  int seconds = 0;
  int thousandths = 0;
  if (!daytime || !rest.take(':') || !rest.take(2, seconds) || seconds > 59)
    return std::nullopt;
  if (rest.take('.') && !rest.take_fraction(thousandths))
    return std::nullopt;
  const auto ahead = zone_in(rest);
  if (!ahead || !rest.is_done())
    return std::nullopt;
  return time_point{*day} + *daytime - *ahead + std::chrono::seconds{seconds}
  + milliseconds{thousandths};
}

} // namespace callengine::net::portal
