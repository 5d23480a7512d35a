#include "model/call/reception.hpp"

#include "model/call/advance.hpp"
#include "model/call/step_protocol.hpp"

#include <utility>

namespace callengine {

namespace {

using namespace call_events;
using twiml::endpoint;

/// Requests whose answers mean nothing to Twilio.
bool is_callback(const webhook& request) {
  return request.to == endpoint::call_status
    || request.to == endpoint::status_callback
    || request.to == endpoint::recording_status;
}

bool is_about_a_leg(const webhook& request) {
  return request.to == endpoint::screening
    || request.to == endpoint::screening_answer;
}

/// Events that tell something even when the caller is gone already.
bool tells_how_it_ended(const call& call, const call_event& event) {
  if (const auto* dial = std::get_if<dial_ended>(&event))
    return std::holds_alternative<call_states::talking>(call.state)
      || dial->bridged.value_or(dial->status == call_status::completed
        && dial->duration.value_or(seconds{0}) > seconds{0});
  const auto* recorded = std::get_if<recording_ended>(&event);
  return recorded != nullptr && is_message(*recorded);
}

request_class classify(const call& call, const webhook& request) {
  const auto* failed = std::get_if<document_failed>(&request.event);
  if (failed == nullptr)
    return classify(call, request.link ? request.link->step : 0);
  // Of which document is not known: it counts as the newest.
  return failed->step ? classify_failure(call, *failed->step)
                      : request_class::fresh;
}

/// The message that a request tells beside what it asks for.
std::optional<call_event> message_in(const call_event& event) {
  const auto* told = std::get_if<recording_ended>(&event);
  if (told == nullptr || !is_message(*told))
    return std::nullopt;
  return recording_reported{
    told->recording, told->url, told->duration, true, told->department};
}

reception receive_call_request(const call& call, const webhook& request) {
  const auto news = message_in(request.event);
  switch (classify(call, request)) {
  case request_class::waiting:
    return {reception::reply::next_answer, nullptr, false, news};
  case request_class::repeated:
    return {reception::reply::document, call.last_answer, false, news};
  case request_class::outdated:
    return {reception::reply::document, lead_back(call), false, news};
  case request_class::fresh:
  case request_class::over:
    // A recording is a message even after the end; the ended call hangs up.
    break;
  }
  return {reception::reply::next_answer, nullptr, true, std::nullopt};
}

/// The message that a request of a call without an actor tells, if any. The
/// clinic is the one that the engine itself wrote into the URL.
std::optional<voicemail_message> message_of(
  const webhook& request, time_point now) {
  if (!request.link)
    return std::nullopt;
  voicemail_message row;
  const auto read = [&row](const auto* told) {
    if (told == nullptr || !is_message(*told))
      return;
    row.recording = told->recording;
    row.url = told->url;
    row.duration = told->duration;
  };
  read(std::get_if<recording_reported>(&request.event));
  read(std::get_if<recording_ended>(&request.event));
  if (row.recording.empty())
    return std::nullopt;
  row.client = request.link->client;
  row.call = request.call;
  row.department = request.link->department;
  row.from = request.from;
  row.at = now;
  return row;
}

dismissal dismiss(const webhook& request, time_point now) {
  return {is_callback(request) ? nothing_to_say() : hang_up(),
    message_of(request, now), std::nullopt};
}

/// Nothing to take up: the call is over, or the request is not its own. Of a
/// call that is over, a slow first request may be still on its way.
dismissal dismiss_unknown(const webhook& request, time_point now) {
  auto result = dismiss(request, now);
  if (is_final(request.parent_status))
    result.remember = ended_call{request.call, unknown_client, now};
  return result;
}

/// No number here: Twilio stops the call before it is answered.
twiml::document_ptr reject() {
  static const auto document = std::make_shared<const twiml::document>(
    twiml::document{{}, {}, {twiml::reject{}}});
  return document;
}

plan_ptr plan_of(const plan_book& plans, const webhook& request) {
  if (!request.link)
    return plans.find(request.to_number);
  if (auto plan = plans.find(request.link->client, request.link->settings))
    return plan;
  // The clinic may have given its number new settings. But where the number
  // has become another clinic's, this call is none of theirs.
  auto plan = plans.find(request.to_number);
  if (plan && plan->client != request.link->client)
    return nullptr;
  return plan;
}

} // namespace

bool is_foreign(const webhook& request, client_id client) noexcept {
  return request.link && request.link->client != client;
}

reception receive(const call& call, const webhook& request) {
  const bool gone = is_final(request.parent_status);
  reception result;
  if (is_about_a_leg(request))
    result = {reception::reply::leg_answer, nullptr, true, std::nullopt};
  else if (is_callback(request))
    result = {reception::reply::document, nothing_to_say(), true, std::nullopt};
  else if (gone && !tells_how_it_ended(call, request.event))
    result = {reception::reply::document, hang_up(), false, std::nullopt};
  else
    result = receive_call_request(call, request);
  result.caller_gone = gone;
  return result;
}

twiml::document_ptr come_back(const call& call) {
  twiml::link to;
  to.to = endpoint::route_to_staff;
  to.client = call.client;
  to.settings = call.settings;
  to.step = call.step;
  auto document = std::make_shared<twiml::document>();
  document->verbs = {twiml::pause{}, twiml::redirect{std::move(to)}};
  return document;
}

dismissal receive_late(
  const ended_call& call, const webhook& request, time_point now) {
  if (call.client != unknown_client && is_foreign(request, call.client))
    return {};
  return dismiss(request, now);
}

std::variant<beginning, dismissal> receive_unknown(
  const plan_book& plans, const webhook& request, time_point now) {
  const bool over = is_final(request.parent_status);
  if (over && request.to == endpoint::status_callback && !request.link)
    // Its end was told before its beginning: it is written down like any other,
    // so that the first request, when it comes, finds it ended, after a restart
    // too.
    if (auto plan = plans.find(request.to_number)) {
      auto first
        = new_call(*plan, request.call, request.from, now, request.is_test);
      return beginning{std::move(plan), step{std::move(first), {}}, false};
    }
  if (over || is_callback(request) || is_about_a_leg(request))
    return dismiss_unknown(request, now);
  auto plan = plan_of(plans, request);
  if (!plan)
    return dismissal{
      request.link ? hang_up() : reject(), std::nullopt, std::nullopt};
  const bool new_here = std::holds_alternative<call_arrived>(request.event)
    || (request.to == endpoint::incoming && !request.link);
  auto first = new_here
    ? step{new_call(*plan, request.call, request.from, now, request.is_test),
      {}}
    : take_up(*plan, request, now);
  return beginning{std::move(plan), std::move(first), !new_here};
}

} // namespace callengine
