// The network of pages' phones, on its own thread and port.
#include "io_running.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/live/live_network.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;

constexpr staff_key ana{client_id{123}, user_id{101}};

/// Waits for frames of other threads.
class waiting_screen final : public try_screen {
public:
  void show(outgoing_try_frame frame) override {
    const std::lock_guard lock{mutex_};
    shown_.push_back(std::move(frame));
    changed_.notify_all();
  }

  template <class Frame>
  bool has() {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, 20s, [this] {
      for (const auto& each : shown_)
        if (std::holds_alternative<Frame>(each))
          return true;
      return false;
    });
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<outgoing_try_frame> shown_;
};

live_options settings() {
  live_options options;
  options.public_url = "http://engine.test";
  options.auth_token = "a key";
  options.rest_password = "a password";
  options.numbers = [](client_id) {
    return std::vector<try_frame::clinic_number>{{"+12025550199", "Hillside"}};
  };
  options.phones = 1;
  return options;
}

/// Nobody listens there.
const std::string nowhere = "http://127.0.0.1:1";

TEST(live_network_test, a_call_to_an_engine_that_is_away_ends) {
  live_network phones{settings()};
  phones.start(nowhere);
  const auto screen = std::make_shared<waiting_screen>();
  const auto phone = phones.plug_in(ana, screen);
  ASSERT_TRUE(phone);
  EXPECT_TRUE(screen->has<try_frame::welcome>());
  phone->did(try_event::call{"+12025550199", ""});
  EXPECT_TRUE(screen->has<try_frame::ended>());
  EXPECT_EQ(phones.counted().calls.load(), 1U);
}

TEST(live_network_test, there_are_so_many_phones_and_no_more) {
  live_network phones{settings()};
  phones.start(nowhere);
  const auto screen = std::make_shared<waiting_screen>();
  const auto phone = phones.plug_in(ana, screen);
  ASSERT_TRUE(phone);
  EXPECT_FALSE(phones.plug_in(ana, screen));
  EXPECT_EQ(phones.counted().phones.load(), 1U);
  phone->unplug();
  phone->unplug(); // again, as a socket that is closed twice
  EXPECT_TRUE(screen->has<try_frame::welcome>());
  const auto end = std::chrono::steady_clock::now() + 20s;
  while (phones.counted().phones.load() != 0
    && std::chrono::steady_clock::now() < end)
    std::this_thread::yield();
  EXPECT_TRUE(phones.plug_in(ana, screen));
}

TEST(live_network_test, a_phone_may_outlive_its_network) {
  std::shared_ptr<try_handset> phone;
  {
    live_network phones{settings()};
    phones.start(nowhere);
    phone = phones.plug_in(ana, std::make_shared<waiting_screen>());
    phones.stop(5s);
  }
  ASSERT_TRUE(phone);
  phone->did(try_event::call{"+12025550199", ""});
  phone->unplug();
}

TEST(live_network_test, its_rest_api_asks_for_the_password) {
  live_network phones{settings()};
  phones.start(nowhere);
  boost::asio::io_context io;
  beast_transport way{io, {}};
  const auto ask = [&](const std::string& login) {
    http_request request;
    request.method = "GET";
    request.url = "http://127.0.0.1:" + std::to_string(phones.rest_port())
      + "/2010-04-01/Accounts/" + live_network::account_sid()
      + "/Calls/CA00000000000000000000000000000001.json";
    request.headers = {{"Authorization", "Basic " + to_base64(login)}};
    int status = 0;
    way.request(std::move(request), [&](const http_outcome& outcome) {
      status = outcome.response ? outcome.response->status : -1;
    });
    run_until(io, [&] { return status != 0; });
    io.restart();
    return status;
  };
  EXPECT_EQ(ask(live_network::account_sid() + ":a password"), 404);
  EXPECT_EQ(ask(live_network::account_sid() + ":a guess"), 401);
}

TEST(live_network_test, its_calls_are_told_from_others) {
  EXPECT_TRUE(
    live_network::is_of_live_network("CA7e577e570123456789abcdef01234567"));
  EXPECT_FALSE(
    live_network::is_of_live_network("CA000000000123456789abcdef01234567"));
  EXPECT_FALSE(live_network::is_of_live_network("CA"));
  EXPECT_FALSE(live_network::is_of_live_network(""));
}

} // namespace
} // namespace callengine::simulator::testing
