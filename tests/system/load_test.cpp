// `callsim load` as a process of its own, against the real engine.
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

class load_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic);
    told_ = {{"CALLSIM_URL",
               "http://127.0.0.1:" + std::to_string(the().engine.port())},
      {"CALLENGINE_PUBLIC_URL", public_url}, {"TWILIO_AUTH_TOKEN", auth_token},
      {"PORTAL_JWT_SECRET", jwt_secret}};
  }

  /// Its JSON; it must end with this status.
  nlohmann::json load(std::vector<std::string> more, int status = 0) {
    std::vector<std::string> command{CALLENGINE_CALLSIM, "load", "--to",
      clinic_number, "--client", "123", "--warm-up", "0.2", "--duration", "1",
      "--json", "-"};
    command.insert(command.end(), more.begin(), more.end());
    const auto output = the().folder.path() / "load.json";
    child_process process{command, told_, output};
    EXPECT_EQ(process.wait(patience * 3), status) << process.output();
    return nlohmann::json::parse(process.output(), nullptr, false);
  }

  environment told_;
};

TEST_F(load_test, a_closed_loop_measures_a_sound_engine_without_a_breach) {
  const auto told = load(
    {"--mix", "department=50,hangup=50", "--staff", "2", "--concurrency", "4",
      "--talk", "0.1", "--doubled-each", "10", "--live", "20", "--half-load"});
  ASSERT_TRUE(told.is_object());
  EXPECT_EQ(told["breach_count"], 0) << told["breaches"];
  EXPECT_EQ(told["loop"], "closed");
  EXPECT_GT(told["webhooks_per_second"], 10);
  EXPECT_GT(told["doubles"], 0);
  EXPECT_GT(told["ended"]["person"], 0);
  EXPECT_GT(told["ended"]["hung_up"], 0);
  EXPECT_GT(told["endpoints"]["incoming"]["p99_ms"], 0);
  EXPECT_GT(told["offer"]["count"], 0);
  EXPECT_GT(told["available"]["count"], 0);
  EXPECT_GT(told["engine"]["cpu_cores"], 0); // it found the process
  EXPECT_GT(told["memory"]["live_bytes"], 0);
  EXPECT_EQ(told["half_load"]["loop"], "open");
  EXPECT_EQ(told["half_load"]["breach_count"], 0);
}

TEST_F(load_test, the_interpreter_plays_it_too) {
  const auto told
    = load({"--mode", "network", "--mix", "hangup=100", "--concurrency", "2"});
  ASSERT_TRUE(told.is_object());
  EXPECT_EQ(told["mode"], "network");
  EXPECT_EQ(told["breach_count"], 0) << told["breaches"];
  EXPECT_GT(told["ended"]["hung_up"], 0);
}

TEST_F(load_test, what_the_engine_refuses_ends_it_with_1) {
  told_["TWILIO_AUTH_TOKEN"] = "another";
  load({"--mix", "hangup=100"}, 1);
  EXPECT_THAT(
    read_file(the().folder.path() / "load.json"), HasSubstr("403 to incoming"));
}

} // namespace
} // namespace callengine::testing
