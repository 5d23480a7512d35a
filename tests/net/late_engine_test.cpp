// An engine short of processors: it answers, but late.
#include "tests/net/fixture.hpp"
#include "tests/support/eventually.hpp"

#include <thread>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using callengine::testing::eventually;

constexpr std::string_view gather
  = "/api/twilio/voice/ivr-gather?client=7&line=3&step=2&node=1";

class late_engine_test : public server_fixture {
protected:
  /// Each answer takes a processor for so long.
  void answer_after(milliseconds work) {
    engine.on_webhook = [work](const webhook&, const webhook_reply_ptr& reply) {
      std::this_thread::sleep_for(work); // what is simulated
      reply->answer(say_and_hang_up("late"));
    };
  }

  static std::string request() {
    return signed_post(gather, {{"CallSid", std::string{some_call}}});
  }
};

TEST_F(late_engine_test, late_answers_are_an_overload_too) {
  options.limits.overload.busy_answer = 5ms;
  options.limits.overload.overloaded_answer = 10ms;
  options.limits.overload.fewest_answers = 5;
  options.limits.overload.window = 1s;
  answer_after(20ms);
  start();
  const auto is_overloaded = [this] {
    EXPECT_TRUE(ask(request()));
    return server_->load().level == load_level::overloaded;
  };
  EXPECT_TRUE(eventually(is_overloaded, 20s));
}

/// Requests that wait behind others before anybody reads them.
TEST_F(late_engine_test, a_long_queue_is_measured) {
  constexpr std::size_t clients = 40;
  constexpr std::size_t requests = 8;
  options.threads = 1;
  answer_after(5ms); // hence a round takes 200 ms
  start();
  std::vector<std::unique_ptr<client>> crowd;
  for (std::size_t each = 0; each < clients; ++each) {
    crowd.push_back(std::make_unique<client>(port()));
    for (std::size_t next = 0; next < requests; ++next)
      ASSERT_TRUE(crowd.back()->send(request()));
  }
  EXPECT_TRUE(
    eventually([this] { return server_->load().queued_for >= 50ms; }, 20s));
}

} // namespace
} // namespace callengine::net::testing
