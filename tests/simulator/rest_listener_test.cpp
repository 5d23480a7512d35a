#include "rest_world.hpp"
#include "simulator/io/beast_transport.hpp"

namespace callengine::simulator::testing {
namespace {

/// Asked over HTTP.
class rest_port : public rest_world {
protected:
  http_outcome ask(const std::string& method, const std::string& target,
    bool with_login = true, milliseconds patience = 5s) {
    http_request request;
    request.method = method;
    request.url = "http://127.0.0.1:" + std::to_string(rest.port())
      + "/2010-04-01/Accounts/" + account + "/" + target;
    request.limits.read = patience;
    if (with_login)
      request.headers = {{"Authorization", "Basic U0sxOnRva2Vu"}};
    std::optional<http_outcome> outcome;
    carrier.request(
      request, [&](http_outcome given) { outcome = std::move(given); });
    EXPECT_TRUE(run_until(io, [&] { return outcome.has_value(); }));
    return outcome.value_or(http_outcome{});
  }

  /// Leaves a recording; its id.
  std::string record() {
    leave_message(1s);
    return engine.at("/recording").at(0)["RecordingSid"];
  }

  beast_transport carrier{io, {}};
};

TEST_F(rest_port, gives_a_recordings_media_only_with_a_login) {
  const auto sid = record();
  const auto stranger = ask("GET", "Recordings/" + sid + ".wav", false);
  EXPECT_EQ(stranger.response->status, 401);
  EXPECT_NE(stranger.response->body.find("20003"), std::string::npos);
  const auto wav = ask("GET", "Recordings/" + sid + "?RequestedChannels=1");
  EXPECT_EQ(wav.response->status, 200);
  EXPECT_EQ(wav.response->content_type, "audio/x-wav");
  EXPECT_EQ(wav.response->body.size(), 44U + 16'000U);
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
