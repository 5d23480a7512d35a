#include "net/twilio/wire/translate_webhook.hpp"

#include <gtest/gtest.h>

namespace callengine::net::twilio {
namespace {

using twiml::endpoint;

const std::string call = "CA00000000000000000000000000000001";
const std::string leg = "CA000000000000000000000000000000ff";
const std::string recording = "RE00000000000000000000000000000002";
const parameters link_query{
  {"client", "123"}, {"line", "1"}, {"step", "4"}, {"node", "2"}};

parameters leg_query() {
  auto query = link_query;
  query.push_back({"attempt", "3"});
  query.push_back({"call", call});
  return query;
}

/// Twilio's usual parameters, and these.
parameters form_with(parameters more, const std::string& sid = call) {
  parameters form{{"CallSid", sid}, {"From", "+15550001111"},
    {"To", "+15559990000"}, {"CallStatus", "in-progress"}};
  form.insert(form.end(), more.begin(), more.end());
  return form;
}

webhook expect_webhook(const translation& result) {
  if (const auto* problem = std::get_if<not_understood>(&result))
    ADD_FAILURE() << problem->why;
  if (!std::holds_alternative<webhook>(result))
    return {};
  return std::get<webhook>(result);
}

webhook translate(
  endpoint to, parameters more, const parameters& query = link_query) {
  return expect_webhook(
    translate_webhook(to, query, form_with(std::move(more))));
}

template <class Event>
Event event_in(const webhook& request) {
  const auto* event = std::get_if<Event>(&request.event);
  EXPECT_NE(event, nullptr) << "event " << request.event.index();
  return event ? *event : Event{};
}

TEST(translate_webhook, the_first_request_tells_who_calls_whom) {
  parameters form{{"CallSid", call}, {"From", "+15550001111"},
    {"To", "+15559990000"}, {"CallStatus", "ringing"}};
  const auto request
    = expect_webhook(translate_webhook(endpoint::incoming, {}, form));
  event_in<call_events::call_arrived>(request);
  EXPECT_EQ(request.call, call);
  EXPECT_EQ(request.from, "+15550001111");
  EXPECT_EQ(request.to_number, "+15559990000");
  EXPECT_EQ(request.parent_status, call_status::ringing);
  EXPECT_FALSE(request.link);
}

TEST(translate_webhook, the_link_comes_from_the_query_alone) {
  const auto request = translate(
    endpoint::ivr_gather, {{"client", "9"}, {"step", "9"}, {"Digits", "1"}});
  ASSERT_TRUE(request.link);
  EXPECT_EQ(request.link->client.value, 123);
  EXPECT_EQ(request.link->step, 4U);
  EXPECT_FALSE(translate(endpoint::ivr_gather, link_query, {}).link);
}

TEST(translate_webhook, absent_and_empty_digits_are_silence) {
  event_in<call_events::silence_met>(translate(endpoint::ivr_gather, {}));
  event_in<call_events::silence_met>(
    translate(endpoint::ivr_gather, {{"Digits", ""}, {"FinishedOnKey", ""}}));
  const auto request = translate(endpoint::ivr_gather, {{"Digits", "*"}});
  EXPECT_EQ(event_in<call_events::digits_pressed>(request).digits, "*");
}

TEST(translate_webhook, a_dial_ended_or_a_redirect_was_followed) {
  event_in<call_events::redirect_followed>(
    translate(endpoint::route_to_staff, {}));
  const auto ended
    = event_in<call_events::dial_ended>(translate(endpoint::route_to_staff,
      {{"DialCallStatus", "completed"}, {"DialCallSid", leg},
        {"DialBridged", "false"}, {"DialCallDuration", "12"}}));
  EXPECT_EQ(ended.status, call_status::completed);
  EXPECT_EQ(ended.leg, leg);
  EXPECT_EQ(ended.bridged, false);
  EXPECT_EQ(ended.duration, seconds{12});
  const auto unanswered = event_in<call_events::dial_ended>(
    translate(endpoint::route_to_staff, {{"DialCallStatus", "no-answer"}}));
  EXPECT_EQ(unanswered.status, call_status::no_answer);
  EXPECT_FALSE(unanswered.bridged);
  EXPECT_FALSE(unanswered.duration);
}

TEST(translate_webhook, nonsense_in_a_dials_end_counts_as_not_told) {
  const auto ended
    = event_in<call_events::dial_ended>(translate(endpoint::route_to_staff,
      {{"DialCallStatus", "strange"}, {"DialBridged", "True"},
        {"DialCallDuration", "-3"}}));
  EXPECT_EQ(ended.status, call_status::unknown);
  EXPECT_FALSE(ended.bridged);
  EXPECT_FALSE(ended.duration);
}

TEST(translate_webhook, a_recording_ended_or_a_redirect_was_followed) {
  event_in<call_events::redirect_followed>(translate(endpoint::voicemail, {}));
  const auto url
    = "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/" + recording;
  const auto told
    = event_in<call_events::recording_ended>(translate(endpoint::voicemail,
      {{"RecordingSid", recording}, {"RecordingUrl", url},
        {"RecordingDuration", "7"}, {"Digits", "hangup"}}));
  EXPECT_EQ(told.recording, recording);
  EXPECT_EQ(told.url, url);
  EXPECT_EQ(told.duration, seconds{7});
  const auto by_url = event_in<call_events::recording_ended>(
    translate(endpoint::voicemail, {{"RecordingUrl", url + ".wav"}}));
  EXPECT_EQ(by_url.recording, recording);
  const auto none = event_in<call_events::recording_ended>(
    translate(endpoint::voicemail, {{"RecordingDuration", "0"}}));
  EXPECT_EQ(none.recording, "");
  EXPECT_EQ(none.duration, seconds{0});
}

TEST(translate_webhook, requests_of_legs_are_about_the_parent) {
  const auto form = form_with({{"Digits", "1"}}, leg);
  const auto query = leg_query();
  const auto started
    = expect_webhook(translate_webhook(endpoint::screening, query, form));
  EXPECT_EQ(started.call, call);
  EXPECT_EQ(started.from, "") << "the leg's numbers are not the caller's";
  EXPECT_EQ(started.to_number, "");
  EXPECT_EQ(started.parent_status, call_status::unknown);
  EXPECT_EQ(event_in<call_events::screening_started>(started).leg, leg);
  EXPECT_EQ(event_in<call_events::screening_started>(started).attempt, 3U);
  const auto answered = event_in<call_events::screening_answered>(
    expect_webhook(translate_webhook(endpoint::screening_answer, query, form)));
  EXPECT_EQ(answered.digits, "1");
  EXPECT_EQ(answered.leg, leg);
}

TEST(translate_webhook, a_legs_progress) {
  parameters form{{"CallSid", leg}, {"ParentCallSid", call},
    {"CallStatus", "completed"}, {"CallDuration", "61"}, {"Duration", "2"}};
  const auto request
    = expect_webhook(translate_webhook(endpoint::call_status, {}, form));
  EXPECT_EQ(request.call, call) << "from ParentCallSid, where no link is";
  const auto event = event_in<call_events::leg_progressed>(request);
  EXPECT_EQ(event.leg, leg);
  EXPECT_EQ(event.status, call_status::completed);
  EXPECT_EQ(event.duration, seconds{61});
}

TEST(translate_webhook, a_leg_without_a_parent_is_not_understood) {
  for (const auto to :
    {endpoint::screening, endpoint::screening_answer, endpoint::call_status}) {
    const auto result = translate_webhook(to, link_query, form_with({}, leg));
    EXPECT_TRUE(std::holds_alternative<not_understood>(result));
  }
}

TEST(translate_webhook, only_a_final_status_ends_the_call) {
  for (const auto* status :
    {"completed", "busy", "failed", "no-answer", "canceled"}) {
    const parameters form{{"CallSid", call}, {"CallStatus", status}};
    event_in<call_events::caller_hung_up>(
      expect_webhook(translate_webhook(endpoint::status_callback, {}, form)));
  }
  for (const auto* status :
    {"ringing", "in-progress", "initiated", "", "odd"}) {
    const parameters form{{"CallSid", call}, {"CallStatus", status}};
    const auto result = translate_webhook(endpoint::status_callback, {}, form);
    ASSERT_TRUE(std::holds_alternative<answered_here>(result)) << status;
    EXPECT_TRUE(std::get<answered_here>(result).document.verbs.empty());
  }
}

TEST(translate_webhook, a_recordings_news_have_no_numbers) {
  const auto report = [](const char* status, const std::string& sid) {
    return translate_webhook(endpoint::recording_status, link_query,
      {{"CallSid", call}, {"RecordingSid", sid}, {"RecordingUrl", "https://x"},
        {"RecordingStatus", status}, {"RecordingDuration", "9"},
        {"ErrorCode", "0"}});
  };
  const auto request = expect_webhook(report("completed", recording));
  EXPECT_EQ(request.from, "");
  const auto event = event_in<call_events::recording_reported>(request);
  EXPECT_TRUE(event.present);
  EXPECT_EQ(event.recording, recording);
  EXPECT_EQ(event.duration, seconds{9});
  for (const auto* status : {"absent", "failed"})
    EXPECT_FALSE(event_in<call_events::recording_reported>(
      expect_webhook(report(status, "")))
                   .present);
  EXPECT_TRUE(
    std::holds_alternative<answered_here>(report("in-progress", recording)));
  EXPECT_TRUE(std::holds_alternative<not_understood>(report("completed", "x")));
}

TEST(translate_webhook, an_error_code_is_a_document_that_failed) {
  for (const auto to : {endpoint::incoming, endpoint::ivr_gather,
         endpoint::route_to_staff, endpoint::ai_gather, endpoint::voicemail}) {
    const auto request = translate(
      to, {{"ErrorCode", "11200"}, {"Digits", "1"}, {"RecordingUrl", "x"}});
    EXPECT_EQ(
      event_in<call_events::document_failed>(request).error_code, "11200");
  }
}

TEST(translate_webhook, a_conversation_hears_words_keys_and_silence) {
  const auto heard
    = event_in<call_events::speech_heard>(translate(endpoint::ai_gather,
      {{"SpeechResult", "I need to pay my bill."}, {"Confidence", "0.91"},
        {"Language", "en-US"}}));
  EXPECT_EQ(heard.text, "I need to pay my bill.");
  EXPECT_EQ(heard.confidence, 0.91);
  EXPECT_EQ(heard.language, "en-US");
  const auto pressed = translate(
    endpoint::ai_gather, {{"Digits", "0"}, {"SpeechResult", "zero"}});
  EXPECT_EQ(event_in<call_events::digits_pressed>(pressed).digits, "0");
  for (const auto& form :
    {parameters{}, parameters{{"SpeechResult", ""}, {"Digits", ""}}})
    event_in<call_events::silence_met>(translate(endpoint::ai_gather, form));
  event_in<call_events::silence_met>(
    translate(endpoint::ivr_gather, {{"SpeechResult", "billing"}}));
}

TEST(translate_webhook, a_confidence_that_is_none_counts_as_not_told) {
  for (const auto* text : {"", "high", "0.5x", "nan", "-0.1", "1.5", "inf"}) {
    SCOPED_TRACE(text);
    const auto request = translate(
      endpoint::ai_gather, {{"SpeechResult", "hello"}, {"Confidence", text}});
    EXPECT_FALSE(event_in<call_events::speech_heard>(request).confidence);
  }
}

TEST(translate_webhook, the_end_of_a_relay_is_no_failure_of_a_document) {
  const auto ended = translate(endpoint::ai_gather,
    {{"SessionId", "VX1"}, {"SessionStatus", "ended"}, {"HandoffData", "x"}});
  EXPECT_FALSE(event_in<call_events::relay_ended>(ended).failed);
  const auto failed = translate(endpoint::ai_gather,
    {{"SessionId", "VX1"}, {"SessionStatus", "failed"}, {"ErrorCode", "64105"},
      {"ErrorMessage", "The socket ended"}});
  EXPECT_TRUE(event_in<call_events::relay_ended>(failed).failed);
  const auto unanswered = translate(endpoint::ai_gather,
    {{"SessionStatus", "failed"}, {"ErrorCode", "11200"},
      {"ErrorUrl", "https://calls.example.com/api/twilio/voice/ai-gather"}});
  event_in<call_events::document_failed>(unanswered);
}

TEST(translate_webhook, a_failure_tells_the_step_of_the_url_that_failed) {
  const std::string ours
    = "https://calls.example.com/api/twilio/voice/voicemail"
      "?client=123&line=1&step=4&node=2&department=eye%20care#rc=5";
  const auto request = translate(
    endpoint::incoming, {{"ErrorCode", "11200"}, {"ErrorUrl", ours}}, {});
  EXPECT_EQ(event_in<call_events::document_failed>(request).step, 4U);
  ASSERT_TRUE(request.link);
  EXPECT_EQ(request.link->to, endpoint::voicemail);
  EXPECT_EQ(request.link->client, client_id{123});
  EXPECT_EQ(request.link->node, 2U);
  EXPECT_EQ(request.link->department, "eye care");
}

TEST(translate_webhook, a_failure_of_the_first_request_is_of_step_0) {
  const auto request = translate(endpoint::incoming,
    {{"ErrorCode", "11200"},
      {"ErrorUrl", "https://calls.example.com/api/twilio/voice/incoming"}},
    {});
  EXPECT_EQ(event_in<call_events::document_failed>(request).step, 0U);
  EXPECT_FALSE(request.link);
}

TEST(translate_webhook, a_failure_of_another_url_tells_no_step) {
  const std::string query = "?client=123&line=1&step=4&node=2";
  const std::vector<std::string> urls{"", "x" + query,
    "https://calls.example.com", "https://calls.example.com/" + query,
    "https://calls.example.com/api/twilio/voice/call-status" + query,
    "https://calls.example.com/api/twilio/voice/screening" + query,
    "https://calls.example.com/api/twilio/voice/voicemail",
    "https://calls.example.com/api/twilio/voice/incoming?step=4"};
  for (const auto& url : urls) {
    SCOPED_TRACE(url);
    const auto request = translate(
      endpoint::incoming, {{"ErrorCode", "11200"}, {"ErrorUrl", url}}, {});
    EXPECT_FALSE(event_in<call_events::document_failed>(request).step);
    EXPECT_FALSE(request.link);
  }
}

TEST(translate_webhook, a_recording_tells_the_department_of_its_link) {
  const parameters link{{"client", "123"}, {"line", "1"}, {"step", "4"},
    {"node", "2"}, {"department", "billing"}};
  const auto form = form_with({{"RecordingSid", recording},
    {"RecordingDuration", "9"}, {"RecordingStatus", "completed"}});
  const auto told = translate_webhook(endpoint::recording_status, link, form);
  EXPECT_EQ(event_in<call_events::recording_reported>(std::get<webhook>(told))
              .department,
    "billing");
  const auto ended = translate_webhook(endpoint::voicemail, link, form);
  EXPECT_EQ(
    event_in<call_events::recording_ended>(std::get<webhook>(ended)).department,
    "billing");
}

TEST(translate_webhook, a_link_without_a_department_says_that_there_is_none) {
  const parameters link{
    {"client", "123"}, {"line", "1"}, {"step", "4"}, {"node", "2"}};
  const auto form = form_with({{"RecordingSid", recording},
    {"RecordingDuration", "9"}, {"RecordingStatus", "completed"}});
  const auto told = translate_webhook(endpoint::recording_status, link, form);
  EXPECT_EQ(event_in<call_events::recording_reported>(std::get<webhook>(told))
              .department,
    "");
}

TEST(translate_webhook, a_portals_own_client_does_not_enter_by_its_to) {
  for (const auto* error : {"", "11200"}) {
    const parameters form{{"CallSid", call}, {"From", "client:c1_u2"},
      {"To", "+15559990000"}, {"ErrorCode", error}};
    const auto result = translate_webhook(endpoint::incoming, {}, form);
    ASSERT_TRUE(std::holds_alternative<answered_here>(result));
    const auto& verbs = std::get<answered_here>(result).document.verbs;
    ASSERT_EQ(verbs.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<twiml::reject>(verbs.front()));
  }
}

TEST(translate_webhook, a_call_out_of_a_page_is_no_call_of_the_engines) {
  const parameters form{
    {"CallSid", call}, {"From", "client:c1_u2"}, {"To", "+15559990000"}};
  const auto result = translate_webhook(endpoint::outgoing, {}, form);
  ASSERT_TRUE(std::holds_alternative<answered_here>(result));
  const auto& verbs = std::get<answered_here>(result).document.verbs;
  ASSERT_EQ(verbs.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<twiml::reject>(verbs.front()));
}

TEST(translate_webhook, without_a_calls_sid_nothing_is_understood) {
  for (const auto* sid : {"", "CA1", "RE00000000000000000000000000000001",
         "CA0000000000000000000000000000000g"}) {
    const auto result = translate_webhook(
      endpoint::incoming, {}, {{"CallSid", sid}, {"To", "+1"}});
    EXPECT_TRUE(std::holds_alternative<not_understood>(result)) << sid;
  }
}

TEST(translate_webhook, a_link_that_was_not_written_here_is_not_understood) {
  const auto result = translate_webhook(endpoint::ivr_gather,
    {{"client", "abc"}, {"line", "1"}, {"step", "1"}}, form_with({}));
  EXPECT_TRUE(std::holds_alternative<not_understood>(result));
}

} // namespace
} // namespace callengine::net::twilio
