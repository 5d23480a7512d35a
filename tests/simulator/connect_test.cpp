#include "phone_world.hpp"
#include "simulator/http/signature.hpp"

namespace callengine::simulator::testing {
namespace {

using nlohmann::json;

const std::string socket_url = "wss://engine.test/relay";

class connects : public phone_world {
protected:
  void SetUp() override {
    phone_world::SetUp();
    engine.speak("/talked", "<Say>Thanks</Say>");
  }

  /// Calls and stands in the conversation.
  void connect(const std::string& attributes = "dtmfDetection=\"true\"") {
    engine.speak("/voice",
      "<Connect action=\"/talked\"><ConversationRelay url=\"" + socket_url
        + "\" welcomeGreeting=\"Welcome here. How can I help?\" " + attributes
        + "><Parameter name=\"client\" value=\"123\"/></ConversationRelay>"
          "</Connect><Say>Next</Say>");
    call();
  }

  void until_greeted() {
    ASSERT_TRUE(until_heard("How can I help?"));
    clock.run_for(10s);
  }

  fake_socket_end& there() {
    return *engine.sockets.at(0);
  }

  bool until_frames(const std::string& type, std::size_t count) {
    return clock.run_until(
      [&] { return there().of(type).size() >= count; }, 1min);
  }
};

TEST_F(connects, shake_hands_signed_and_say_who_calls) {
  connect();
  until_greeted();
  ASSERT_EQ(engine.sockets.size(), 1U);
  EXPECT_EQ(there().url, socket_url);
  EXPECT_EQ(find_field(there().headers, "X-Twilio-Signature"),
    sign("12345", socket_url, {}));
  ASSERT_FALSE(there().frames.empty());
  const auto setup = there().frames[0];
  EXPECT_EQ(setup.at("type"), "setup");
  EXPECT_EQ(setup.at("callSid"), who->line->sid());
  EXPECT_TRUE(setup.at("sessionId").get<std::string>().starts_with("VX"));
  EXPECT_EQ(setup.at("from"), "+15550001111");
  EXPECT_EQ(setup.at("to"), "+15550002222");
  EXPECT_EQ(setup.at("callStatus"), "RINGING");
  EXPECT_EQ(setup.at("customParameters"), (json{{"client", "123"}}));
  EXPECT_EQ(
    who->heard, (std::vector<std::string>{"Welcome here.", "How can I help?"}));
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(connects, tell_what_the_caller_says_and_say_what_is_answered) {
  connect();
  until_greeted();
  who->line->say("what are your hours");
  const auto begun = clock.now();
  ASSERT_TRUE(until_frames("prompt", 1));
  EXPECT_EQ(clock.now() - begun, 19 * 60ms + 1s) << "spoken, then a pause";
  EXPECT_EQ(there().of("prompt")[0],
    (json{{"type", "prompt"}, {"voicePrompt", "What are your hours."},
      {"lang", "en-US"}, {"last", true}}));
  EXPECT_TRUE(there().of("interrupt").empty());
  there().say_token("We are op", false);
  EXPECT_FALSE(who->has_heard("We are"));
  there().say_token("en. What el", false);
  EXPECT_EQ(who->heard.back(), "We are open.");
  there().say_token("se?", true);
  ASSERT_TRUE(until_heard("What else?"));
}

TEST_F(connects, tell_keys_only_where_they_are_wanted) {
  connect();
  until_greeted();
  who->line->press('0');
  ASSERT_TRUE(until_frames("dtmf", 1));
  EXPECT_EQ(there().of("dtmf")[0], (json{{"type", "dtmf"}, {"digit", "0"}}));
  engine.sockets.clear();
  who = std::make_shared<quiet_caller>();
  connect("");
  until_greeted();
  who->line->press('0');
  clock.run_for(5s);
  EXPECT_TRUE(there().of("dtmf").empty());
}

TEST_F(connects, are_interrupted_by_the_caller) {
  connect();
  ASSERT_TRUE(until_heard("Welcome here."));
  clock.run_for(420ms); // seven letters
  who->line->say("billing");
  ASSERT_TRUE(until_frames("interrupt", 1));
  EXPECT_EQ(there().of("interrupt")[0],
    (json{{"type", "interrupt"}, {"utteranceUntilInterrupt", "Welcome"},
      {"durationUntilInterruptMs", 420}}));
  ASSERT_TRUE(until_frames("prompt", 1));
  EXPECT_FALSE(who->has_heard("How can I help?")) << "what waits is dropped";
}

TEST_F(connects, go_on_undisturbed_where_no_interruption_is_wanted) {
  connect("interruptible=\"none\"");
  ASSERT_TRUE(until_heard("Welcome here."));
  who->line->say("billing");
  until_greeted();
  EXPECT_TRUE(there().of("interrupt").empty());
  EXPECT_TRUE(there().of("prompt").empty());
}

TEST_F(connects, end_when_the_engine_says_so_and_hand_its_data_over) {
  connect();
  until_greeted();
  there().say({{"type", "end"}, {"handoffData", "{\"to\":\"billing\"}"}});
  ASSERT_TRUE(call_ends());
  const auto action = only("/talked");
  EXPECT_EQ(action["SessionStatus"], "ended");
  EXPECT_EQ(action["HandoffData"], "{\"to\":\"billing\"}");
  EXPECT_EQ(action["CallStatus"], "in-progress");
  EXPECT_EQ(action["SessionId"], there().frames[0].at("sessionId"));
  EXPECT_FALSE(action["SessionDuration"].empty());
  EXPECT_FALSE(action.has("ErrorCode"));
  EXPECT_TRUE(who->has_heard("Thanks"));
  EXPECT_FALSE(who->has_heard("Next"));
  EXPECT_TRUE(there().closed);
}

TEST_F(connects, are_over_when_the_caller_hangs_up) {
  connect();
  until_greeted();
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/talked")["SessionStatus"], "completed");
  EXPECT_EQ(only("/talked")["CallStatus"], "completed");
  EXPECT_TRUE(there().closed);
}

TEST_F(connects, fail_a_while_after_the_socket_was_lost) {
  connect();
  until_greeted();
  there().drop();
  const auto dropped = clock.now();
  ASSERT_TRUE(until_heard("Thanks"));
  EXPECT_EQ(clock.now() - dropped, 1200ms + 10ms);
  const auto action = only("/talked");
  EXPECT_EQ(action["SessionStatus"], "failed");
  EXPECT_EQ(action["ErrorCode"], "64105");
  EXPECT_EQ(action["ErrorMessage"], "dropped");
  EXPECT_EQ(action["CallStatus"], "in-progress");
  EXPECT_FALSE(action.has("HandoffData"));
}

TEST_F(connects, fail_when_the_socket_is_refused) {
  engine.takes_sockets = false;
  connect();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/talked")["SessionStatus"], "failed");
  EXPECT_EQ(only("/talked")["ErrorCode"], "64102");
  EXPECT_TRUE(who->has_heard("Thanks"));
}

TEST_F(connects, fail_as_the_faults_say) {
  phones->faults().sockets_refused_percent = 100;
  connect();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/talked")["ErrorCode"], "64102");
  EXPECT_EQ(phones->fault_counts().sockets_refused, 1U);
  EXPECT_TRUE(engine.sockets.empty());

  phones->faults().sockets_refused_percent = 0;
  phones->faults().sockets_dropped_percent = 100;
  phones->faults().sockets_dropped_within = 2s;
  engine.seen.clear();
  who = std::make_shared<quiet_caller>();
  connect();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/talked")["ErrorCode"], "64105");
  EXPECT_EQ(phones->fault_counts().sockets_dropped, 1U);
  EXPECT_TRUE(there().closed);
}

TEST_F(connects, warn_of_messages_that_are_none) {
  connect();
  until_greeted();
  there().say({{"type", "song"}});
  EXPECT_TRUE(warned("64107"));
  EXPECT_TRUE(until_frames("error", 1));
}

TEST_F(connects, without_an_action_go_on_with_the_next_verb) {
  engine.speak("/voice",
    "<Connect><ConversationRelay url=\"" + socket_url
      + "\"/></Connect><Say>Next</Say>");
  engine.on_frame = [](fake_socket_end& end, const json& frame) {
    if (frame.at("type") == "setup")
      end.say({{"type", "end"}});
  };
  call();
  ASSERT_TRUE(until_heard("Next"));
}

TEST_F(connects, with_other_nouns_are_left_out_with_a_warning) {
  engine.speak("/voice",
    "<Connect><Stream url=\"wss://engine.test/s\"/></Connect><Say>Next</Say>");
  call();
  ASSERT_TRUE(until_heard("Next"));
  EXPECT_TRUE(warned("12200"));
}

} // namespace
} // namespace callengine::simulator::testing
