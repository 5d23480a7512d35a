#include "simulator/http/url.hpp"
#include "simulator/network/parameters.hpp"
#include "simulator/network/rest.hpp"

#include <nlohmann/json.hpp>

namespace callengine::simulator {

namespace {

constexpr std::size_t twiml_characters_max = 4000;

nlohmann::json time_or_null(const std::optional<time_point>& at) {
  if (at)
    return rfc_2822(*at);
  return nullptr;
}

nlohmann::json text_or_null(const std::string& text) {
  if (text.empty())
    return nullptr;
  return text;
}

/// As REST names it: `initiated` exists in callbacks only (contract 3).
std::string rest_status(const leg_facts& facts) {
  return facts.status == "initiated" ? "queued" : facts.status;
}

} // namespace

rest_response rest_api::show(const leg_facts& facts) const {
  const auto uri
    = "/2010-04-01/Accounts/" + options_.account_sid + "/Calls/" + facts.sid;
  auto changed = facts.started_at;
  if (facts.ended_at)
    changed = *facts.ended_at;
  else if (facts.answered_at)
    changed = *facts.answered_at;
  nlohmann::json body{{"sid", facts.sid}, {"account_sid", options_.account_sid},
    {"parent_call_sid", text_or_null(facts.parent)}, {"from", facts.from},
    {"from_formatted", facts.from}, {"to", facts.to},
    {"to_formatted", facts.to}, {"direction", facts.direction},
    {"status", rest_status(facts)}, {"api_version", "2010-04-01"},
    {"date_created", rfc_2822(facts.started_at)},
    {"date_updated", rfc_2822(changed)},
    {"start_time", time_or_null(facts.answered_at)},
    {"end_time", time_or_null(facts.ended_at)}, {"queue_time", "0"},
    {"price_unit", "USD"}, {"uri", uri + ".json"},
    {"subresource_uris", {{"recordings", uri + "/Recordings.json"}}}};
  body["duration"] = nullptr;
  if (facts.ended_at)
    body["duration"] = std::to_string(talk_length(facts).count());
  for (const auto* unknown :
    {"answered_by", "annotation", "caller_name", "forwarded_from", "group_sid",
      "phone_number_sid", "price", "trunk_sid"})
    body[unknown] = nullptr;
  body["forwarded_from"] = text_or_null(facts.forwarded_from);
  return {200, body.dump()};
}

rest_response rest_api::redirect(
  const leg_facts& facts, const field_list& form) {
  leg_redirection to;
  to.url = find_field(form, "Url");
  to.method = find_field(form, "Method") == "GET" ? "GET" : "POST";
  if (to.url.empty())
    to.twiml = find_field(form, "Twiml");
  if (!to.url.empty() && !take_apart(split_fragment(to.url).url))
    return refuse_rest(400, 21205, "Url is not a valid URL: " + to.url);
  if (to.twiml.size() > twiml_characters_max)
    return refuse_rest(400, 20001, "Twiml is longer than 4000 characters");
  const auto leg = legs_.live(facts.sid);
  if (!leg || !facts.answered_at || facts.ended_at)
    return refuse_rest(400, 21220, "Call is not in-progress. Cannot redirect.");
  leg->redirect_by_rest(to);
  return show(facts);
}

rest_response rest_api::change(const leg_facts& facts, const field_list& form) {
  const auto wanted = find_field(form, "Status");
  if (wanted.empty()
    && (!find_field(form, "Url").empty() || !find_field(form, "Twiml").empty()))
    return redirect(facts, form);
  if (wanted != "canceled" && wanted != "completed")
    return refuse_rest(400, 20001,
      "Status must be canceled or completed, or there must be a Url or Twiml");
  const auto leg = legs_.live(facts.sid);
  const bool too_late = wanted == "canceled" && facts.answered_at.has_value();
  if (!leg || too_late)
    return refuse_rest(400, 21220,
      "Call is not in a state that allows this change: it is "
        + rest_status(facts));
  leg->end_by_rest();
  return show(facts);
}

rest_response rest_api::calls(
  const std::string& method, std::string_view name, const field_list& form) {
  constexpr std::string_view recordings = "/Recordings";
  if (name.ends_with(recordings)) {
    name.remove_suffix(recordings.size());
    return recordings_of(method, call_sid{name}, form);
  }
  const auto facts = legs_.find(std::string{name});
  if (!facts)
    return refuse_rest(
      404, 20404, "The requested call " + std::string{name} + " was not found");
  if (method == "GET")
    return show(*facts);
  if (method == "POST")
    return change(*facts, form);
  return refuse_rest(405, 20004, "Method not allowed");
}

} // namespace callengine::simulator
