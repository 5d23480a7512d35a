#include "phone_world.hpp"
#include "simulator/script/script_caller.hpp"
#include "simulator/script/staff_script.hpp"

namespace callengine::simulator::testing {
namespace {

int bad_line(const std::string& script) {
  const auto parsed = parse_caller_script(script);
  const auto* problem = std::get_if<script_problem>(&parsed);
  return problem ? problem->line : 0;
}

TEST(caller_scripts, are_read_line_by_line) {
  const auto parsed = parse_caller_script(
    "# a comment\n"
    "phone +15550003333 answers and presses 1 after 2 hangs up after 0.5\r\n"
    "\n"
    "  expect Press  1\n"
    "press 12*#\n"
    "end completed");
  const auto& script = std::get<caller_script>(parsed);
  ASSERT_EQ(script.size(), 4U);
  EXPECT_EQ(script[0].line, 2);
  const auto& phone = std::get<caller_command::set_callee>(script[0].what);
  EXPECT_EQ(phone.address, "+15550003333");
  EXPECT_EQ(phone.behaviour.presses, "1");
  EXPECT_EQ(phone.behaviour.after, 2s);
  EXPECT_EQ(phone.behaviour.hangs_up_after, 500ms);
  EXPECT_EQ(script[3].line, 6);
}

TEST(caller_scripts, name_the_line_that_is_wrong) {
  EXPECT_EQ(bad_line("expect a\nexpec b"), 2);
  EXPECT_EQ(bad_line("expect"), 1);
  EXPECT_EQ(bad_line("press 1a"), 1);
  EXPECT_EQ(bad_line("wait soon"), 1);
  EXPECT_EQ(bad_line("wait -1"), 1);
  EXPECT_EQ(bad_line("wait nan"), 1);
  EXPECT_EQ(bad_line("end badly"), 1);
  EXPECT_EQ(bad_line("hangup now"), 1);
  EXPECT_EQ(bad_line("phone 911 answers"), 1);
  EXPECT_EQ(bad_line("phone +15550003333 sleeps"), 1);
  EXPECT_EQ(bad_line("phone +15550003333 answers after lunch"), 1);
  EXPECT_EQ(bad_line("client c1_u2 is a mailbox"), 0);
  EXPECT_EQ(bad_line("phone +15550003333 is busy"), 0);
  EXPECT_EQ(bad_line("phone +15550003333 does not answer"), 0);
}

TEST(staff_scripts, are_read_and_name_the_line_that_is_wrong) {
  const auto parsed = parse_staff_script(
    "available\nexpect offer front desk\naccept\nexpect connected\nhangup "
    "after 5\nexpect state available\nphone answers and presses 1\noffline");
  ASSERT_TRUE(std::holds_alternative<staff_script>(parsed));
  const auto& script = std::get<staff_script>(parsed);
  EXPECT_EQ(std::get<staff_command::expect_offer>(script[1].what).department,
    "front desk");
  EXPECT_EQ(std::get<staff_command::hang_up>(script[4].what).after, 5s);
  for (const auto* wrong : {"answer", "expect call", "expect state",
         "hangup soon", "wait", "phone rings", "accept it"}) {
    const auto bad = parse_staff_script("available\n" + std::string{wrong});
    ASSERT_TRUE(std::holds_alternative<script_problem>(bad)) << wrong;
    EXPECT_EQ(std::get<script_problem>(bad).line, 2);
  }
}

/// Plays scripts against a menu that leads to a phone.
class played : public phone_world {
protected:
  void SetUp() override {
    phone_world::SetUp();
    engine.speak("/voice",
      "<Gather numDigits=\"1\" action=\"/key\"><Say>Welcome.</Say><Say>For "
      "billing, press 1.</Say></Gather><Say>Goodbye.</Say>");
    engine.speak(
      "/key", "<Dial action=\"/done\" timeout=\"20\">+15550003333</Dial>");
    engine.speak("/done",
      "<Say>Leave a message.</Say><Record "
      "action=\"/saved\"/>");
    engine.speak("/saved", "<Say>Thank you.</Say>");
  }

  /// What failed; nothing if all held.
  std::optional<script_problem> run(const std::string& text) {
    auto parsed = parse_caller_script(text);
    EXPECT_TRUE(std::holds_alternative<caller_script>(parsed));
    bool finished = false;
    std::optional<script_problem> result;
    script_world world{clock, clock, 60ms,
      [this](const std::string& address, callee_behaviour behaviour) {
        play(address, std::move(behaviour));
      }};
    const auto caller = std::make_shared<script_caller>(std::move(world),
      std::get<caller_script>(std::move(parsed)),
      [&](std::optional<script_problem> problem) {
        EXPECT_FALSE(finished) << "told twice";
        finished = true;
        result = std::move(problem);
      });
    phones->place_call({"+15550001111", "+15550002222", {}, {}}, caller);
    EXPECT_TRUE(clock.run_until([&] { return finished; }, 10min));
    EXPECT_TRUE(clock.run_until([&] { return !phones->busy(); }, 10min));
    return result;
  }
};

TEST_F(played, hold_when_all_is_as_expected) {
  EXPECT_FALSE(run("phone +15550003333 does not answer\n"
                   "expect welcome. FOR billing\n"
                   "press 1\n"
                   "expect (ringing)\n"
                   "expect-not connected\n"
                   "expect leave a message\n"
                   "expect beep\n"
                   "speak 4\n"
                   "expect thank you\n"
                   "end completed\n"));
  EXPECT_EQ(only("/saved")["RecordingDuration"], "4");
}

TEST_F(played, fail_with_what_was_heard_instead) {
  const auto problem = run("expect Welcome\nexpect for sales");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->line, 2);
  EXPECT_NE(problem->message.find("For billing, press 1."), std::string::npos)
    << problem->message;
  EXPECT_EQ(engine.at("/ended").size(), 1U) << "the caller hangs up";
}

TEST_F(played, wait_no_longer_than_their_patience) {
  const auto start = clock.now();
  const auto problem
    = run("phone +15550003333 answers\npress 1\npatience 12\nexpect never");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->line, 4);
  EXPECT_LT(clock.now() - start, 20s);
}

TEST_F(played, hear_things_in_order) {
  const auto problem = run("expect billing\nexpect welcome");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->line, 2);
}

TEST_F(played, fail_when_something_is_heard_that_should_not_be) {
  const auto problem = run("phone +15550003333 answers hangs up after 3\n"
                           "expect press 1\n"
                           "press 1\n"
                           "expect-not connected\n"
                           "expect leave a message");
  ASSERT_TRUE(problem);
  EXPECT_NE(problem->message.find("not to be heard"), std::string::npos);
}

TEST_F(played, fail_when_the_call_ends_otherwise) {
  const auto problem = run("hangup\nend busy");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->line, 2);
  const auto late = run("expect goodbye\nend\npress 1");
  ASSERT_TRUE(late);
  EXPECT_EQ(late->line, 3);
}

TEST_F(played, tell_that_the_call_ended_while_they_waited) {
  EXPECT_FALSE(run("wait 300\nend completed"));
  const auto late = run("wait 300\nhangup");
  ASSERT_TRUE(late);
  EXPECT_EQ(late->line, 2);
}

TEST_F(played, hang_up_at_their_end) {
  EXPECT_FALSE(run("expect welcome"));
  EXPECT_EQ(only("/ended")["CallStatus"], "completed");
}

TEST_F(played, talk_with_a_phone_that_answers) {
  EXPECT_FALSE(run("phone +15550003333 answers after 2 hangs up after 3\n"
                   "expect press 1\npress 1\n"
                   "expect connected to phone +15550003333\n"
                   "expect disconnected\n"
                   "expect message\nhangup\nend completed"));
}

} // namespace
} // namespace callengine::simulator::testing
