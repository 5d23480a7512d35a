// Pages that hang, vanish, come back and are replaced.
#include "tests/system/system_test.hpp"

namespace callengine::testing {
namespace {

using simulator::presence_client;

class presence_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic + "UPDATE call_settings SET ring_seconds = 20;");
  }

  /// A page that does not come back by itself.
  std::unique_ptr<person> sign_in_once(std::int64_t user, manner how) {
    auto options = the().page_options(user);
    options.reconnects = false;
    auto who = std::make_unique<person>(the().io, the().clock, the().phones,
      "client:c123_u" + std::to_string(user), options, how);
    EXPECT_TRUE(is_available(*who));
    return who;
  }

  bool rings(const std::string& who) {
    return the().run_until([&] {
      for (const auto& event : the().events(transcript_kind::rings))
        if (event.who == who)
          return true;
      return false;
    });
  }
};

TEST_F(presence_test, an_offer_that_is_not_acknowledged_moves_on_after_2_s) {
  std::vector<time_point> asked;
  const auto note = [&](manner how) {
    return [&, how] {
      asked.push_back(the().clock.now());
      return how;
    };
  };
  const auto ana = the().sign_in(101);
  ana->decides = note({ignores});
  ana->page().socket().set_acknowledges(false);
  const auto ben = the().sign_in(102);
  ben->decides = note({accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return asked.size() == 2; }));
  EXPECT_GE(asked[1] - asked[0], 1900ms);
  EXPECT_LE(asked[1] - asked[0], 3000ms);
  EXPECT_TRUE(the().run_until([&] {
    return ana->state() == "unavailable" && ana->last_ending() == "timeout";
  }));
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u102)"));
  EXPECT_THAT(
    the().decisions(who->sid()), Contains("offer_ended not_acknowledged 101"));
  // The page's next frame of its own ends it.
  ana->page().set_available(true);
  EXPECT_TRUE(is_available(*ana));
}

TEST_F(presence_test, a_page_that_hangs_is_found_within_15_s) {
  // Once nothing runs this any more, the page answers not even a ping.
  boost::asio::io_context browser;
  const auto page
    = presence_client::create(browser, the().page_options(101), {});
  page->start();
  const std::string mirror = "SELECT count(*) FROM staff_call_availability"
                             " WHERE client_id = 123 AND user_id = 101"
                             " AND is_online AND is_available";
  ASSERT_TRUE(the().eventually([&] {
    browser.run_for(20ms);
    return the().sql.value(mirror) == "1";
  }));
  EXPECT_TRUE(
    the().eventually([&] { return the().sql.value(mirror) == "0"; }, 15s));
  const auto who = call_and_press('1');
  the().run_until([&] { return who->heard("(ringing)"); });
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_THAT(the().decisions(who->sid()), Contains("passed_over offline 101"));
}

TEST_F(presence_test, a_page_that_comes_back_in_time_rings_on) {
  const auto ana = the().sign_in(101, {ignores});
  const auto ben = the().sign_in(102);
  const auto who = call_and_press('1');
  ASSERT_TRUE(rings("client c123_u101"));
  ana->page().socket().drop();
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "offline"; }));
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "ringing"; }));
  ASSERT_TRUE(ana->page().open_offer().has_value());
  ana->page().accept();
  ASSERT_TRUE(the().run_until(
    [&] { return who->heard("(connected to client c123_u101)"); }));
  EXPECT_EQ(ana->offers(), 1U);
  EXPECT_EQ(ben->offers(), 0U);
  ana->page().hang_up();
  expect_over(*who);
  EXPECT_TRUE(is_available(*ana));
}

TEST_F(presence_test, a_page_that_stays_away_loses_its_ring) {
  const auto ana = sign_in_once(101, {ignores});
  const auto ben = the().sign_in(102, {accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(rings("client c123_u101"));
  const auto gone = the().clock.now();
  ana->page().socket().drop();
  ASSERT_TRUE(the().run_until([&] { return ben->offers() == 1; }));
  EXPECT_GE(the().clock.now() - gone, 4900ms);
  EXPECT_LE(the().clock.now() - gone, 7s);
  expect_over(*who);
  EXPECT_THAT(
    the().decisions(who->sid()), Contains("ring_ended page_gone 101"));
}

TEST_F(presence_test, the_second_hello_wins) {
  std::vector<std::string> codes;
  bool closed = false;
  simulator::presence_events news;
  news.frame = [&](const nlohmann::json& frame) {
    if (frame.value("type", "") == "error")
      codes.push_back(frame.value("code", ""));
  };
  news.disconnected = [&](const std::string&) {
    closed = true;
  };
  const auto first
    = presence_client::create(the().io, the().page_options(101), news);
  first->start();
  ASSERT_TRUE(the().run_until([&] { return first->connected(); }));
  const auto second = the().sign_in(101, {accepts, 0ms, 100ms});
  ASSERT_TRUE(the().run_until([&] { return closed; }));
  EXPECT_THAT(codes, ElementsAre("replaced"));
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u101)"));
  first->stop();
}

TEST_F(presence_test, a_token_that_is_none_is_refused_in_words) {
  std::vector<std::string> types;
  std::string code;
  bool closed = false;
  simulator::presence_events news;
  news.frame = [&](const nlohmann::json& frame) {
    types.push_back(frame.value("type", ""));
    code = frame.value("code", "");
  };
  news.disconnected = [&](const std::string&) {
    closed = true;
  };
  auto options = the().page_options(101);
  options.token += "x";
  options.reconnects = false;
  const auto page = presence_client::create(the().io, options, news);
  page->start();
  ASSERT_TRUE(the().run_until([&] { return closed; }));
  EXPECT_THAT(types, ElementsAre("error"));
  EXPECT_EQ(code, "token_invalid");
}

TEST_F(presence_test, after_hello_nobody_is_available_before_they_say_so) {
  const auto ana = the().sign_in(101);
  ana->page().set_available(false);
  ASSERT_TRUE(the().run_until([&] { return ana->state() != "available"; }));
  const auto who = call_and_press('1');
  the().run_until([&] { return who->heard("(ringing)"); });
  EXPECT_EQ(ana->offers(), 0U);
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_THAT(the().decisions(who->sid()), Contains("passed_over away 101"));
}

} // namespace
} // namespace callengine::testing
