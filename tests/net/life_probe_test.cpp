#include "net/life_probe.hpp"
#include "tests/net/fixture.hpp"

#include <future>
#include <thread>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

class life_probe_test : public server_fixture {
protected:
  static bool lives_within(life_probe& probe, milliseconds time) {
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (!probe.look()) {
      if (std::chrono::steady_clock::now() > deadline)
        return false;
      std::this_thread::sleep_for(5ms);
    }
    return true;
  }
};

TEST_F(life_probe_test, an_engine_that_answers_lives) {
  options.threads = 3;
  start();
  life_probe probe{*server_, engine};
  for (int each = 0; each < 10; ++each)
    EXPECT_TRUE(lives_within(probe, 10s));
  EXPECT_EQ(engine.pings(), 10U) << "each look asks anew";
}

TEST_F(life_probe_test, an_engine_that_hangs_does_not_count_as_alive) {
  engine.is_silent = true;
  start();
  life_probe probe{*server_, engine};
  EXPECT_TRUE(probe.look()) << "nothing was asked before";
  EXPECT_FALSE(lives_within(probe, 300ms));
  engine.answer_pings();
  EXPECT_TRUE(lives_within(probe, 10s));
}

TEST_F(life_probe_test, one_network_thread_that_hangs_is_one_too_many) {
  options.threads = 2;
  options.limits.answer_deadline = 1min;
  std::promise<void> arrived;
  std::promise<void> goes_on;
  engine.on_webhook = [&](webhook, webhook_reply_ptr reply) {
    arrived.set_value();
    goes_on.get_future().wait();
    reply->answer(say_and_hang_up("after all"));
  };
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}})));
  arrived.get_future().wait();
  life_probe probe{*server_, engine};
  EXPECT_TRUE(probe.look());
  EXPECT_FALSE(lives_within(probe, 300ms));
  goes_on.set_value();
  EXPECT_TRUE(lives_within(probe, 10s));
}

} // namespace
} // namespace callengine::net::testing
