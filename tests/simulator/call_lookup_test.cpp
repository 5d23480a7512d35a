// The engine's REST client against the simulator's REST API: both read the same
// contract, and by different eyes.
#include "net/twilio/rest_client.hpp"
#include "rest_world.hpp"

#include <boost/asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <atomic>

namespace callengine::simulator::testing {
namespace {

namespace asio = boost::asio;

class call_lookup_over_http : public rest_world {
protected:
  call_lookup_over_http() {
    spdlog::set_level(spdlog::level::off);
  }

  net::twilio::rest_options options() const {
    net::twilio::rest_options with;
    with.account_sid = account;
    with.user = "SK1";
    with.password = "token";
    with.base_url = "http://127.0.0.1:" + std::to_string(rest.port());
    with.first_pause = 1ms;
    return with;
  }

  template <class Result, class Ask>
  Result answer_to(Ask ask) {
    Result result;
    std::atomic<bool> told{false};
    ask([&](Result given) {
      result = std::move(given);
      told = true;
    });
    // The network's thread is this one: it looks up every few milliseconds.
    EXPECT_TRUE(run_until(io, [&] {
      tick();
      return told.load();
    }));
    return result;
  }

  call_lookup::call_result find(call_lookup& at, const call_sid& call) {
    return answer_to<call_lookup::call_result>(
      [&](auto done) { at.find_call(call, std::move(done)); });
  }

  call_lookup::recordings_result recordings(
    call_lookup& at, const call_sid& call) {
    return answer_to<call_lookup::recordings_result>(
      [&](auto done) { at.find_recordings(call, std::move(done)); });
  }

  /// Keeps the loop turning while only the client's thread is at work.
  void tick() {
    if (ticking_.expiry() <= asio::steady_timer::clock_type::now()) {
      ticking_.expires_after(5ms);
      ticking_.async_wait([](const auto&) {});
    }
  }

private:
  asio::steady_timer ticking_{io};
};

TEST_F(call_lookup_over_http, finds_a_call_and_its_message) {
  const auto call = leave_message(2s);
  net::twilio::rest_client client{options()};
  const auto found = find(client, call);
  EXPECT_EQ(found.error, "");
  ASSERT_TRUE(found.call);
  EXPECT_EQ(found.call->status, call_status::completed);
  EXPECT_TRUE(found.call->duration);
  EXPECT_EQ(found.call->parent, "");
  const auto list = recordings(client, call);
  EXPECT_EQ(list.error, "");
  ASSERT_EQ(list.recordings.size(), 1U);
  const auto told = engine.at("/recording").at(0);
  EXPECT_EQ(list.recordings[0].sid, told["RecordingSid"]);
  EXPECT_EQ(list.recordings[0].duration, 2s);
  EXPECT_TRUE(list.recordings[0].is_message);
  EXPECT_EQ(list.recordings[0].now, found_recording::state::completed);
}

TEST_F(call_lookup_over_http, knows_what_never_was) {
  net::twilio::rest_client client{options()};
  const call_sid nobody = "CA" + std::string(32, 'f');
  const auto found = find(client, nobody);
  EXPECT_EQ(found.error, "");
  EXPECT_FALSE(found.call);
  EXPECT_TRUE(recordings(client, nobody).no_such_call);
}

TEST_F(call_lookup_over_http, tells_a_failing_twilio_from_an_unknown_call) {
  const auto call = leave_message(2s);
  net::twilio::rest_client client{options()};
  phones.faults().rest.rate_limited_percent = 100;
  EXPECT_NE(find(client, call).error.find("429"), std::string::npos);
  EXPECT_NE(recordings(client, call).error, "");
  phones.faults().rest.rate_limited_percent = 0;
  EXPECT_TRUE(find(client, call).call);
  auto wrong = options();
  wrong.password = "no token";
  net::twilio::rest_client stranger{wrong};
  EXPECT_NE(find(stranger, call).error.find("credentials"), std::string::npos);
}

} // namespace
} // namespace callengine::simulator::testing
