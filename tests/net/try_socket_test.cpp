// The sockets of the phone in the page, and of the sound between pages.
#include "tests/net/fake_phones.hpp"
#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr client_id clinic{123};
constexpr user_id ana{101};
constexpr std::string_view path = "/api/portal/try";
constexpr std::string_view presence_path = "/api/portal/ws";

class try_socket_test : public server_fixture {
protected:
  try_socket_test() {
    options.phone_in_page = try_phone::everybody;
    portal.phones = &phones;
  }

  ~try_socket_test() override {
    if (server_)
      server_->stop(100ms); // before the phones go
  }

  std::unique_ptr<websocket_client> said_hello(
    std::string_view to = path, portal::role as = portal::role::staff) {
    auto page = std::make_unique<websocket_client>(port(), to, "", "");
    EXPECT_TRUE(page->is_open());
    page->send_json(
      json{{"type", "hello"}, {"token", token_of(clinic, ana, 1h, as)}});
    return page;
  }

  static json bye(const std::string& offer) {
    return {{"type", "rtc"}, {"offer", offer}, {"kind", "bye"},
      {"data", json::object()}};
  }

  static void expect_refused(websocket_client& page, std::string_view code) {
    const auto frame = page.receive();
    ASSERT_TRUE(frame) << code;
    EXPECT_EQ(frame->at("code"), code);
    EXPECT_FALSE(page.receive()) << "closed after " << code;
  }

  fake_phones phones;
};

TEST_F(try_socket_test, is_not_there_unless_it_is_switched_on) {
  portal.phones = nullptr;
  options.phone_in_page = try_phone::off;
  start();
  const websocket_client page{port(), path, "", ""};
  EXPECT_EQ(page.refusal(), 404U);
  EXPECT_EQ(ask(get(path))->status, 404U);
}

TEST_F(try_socket_test, is_no_page_to_be_read) {
  start();
  EXPECT_EQ(ask(get(path))->status, 426U);
}

TEST_F(try_socket_test, a_phone_is_plugged_in_used_and_unplugged) {
  start();
  auto page = said_hello();
  const auto phone = phones.phone();
  ASSERT_TRUE(phone);
  EXPECT_EQ(phone->first, (staff_key{clinic, ana}));
  phone->second->show(try_frame::welcome{});
  phone->second->show(try_frame::heard{"Welcome.", false});
  EXPECT_EQ(page->receive()->at("type"), "welcome");
  EXPECT_EQ(page->receive()->at("text"), "Welcome.");

  page->send_json(json{{"type", "call"}, {"to", "+12025550199"}, {"from", ""}});
  page->send(std::string_view{"\x01\x00\x02\x00", 4}, true);
  page->send_json(bye("CA1-1"));
  const auto events = phones.events(3);
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(std::get<try_event::call>(events[0]).to, "+12025550199");
  EXPECT_EQ(std::get<try_event::sound>(events[1]).samples,
    (std::vector<std::int16_t>{1, 2}));
  EXPECT_EQ(std::get<rtc_signal>(events[2]).offer, "CA1-1");
  page->drop();
  EXPECT_TRUE(phones.was_unplugged());
}

TEST_F(try_socket_test, an_administrators_phone_is_nobody_elses) {
  options.phone_in_page = try_phone::administrators;
  start();
  for (const auto as : {portal::role::staff, portal::role::supervisor})
    expect_refused(*said_hello(path, as), "not_allowed");
  const auto page = said_hello(path, portal::role::admin);
  EXPECT_TRUE(phones.phone());
}

TEST_F(try_socket_test, one_phone_too_many_is_told_so) {
  phones.is_full = true;
  start();
  expect_refused(*said_hello(), "too_many_phones");
}

TEST_F(try_socket_test, nothing_comes_before_the_hello) {
  start();
  for (const auto& frame : {json{{"type", "hang_up"}}, bye("CA1-1"),
         json{{"type", "ping"}, {"n", 1}}}) {
    websocket_client page{port(), path, "", ""};
    page.send_json(frame);
    expect_refused(page, "hello_missing");
  }
  websocket_client page{port(), path, "", ""};
  page.send(std::string_view{"\x01\x00", 2}, true);
  expect_refused(page, "hello_missing");
}

TEST_F(try_socket_test, a_flood_of_sound_is_cut_off) {
  options.limits.sounds_per_second = 2;
  start();
  auto page = said_hello();
  for (int each = 0; each < 6; ++each)
    page->send(std::string_view{"\x01\x00", 2}, true);
  expect_refused(*page, "too_many_frames");
  EXPECT_TRUE(phones.was_unplugged());
}

TEST_F(try_socket_test, a_page_asks_whether_the_engine_is_there) {
  start();
  for (const auto to : {path, presence_path}) {
    auto page = said_hello(to);
    if (to == presence_path) {
      EXPECT_EQ(page->receive()->at("type"), "welcome");
    }
    page->send_json(json{{"type", "ping"}, {"n", 7}});
    const auto pong = page->receive();
    ASSERT_TRUE(pong);
    EXPECT_EQ(pong->at("type"), "pong");
    EXPECT_EQ(pong->at("n"), 7);
    EXPECT_TRUE(pong->at("now").get<std::string>().ends_with('Z'));
    page->send_json(
      json{{"type", "renew"}, {"token", token_of(clinic, ana, 2h)}});
    EXPECT_EQ(page->receive()->at("type"), "renewed");
  }
}

// -- the presence socket ------------------------------------------------------

TEST_F(try_socket_test, a_staff_page_signals_as_itself) {
  start();
  auto page = said_hello(presence_path);
  const auto welcome = page->receive();
  ASSERT_TRUE(welcome);
  const auto known = phones.page();
  ASSERT_TRUE(known);
  EXPECT_EQ(known->first, (staff_key{clinic, ana}));
  EXPECT_EQ(known->second->session(), welcome->at("session"));
  page->send_json(bye("CA1-1"));
  const auto signal = phones.signal();
  ASSERT_TRUE(signal);
  EXPECT_EQ(signal->who, (staff_key{clinic, ana}));
  EXPECT_EQ(signal->session, welcome->at("session"));
  EXPECT_EQ(signal->what, (rtc_signal{"CA1-1", rtc_signal::kind::bye, "{}"}));
  known->second->signal(
    {"CA1-1", rtc_signal::kind::answer, R"({"sdp":"v=0"})"});
  EXPECT_EQ(page->receive(),
    (json{{"type", "rtc"}, {"offer", "CA1-1"}, {"kind", "answer"},
      {"data", {{"sdp", "v=0"}}}}));
  page->drop();
  EXPECT_EQ(phones.closed_page(), welcome->at("session"));
}

TEST_F(try_socket_test, signals_have_a_rate_of_their_own) {
  options.limits.frames_per_second = 1;
  options.limits.signals_per_second = 5;
  start();
  auto page = said_hello(presence_path);
  EXPECT_TRUE(page->receive());
  for (int each = 0; each < 10; ++each)
    page->send_json(bye("CA1-1"));
  page->send_json(json{{"type", "ping"}, {"n", 1}});
  EXPECT_EQ(page->receive()->at("type"), "pong") << "ten were not too many";
  for (int each = 0; each < 10; ++each)
    page->send_json(bye("CA1-1"));
  expect_refused(*page, "too_many_frames");
}

TEST_F(try_socket_test, signals_are_dropped_where_no_pages_talk) {
  portal.phones = nullptr;
  options.phone_in_page = try_phone::off;
  start();
  auto page = said_hello(presence_path);
  EXPECT_TRUE(page->receive());
  page->send_json(bye("CA1-1"));
  page->send_json(json{{"type", "ping"}, {"n", 1}});
  EXPECT_EQ(page->receive()->at("type"), "pong");
  EXPECT_EQ(server_->counted().signals_dropped.load(), 1U);
}

} // namespace
} // namespace callengine::net::testing
