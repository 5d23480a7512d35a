#include "phone_world.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace callengine::simulator::testing {
namespace {

using reaction = callee_behaviour::reaction;

const std::string account
  = "/2010-04-01/Accounts/AC00000000000000000000000000000000/";
const std::string phone = "+15550003333";

class rest : public phone_world {
protected:
  rest_response call_api(
    const std::string& method, const call_sid& sid, const field_list& form) {
    return phones->rest(method, account + "Calls/" + sid + ".json", form);
  }

  nlohmann::json shown(const call_sid& sid) {
    return nlohmann::json::parse(call_api("GET", sid, {}).body);
  }

  static int code_of(const rest_response& answer) {
    return nlohmann::json::parse(answer.body).at("code").get<int>();
  }

  /// A call whose caller talks to a phone; the child leg's id.
  call_sid bridged_call() {
    play(phone, {.after = 1s});
    engine.speak("/voice",
      "<Dial action=\"/done\"><Number statusCallback=\"/leg\">" + phone
        + "</Number></Dial>");
    engine.speak("/done", "<Say>After</Say>");
    engine.speak("/elsewhere", "<Say>Elsewhere</Say><Pause length=\"9\"/>");
    phones->log().listen([this](const transcript_event& event) {
      if (event.kind == transcript_kind::hears && event.who != "caller")
        callee_heard.push_back(event.text);
    });
    phones->set_callee(phone,
      [this, people = play_callee(clock, {.after = 1s})](
        const ring_info& ring, const std::shared_ptr<callee_line>& line) {
        child = ring.leg;
        return people(ring, line);
      });
    parent = call();
    EXPECT_TRUE(until_heard("connected"));
    return child;
  }

  call_sid parent;
  call_sid child;
  std::vector<std::string> callee_heard;
};

TEST_F(rest, shows_both_legs_with_their_fields) {
  bridged_call();
  clock.run_for(10s);
  const auto caller = shown(parent);
  EXPECT_EQ(caller["sid"], parent);
  EXPECT_EQ(caller["status"], "in-progress");
  EXPECT_EQ(caller["direction"], "inbound");
  EXPECT_EQ(caller["from"], "+15550001111");
  EXPECT_EQ(caller["to"], "+15550002222");
  EXPECT_TRUE(caller["parent_call_sid"].is_null());
  EXPECT_TRUE(caller["duration"].is_null());
  EXPECT_TRUE(caller["end_time"].is_null());
  EXPECT_EQ(caller["date_created"], "Fri, 20 Nov 2026 00:00:00 +0000");
  EXPECT_EQ(caller["start_time"], "Fri, 20 Nov 2026 00:00:00 +0000");
  const auto leg = shown(child);
  EXPECT_EQ(leg["parent_call_sid"], parent);
  EXPECT_EQ(leg["direction"], "outbound-dial");
  EXPECT_EQ(leg["to"], phone);
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(shown(parent)["duration"], "11") << "numbers are strings";
  EXPECT_EQ(shown(child)["duration"], "10");
  EXPECT_EQ(shown(child)["status"], "completed");
}

TEST_F(rest, does_not_know_what_never_was) {
  const auto call_answer = call_api("GET", "CA00", {});
  EXPECT_EQ(call_answer.status, 404);
  EXPECT_EQ(code_of(call_answer), 20404);
  EXPECT_EQ(code_of(phones->rest("GET", account + "Queues.json", {})), 20404);
  EXPECT_EQ(
    code_of(phones->rest("GET", account + "Recordings/RE0.json", {})), 20404);
  EXPECT_EQ(
    code_of(phones->rest("GET", "/2010-04-01/Accounts/AC1/Calls/CA0.json", {})),
    20404);
}

TEST_F(rest, ends_either_side_of_a_talk) {
  for (const bool end_child : {true, false}) {
    make({});
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    bridged_call();
    const auto& wanted = end_child ? child : parent;
    EXPECT_EQ(call_api("POST", wanted, {{"Status", "canceled"}}).status, 400);
    EXPECT_EQ(call_api("POST", wanted, {{"Status", "completed"}}).status, 200);
    ASSERT_TRUE(call_ends());
    EXPECT_EQ(engine.at("/done").size(), end_child ? 1U : 0U);
    EXPECT_EQ(shown(child)["status"], "completed");
    EXPECT_EQ(
      code_of(call_api("POST", child, {{"Status", "completed"}})), 21220);
  }
}

TEST_F(rest, redirects_a_caller_out_of_a_talk) {
  bridged_call();
  const auto answer = call_api("POST", parent,
    {{"Url", "http://engine.test/elsewhere?x=1#rc=2"}, {"Method", "GET"}});
  EXPECT_EQ(answer.status, 200);
  ASSERT_TRUE(until_heard("Elsewhere"));
  EXPECT_EQ(only("/elsewhere")["x"], "1");
  EXPECT_EQ(only("/elsewhere").method, "GET");
  EXPECT_EQ(only("/elsewhere")["CallSid"], parent);
  EXPECT_EQ(shown(child)["status"], "completed");
  EXPECT_EQ(shown(parent)["status"], "in-progress");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/done").empty()) << "the Dial was left";
  EXPECT_TRUE(who->has_heard("(disconnected)"));
}

TEST_F(rest, redirects_a_leg_and_the_caller_goes_on_with_the_action) {
  bridged_call();
  EXPECT_EQ(
    call_api("POST", child, {{"Url", "http://engine.test/elsewhere"}}).status,
    200);
  ASSERT_TRUE(until_heard("After"));
  const auto done = only("/done");
  EXPECT_EQ(done["DialCallStatus"], "completed");
  EXPECT_EQ(done["DialCallSid"], child);
  EXPECT_EQ(done["DialBridged"], "true");
  EXPECT_FALSE(done.has("DialCallDuration"));
  EXPECT_EQ(only("/elsewhere")["CallSid"], child);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(shown(child)["status"], "in-progress") << "it outlives the call";
  EXPECT_EQ(callee_heard, std::vector<std::string>{"Elsewhere"});
  clock.run_for(1min);
  EXPECT_EQ(shown(child)["status"], "completed");
  EXPECT_EQ(only("/leg")["CallStatus"], "completed");
}

TEST_F(rest, runs_a_document_that_it_is_given) {
  bridged_call();
  EXPECT_EQ(call_api("POST", parent,
              {{"Twiml",
                "<Response><Say>Inline</Say>"
                "<Redirect>/relative</Redirect></Response>"}})
              .status,
    200);
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(who->has_heard("Inline"));
  EXPECT_TRUE(warned("11100")) << "it has no URL to resolve against";
}

TEST_F(rest, refuses_redirections_that_cannot_be) {
  play(phone, {.what = reaction::ignores});
  engine.speak("/voice", "<Dial>" + phone + "</Dial>");
  phones->set_callee(phone,
    [this](const ring_info& ring,
      const std::shared_ptr<callee_line>&) -> std::shared_ptr<callee> {
      child = ring.leg;
      return nullptr;
    });
  parent = call();
  ASSERT_TRUE(until_heard("ringing"));
  clock.run_for(1s);
  const field_list there{{"Url", "http://engine.test/elsewhere"}};
  EXPECT_EQ(code_of(call_api("POST", child, there)), 21220) << "it only rings";
  EXPECT_EQ(code_of(call_api("POST", parent, {{"Url", "engine.test"}})), 21205);
  EXPECT_EQ(code_of(call_api("POST", parent, {})), 20001);
  EXPECT_EQ(
    code_of(call_api("POST", parent, {{"Twiml", std::string(4001, ' ')}})),
    20001);
  EXPECT_EQ(call_api("POST", child, {{"Status", "canceled"}}).status, 200);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(code_of(call_api("POST", parent, there)), 21220) << "it has ended";
}

TEST_F(rest, redirects_in_mid_recording_and_keeps_what_was_said) {
  engine.speak("/voice",
    "<Record action=\"/done\" recordingStatusCallback=\"/recording\"/>");
  engine.speak("/elsewhere", "<Say>Elsewhere</Say>");
  parent = call();
  ASSERT_TRUE(until_heard("(beep)"));
  who->line->speak(3s);
  clock.run_for(2s);
  call_api("POST", parent, {{"Url", "http://engine.test/elsewhere"}});
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(who->has_heard("Elsewhere"));
  EXPECT_TRUE(engine.at("/done").empty());
  EXPECT_EQ(only("/recording")["RecordingDuration"], "2");
}

class rest_recordings : public rest {
protected:
  /// Records two seconds; the recording's id.
  std::string record() {
    engine.speak("/voice",
      "<Record action=\"/done\" recordingStatusCallback=\"/recording\" "
      "recordingStatusCallbackEvent=\"in-progress completed\"/>");
    engine.speak("/done", "<Say>Thanks</Say><Pause length=\"30\"/>");
    parent = call();
    EXPECT_TRUE(until_heard("(beep)"));
    who->line->speak(2s);
    clock.run_for(1s);
    return engine.at("/recording").at(0)["RecordingSid"];
  }

  rest_response get(const std::string& name) {
    return phones->rest("GET", account + "Recordings/" + name, {});
  }

  std::string status(const std::string& sid) {
    return nlohmann::json::parse(get(sid + ".json").body).at("status");
  }
};

TEST_F(rest_recordings, become_ready_some_time_after_their_end) {
  const auto sid = record();
  EXPECT_EQ(status(sid), "in-progress");
  EXPECT_EQ(get(sid).status, 404);
  ASSERT_TRUE(until_heard("Thanks"));
  EXPECT_EQ(status(sid), "processing");
  EXPECT_EQ(get(sid + ".mp3").status, 404) << "asked for too early";
  clock.run_for(2s);
  const auto shown = nlohmann::json::parse(get(sid + ".json").body);
  EXPECT_EQ(shown["status"], "completed");
  EXPECT_EQ(shown["duration"], "2");
  EXPECT_EQ(shown["call_sid"], parent);
  EXPECT_EQ(shown["channels"], 1);
}

TEST_F(rest_recordings, have_media_until_they_are_deleted) {
  const auto sid = record();
  ASSERT_TRUE(call_ends());
  for (const auto& name : {sid, sid + ".wav", sid + "?RequestedChannels=1"}) {
    const auto wav = get(name);
    EXPECT_EQ(wav.status, 200);
    EXPECT_EQ(wav.content_type, "audio/x-wav");
    ASSERT_TRUE(wav.sound);
    EXPECT_EQ(wav.sound->read(0, 4), "RIFF");
    EXPECT_EQ(wav.sound->read(8, 8), "WAVEfmt ");
  }
  EXPECT_EQ(get(sid + ".mp3").content_type, "audio/mpeg");
  EXPECT_EQ(get(sid + ".wav?RequestedChannels=2").status, 400);
  const auto path = account + "Recordings/" + sid + ".json";
  EXPECT_EQ(phones->rest("DELETE", path, {}).status, 204);
  EXPECT_EQ(get(sid).status, 404);
  EXPECT_EQ(get(sid + ".json").status, 404);
  EXPECT_EQ(phones->rest("DELETE", path, {}).status, 404);
}

TEST_F(rest_recordings, are_listed_with_their_call) {
  const auto sid = record();
  const auto list = [&](const std::string& query) {
    const auto answer = phones->rest(
      "GET", account + "Calls/" + parent + "/Recordings.json" + query, {});
    EXPECT_EQ(answer.status, 200);
    return nlohmann::json::parse(answer.body);
  };
  const auto running = list("");
  ASSERT_EQ(running["recordings"].size(), 1U);
  EXPECT_EQ(running["recordings"][0]["sid"], sid);
  EXPECT_EQ(running["recordings"][0]["status"], "in-progress");
  EXPECT_TRUE(running["recordings"][0]["duration"].is_null());
  EXPECT_TRUE(running["next_page_uri"].is_null());
  ASSERT_TRUE(call_ends());
  const auto whole = list("?PageSize=1");
  EXPECT_EQ(whole["recordings"][0]["status"], "completed");
  EXPECT_EQ(whole["recordings"][0]["duration"], "2") << "numbers are strings";
  EXPECT_EQ(whole["recordings"][0]["source"], "RecordVerb");
  EXPECT_TRUE(whole["next_page_uri"].is_null()) << "that was all";
  EXPECT_EQ(list("?PageSize=1&Page=1")["recordings"].size(), 0U);
  phones->rest("DELETE", account + "Recordings/" + sid + ".json", {});
  EXPECT_EQ(list("")["recordings"].size(), 0U);
  const auto unknown = phones->rest("GET",
    account + "Calls/CA" + std::string(32, '0') + "/Recordings.json", {});
  EXPECT_EQ(code_of(unknown), 20404);
}

TEST_F(rest_recordings, are_listed_page_by_page) {
  engine.speak("/voice", "<Record action=\"/again\"/>");
  engine.speak("/again", "<Record action=\"/done\"/>");
  engine.speak("/done", "<Hangup/>");
  parent = call();
  for (int each = 1; each <= 2; ++each) {
    const auto has_beeped = [&] {
      return std::count(who->heard.begin(), who->heard.end(), "(beep)") == each;
    };
    ASSERT_TRUE(clock.run_until(has_beeped, 5min));
    who->line->speak(2s);
  }
  ASSERT_TRUE(call_ends());
  std::vector<std::string> seen;
  auto next = account + "Calls/" + parent + "/Recordings.json?PageSize=1";
  while (!next.empty() && seen.size() < 3) {
    const auto page = nlohmann::json::parse(phones->rest("GET", next, {}).body);
    for (const auto& each : page["recordings"])
      seen.push_back(each["sid"]);
    next = page["next_page_uri"].is_null() ? "" : page["next_page_uri"];
  }
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_NE(seen[0], seen[1]);
}

TEST_F(rest_recordings, are_listed_with_the_faults_of_any_request) {
  record();
  auto& faults = phones->faults().rest;
  const auto list = [&] {
    return phones->rest(
      "GET", account + "Calls/" + parent + "/Recordings.json", {});
  };
  faults.rate_limited_percent = 100;
  EXPECT_EQ(list().status, 429);
  faults.rate_limited_percent = 0;
  faults.server_errors_percent = 100;
  EXPECT_EQ(list().status, 503);
  faults.server_errors_percent = 0;
  faults.slow_percent = 100;
  faults.slow_for = 7s;
  EXPECT_EQ(list().delay, 7s);
  faults.slow_percent = 0;
  faults.hanging_percent = 100;
  EXPECT_TRUE(list().hangs);
}

TEST_F(rest_recordings, of_nothing_are_absent_and_have_no_media) {
  engine.speak("/voice",
    "<Record recordingStatusCallback=\"/recording\" "
    "recordingStatusCallbackEvent=\"absent\"/>");
  call();
  ASSERT_TRUE(call_ends());
  const auto sid = only("/recording")["RecordingSid"];
  EXPECT_EQ(status(sid), "absent");
  EXPECT_EQ(get(sid).status, 404);
}

TEST_F(rest, fails_as_it_is_told_to) {
  engine.speak("/voice", "<Say>Hi</Say><Pause length=\"600\"/>");
  parent = call();
  ASSERT_TRUE(until_heard("Hi"));
  auto& faults = phones->faults().rest;
  const field_list end{{"Status", "completed"}};
  faults.rate_limited_percent = 100;
  const auto limited = call_api("POST", parent, end);
  EXPECT_EQ(limited.status, 429);
  EXPECT_EQ(code_of(limited), 20429);
  faults.rate_limited_percent = 0;
  faults.server_errors_percent = 100;
  EXPECT_EQ(call_api("POST", parent, end).status, 503);
  clock.run_for(1s);
  EXPECT_EQ(shown(parent)["status"], 503) << "also for this question";
  EXPECT_EQ(who->ends, 0) << "neither was done";
  faults.server_errors_percent = 0;
  faults.slow_percent = 100;
  faults.slow_for = 7s;
  const auto slow = call_api("GET", parent, {});
  EXPECT_EQ(slow.status, 200);
  EXPECT_EQ(slow.delay, 7s);
  faults.slow_percent = 0;
  faults.hanging_percent = 100;
  EXPECT_TRUE(call_api("GET", parent, {}).hangs);
  faults.hanging_percent = 0;
  faults.errors_after_doing_percent = 100;
  EXPECT_EQ(call_api("POST", parent, end).status, 503);
  ASSERT_TRUE(call_ends());
  const auto& counted = phones->fault_counts();
  EXPECT_EQ(counted.rest_rate_limited, 1U);
  EXPECT_EQ(counted.rest_server_errors, 2U);
  EXPECT_EQ(counted.rest_slow, 1U);
  EXPECT_EQ(counted.rest_hanging, 1U);
  EXPECT_EQ(counted.rest_errors_after_doing, 1U);
}

} // namespace
} // namespace callengine::simulator::testing
