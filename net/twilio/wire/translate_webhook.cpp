#include "net/twilio/wire/translate_webhook.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace callengine::net::twilio {

namespace {

using twiml::endpoint;

/// Twilio's own requests always tell these rightly; one that does not is worth
/// less than the call, so it counts as not told.
std::optional<seconds> duration_of(
  const parameters& form, std::string_view name) {
  const auto value = parse_number(value_of(form, name));
  if (!value || *value > std::numeric_limits<std::int32_t>::max())
    return std::nullopt;
  return seconds{*value};
}

std::optional<bool> bridged_of(const parameters& form) {
  const auto text = value_of(form, "DialBridged");
  if (text == "true")
    return true;
  if (text == "false")
    return false;
  return std::nullopt;
}

/// The recording's key; where it is not told, the last part of its URL.
recording_sid recording_of(const parameters& form) {
  if (const auto told = value_of(form, "RecordingSid"); is_sid("RE", told))
    return std::string{told};
  auto last = value_of(form, "RecordingUrl");
  if (const auto slash = last.rfind('/'); slash != last.npos)
    last.remove_prefix(slash + 1);
  last = last.substr(0, last.find_first_of(".?"));
  return is_sid("RE", last) ? std::string{last} : std::string{};
}

/// The action of a ConversationRelay (contract 8).
bool is_relay_end(endpoint to, const parameters& form) {
  return to == endpoint::ai_gather && !value_of(form, "SessionStatus").empty();
}

/// Twilio asks a fallback URL with an `ErrorCode`. A "0" is none: recording
/// callbacks carry it.
std::string_view error_code_of(endpoint to, const parameters& form) {
  if (is_callback(to) || is_about_leg(to))
    return {};
  // A relay tells with one why it failed: its action, unless an URL failed.
  if (is_relay_end(to, form) && value_of(form, "ErrorUrl").empty())
    return {};
  const auto code = value_of(form, "ErrorCode");
  return code == "0" ? std::string_view{} : code;
}

/// The URL that failed, as a fallback request tells it.
struct failed_url {
  std::optional<twiml::link> link;
  std::optional<std::uint32_t> step; ///< empty: none of ours
};

failed_url failed_url_of(const parameters& form) {
  // Scheme and host are not ours to know; a path and a query as we write them
  // are enough, for Twilio tells them.
  auto url = value_of(form, "ErrorUrl");
  url = url.substr(0, url.find('#'));
  const auto host = url.find("://");
  const auto root = host == url.npos ? host : url.find('/', host + 3);
  if (root == url.npos)
    return {};
  url.remove_prefix(root);
  const auto mark = std::min(url.find('?'), url.size());
  const auto to = endpoint_at(url.substr(0, mark));
  if (!to || is_callback(*to) || is_about_leg(*to))
    return {};
  const auto query = decode_form(url.substr(std::min(mark + 1, url.size())));
  if (!query)
    return {};
  auto [link, malformed] = parse_link(*to, *query);
  if (link)
    return {link, link->step};
  // An operator wrote the URL of the first request, which has no link.
  if (*to == endpoint::incoming && !malformed)
    return {std::nullopt, 0};
  return {};
}

call_event gather_event(const parameters& form) {
  const auto digits = value_of(form, "Digits");
  if (digits.empty())
    return call_events::silence_met{};
  return call_events::digits_pressed{std::string{digits}};
}

/// Absent where Twilio tells none, or what is no number from 0 to 1.
std::optional<double> confidence_of(const parameters& form) {
  const auto text = value_of(form, "Confidence");
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, bad] = std::from_chars(text.data(), end, value);
  if (bad != std::errc{} || stopped != end || !(value >= 0 && value <= 1))
    return std::nullopt;
  return value;
}

/// A key counts for more than the words beside it.
call_event conversation_event(endpoint to, const parameters& form) {
  if (is_relay_end(to, form))
    return call_events::relay_ended{
      value_of(form, "SessionStatus") == "failed"};
  const auto said = value_of(form, "SpeechResult");
  if (said.empty() || !value_of(form, "Digits").empty())
    return gather_event(form);
  return call_events::speech_heard{std::string{said}, confidence_of(form),
    std::string{value_of(form, "Language")}};
}

call_event dial_event(const parameters& form) {
  const auto status = value_of(form, "DialCallStatus");
  if (status.empty())
    return call_events::redirect_followed{};
  return call_events::dial_ended{call_status_from(status),
    std::string{value_of(form, "DialCallSid")}, bridged_of(form),
    duration_of(form, "DialCallDuration")};
}

call_event voicemail_event(
  const parameters& form, std::optional<std::string> department) {
  const bool recorded = find(form, "RecordingSid") || find(form, "RecordingUrl")
    || find(form, "RecordingDuration");
  if (!recorded)
    return call_events::redirect_followed{};
  return call_events::recording_ended{recording_of(form),
    std::string{value_of(form, "RecordingUrl")},
    duration_of(form, "RecordingDuration").value_or(seconds{0}),
    std::move(department)};
}

/// The department that the URL carries: none, if it says so.
std::optional<std::string> department_of(
  const std::optional<twiml::link>& link) {
  return link ? std::optional{link->department} : std::nullopt;
}

call_event recording_event(
  const parameters& form, std::optional<std::string> department) {
  const auto status = value_of(form, "RecordingStatus");
  return call_events::recording_reported{recording_of(form),
    std::string{value_of(form, "RecordingUrl")},
    duration_of(form, "RecordingDuration").value_or(seconds{0}),
    status != "absent" && status != "failed", std::move(department)};
}

bool tells_unknown_recording(const parameters& form) {
  return value_of(form, "RecordingStatus") == "completed"
    && recording_of(form).empty();
}

call_event event_of(
  endpoint to, const parameters& form, const std::optional<twiml::link>& link) {
  const auto attempt = link ? link->attempt : attempt_number{0};
  const auto sid = [&] {
    return std::string{value_of(form, "CallSid")};
  };
  switch (to) {
  case endpoint::incoming:
  case endpoint::outgoing:
    break;
  case endpoint::ivr_gather:
    return gather_event(form);
  case endpoint::ai_gather:
    return conversation_event(to, form);
  case endpoint::route_to_staff:
    return dial_event(form);
  case endpoint::voicemail:
    return voicemail_event(form, department_of(link));
  case endpoint::screening:
    return call_events::screening_started{attempt, sid()};
  case endpoint::screening_answer:
    return call_events::screening_answered{
      attempt, sid(), std::string{value_of(form, "Digits")}};
  case endpoint::call_status:
    return call_events::leg_progressed{attempt, sid(),
      call_status_from(value_of(form, "CallStatus")),
      duration_of(form, "CallDuration")};
  case endpoint::status_callback:
    return call_events::caller_hung_up{
      call_status_from(value_of(form, "CallStatus"))};
  case endpoint::recording_status:
    return recording_event(form, department_of(link));
  }
  return call_events::call_arrived{};
}

/// News that change nothing, and a portal's own client calling in: it would
/// choose its `To` itself, hence the clinic (rule 8). Calling out it begins no
/// call of the engine's; whoever knows its ticket answers otherwise.
std::optional<twiml::document> answer_here(
  endpoint to, const parameters& form) {
  if (to == endpoint::outgoing
    || (to == endpoint::incoming
      && value_of(form, "From").starts_with("client:"))) {
    twiml::document reject;
    reject.verbs.emplace_back(twiml::reject{});
    return reject;
  }
  const auto status = call_status_from(value_of(form, "CallStatus"));
  if (to == endpoint::status_callback && !is_final(status))
    return twiml::document{};
  if (to == endpoint::recording_status
    && value_of(form, "RecordingStatus") == "in-progress")
    return twiml::document{};
  return std::nullopt;
}

} // namespace

translation translate_webhook(
  endpoint to, const parameters& query, const parameters& form) {
  if (!is_sid("CA", value_of(form, "CallSid")))
    return not_understood{"CallSid is missing or not a call's."};
  auto [link, malformed] = parse_link(to, query);
  if (malformed)
    return not_understood{"The query is not one that was written here."};
  if (to == endpoint::recording_status && tells_unknown_recording(form))
    return not_understood{"RecordingSid is missing or not a recording's."};
  if (auto document = answer_here(to, form))
    return answered_here{std::move(*document)};

  webhook request;
  request.to = to;
  if (is_about_leg(to)) {
    request.call = link ? link->call : call_sid{};
    if (request.call.empty())
      request.call = value_of(form, "ParentCallSid");
    if (!is_sid("CA", request.call))
      return not_understood{"The call that this leg belongs to is missing."};
  } else {
    request.call = value_of(form, "CallSid");
    request.from = value_of(form, "From");
    request.to_number = value_of(form, "To");
    request.parent_status = call_status_from(value_of(form, "CallStatus"));
  }
  const auto error = error_code_of(to, form);
  if (error.empty()) {
    request.event = event_of(to, form, link);
    request.link = std::move(link);
    return request;
  }
  call_events::document_failed failed;
  failed.error_code = error;
  if (link) {
    request.link = std::move(link);
    failed.step = request.link->step;
  } else {
    auto url = failed_url_of(form);
    request.link = std::move(url.link);
    failed.step = url.step;
  }
  request.event = std::move(failed);
  return request;
}

} // namespace callengine::net::twilio
