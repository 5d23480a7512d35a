#include "simulator/network/parameters.hpp"
#include "simulator/network/rest.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace callengine::simulator {

namespace {

/// A moment of silence, whatever was said (there is no encoder): three frames
/// of MPEG 2 layer III at 32 kbit/s, 16 kHz, mono.
std::string silent_mp3() {
  constexpr std::size_t frame_bytes = 144;
  std::string frame = "\xFF\xF3\x48\xC0";
  frame.resize(frame_bytes, '\0');
  return frame + frame + frame;
}

/// What a recording's own resource and a call's list of them have in common.
nlohmann::json common_fields(
  const recording_facts& facts, const std::string& account) {
  nlohmann::json body{{"sid", facts.sid}, {"account_sid", account},
    {"call_sid", facts.call}, {"api_version", "2010-04-01"}, {"channels", 1},
    {"source", "RecordVerb"}, {"conference_sid", nullptr},
    {"date_created", rfc_2822(facts.started_at)},
    {"date_updated", rfc_2822(facts.ready_at.value_or(facts.started_at))},
    {"start_time", rfc_2822(facts.started_at)}, {"price", nullptr},
    {"price_unit", "USD"}, {"encryption_details", nullptr},
    {"error_code", nullptr}, {"track", "both"}};
  body["duration"] = nullptr;
  if (facts.status != "in-progress")
    body["duration"] = std::to_string(facts.duration.count());
  return body;
}

/// A number of a query, or what it is where it is absent or none.
std::size_t number_of(
  const field_list& form, std::string_view name, std::size_t otherwise) {
  const auto text = find_field(form, name);
  std::size_t value = 0;
  const auto [end, ec]
    = std::from_chars(text.data(), text.data() + text.size(), value);
  return ec == std::errc{} && end == text.data() + text.size() ? value
                                                               : otherwise;
}

} // namespace

bool rest_api::is_ready(const recording_facts& facts) const {
  return facts.ready_at && *facts.ready_at <= clock_.now();
}

std::string rest_api::status_of(const recording_facts& facts) const {
  const bool ended = facts.status != "in-progress";
  return ended && !is_ready(facts) ? "processing" : facts.status;
}

rest_response rest_api::show(const recording_facts& facts) const {
  const auto uri = "/2010-04-01/Accounts/" + options_.account_sid
    + "/Recordings/" + facts.sid;
  auto body = common_fields(facts, options_.account_sid);
  body["uri"] = uri + ".json";
  body["media_url"] = options_.recordings_base + uri;
  body["status"] = status_of(facts);
  return {200, body.dump()};
}

rest_response rest_api::recordings_of(const std::string& method,
  const call_sid& call, const field_list& form) const {
  if (!legs_.find(call))
    return refuse_rest(
      404, 20404, "The requested call " + call + " was not found");
  if (method != "GET")
    return refuse_rest(405, 20004, "Method not allowed");
  const auto size
    = std::clamp<std::size_t>(number_of(form, "PageSize", 50), 1, 1000);
  const auto page = number_of(form, "Page", 0);
  const auto uri = "/2010-04-01/Accounts/" + options_.account_sid + "/Calls/"
    + call + "/Recordings";
  const auto page_uri = [&](std::size_t which) {
    return uri + ".json?PageSize=" + std::to_string(size)
      + "&Page=" + std::to_string(which);
  };
  const auto all = recordings_.of_call(call);
  auto list = nlohmann::json::array();
  const auto begin = std::min(page * size, all.size());
  const auto end = std::min(begin + size, all.size());
  for (auto index = begin; index < end; ++index) {
    auto item = common_fields(all[index], options_.account_sid);
    item["uri"] = uri + '/' + all[index].sid + ".json";
    item["status"] = status_of(all[index]);
    list.push_back(std::move(item));
  }
  nlohmann::json body{{"page", page}, {"page_size", size}, {"start", begin},
    {"end", end == begin ? begin : end - 1}, {"uri", page_uri(page)},
    {"first_page_uri", page_uri(0)}, {"next_page_uri", nullptr},
    {"previous_page_uri", nullptr}, {"recordings", std::move(list)}};
  if (end < all.size())
    body["next_page_uri"] = page_uri(page + 1);
  if (page > 0)
    body["previous_page_uri"] = page_uri(page - 1);
  return {200, body.dump()};
}

rest_response rest_api::media(
  const recording_facts& facts, std::string_view type, const field_list& form) {
  // All of Record's recordings have one channel.
  const auto channels = find_field(form, "RequestedChannels");
  if (!channels.empty() && channels != "1")
    return refuse_rest(400, 20001,
      "RequestedChannels=" + std::string{channels}
        + ": the recording has one channel");
  if (facts.status != "completed" || !is_ready(facts))
    return refuse_rest(404, 20404, "The recording has no media yet");
  if (auto fault = media_fault(facts))
    return *fault;
  if (type == ".mp3")
    return {200, silent_mp3(), "audio/mpeg"};
  rest_response whole{200, {}, "audio/x-wav", media_of(facts)};
  auto& counted = faults_.counters;
  if (faults_.strikes(faults_.plan.media.slow_percent, counted.media_slow))
    whole.stops_for = faults_.plan.media.slow_for;
  else if (faults_.strikes(
             faults_.plan.media.truncated_percent, counted.media_truncated))
    whole.stops_for = milliseconds{0};
  return whole;
}

std::optional<rest_response> rest_api::media_fault(
  const recording_facts& facts) {
  const auto& plan = faults_.plan.media;
  auto& counted = faults_.counters;
  const bool is_late
    = facts.ready_at && *facts.ready_at + plan.late > clock_.now();
  counted.media_not_yet += is_late ? 1 : 0;
  if (is_late || faults_.strikes(plan.not_yet_percent, counted.media_not_yet))
    return refuse_rest(404, 20404, "The recording has no media yet");
  if (faults_.strikes(plan.unauthorized_percent, counted.media_unauthorized))
    return refuse_rest(401, 20003, "Authenticate");
  if (faults_.strikes(plan.rate_limited_percent, counted.media_rate_limited)) {
    auto refusal = refuse_rest(429, 20429, "Too Many Requests");
    refusal.retry_after = plan.retry_after;
    return refusal;
  }
  if (faults_.strikes(plan.server_errors_percent, counted.media_server_errors))
    return refuse_rest(500, 20500, "Internal server error");
  if (faults_.strikes(plan.wrong_type_percent, counted.media_wrong_type))
    return rest_response{200, "<!DOCTYPE html><p>Please sign in.", "text/html"};
  return std::nullopt;
}

rest_response rest_api::recordings(
  const std::string& method, std::string_view name, const field_list& form) {
  const auto dot = std::min(name.find('.'), name.size());
  const recording_sid sid{name.substr(0, dot)};
  const auto type = name.substr(dot);
  const auto* facts = recordings_.find(sid);
  const bool known_type
    = type.empty() || type == ".json" || type == ".wav" || type == ".mp3";
  if (!facts || !known_type)
    return refuse_rest(404, 20404,
      "The requested recording " + std::string{name} + " was not found");
  if (method == "DELETE") {
    recordings_.remove(sid);
    return {204, {}};
  }
  if (method != "GET")
    return refuse_rest(405, 20004, "Method not allowed");
  if (type == ".json")
    return show(*facts);
  return media(*facts, type, form);
}

} // namespace callengine::simulator
