#include "fake_engine.hpp"
#include "io_running.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/io/rest_listener.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;
namespace asio = boost::asio;

/// Records a second and hangs up.
class recorded_caller final : public caller {
public:
  void placed(std::shared_ptr<caller_line> given) override {
    line_ = std::move(given);
  }

  void hears(const std::string& text) override {
    if (text == "(beep)")
      line_->speak(1s);
  }

  void ended(const std::string&) override {
    line_.reset();
    over = true;
  }

  bool over = false;

private:
  std::shared_ptr<caller_line> line_;
};

/// The REST API on a real port, of a network whose time passes fast.
class rest_port : public ::testing::Test {
protected:
  http_outcome ask(const std::string& method, const std::string& target,
    bool with_login = true, milliseconds patience = 5s) {
    http_request request;
    request.method = method;
    request.url = "http://127.0.0.1:" + std::to_string(rest.port())
      + "/2010-04-01/Accounts/AC00000000000000000000000000000000/" + target;
    request.limits.read = patience;
    if (with_login)
      request.headers = {{"Authorization", "Basic QUMxOnRva2Vu"}};
    std::optional<http_outcome> outcome;
    carrier.request(
      request, [&](http_outcome given) { outcome = std::move(given); });
    EXPECT_TRUE(run_until(io, [&] { return outcome.has_value(); }));
    return outcome.value_or(http_outcome{});
  }

  /// Leaves a recording; its id.
  std::string record() {
    engine.speak("/voice",
      "<Record action=\"/done\" timeout=\"1\" "
      "recordingStatusCallback=\"/recording\"/>");
    engine.speak("/done", "<Hangup/>");
    engine.speak("/recording", "");
    number_setup setup;
    setup.voice_url = "http://engine.test/voice";
    phones.set_default_number(setup);
    const auto who = std::make_shared<recorded_caller>();
    phones.place_call({"+15550001111", "+15550002222", {}, {}}, who);
    EXPECT_TRUE(run_until(io, [&] { return who->over && !phones.busy(); }));
    return engine.at("/recording").at(0)["RecordingSid"];
  }

  asio::io_context io;
  asio_scheduler clock{io, 100};
  beast_transport carrier{io, {}};
  fake_engine engine{clock};
  network phones{clock, engine, {}};
  rest_listener rest{io, phones, 0, {"AC1:token"}};
};

TEST_F(rest_port, gives_a_recordings_media_only_with_a_login) {
  const auto sid = record();
  const auto stranger = ask("GET", "Recordings/" + sid + ".wav", false);
  EXPECT_EQ(stranger.response->status, 401);
  EXPECT_NE(stranger.response->body.find("20003"), std::string::npos);
  const auto wav = ask("GET", "Recordings/" + sid + "?RequestedChannels=1");
  EXPECT_EQ(wav.response->status, 200);
  EXPECT_EQ(wav.response->content_type, "audio/x-wav");
  EXPECT_EQ(wav.response->body.size(), 1644U);
  EXPECT_EQ(
    ask("GET", "Recordings/" + sid + "?RequestedChannels=2").response->status,
    400);
  const auto gone = ask("DELETE", "Recordings/" + sid + ".json");
  EXPECT_EQ(gone.response->status, 204);
  EXPECT_EQ(gone.response->body, "");
  EXPECT_EQ(ask("GET", "Recordings/" + sid).response->status, 404);
}

TEST_F(rest_port, answers_late_or_never_if_told_so) {
  auto& faults = phones.faults().rest;
  faults.slow_percent = 100;
  faults.slow_for = 200ms;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(ask("GET", "Calls/CA1.json").response->status, 404);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 200ms);
  faults.slow_percent = 0;
  faults.hanging_percent = 100;
  const auto never = ask("GET", "Calls/CA1.json", true, 200ms);
  EXPECT_EQ(never.failure, transport_failure::read);
  faults.hanging_percent = 0;
  EXPECT_EQ(ask("GET", "Calls/CA1.json").response->status, 404);
}

} // namespace
} // namespace callengine::simulator::testing
