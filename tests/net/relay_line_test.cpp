// What a ConversationRelay's socket is told, and how it ends.
#include "tests/net/relay_fixture.hpp"

#include <thread>
#include <utility>
#include <vector>

namespace callengine::net::testing {
namespace {

// -- what it is told ----------------------------------------------------------

TEST_F(relay_test, what_is_said_arrives_in_order_and_end_is_the_last) {
  start();
  const auto twilio = begun();
  const auto to = line();
  EXPECT_EQ(to->session(), session);
  to->say("We are ", false);
  to->say("open.", true);
  to->say("What else?", true);
  to->end("routed");
  to->say("Too late.", true);
  std::string told;
  std::vector<std::string> cycles;
  auto frame = twilio->receive();
  for (; frame && frame->at("type") == "text"; frame = twilio->receive()) {
    told += frame->at("token");
    if (frame->at("last"))
      cycles.push_back(std::exchange(told, {}));
  }
  EXPECT_EQ(cycles, (std::vector<std::string>{"We are open.", "What else?"}));
  ASSERT_TRUE(frame);
  EXPECT_EQ(*frame, (json{{"type", "end"}, {"handoffData", "routed"}}));
  twilio->close();
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_not_wanted, 0U);
}

TEST_F(relay_test, a_twilio_that_stays_after_the_end_is_left) {
  options.limits.close_deadline = 100ms;
  start();
  const auto twilio = begun();
  line()->end({});
  EXPECT_TRUE(twilio->receive());
  EXPECT_FALSE(twilio->receive());
  event<relay_closed>(1);
}

TEST_F(relay_test, what_waits_is_forgotten_when_the_caller_interrupts) {
  options.limits.relay_queued_bytes = 16 * 1024 * 1024;
  start();
  const auto twilio = begun(); // it does not read yet
  // More than the buffers of both sockets hold: the rest waits in the engine.
  const std::string much(1024 * 1024, 'x');
  for (int each = 0; each < 12; ++each)
    line()->say(much, false);
  twilio->send_json({{"type", "interrupt"}, {"utteranceUntilInterrupt", "x"}});
  event<relay_interrupted>(1);
  line()->interruption_known();
  line()->say("Yes?", true);
  std::size_t old = 0;
  std::string newest;
  while (newest != "Yes?") {
    const auto frame = twilio->receive();
    ASSERT_TRUE(frame);
    newest = frame->at("token");
    old += newest.size();
  }
  EXPECT_LT(old, 12 * much.size());
}

TEST_F(relay_test, whole_answers_that_wait_are_forgotten_as_well) {
  const std::string much(1024 * 1024, 'x');
  options.limits.relay_queued_bytes = much.size();
  start();
  const auto twilio = begun(); // it does not read yet
  for (int each = 0; each < 12; ++each)
    line()->say(much, true);
  twilio->send_json({{"type", "interrupt"}, {"utteranceUntilInterrupt", "x"}});
  event<relay_interrupted>(1);
  line()->interruption_known();
  line()->say("Yes?", true);
  std::size_t old = 0;
  for (;;) {
    const auto frame = twilio->receive();
    ASSERT_TRUE(frame);
    if (frame->at("token") == "Yes?")
      break;
    old += frame->at("token").get<std::string>().size();
  }
  EXPECT_LT(old, 12 * much.size());
}

TEST_F(relay_test, what_is_said_before_an_interruption_is_known_is_not_sent) {
  start();
  const auto twilio = begun();
  const json interrupt{{"type", "interrupt"}, {"utteranceUntilInterrupt", "W"}};
  twilio->send_json(interrupt);
  twilio->send_json(interrupt);
  event<relay_interrupted>(2);
  line()->say("Of the stopped question.", false);
  line()->interruption_known();
  line()->say("Of one that was stopped, too.", true);
  line()->interruption_known();
  line()->say("New.", true);
  const auto frame = twilio->receive();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->at("token"), "New.");
}

TEST_F(relay_test, an_end_is_sent_whatever_interrupts_it) {
  start();
  const auto twilio = begun();
  line()->end("routed");
  twilio->send_json({{"type", "interrupt"}, {"utteranceUntilInterrupt", "W"}});
  const auto frame = twilio->receive();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->at("type"), "end");
}

TEST_F(relay_test, a_twilio_that_reads_nothing_is_cut_off) {
  start();
  const auto twilio = begun();
  const auto to = line();
  const std::string piece(4096, 'x');
  // 64 MiB: far more than the buffers of both sockets hold.
  for (int each = 0; each < 16'384; ++each)
    to->say(piece, each % 7 == 0);
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
}

TEST_F(relay_test, whoever_reads_nothing_of_one_long_answer_is_cut_off) {
  options.limits.close_deadline = 1min; // no handshake is waited for
  start();
  const auto twilio = begun();
  const std::string piece(4096, 'x');
  for (int each = 0; each < 16'384; ++each)
    line()->say(piece, false);
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
}

TEST_F(relay_test, a_twilio_that_reads_nothing_is_left_when_the_call_leaves) {
  options.limits.relay_queued_bytes = 64 * 1024 * 1024;
  options.limits.close_deadline = 100ms;
  start();
  for (const bool ends : {true, false}) {
    const auto before = engine.relay_events().size();
    const auto twilio = connect();
    twilio->send_json(setup());
    event<relay_opened>(before);
    const auto to = engine.relay_events().at(before).line;
    for (int each = 0; each < 12; ++each)
      to->say(std::string(1024 * 1024, 'x'), false);
    if (ends)
      to->end("routed");
    else
      to->close();
    event<relay_closed>(before + 1);
  }
}

TEST_F(relay_test, a_socket_that_no_call_waits_for_is_closed_and_counted) {
  start();
  const auto twilio = begun();
  line()->close();
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1000);
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_not_wanted, 1U);
}

TEST_F(relay_test, a_dropped_socket_is_told_once_and_takes_no_more) {
  start();
  const auto twilio = begun();
  twilio->drop();
  event<relay_closed>(1);
  line()->say("Hello?", true);
  line()->end({});
  line()->close();
  server_->stop(1s);
  EXPECT_EQ(engine.relay_events().size(), 2U);
  EXPECT_EQ(server_->counted().relays_not_wanted, 0U);
}

TEST_F(relay_test, a_stop_closes_the_sockets_decently) {
  start();
  const auto twilio = begun();
  line()->say("One moment.", true);
  std::thread stopping{[&] {
    server_->stop(5s);
  }};
  EXPECT_EQ(twilio->receive()->at("token"), "One moment.");
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1001);
  stopping.join();
  event<relay_closed>(1);
}

TEST_F(relay_test, a_half_open_socket_is_found_by_the_heartbeat) {
  options.limits.relay_heartbeat = 200ms;
  start();
  const auto twilio = begun(); // it reads no more, so it answers no ping
  event<relay_closed>(1);
}

} // namespace
} // namespace callengine::net::testing
