#include "net/portal/missed_calls_json.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const missed_call& item) {
  ordered_json body{{"id", item.id}, {"from", text_or_null(item.from)},
    {"department", text_or_null(item.department)}, {"calls", item.calls},
    {"first_at", iso_time(item.first_at)}, {"last_at", iso_time(item.last_at)},
    {"reason", to_string(item.why)}, {"call", item.call},
    {"state", item.is_open ? "open" : "closed"},
    {"assigned_to", user_or_null(item.assigned_to)},
    {"climbed_at", time_or_null(item.climbed_at)},
    {"closed_at", time_or_null(item.closed_at)},
    {"closed_by", user_or_null(item.closed_by)},
    {"result", text_or_null(name_of(item.result))},
    {"note", text_or_null(item.note)},
    {"voicemail", number_or_null(item.voicemail)}, {"is_test", item.is_test}};
  return body;
}

} // namespace

std::string missed_call_json(const missed_call& item) {
  return dump(to_json(item));
}

std::string missed_calls_json(const missed_calls::list_result& found) {
  auto list = ordered_json::array();
  for (const auto& item : found.found)
    list.push_back(to_json(item));
  ordered_json body;
  body["missed_calls"] = std::move(list);
  body["more"] = found.more;
  return dump(body);
}

} // namespace callengine::net::portal
