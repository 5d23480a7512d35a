#include "tests/net/smtp_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using how = attempt::end;

using smtp_handover_test = smtp_fixture;

TEST_F(smtp_handover_test, a_server_that_hangs_or_drops_is_given_up) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  for (const auto* stage :
    {"greeting", "ehlo", "mail", "rcpt", "data", "message"}) {
    for (const auto* fault : {" hang", " drop"}) {
      server.misbehave(stage + std::string{fault});
      const auto begun = std::chrono::steady_clock::now();
      EXPECT_EQ(send_with_short_patience(server).how, how::failed)
        << stage << fault;
      EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
    }
  }
  EXPECT_EQ(handed_over, 2); // both of `message`
  EXPECT_EQ(server.mails().size(), before);
}

TEST_F(smtp_handover_test, a_goodbye_is_not_waited_for) {
  auto& server = plain_server();
  server.misbehave("quit hang");
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_TRUE(send(options_for(server), example()));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(smtp_handover_test, nobody_listens) {
  outgoing::smtp_options options;
  {
    smtp_server server;
    options = options_for(server);
  }
  const auto got = send(options, example());
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason,
    "The mail server did not take the mail: Couldn't connect to server.");
}

TEST_F(smtp_handover_test, a_mail_that_may_not_be_handed_over_is_not_sent) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  may_go = false;
  EXPECT_EQ(send(options_for(server), example()).how, how::failed);
  EXPECT_EQ(handed_over, 1);
  // Whatever the server made of it, it has made once it takes another one.
  may_go = true;
  EXPECT_TRUE(send(options_for(server), example()));
  EXPECT_EQ(server.mails().size(), before + 1);
}

TEST_F(smtp_handover_test, a_mail_is_handed_over_before_the_server_has_it) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  std::size_t arrived = 99;
  const auto hand_over = [&] {
    arrived = server.mails().size();
    return true;
  };
  outgoing::smtp_mailer mailer{options_for(server)};
  EXPECT_TRUE(mailer.send(example(), hand_over, {}));
  EXPECT_EQ(arrived, before);
  EXPECT_EQ(server.mails().size(), before + 1);
}

TEST_F(smtp_handover_test, a_stop_ends_a_mail_wherever_it_is) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  for (const auto* stage : {"greeting", "mail", "rcpt", "data"}) {
    server.misbehave(stage + std::string{" hang"});
    const auto got = stop_in_fault(server, example());
    EXPECT_EQ(got.result.how, how::stopped) << stage;
    EXPECT_LT(got.took, 1s);
  }
  EXPECT_EQ(handed_over, 0);
  EXPECT_EQ(server.mails().size(), before);
}

TEST_F(smtp_handover_test, a_stop_leaves_the_last_reply_a_moment) {
  auto& server = plain_server();
  server.misbehave("message hang");
  const auto got = stop_in_fault(server, example());
  EXPECT_EQ(got.result.how, how::stopped);
  EXPECT_EQ(handed_over, 1);
  EXPECT_GE(got.took, 500ms);
  EXPECT_LT(got.took, 2500ms);
}

TEST_F(smtp_handover_test, a_mail_that_is_handed_over_in_a_stop_still_arrives) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  std::stop_source stop;
  const auto hand_over = [&] {
    stop.request_stop(); // while the hand-over is written down
    std::this_thread::sleep_for(600ms);
    return true;
  };
  outgoing::smtp_mailer mailer{options_for(server)};
  EXPECT_TRUE(mailer.send(example(), hand_over, stop.get_token()));
  EXPECT_EQ(server.mails().size(), before + 1);
}

/// More than the sockets of both sides hold.
mail endless() {
  auto what = example();
  what.plain = std::string(32'000'000, 'x');
  return what;
}

TEST_F(smtp_handover_test, half_a_mail_is_never_ended_by_a_stop) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  server.misbehave("data stall");
  const auto got = stop_in_fault(server, endless());
  EXPECT_EQ(got.result.how, how::stopped);
  EXPECT_LT(got.took, 1s);
  EXPECT_EQ(handed_over, 0);
  EXPECT_EQ(server.mails().size(), before);
}

TEST_F(smtp_handover_test, half_a_mail_is_never_ended_by_impatience) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  server.misbehave("data stall");
  const auto got = send_with_short_patience(server, endless());
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(
    got.reason, "The mail server did not take the mail: silent for too long.");
  EXPECT_EQ(handed_over, 0);
  EXPECT_EQ(server.mails().size(), before);
}

} // namespace
} // namespace callengine::net::testing
