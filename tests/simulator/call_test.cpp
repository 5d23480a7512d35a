#include "phone_world.hpp"
#include "simulator/http/signature.hpp"

#include <algorithm>

namespace callengine::simulator::testing {
namespace {

class calls : public phone_world {};

TEST_F(calls, first_request_has_twilios_parameters_headers_and_signature) {
  engine.speak("/voice", "<Say>Hello</Say>");
  const auto sid = call();
  ASSERT_TRUE(call_ends());
  const auto request = only("/voice");
  EXPECT_EQ(sid.size(), 34U);
  EXPECT_TRUE(sid.starts_with("CA"));
  EXPECT_EQ(request["CallSid"], sid);
  EXPECT_EQ(request["AccountSid"].size(), 34U);
  EXPECT_EQ(request["From"], "+15550001111");
  EXPECT_EQ(request["Caller"], "+15550001111");
  EXPECT_EQ(request["To"], "+15550002222");
  EXPECT_EQ(request["Called"], "+15550002222");
  EXPECT_EQ(request["CallStatus"], "ringing");
  EXPECT_EQ(request["Direction"], "inbound");
  EXPECT_EQ(request["ApiVersion"], "2010-04-01");
  EXPECT_TRUE(request.has("FromCity"));
  EXPECT_EQ(request["CalledCountry"], "");
  EXPECT_FALSE(request.has("ParentCallSid"));
  EXPECT_EQ(request.header("Content-Type"),
    "application/x-www-form-urlencoded; charset=UTF-8");
  EXPECT_EQ(request.header("User-Agent"), "TwilioProxy/1.1");
  EXPECT_EQ(request.header("X-Twilio-Signature"),
    sign("12345", "http://engine.test/voice", request.fields));
}

TEST_F(calls, by_get_carry_everything_in_the_signed_query) {
  number_setup setup;
  setup.voice_url = "http://engine.test/voice?clinic=1#rc=2";
  setup.voice_method = "GET";
  phones->set_default_number(setup);
  engine.speak("/voice", "");
  call();
  ASSERT_TRUE(call_ends());
  const auto request = only("/voice");
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(request["clinic"], "1");
  EXPECT_EQ(request["From"], "+15550001111");
  EXPECT_EQ(request.url.find('#'), std::string::npos);
  EXPECT_EQ(
    request.header("X-Twilio-Signature"), sign("12345", request.url, {}));
}

TEST_F(calls, play_one_verb_after_the_other_and_end_with_the_document) {
  engine.on("/a.mp3", [](const received&) {
    return fake_engine::answer(200, "ID3", "audio/mpeg");
  });
  engine.speak("/voice",
    "<Say>0123456789</Say><Pause length=\"3\"/><Play loop=\"2\">/a.mp3</Play>"
    "<Say>Bye</Say>");
  call();
  const auto start = clock.now();
  ASSERT_TRUE(until_heard("Bye"));
  // 10 ms of each request, 600 ms of speech, 3 s of pause, twice 2 s of audio.
  EXPECT_EQ(clock.now() - start, 20ms + 600ms + 3s + 4s);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(who->heard,
    (std::vector<std::string>{
      "0123456789", "(audio /a.mp3)", "(audio /a.mp3)", "Bye"}));
  EXPECT_EQ(who->end, "completed");
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(calls, leave_out_a_sound_that_cannot_be_played_and_go_on) {
  engine.on("/gone",
    [](const received&) { return fake_engine::answer(404, "", "text/plain"); });
  engine.on("/text", [](const received&) {
    return fake_engine::answer(200, "sound", "text/html");
  });
  engine.speak(
    "/voice", "<Play>/gone</Play><Play loop=\"3\">/text</Play><Say>Bye</Say>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(who->heard, std::vector<std::string>{"Bye"});
  EXPECT_EQ(warnings(), 2U);
  const auto asked = only("/text");
  EXPECT_EQ(asked.method, "GET");
  EXPECT_FALSE(asked.has("CallSid"));
}

TEST_F(calls, tell_their_end_once_with_their_length) {
  engine.speak("/voice",
    "<Pause length=\"5\"/><Say>Hi</Say><Pause "
    "length=\"61\"/>");
  const auto sid = call();
  ASSERT_TRUE(call_ends());
  const auto end = only("/ended");
  EXPECT_EQ(end["CallSid"], sid);
  EXPECT_EQ(end["CallStatus"], "completed");
  EXPECT_EQ(end["CallDuration"], "61"); // a leading Pause is not answered
  EXPECT_EQ(end["Duration"], "2");
  EXPECT_EQ(end["CallbackSource"], "call-progress-events");
  EXPECT_EQ(end["Timestamp"].substr(0, 16), "Fri, 20 Nov 2026");
}

TEST_F(calls, follow_redirects_and_relative_urls) {
  number_setup setup;
  setup.voice_url = "http://engine.test/api/voice";
  phones->set_default_number(setup);
  engine.speak("/api/voice",
    "<Redirect>next?step=1#rc=5&amp;rp=all"
    "</Redirect><Say>never</Say>");
  engine.speak("/api/next",
    "<Say>There</Say><Redirect method=\"GET\">"
    "../last</Redirect>");
  engine.speak("/last", "<Hangup/><Say>never</Say>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/api/next")["CallStatus"], "ringing");
  EXPECT_EQ(only("/api/next").url, "http://engine.test/api/next?step=1");
  EXPECT_EQ(only("/last").method, "GET");
  EXPECT_EQ(only("/last")["CallStatus"], "in-progress");
  EXPECT_EQ(who->heard, std::vector<std::string>{"There"});
}

TEST_F(calls, are_rejected_without_being_answered) {
  engine.speak_in_turn("/voice", {"<Reject/>", "<Reject reason=\"busy\"/>"});
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(who->end, "no-answer");
  who = std::make_shared<quiet_caller>();
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(who->end, "busy");
  EXPECT_EQ(engine.at("/ended")[1]["CallStatus"], "busy");
  EXPECT_EQ(engine.at("/ended")[1]["CallDuration"], "0");
}

TEST_F(calls, that_run_in_a_loop_are_ended) {
  network_options options;
  options.documents_max = 20;
  make(options);
  engine.speak("/voice", "<Redirect>/voice</Redirect>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(engine.at("/voice").size(), 20U);
  EXPECT_TRUE(warned("loop"));
}

TEST_F(calls, fall_back_when_a_document_fails) {
  number_setup setup;
  setup.voice_url = "http://engine.test/voice";
  setup.fallback_url = "http://engine.test/fallback";
  phones->set_default_number(setup);
  engine.speak("/voice", "<Redirect>/broken?step=2</Redirect>");
  engine.speak("/fallback", "<Say>Sorry, once more</Say>");
  call();
  ASSERT_TRUE(call_ends());
  const auto fallback = only("/fallback");
  EXPECT_EQ(fallback["ErrorCode"], "11200");
  EXPECT_EQ(fallback["ErrorUrl"], "http://engine.test/broken?step=2");
  EXPECT_EQ(who->heard, std::vector<std::string>{"Sorry, once more"});
  EXPECT_EQ(engine.at("/broken").size(), 1U) << "a 404 is not tried again";
}

TEST_F(calls, without_fallback_end_with_an_application_error) {
  engine.on("/voice", [](const received&) {
    return fake_engine::failure(transport_failure::connect, 1ms);
  });
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(engine.at("/voice").size(), 2U) << "one retry of a connect";
  EXPECT_TRUE(who->has_heard("application error"));
  EXPECT_EQ(engine.at("/ended").size(), 1U);
  EXPECT_TRUE(warned("11205"));
}

TEST_F(calls, whose_fallback_fails_too_end) {
  number_setup setup;
  setup.voice_url = setup.fallback_url = "http://engine.test/broken";
  phones->set_default_number(setup);
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(engine.at("/broken").size(), 1U);
  EXPECT_TRUE(who->has_heard("application error"));
}

TEST_F(calls, leave_out_verbs_that_are_not_simulated) {
  engine.speak("/voice", "<Enqueue>x</Enqueue><Say>after</Say>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(who->has_heard("after"));
  EXPECT_TRUE(warned("not simulated"));
}

TEST_F(calls, can_be_hung_up_at_any_moment) {
  engine.speak("/voice",
    "<Pause/><Say>A long greeting</Say><Gather "
    "action=\"/key\"/><Say>Bye</Say>");
  // During: the first request, the pause, the speech, the gather.
  for (const auto moment : {5ms, 500ms, 1300ms, 3000ms}) {
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    call();
    clock.run_for(moment);
    who->line->hang_up();
    ASSERT_TRUE(call_ends());
    EXPECT_EQ(who->end, moment < 1s ? "canceled" : "completed");
    clock.run_for(1min);
    EXPECT_FALSE(who->has_heard("Bye"));
    EXPECT_EQ(engine.at("/ended").size(), 1U);
    EXPECT_TRUE(engine.at("/key").empty());
    EXPECT_EQ(who->ends, 1);
  }
}

TEST_F(calls, nothing_can_be_done_after_their_end) {
  engine.speak("/voice", "<Hangup/>");
  call();
  ASSERT_TRUE(call_ends());
  who->line->press('1');
  who->line->say("hello");
  who->line->hang_up();
  clock.run_for(1min);
  EXPECT_EQ(who->ends, 1);
  EXPECT_EQ(phones->log().count(transcript_kind::presses), 0U);
}

TEST_F(calls, of_the_same_seed_have_the_same_ids) {
  engine.speak("/voice", "");
  const auto first = call();
  make({});
  EXPECT_EQ(call(), first);
  network_options other;
  other.seed = 2;
  make(other);
  EXPECT_NE(call(), first);
}

TEST_F(calls, to_a_number_without_voice_url_are_refused) {
  phones->set_default_number({});
  EXPECT_THROW(call(), std::invalid_argument);
}

TEST_F(calls, end_by_rest) {
  engine.speak("/voice", "<Say>Hi</Say><Pause length=\"600\"/>");
  const auto sid = call();
  ASSERT_TRUE(until_heard("Hi"));
  const auto path
    = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls/" + sid
    + ".json";
  EXPECT_EQ(phones->rest("POST", path, {{"Status", "canceled"}}).status, 400);
  EXPECT_NE(phones->rest("GET", path, {}).body.find("\"in-progress\""),
    std::string::npos);
  EXPECT_EQ(phones->rest("POST", path, {{"Status", "completed"}}).status, 200);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(phones->rest("POST", path, {{"Status", "completed"}}).status, 400);
  EXPECT_NE(phones->rest("GET", path, {}).body.find("\"completed\""),
    std::string::npos);
  EXPECT_EQ(phones->rest("GET", "/2010-04-01/other", {}).status, 404);
}

class faults : public phone_world {};

TEST_F(faults, doubled_requests_come_together_or_afterwards) {
  engine.speak("/voice", "<Gather numDigits=\"1\" action=\"/key\"/>");
  engine.speak("/key", "<Say>Thanks</Say>");
  for (const auto how :
    {fault_plan::doubling::together, fault_plan::doubling::afterwards}) {
    engine.seen.clear();
    phones->faults().webhooks = how;
    who = std::make_shared<quiet_caller>();
    call();
    clock.run_for(1s);
    who->line->press('1');
    ASSERT_TRUE(call_ends());
    for (const auto* path : {"/voice", "/key", "/ended"}) {
      const auto both = engine.at(path);
      ASSERT_EQ(both.size(), 2U) << path;
      EXPECT_EQ(both[0].fields, both[1].fields);
      EXPECT_EQ(both[0].headers, both[1].headers);
      const bool together = how == fault_plan::doubling::together;
      EXPECT_EQ(both[1].at - both[0].at, together ? 0ms : 500ms);
    }
    EXPECT_EQ(std::count(who->heard.begin(), who->heard.end(), "Thanks"), 1);
  }
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(faults, different_answers_to_a_doubled_request_are_noticed) {
  engine.speak_in_turn("/voice", {"<Say>One</Say>", "<Say>Two</Say>"});
  phones->faults().webhooks = fault_plan::doubling::afterwards;
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(warned("two different answers"));
  EXPECT_EQ(who->heard, std::vector<std::string>{"One"});
}

TEST_F(faults, callbacks_get_lost) {
  engine.speak("/voice", "<Hangup/>");
  phones->faults().callbacks_lost_percent = 100;
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/ended").empty());
}

TEST_F(faults, callbacks_come_late_and_past_one_another) {
  engine.speak("/voice",
    "<Dial><Client statusCallback=\"/leg\" statusCallbackEvent=\"initiated "
    "ringing answered completed\">c1_u2</Client></Dial>");
  play("client:c1_u2", {.hangs_up_after = 1s});
  phones->faults().callback_delay_max = 30s;
  bool reordered = false;
  for (int run = 0; run < 20; ++run) {
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    call();
    ASSERT_TRUE(call_ends());
    const auto legs = engine.at("/leg");
    ASSERT_EQ(legs.size(), 4U);
    reordered |= !std::is_sorted(
      legs.begin(), legs.end(), [](const auto& a, const auto& b) {
        return a["SequenceNumber"] < b["SequenceNumber"];
      });
  }
  EXPECT_TRUE(reordered);
}

TEST_F(faults, refused_callbacks_are_noticed) {
  engine.speak("/voice", "<Hangup/>");
  engine.on("/ended", [](const received&) {
    return fake_engine::answer(403, "no", "text/plain");
  });
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(warned("a callback failed"));
}

} // namespace
} // namespace callengine::simulator::testing
