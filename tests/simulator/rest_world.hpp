#pragma once

#include "fake_engine.hpp"
#include "io_running.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/rest_listener.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace callengine::simulator::testing {

using namespace std::chrono_literals;

/// Leaves a message of this length and hangs up.
class messenger final : public caller {
public:
  explicit messenger(milliseconds message) : message_{message} {}

  void placed(std::shared_ptr<caller_line> given) override {
    line_ = std::move(given);
  }

  void hears(const std::string& text) override {
    if (text == "(beep)")
      line_->speak(message_);
  }

  void ended(const std::string&) override {
    line_.reset();
    over = true;
  }

  bool over = false;

private:
  milliseconds message_;
  std::shared_ptr<caller_line> line_;
};

/// The REST API on a real port, of a network whose time passes fast and whose
/// every call is recorded.
class rest_world : public ::testing::Test {
protected:
  rest_world() {
    engine.speak("/voice",
      "<Record action=\"/done\" timeout=\"1\" "
      "recordingStatusCallback=\"/recording\"/>");
    engine.speak("/done", "<Hangup/>");
    engine.speak("/recording", "");
    number_setup setup;
    setup.voice_url = "http://engine.test/voice";
    phones.set_default_number(setup);
  }

  /// A call from its beginning to its end.
  call_sid leave_message(milliseconds message) {
    const auto who = std::make_shared<messenger>(message);
    auto call
      = phones.place_call({"+15550001111", "+15550002222", {}, {}}, who);
    EXPECT_TRUE(run_until(io, [&] { return who->over && !phones.busy(); }));
    return call;
  }

  const std::string account = "AC00000000000000000000000000000000";
  boost::asio::io_context io;
  asio_scheduler clock{io, 100};
  fake_engine engine{clock};
  network phones{clock, engine, {}};
  rest_listener rest{io, phones, 0, {"SK1:token"}};
};

} // namespace callengine::simulator::testing
