#pragma once

#include "net/outgoing/smtp_mailer.hpp"
#include "tests/net/stopping.hpp"
#include "tests/support/smtp_server.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace callengine::net::testing {

using callengine::testing::smtp_server;

inline mail example() {
  using namespace std::chrono_literals;
  mail what;
  what.to = "front.desk@clinic.example";
  what.subject = "New voice message for Zahnärzte München, department "
                 "emergencies and all that is urgent";
  what.plain = "Grüße,\n.\na line that begins with a dot\n\n"
    + std::string(200, 'x')
    + "\nhttps://calls.example/portal/voicemails/7?a=b\n";
  what.html = "<p>Grüße</p>\n<p>.</p>\n";
  what.id = "voicemail.RE1.42";
  what.at = std::chrono::sys_days{std::chrono::November / 22 / 2026} + 13h
    + 1min + 33s;
  return what;
}

struct stopped_mail {
  attempt result;
  std::chrono::milliseconds took{0};
};

class smtp_fixture : public ::testing::Test {
protected:
  static outgoing::smtp_options options_for(const smtp_server& server,
    const std::string& prefix = "smtp://", const std::string& query = {}) {
    auto options = outgoing::read_smtp_options(
      prefix + "127.0.0.1:" + std::to_string(server.port()) + query,
      "Calls <calls@engine.example>");
    EXPECT_TRUE(options) << options.error;
    return *options.value;
  }

  attempt send(const outgoing::smtp_options& options, const mail& what,
    const std::stop_token& stop = {}) {
    const auto hand_over = [this] {
      ++handed_over;
      return may_go;
    };
    return outgoing::smtp_mailer{options}.send(what, hand_over, stop);
  }

  attempt send_with_short_patience(
    const smtp_server& server, const mail& what = example()) {
    auto options = options_for(server);
    options.to_data = milliseconds{1000};
    options.to_reply = milliseconds{1000};
    return send(options, what);
  }

  /// Asks it to stop once the server misbehaves.
  stopped_mail stop_in_fault(const smtp_server& server, const mail& what) {
    stopped_mail got;
    const auto send_it = [&](const std::stop_token& stop) {
      got.result = send(options_for(server), what, stop);
    };
    got.took = time_to_stop([&] { server.wait_until_reached(); }, send_it);
    return got;
  }

  std::atomic<int> handed_over = 0;
  bool may_go = true;
};

/// One server for the tests that need no other.
inline smtp_server& plain_server() {
  static smtp_server server;
  server.misbehave("ok");
  return server;
}

} // namespace callengine::net::testing
