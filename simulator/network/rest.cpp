#include "simulator/network/rest.hpp"

#include "simulator/network/parameters.hpp"

#include <nlohmann/json.hpp>

namespace callengine::simulator {

namespace {

rest_response refuse(int status, int code, const std::string& message) {
  const nlohmann::json body{{"code", code}, {"message", message},
    {"more_info", "https://www.twilio.com/docs/errors/" + std::to_string(code)},
    {"status", status}};
  return {status, body.dump()};
}

nlohmann::json time_or_null(const std::optional<time_point>& at) {
  if (at)
    return rfc_2822(*at);
  return nullptr;
}

rest_response show(const leg_facts& facts, const network_options& options) {
  nlohmann::json body{{"sid", facts.sid}, {"account_sid", options.account_sid},
    {"from", facts.from}, {"to", facts.to}, {"direction", facts.direction},
    {"api_version", "2010-04-01"}, {"date_created", rfc_2822(facts.started_at)},
    {"start_time", time_or_null(facts.answered_at)},
    {"end_time", time_or_null(facts.ended_at)}};
  // `initiated` exists in callbacks only (contract 3).
  body["status"] = facts.status == "initiated" ? "queued" : facts.status;
  body["parent_call_sid"] = nullptr;
  body["duration"] = nullptr;
  if (!facts.parent.empty())
    body["parent_call_sid"] = facts.parent;
  if (facts.ended_at)
    body["duration"] = std::to_string(talk_length(facts).count());
  return {200, body.dump()};
}

rest_response change(leg_registry& legs, const network_options& options,
  const leg_facts& facts, const field_list& form) {
  const auto wanted = find_field(form, "Status");
  if (wanted != "canceled" && wanted != "completed")
    return refuse(400, 20001, "Status must be canceled or completed");
  const auto leg = legs.live(facts.sid);
  const bool too_late = wanted == "canceled" && facts.answered_at.has_value();
  if (!leg || too_late)
    return refuse(400, 21220, "Call is not in a state that allows this change");
  leg->end_by_rest();
  return show(facts, options);
}

} // namespace

rest_response answer_rest(leg_registry& legs, const network_options& options,
  const std::string& method, const std::string& path, const field_list& form) {
  const auto base = "/2010-04-01/Accounts/" + options.account_sid + "/Calls/";
  constexpr std::string_view suffix = ".json";
  if (!path.starts_with(base) || !path.ends_with(suffix)
    || path.size() <= base.size() + suffix.size())
    return refuse(404, 20404, "The requested resource was not found");
  const auto sid
    = path.substr(base.size(), path.size() - base.size() - suffix.size());
  const auto facts = legs.find(sid);
  if (!facts)
    return refuse(404, 20404, "There is no such call");
  if (method == "GET")
    return show(*facts, options);
  if (method == "POST")
    return change(legs, options, *facts, form);
  return refuse(405, 20004, "Method not allowed");
}

} // namespace callengine::simulator
