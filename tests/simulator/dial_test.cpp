#include "phone_world.hpp"
#include "simulator/people/hand_phone.hpp"

namespace callengine::simulator::testing {
namespace {

using reaction = callee_behaviour::reaction;

const std::string phone = "+15550003333";
const std::string progress
  = " statusCallback=\"/leg?attempt=1\" statusCallbackEvent=\"initiated "
    "ringing answered completed\"";

class dials : public phone_world {
protected:
  /// Calls an engine that dials these nouns.
  void dial(const std::string& nouns, const std::string& attributes = "") {
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    engine.speak("/voice",
      "<Say>One moment</Say><Dial action=\"/done\" " + attributes + ">" + nouns
        + "</Dial><Say>never</Say>");
    engine.speak("/done", "<Say>After</Say>");
    sid = call();
  }

  std::string number(const std::string& attributes = "") {
    return "<Number" + attributes + ">" + phone + "</Number>";
  }

  /// The statuses that the leg told, in order.
  std::vector<std::string> told() const {
    std::vector<std::string> out;
    for (const auto& each : engine.at("/leg"))
      out.push_back(each["CallStatus"]);
    return out;
  }

  using words = std::vector<std::string>;
  call_sid sid;
};

TEST_F(dials, connect_a_page_and_tell_every_step) {
  play("client:c1_u2", {.after = 2s, .hangs_up_after = 5s});
  dial("<Client" + progress
      + "><Identity>c1_u2</Identity><Parameter name=\"offer\" "
        "value=\"7\"/></Client>",
    "callerId=\"+15550009999\"");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(
    told(), (words{"initiated", "ringing", "in-progress", "completed"}));
  const auto legs = engine.at("/leg");
  for (std::size_t index = 0; index < legs.size(); ++index)
    EXPECT_EQ(legs[index]["SequenceNumber"], std::to_string(index));
  EXPECT_EQ(legs[0]["To"], "client:c1_u2");
  EXPECT_EQ(legs[0]["From"], "+15550009999");
  EXPECT_EQ(legs[0]["ParentCallSid"], sid);
  EXPECT_EQ(legs[0]["Direction"], "outbound-dial");
  EXPECT_EQ(legs[0]["CallbackSource"], "call-progress-events");
  EXPECT_FALSE(legs[2].has("CallDuration"));
  EXPECT_EQ(legs[3]["CallDuration"], "5");
  EXPECT_EQ(legs[0].url, "http://engine.test/leg?attempt=1");
  const auto done = only("/done");
  EXPECT_EQ(done["CallSid"], sid);
  EXPECT_EQ(done["CallStatus"], "in-progress");
  EXPECT_EQ(done["DialCallStatus"], "completed");
  EXPECT_EQ(done["DialBridged"], "true");
  EXPECT_EQ(done["DialCallDuration"], "5");
  EXPECT_EQ(done["DialCallSid"], legs[0]["CallSid"]);
  EXPECT_EQ(who->heard,
    (words{"One moment", "(ringing)", "(connected to client c1_u2)",
      "(disconnected)", "After"}));
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(dials, give_up_at_their_timeout) {
  play(phone, {.what = reaction::ignores});
  dial(number(progress), "timeout=\"20\"");
  ASSERT_TRUE(until_heard("(ringing)"));
  const auto start = clock.now();
  ASSERT_TRUE(until_heard("After"));
  EXPECT_EQ(clock.now() - start, 20s + 10ms);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told(), (words{"initiated", "ringing", "no-answer"}));
  const auto done = only("/done");
  EXPECT_EQ(done["DialCallStatus"], "no-answer");
  EXPECT_EQ(done["DialBridged"], "false");
  EXPECT_FALSE(done.has("DialCallDuration"));
}

TEST_F(dials, end_as_busy_when_they_are_declined) {
  play(phone, {.what = reaction::declines});
  dial(number());
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "busy");
  EXPECT_TRUE(engine.at("/leg").empty()) << "no callback was asked for";
}

TEST_F(dials, end_at_once_where_no_page_is_registered) {
  dial("<Client" + progress + ">c1_u2</Client>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told(), (words{"initiated", "no-answer"}));
  EXPECT_EQ(only("/done")["DialCallStatus"], "no-answer");
}

TEST_F(dials, ring_a_phone_that_nobody_plays_in_vain) {
  dial(number());
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "no-answer");
}

TEST_F(dials, tell_only_the_events_that_were_asked_for) {
  play(phone, {.hangs_up_after = 1s});
  dial(number(" statusCallback=\"/leg\""));
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told(), words{"completed"});
}

TEST_F(dials, without_action_go_on_with_the_next_verb) {
  engine.speak("/voice", "<Dial>" + phone + "</Dial><Say>Nobody came</Say>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(who->has_heard("Nobody came"));
}

TEST_F(dials, of_nothing_that_can_be_dialled_fail) {
  dial("<Number>911</Number><Client/>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "failed");
  EXPECT_TRUE(warned("13223"));
}

TEST_F(dials, of_several_nouns_take_the_first_who_picks_up) {
  play("client:a", {.after = 5s, .hangs_up_after = 1s});
  play("client:b", {.after = 2s, .hangs_up_after = 1s});
  dial("<Client" + progress + ">a</Client><Client>b</Client>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told(), (words{"initiated", "ringing", "canceled"}));
  EXPECT_EQ(only("/done")["DialCallStatus"], "completed");
  EXPECT_TRUE(who->has_heard("(connected to client b)"));
  EXPECT_NE(only("/done")["DialCallSid"], engine.at("/leg")[0]["CallSid"]);
}

TEST_F(dials, of_several_nouns_go_on_while_one_still_rings) {
  play("client:a", {.what = reaction::declines});
  play("client:b", {.after = 8s, .hangs_up_after = 1s});
  dial("<Client>a</Client><Client>b</Client>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialBridged"], "true");
}

TEST_F(dials, end_the_talk_at_their_time_limit) {
  play(phone, {});
  dial(number(), "timeLimit=\"30\"");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallDuration"], "30");
}

TEST_F(dials, let_caller_and_callee_hear_each_other) {
  std::vector<std::string> heard;
  const auto page = std::make_shared<hand_phone>(hand_phone_events{
    {}, [&heard](const std::string& text) { heard.push_back(text); }, {}, {}});
  phones->set_callee("client:a", page->factory());
  dial("<Client>a</Client>", "hangupOnStar=\"true\"");
  ASSERT_TRUE(clock.run_until([&] { return page->rings(); }, 10s));
  page->answer();
  ASSERT_TRUE(until_heard("connected"));
  who->line->say("Good morning");
  page->say("How can I help?");
  ASSERT_TRUE(until_heard("How can I help?"));
  EXPECT_EQ(heard, words{"Good morning"});
  who->line->press('*');
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialBridged"], "true");
}

TEST_F(dials, answer_only_when_bridged_if_told_so) {
  play(phone, {.after = 3s, .hangs_up_after = 2s});
  engine.speak("/voice",
    "<Dial answerOnBridge=\"true\" action=\"/done\">" + number() + "</Dial>");
  engine.speak("/done", "<Hangup/>");
  call();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/ended")["CallDuration"], "2");
}

TEST_F(dials, end_their_legs_when_the_caller_hangs_up) {
  play(phone, {.after = 4s});

  struct row {
    milliseconds moment;
    words told;
  };

  for (const auto& [moment, statuses] :
    std::vector<row>{{2s, {"initiated", "ringing", "canceled"}},
      {8s, {"initiated", "ringing", "in-progress", "completed"}}}) {
    dial(number(progress));
    clock.run_for(moment);
    who->line->hang_up();
    ASSERT_TRUE(call_ends());
    EXPECT_EQ(told(), statuses);
    EXPECT_TRUE(engine.at("/done").empty());
    EXPECT_EQ(engine.at("/ended").size(), 1U);
  }
}

TEST_F(dials, may_ask_their_action_after_the_caller_hung_up) {
  network_options options;
  options.dial_asks_action_after_hang_up = true;
  make(options);
  play(phone, {.after = 1s});
  dial(number());
  ASSERT_TRUE(until_heard("connected"));
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "completed");
  EXPECT_EQ(only("/done")["CallStatus"], "completed");
  EXPECT_FALSE(who->has_heard("After"));
}

TEST_F(dials, have_a_leg_canceled_by_rest) {
  play(phone, {.what = reaction::ignores});
  dial(number(progress));
  ASSERT_TRUE(clock.run_until([&] { return told().size() == 2; }, 10s));
  const auto path
    = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls/"
    + engine.at("/leg")[0]["CallSid"] + ".json";
  EXPECT_EQ(phones->rest("POST", path, {{"Status", "canceled"}}).status, 200);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told().back(), "canceled");
  EXPECT_EQ(only("/done")["DialCallStatus"], "canceled");
}

/// A phone that must accept: `url` is asked on the child leg.
class screenings : public dials {
protected:
  void screened_dial() {
    engine.speak("/screen",
      "<Gather numDigits=\"1\" action=\"/screened\" timeout=\"5\"><Say>A call "
      "for billing. Press 1 to take it.</Say></Gather><Hangup/>");
    engine.on("/screened", [](const received& request) {
      return fake_engine::xml(request["Digits"] == "1" ? "" : "<Hangup/>");
    });
    dial(number(progress + " url=\"/screen\""));
  }
};

TEST_F(screenings, that_are_accepted_connect) {
  play(phone, {.presses = "1", .hangs_up_after = 3s});
  screened_dial();
  ASSERT_TRUE(call_ends());
  const auto screen = only("/screen");
  EXPECT_EQ(screen["ParentCallSid"], sid);
  EXPECT_NE(screen["CallSid"], sid);
  EXPECT_EQ(screen["CallSid"], only("/done")["DialCallSid"]);
  EXPECT_EQ(screen["CallStatus"], "in-progress");
  EXPECT_EQ(screen["To"], phone);
  EXPECT_EQ(only("/screened")["CallSid"], screen["CallSid"]);
  EXPECT_EQ(only("/done")["DialBridged"], "true");
  EXPECT_FALSE(who->has_heard("billing")) << "only the callee hears it";
}

TEST_F(screenings, that_are_declined_do_not_connect) {
  play(phone, {.presses = "2"});
  screened_dial();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "completed");
  EXPECT_EQ(only("/done")["DialBridged"], "false");
  EXPECT_TRUE(only("/done").has("DialCallDuration"));
  EXPECT_FALSE(who->has_heard("(connected"));
}

TEST_F(screenings, by_a_mailbox_look_completed_and_are_no_talk) {
  play(phone, {.what = reaction::is_mailbox, .after = 3s});
  screened_dial();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(
    told(), (words{"initiated", "ringing", "in-progress", "completed"}));
  EXPECT_EQ(only("/done")["DialCallStatus"], "completed");
  EXPECT_EQ(only("/done")["DialBridged"], "false");
  EXPECT_TRUE(engine.at("/screened").empty());
}

TEST_F(screenings, whose_document_fails_do_not_connect) {
  play(phone, {});
  engine.on("/screen",
    [](const received&) { return fake_engine::answer(500, "", "text/plain"); });
  dial(number(" url=\"/screen\""));
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialBridged"], "false");
}

TEST_F(screenings, may_not_dial) {
  play(phone, {});
  engine.speak("/screen", "<Dial>+15550004444</Dial>");
  dial(number(" url=\"/screen\""));
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(warned("13201"));
  EXPECT_EQ(only("/done")["DialBridged"], "false");
}

TEST_F(screenings, are_over_when_the_caller_hangs_up) {
  play(phone, {});
  screened_dial();
  ASSERT_TRUE(
    clock.run_until([&] { return !engine.at("/screen").empty(); }, 1min));
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(told().back(), "completed");
  EXPECT_TRUE(engine.at("/screened").empty());
}

TEST_F(dials, with_a_malformed_screening_url_do_not_connect_unscreened) {
  play(phone, {});
  dial(number(" url=\"http://a b/\""));
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["DialCallStatus"], "failed");
}

} // namespace
} // namespace callengine::simulator::testing
