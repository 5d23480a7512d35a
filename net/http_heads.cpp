#include "net/http_heads.hpp"

#include <spdlog/fmt/fmt.h>

#include <array>

namespace callengine::net::http_heads {

namespace {

method method_of(http::verb verb) {
  switch (verb) {
  case http::verb::get:
    return method::get;
  case http::verb::head:
    return method::head;
  case http::verb::post:
    return method::post;
  case http::verb::put:
    return method::put;
  case http::verb::patch:
    return method::patch;
  case http::verb::delete_:
    return method::delete_;
  default:
    return method::other;
  }
}

} // namespace

std::string_view origin_form(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme))
      continue;
    const auto end = target.find_first_of("/?", scheme.size());
    return end == target.npos ? std::string_view{"/"} : target.substr(end);
  }
  return target;
}

std::string date_text(time_point now) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
    "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date{day};
  const std::chrono::weekday weekday{day};
  const std::chrono::hh_mm_ss time{
    std::chrono::floor<std::chrono::seconds>(now - day)};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
    days.at(weekday.c_encoding()), static_cast<unsigned>(date.day()),
    months.at(static_cast<unsigned>(date.month()) - 1),
    static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
    time.seconds().count());
}

request head_of(const http::request_header<>& from) {
  request what;
  what.verb = method_of(from.method());
  what.target = origin_form(from.target());
  what.content_type = from[http::field::content_type];
  what.twilio_signature = from["X-Twilio-Signature"];
  what.authorization = from[http::field::authorization];
  what.host = from[http::field::host];
  what.origin = from[http::field::origin];
  what.cookie = from[http::field::cookie];
  what.accept_encoding = from[http::field::accept_encoding];
  what.if_none_match = from[http::field::if_none_match];
  // No answer carries what an If-Range could compare: it never holds.
  if (from.find(http::field::if_range) == from.end())
    what.range = from[http::field::range];
  return what;
}

} // namespace callengine::net::http_heads
