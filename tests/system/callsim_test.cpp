// `callsim` by its scripts, as two processes, against the real engine.
#include "tests/system/system_test.hpp"

#include <fstream>

namespace callengine::testing {
namespace {

class callsim_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic);
    told_ = {{"CALLSIM_URL",
               "http://127.0.0.1:" + std::to_string(the().engine.port())},
      {"CALLENGINE_PUBLIC_URL", public_url}, {"TWILIO_AUTH_TOKEN", auth_token},
      {"PORTAL_JWT_SECRET", jwt_secret}, {"CALLSIM_SPEECH_MS", "0"},
      {"CALLSIM_NETWORK", (the().folder.path() / "network").string()}};
  }

  std::unique_ptr<child_process> callsim(const std::string& name,
    std::vector<std::string> arguments, const std::string& script) {
    const auto file = the().folder.path() / (name + ".txt");
    std::ofstream{file} << script;
    arguments.insert(arguments.begin(), CALLENGINE_CALLSIM);
    arguments.insert(arguments.end(), {"--script", file.string()});
    return std::make_unique<child_process>(
      arguments, told_, the().folder.path() / (name + ".log"));
  }

  std::unique_ptr<child_process> caller(const std::string& script) {
    return callsim("caller",
      {"call", "--to", clinic_number, "--from", patients_number}, script);
  }

  environment told_;
};

TEST_F(callsim_test, staff_and_caller_meet_and_both_exit_with_0) {
  const auto staff
    = callsim("staff", {"staff", "--client", "123", "--user", "101"},
      "expect state available\nexpect offer billing\naccept\n"
      "expect connected\nhangup after 0.3\nexpect ended answered\n"
      "expect state available\n");
  ASSERT_TRUE(the().run_until([&] {
    return staff->output().find("you are available") != std::string::npos;
  }))
    << staff->output();
  const auto call = caller("expect For billing, press 1\npress 1\n"
                           "expect (connected to client c123_u101)\n"
                           "expect (disconnected)\nend completed\n");
  EXPECT_EQ(call->wait(patience), 0) << call->output();
  EXPECT_EQ(staff->wait(patience), 0) << staff->output();
}

TEST_F(callsim_test, what_was_not_heard_is_told_with_1) {
  const auto call = caller("patience 1\nexpect For surgery, press 9\n");
  EXPECT_EQ(call->wait(patience), 1);
  EXPECT_THAT(call->output(), HasSubstr("For surgery, press 9"));
  EXPECT_THAT(call->output(), HasSubstr("For billing, press 1"));
}

TEST_F(callsim_test, a_wait_beyond_the_calls_end_comes_to_its_end) {
  const auto call
    = caller("expect For billing\nhangup\nwait 1\nend completed\n");
  EXPECT_EQ(call->wait(patience), 0) << call->output();
}

} // namespace
} // namespace callengine::testing
