#include "model/board/board_view.hpp"
#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr client_id clinic{123};
constexpr user_id ana{101};

class presence_test : public server_fixture {
protected:
  /// A page that said hello and was welcomed.
  std::unique_ptr<websocket_client> welcomed(
    portal::role as = portal::role::staff) {
    auto page = std::make_unique<websocket_client>(port());
    EXPECT_TRUE(page->is_open());
    page->send_json(
      json{{"type", "hello"}, {"token", token_of(clinic, ana, 1h, as)}});
    const auto welcome = page->receive();
    EXPECT_TRUE(welcome);
    if (welcome)
      session = welcome->at("session");
    return page;
  }

  page_ptr connected_page() {
    const auto event = engine.wait_for<page_event::connected>();
    return event ? event->page : nullptr;
  }

  /// The page's next frame is this error, and then the socket is closed.
  static void expect_refused(websocket_client& page, std::string_view code) {
    const auto frame = page.receive();
    ASSERT_TRUE(frame) << code;
    EXPECT_EQ(frame->at("type"), "error");
    EXPECT_EQ(frame->at("code"), code);
    EXPECT_TRUE(frame->at("message").is_string());
    EXPECT_FALSE(page.receive()) << "closed after " << code;
  }

  std::string session;
};

TEST_F(presence_test, a_page_says_hello_and_what_its_person_does) {
  start();
  websocket_client page{port()};
  page.send_json(json{{"type", "hello"}, {"token", token_of(clinic, ana)}});
  const auto welcome = page.receive();
  ASSERT_TRUE(welcome);
  const auto name = welcome->at("session").get<std::string>();
  EXPECT_GE(name.size(), 32U);
  EXPECT_EQ(*welcome,
    (json{{"type", "welcome"}, {"session", name}, {"user", 101},
      {"client_id", 123}, {"state", "offline"}}));

  page.send_json(json{{"type", "presence"}, {"available", true}});
  page.send_json(json{{"type", "offer.ack"}, {"offer", "CA1-1"}});
  page.send_json(json{{"type", "offer.accept"}, {"offer", "CA1-2"}});
  page.send_json(json{{"type", "offer.decline"}, {"offer", "CA1-3"}});
  const auto declined = engine.wait_for<page_event::offer_declined>();
  ASSERT_TRUE(declined);
  EXPECT_EQ(declined->offer, "CA1-3");
  EXPECT_EQ(declined->session, name);
  const auto said = engine.wait_for<page_event::presence_set>();
  EXPECT_TRUE(said->available);
  EXPECT_TRUE(said->rings);
  EXPECT_EQ(engine.wait_for<page_event::offer_acknowledged>()->offer, "CA1-1");
  EXPECT_EQ(engine.wait_for<page_event::offer_accepted>()->offer, "CA1-2");
  for (const auto& each : engine.page_events())
    EXPECT_EQ(each.staff, (staff_key{clinic, ana}));

  page.close();
  const auto gone = engine.wait_for<page_event::disconnected>();
  ASSERT_TRUE(gone);
  EXPECT_EQ(gone->session, name);
}

TEST_F(presence_test, the_engine_speaks_to_the_page_in_order) {
  start();
  const auto page = welcomed();
  const auto handle = connected_page();
  ASSERT_TRUE(handle);
  EXPECT_EQ(handle->session(), session);
  handle->send(page_frame::state_changed{staff_state::available});
  page_frame::offer_made offer;
  offer.offer = "CA1-1";
  handle->send(offer);
  handle->send(page_frame::offer_ended{"CA1-1", offer_end::timeout});
  EXPECT_EQ(page->receive()->at("state"), "available");
  EXPECT_EQ(page->receive()->at("offer"), "CA1-1");
  EXPECT_EQ(page->receive()->at("reason"), "timeout");
}

TEST_F(presence_test, a_page_is_told_of_a_message) {
  start();
  const auto page = welcomed();
  const auto handle = connected_page();
  ASSERT_TRUE(handle);
  voicemail_news news;
  news.id = 7;
  news.department = "billing";
  news.from = "+14155550123";
  news.duration = 21s;
  news.status = voicemail_status::kept;
  handle->send(news);
  EXPECT_EQ(page->receive(),
    (json{{"type", "voicemail"}, {"id", 7}, {"department", "billing"},
      {"from", "+14155550123"}, {"duration", 21}, {"status", "kept"}}));
}

TEST_F(presence_test, the_token_says_whether_a_page_hears_everything) {
  start();
  const std::vector<std::pair<portal::role, bool>> rows{
    {portal::role::staff, false}, {portal::role::supervisor, true},
    {portal::role::admin, true}};
  for (std::size_t each = 0; each < rows.size(); ++each) {
    const auto& [as, hears_everything] = rows[each];
    websocket_client page{port()};
    page.send_json(
      json{{"type", "hello"}, {"token", token_of(clinic, ana, 1h, as)}});
    const auto event = engine.wait_for<page_event::connected>(each);
    ASSERT_TRUE(event);
    EXPECT_EQ(event->hears_everything, hears_everything)
      << portal::to_string(as);
  }
}

TEST_F(presence_test, supervisors_watch_the_board_until_they_leave) {
  start();
  for (const auto as : {portal::role::supervisor, portal::role::admin}) {
    const auto page = welcomed(as);
    page->send_json(json{{"type", "board"}, {"watch", true}});
    ASSERT_TRUE(engine.wait_for_board_watchers(1));
    const auto watcher = engine.board_watchers().at(0);
    EXPECT_EQ(watcher.staff, (staff_key{clinic, ana}));
    EXPECT_EQ(watcher.page->session(), session);
    page->send_json(json{{"type", "board"}, {"watch", false}});
    EXPECT_TRUE(engine.wait_for_board_watchers(0));
  }
}

TEST_F(presence_test, staff_are_shown_no_board) {
  start();
  const auto page = welcomed();
  page->send_json(json{{"type", "board"}, {"watch", true}});
  EXPECT_EQ(page->receive()->at("code"), "not_allowed");
  page->send_json(json{{"type", "board"}});
  EXPECT_EQ(page->receive()->at("code"), "bad_frame");
  page->send_json(json{{"type", "presence"}, {"available", true}});
  EXPECT_TRUE(engine.wait_for<page_event::presence_set>()) << "it stays";
  EXPECT_TRUE(engine.board_watchers().empty());
}

TEST_F(presence_test, a_page_that_is_gone_watches_no_board) {
  start();
  const auto page = welcomed(portal::role::supervisor);
  page->send_json(json{{"type", "board"}, {"watch", true}});
  ASSERT_TRUE(engine.wait_for_board_watchers(1));
  page->drop();
  EXPECT_TRUE(engine.wait_for_board_watchers(0));
  EXPECT_TRUE(engine.wait_for<page_event::disconnected>());
}

TEST_F(presence_test, a_board_that_reads_nothing_is_cut_off) {
  options.limits.queued_frames = 4;
  start();
  const auto page = welcomed(portal::role::supervisor);
  page->send_json(json{{"type", "board"}, {"watch", true}});
  ASSERT_TRUE(engine.wait_for_board_watchers(1));
  const auto handle = engine.board_watchers().at(0).page;
  board_changes changes;
  changes.staff = {{ana, std::string(64 * 1024, 'x'), {}, {}}};
  const auto told = std::make_shared<const board_changes>(std::move(changes));
  // More than the buffers of both sockets hold.
  for (int each = 0; each < 1000; ++each)
    handle->send(page_frame::board_changed{told});
  EXPECT_TRUE(engine.wait_for_board_watchers(0));
  EXPECT_EQ(server_->counted().pages_cut_off, 1U);
}

TEST_F(presence_test, a_replaced_page_is_told_and_closed) {
  start();
  const auto page = welcomed();
  const auto handle = connected_page();
  ASSERT_TRUE(handle);
  handle->send(page_frame::error{"replaced", "Another page took over."});
  handle->close();
  expect_refused(*page, "replaced");
  EXPECT_TRUE(engine.wait_for<page_event::disconnected>());
  handle->send(page_frame::state_changed{});
  handle->close();
  server_->stop(1s);
  EXPECT_EQ(engine.count<page_event::disconnected>(), 1U);
}

TEST_F(presence_test, hello_has_to_come_in_time) {
  options.limits.hello_deadline = 50ms;
  start();
  websocket_client page{port()};
  expect_refused(page, "hello_missing");
  EXPECT_TRUE(engine.page_events().empty());
}

TEST_F(presence_test, hello_has_to_come_first_and_with_a_token) {
  start();
  const auto expired = token_of(clinic, ana, -1min);
  const std::vector<std::pair<json, std::string>> rows{
    {{{"type", "presence"}, {"available", true}}, "hello_missing"},
    {{{"type", "hello"}, {"token", "a.b.c"}}, "token_invalid"},
    {{{"type", "hello"}, {"token", ""}}, "token_invalid"},
    {{{"type", "hello"}, {"token", 7}}, "bad_frame"},
    {{{"type", "hello"}}, "bad_frame"},
    {{{"type", "hello"}, {"token", expired}}, "token_expired"},
    {{{"type", "renew"}, {"token", token_of(clinic, ana)}}, "hello_missing"},
    {{{"type", "dance"}}, "unknown_type"}};
  for (const auto& [frame, code] : rows) {
    websocket_client page{port()};
    page.send_json(frame);
    expect_refused(page, code);
  }
  EXPECT_TRUE(engine.page_events().empty());
}

TEST_F(presence_test, a_mistake_is_told_and_the_socket_stays) {
  start();
  const auto page = welcomed();
  const std::vector<std::pair<std::string, std::string>> rows{
    {R"({"type":"dance"})", "unknown_type"},
    {R"({"type":"presence"})", "bad_frame"},
    {R"({"type":"presence","available":1})", "bad_frame"},
    {R"({"type":"offer.ack"})", "bad_frame"}};
  for (const auto& [text, code] : rows) {
    page->send(text);
    EXPECT_EQ(page->receive()->at("code"), code);
  }
  page->send_json(json{{"type", "presence"}, {"available", false}});
  EXPECT_TRUE(engine.wait_for<page_event::presence_set>());
}

TEST_F(presence_test, a_page_with_a_newer_token_stays) {
  start();
  websocket_client page{port()};
  page.send_json(json{{"type", "hello"}, {"token", token_of(clinic, ana, 1s)}});
  ASSERT_TRUE(page.receive()) << "the welcome";
  page.send_json(json{{"type", "renew"}, {"token", token_of(clinic, ana, 1h)}});
  EXPECT_TRUE(page.stay(3s)) << "the first one has expired meanwhile";
  EXPECT_EQ(engine.count<page_event::connected>(), 1U);
  EXPECT_EQ(engine.count<page_event::disconnected>(), 0U);
}

TEST_F(presence_test, a_newer_token_must_be_the_same_persons) {
  start();
  const auto as = [](user_id who, portal::role role) {
    return json{{"type", "renew"}, {"token", token_of(clinic, who, 1h, role)}};
  };
  const std::vector<std::pair<json, std::string>> rows{
    {as(user_id{999}, portal::role::staff), "another_person"},
    {as(ana, portal::role::admin), "role_changed"},
    {json{{"type", "renew"}, {"token", "x"}}, "token_invalid"},
    {json{{"type", "renew"}, {"token", token_of(clinic, ana, -1s)}},
      "token_expired"}};
  for (const auto& [frame, code] : rows) {
    const auto page = welcomed();
    page->send_json(frame);
    expect_refused(*page, code);
  }
}

TEST_F(presence_test, what_no_page_would_send_closes_the_socket) {
  start();
  {
    const auto page = welcomed();
    page->send("not json");
    expect_refused(*page, "bad_json");
    EXPECT_EQ(page->close_code(), 1008);
  }
  {
    const auto page = welcomed();
    page->send(std::string(9000, ' '));
    expect_refused(*page, "frame_too_large");
    EXPECT_EQ(page->close_code(), 1009);
  }
  {
    const auto page = welcomed();
    page->send("{}", true);
    expect_refused(*page, "bad_frame");
  }
  {
    const auto page = welcomed();
    page->send(std::string(200'000, 'x'));
    EXPECT_FALSE(page->receive()) << "far too large: closed at once";
  }
  ASSERT_TRUE(engine.wait_for<page_event::disconnected>(3));
  EXPECT_EQ(engine.count<page_event::disconnected>(), 4U);
}

TEST_F(presence_test, frames_that_come_too_fast_close_the_socket) {
  options.limits.frames_per_second = 5;
  start();
  const auto page = welcomed();
  for (int each = 0; each < 40; ++each)
    page->send_json(json{{"type", "presence"}, {"available", true}});
  expect_refused(*page, "too_many_frames");
  EXPECT_LE(engine.count<page_event::presence_set>(), 15U);
}

TEST_F(presence_test, a_half_open_socket_is_found_by_the_heartbeat) {
  options.limits.heartbeat = 200ms;
  start();
  const auto page = welcomed(); // it reads no more, so it answers no ping
  const auto begun = std::chrono::steady_clock::now();
  ASSERT_TRUE(engine.wait_for<page_event::disconnected>());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(presence_test, a_quiet_page_that_answers_pings_stays) {
  options.limits.heartbeat = 200ms;
  start();
  const auto page = welcomed();
  EXPECT_TRUE(page->stay(1s));
  EXPECT_EQ(engine.count<page_event::disconnected>(), 0U);
}

TEST(presence_limits, the_heartbeat_finds_a_half_open_socket_within_15_s) {
  EXPECT_LT(server_limits{}.heartbeat, 15s);
}

TEST_F(presence_test, a_page_that_reads_nothing_is_cut_off) {
  options.limits.queued_frames = 4;
  start();
  const auto page = welcomed();
  const auto handle = connected_page();
  ASSERT_TRUE(handle);
  page_frame::error large{"test", std::string(64 * 1024, 'x')};
  // More than the buffers of both sockets hold.
  for (int each = 0; each < 1000; ++each)
    handle->send(large);
  ASSERT_TRUE(engine.wait_for<page_event::disconnected>());
  EXPECT_EQ(server_->counted().pages_cut_off, 1U);
}

TEST_F(presence_test, a_page_that_reads_nothing_is_left_after_its_deadline) {
  options.limits.queued_frames = 10'000;
  options.limits.heartbeat = 1min;
  options.limits.close_deadline = 100ms;
  start();
  const auto page = welcomed();
  const auto handle = connected_page();
  ASSERT_TRUE(handle);
  page_frame::error large{"test", std::string(64 * 1024, 'x')};
  // More than the buffers of both sockets hold.
  for (int each = 0; each < 300; ++each)
    handle->send(large);
  page->send("bytes", true); // against the rules
  ASSERT_TRUE(engine.wait_for<page_event::disconnected>());
}

TEST_F(presence_test, a_socket_ends_with_its_token) {
  start();
  websocket_client page{port()};
  page.send_json(json{{"type", "hello"}, {"token", token_of(clinic, ana, 1s)}});
  ASSERT_TRUE(page.receive());
  expect_refused(page, "token_expired");
  EXPECT_TRUE(engine.wait_for<page_event::disconnected>());
}

TEST_F(presence_test, a_dropped_connection_is_told_once) {
  start();
  const auto page = welcomed();
  page->drop();
  ASSERT_TRUE(engine.wait_for<page_event::disconnected>());
  server_->stop(1s);
  EXPECT_EQ(engine.count<page_event::disconnected>(), 1U);
}

TEST_F(presence_test, origins_are_checked_only_if_they_are_configured) {
  start();
  EXPECT_TRUE(websocket_client(port(), "https://any.example").is_open());
  options.allowed_origins = {"https://portal.example"};
  start();
  EXPECT_TRUE(websocket_client(port(), "https://portal.example").is_open());
  EXPECT_TRUE(websocket_client(port()).is_open()) << "not a browser";
  EXPECT_FALSE(websocket_client(port(), "https://any.example").is_open());
}

TEST_F(presence_test, many_pages_come_and_go) {
  start();
  for (int round = 0; round < 20; ++round) {
    const auto page = welcomed();
    if (round % 2 == 0)
      page->drop();
    else
      page->close();
  }
  EXPECT_TRUE(engine.wait_for<page_event::disconnected>(19));
}

} // namespace
} // namespace callengine::net::testing
