#include "net/twilio/rest_answers.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace callengine::net::twilio {

namespace {

using nlohmann::json;

json parse(const std::string& body) {
  return json::parse(body, nullptr, false);
}

/// A text of an object; empty where it is null, absent or no text.
std::string text_of(const json& from, const char* name) {
  const auto found = from.find(name);
  return found != from.end() && found->is_string() ? found->get<std::string>()
                                                   : std::string{};
}

/// Twilio writes numbers as texts.
std::optional<seconds> duration_of(const json& from) {
  const auto value = parse_number(text_of(from, "duration"));
  if (!value || *value > std::numeric_limits<std::int32_t>::max())
    return std::nullopt;
  return seconds{*value};
}

found_recording::state state_of(std::string_view status) {
  if (status == "completed")
    return found_recording::state::completed;
  if (status == "absent" || status == "deleted" || status == "failed")
    return found_recording::state::absent;
  return found_recording::state::in_progress;
}

std::optional<found_recording> read_recording(
  const json& from, std::string_view recordings_url) {
  if (!from.is_object())
    return std::nullopt;
  found_recording result;
  result.sid = text_of(from, "sid");
  if (!is_sid("RE", result.sid))
    return std::nullopt;
  result.url.append(recordings_url).append(result.sid);
  result.duration = duration_of(from);
  result.now = state_of(text_of(from, "status"));
  result.is_message = text_of(from, "source") == "RecordVerb";
  return result;
}

} // namespace

int error_code_in(const std::string& body) {
  const auto whole = parse(body);
  if (!whole.is_object())
    return 0;
  const auto code = whole.find("code");
  return code != whole.end() && code->is_number_integer() ? code->get<int>()
                                                          : 0;
}

std::optional<found_call> read_call(const std::string& body) {
  const auto whole = parse(body);
  if (!whole.is_object())
    return std::nullopt;
  found_call result;
  result.status = call_status_from(text_of(whole, "status"));
  if (result.status == call_status::unknown)
    return std::nullopt;
  result.duration = duration_of(whole);
  result.parent = text_of(whole, "parent_call_sid");
  return result;
}

std::optional<recordings_page> read_recordings(
  const std::string& body, std::string_view recordings_url) {
  const auto whole = parse(body);
  if (!whole.is_object())
    return std::nullopt;
  const auto list = whole.find("recordings");
  if (list == whole.end() || !list->is_array())
    return std::nullopt;
  recordings_page result;
  result.next = text_of(whole, "next_page_uri");
  for (const auto& each : *list) {
    auto recording = read_recording(each, recordings_url);
    if (!recording)
      return std::nullopt;
    result.recordings.push_back(std::move(*recording));
  }
  return result;
}

} // namespace callengine::net::twilio
