#include "io_running.hpp"
#include "page_server.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/presence_client.hpp"
#include "simulator/script/script_staff.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::testing {
namespace {

namespace websocket = boost::beast::websocket;
using namespace std::chrono_literals;

class pages : public ::testing::Test {
protected:
  void open(presence_options options = {}) {
    options.url = server_.url();
    options.token = "a-token";
    options.reconnect_delay = 10ms;
    presence_events events;
    events.frame = [this](const nlohmann::json& frame) {
      shown_ += frame.value("type", "?") + ' ';
    };
    events.disconnected = [this](const std::string&) {
      ++losses_;
    };
    page_ = presence_client::create(io_, options, events);
    page_->start();
  }

  void TearDown() override {
    if (page_)
      page_->stop();
    io_.run_for(100ms);
  }

  bool until(const std::function<bool()>& reached) {
    return run_until(io_, reached);
  }

  static nlohmann::json offer() {
    return {{"type", "offer"}, {"offer", "CA1-1"}};
  }

  boost::asio::io_context io_;
  page_server server_{io_};
  std::string shown_;
  int losses_ = 0;
  std::shared_ptr<presence_client> page_;
};

TEST_F(pages, say_hello_then_presence_and_acknowledge_offers) {
  open();
  ASSERT_TRUE(until([&] { return server_.frames.size() == 2; }));
  EXPECT_EQ(server_.frames[0]["token"], "a-token");
  EXPECT_EQ(server_.frames[1]["available"], true);
  server_.send(offer());
  ASSERT_TRUE(until([&] { return server_.frames.size() == 3; }));
  page_->accept("CA1-1");
  page_->decline("CA1-2");
  page_->set_available(false);
  ASSERT_TRUE(until([&] { return server_.frames.size() == 6; }));
  EXPECT_EQ(server_.types(),
    "hello presence offer.ack offer.accept offer.decline presence ");
  EXPECT_EQ(server_.frames[2]["offer"], "CA1-1");
  EXPECT_EQ(server_.frames[5]["available"], false);
  EXPECT_EQ(shown_, "welcome offer ");
}

TEST_F(pages, may_be_told_not_to_acknowledge) {
  presence_options options;
  options.acknowledges = false;
  open(options);
  ASSERT_TRUE(until([&] { return server_.frames.size() == 2; }));
  server_.send(offer());
  ASSERT_TRUE(until([&] { return shown_ == "welcome offer "; }));
  page_->set_available(true);
  ASSERT_TRUE(until([&] { return server_.frames.size() == 3; }));
  EXPECT_EQ(server_.types(), "hello presence presence ");
}

TEST_F(pages, come_back_after_a_drop_without_close) {
  open();
  ASSERT_TRUE(until([&] { return server_.frames.size() == 2; }));
  page_->drop();
  ASSERT_TRUE(until([&] { return server_.frames.size() == 4; }));
  EXPECT_EQ(server_.connections, 2);
  EXPECT_EQ(losses_, 1);
  EXPECT_NE(server_.last_error, websocket::error::closed);
}

TEST_F(pages, that_were_replaced_do_not_come_back) {
  open();
  ASSERT_TRUE(until([&] { return server_.frames.size() == 2; }));
  server_.send({{"type", "error"}, {"code", "replaced"}});
  ASSERT_TRUE(until([&] { return shown_ == "welcome error "; }));
  page_->drop();
  ASSERT_TRUE(until([&] { return losses_ == 1; }));
  io_.run_for(200ms);
  EXPECT_EQ(server_.connections, 1);
}

TEST_F(pages, that_are_frozen_answer_nothing_until_they_thaw) {
  open();
  ASSERT_TRUE(until([&] { return server_.frames.size() == 2; }));
  page_->freeze(true);
  server_.ping();
  server_.send(offer());
  io_.run_for(300ms);
  EXPECT_EQ(server_.pongs, 0);
  EXPECT_EQ(server_.frames.size(), 2U);
  EXPECT_EQ(shown_, "welcome ");
  page_->freeze(false);
  ASSERT_TRUE(
    until([&] { return server_.pongs == 1 && server_.frames.size() == 3; }));
  EXPECT_EQ(shown_, "welcome offer ");
}

TEST_F(pages, close_decently_when_stopped) {
  open();
  ASSERT_TRUE(until([&] { return page_->connected(); }));
  page_->stop();
  ASSERT_TRUE(until([&] { return server_.last_error.failed(); }));
  EXPECT_EQ(server_.last_error, websocket::error::closed);
}

/// Plays a staff member's script against offers of the test's.
class staff_at_work : public ::testing::Test {
protected:
  /// The leg of a ring, as the network would hold it.
  struct ringing_line final : callee_line {
    void answer() override {
      answered = true;
    }

    void decline() override {
      declined = true;
    }

    void press(char) override {}

    void say(std::string) override {}

    void hang_up() override {
      hung_up = true;
    }

    bool answered = false;
    bool declined = false;
    bool hung_up = false;
  };

  void start(const std::string& text) {
    presence_options options;
    options.url = server_.url();
    staff_events events;
    events.changed = [this] {
      if (player_)
        player_->changed();
    };
    member_ = std::make_shared<staff_member>(io_, options, std::move(events));
    member_->start();
    auto parsed = parse_staff_script(text);
    player_.emplace(
      clock_, member_, std::get<staff_script>(parsed),
      [this](const callee_behaviour& behaviour) { phone_ = behaviour; },
      [this](std::optional<script_problem> problem) {
        problem_ = std::move(problem);
        finished_ = true;
      });
    player_->start();
    ASSERT_TRUE(until([this] { return server_.frames.size() == 2; }));
  }

  void offer(const std::string& id, const std::string& department) {
    server_.send({{"type", "offer"}, {"offer", id}, {"call", "CA1"},
      {"from", "+15550001111"}, {"department", department},
      {"reason", "first by priority"}});
  }

  std::shared_ptr<callee> ring() {
    return member_->page_leg()({"CA1", "CA2", "client:c1_u2", "", {}}, line_);
  }

  void TearDown() override {
    player_.reset();
    member_->stop();
    io_.run_for(100ms);
  }

  bool until(const std::function<bool()>& reached) {
    return run_until(io_, reached);
  }

  boost::asio::io_context io_;
  asio_scheduler clock_{io_, 50};
  page_server server_{io_};
  std::shared_ptr<staff_member> member_;
  std::optional<script_staff> player_;
  std::shared_ptr<ringing_line> line_ = std::make_shared<ringing_line>();
  callee_behaviour phone_;
  std::optional<script_problem> problem_;
  bool finished_ = false;
};

TEST_F(staff_at_work, accept_talk_and_hang_up) {
  start("expect offer billing\naccept\nexpect connected\nhangup after 2");
  offer("CA1-1", "billing");
  ASSERT_TRUE(until([this] { return server_.frames.size() == 4; }));
  EXPECT_EQ(server_.types(), "hello presence offer.ack offer.accept ");
  const auto leg = ring();
  EXPECT_TRUE(line_->answered) << "accepted before it rang";
  leg->connected();
  ASSERT_TRUE(until([this] { return finished_; }));
  EXPECT_FALSE(problem_);
  EXPECT_TRUE(line_->hung_up);
  leg->ended("completed");
}

TEST_F(staff_at_work, decline_and_reject_the_ring) {
  start("decline\nexpect ended declined");
  const auto leg = ring();
  offer("CA1-1", "billing");
  ASSERT_TRUE(until([this] { return line_->declined; }));
  ASSERT_TRUE(until([this] { return server_.frames.size() == 4; }));
  EXPECT_EQ(server_.frames.back()["type"], "offer.decline");
  server_.send(
    {{"type", "offer.ended"}, {"offer", "CA1-1"}, {"reason", "declined"}});
  ASSERT_TRUE(until([this] { return finished_; }));
  EXPECT_FALSE(problem_);
  leg->ended("busy");
}

TEST_F(staff_at_work, ignore_until_the_offer_is_gone) {
  start("ignore\nphone declines\nexpect offer front desk");
  offer("CA1-1", "billing");
  server_.send(
    {{"type", "offer.ended"}, {"offer", "CA1-1"}, {"reason", "timeout"}});
  offer("CA2-1", "front desk");
  ASSERT_TRUE(until([this] { return finished_; }));
  EXPECT_FALSE(problem_);
  EXPECT_EQ(phone_.what, callee_behaviour::reaction::declines);
  ASSERT_TRUE(until([this] { return server_.frames.size() == 4; }));
  EXPECT_EQ(server_.types(), "hello presence offer.ack offer.ack ");
}

TEST_F(staff_at_work, fail_at_the_wrong_offer) {
  start("wait 1\nexpect offer sales");
  offer("CA1-1", "billing");
  ASSERT_TRUE(until([this] { return finished_; }));
  ASSERT_TRUE(problem_);
  EXPECT_EQ(problem_->line, 2);
  EXPECT_NE(problem_->message.find("billing"), std::string::npos);
}

TEST_F(staff_at_work, fail_when_no_offer_comes_in_time) {
  start("patience 3\naccept");
  ASSERT_TRUE(until([this] { return finished_; }));
  ASSERT_TRUE(problem_);
  EXPECT_EQ(problem_->line, 2);
}

TEST_F(staff_at_work, go_away_offline_and_come_back) {
  start("away\nexpect state unavailable\noffline\nexpect state offline\n"
        "online\navailable\nexpect state unavailable");
  ASSERT_TRUE(until([this] { return finished_; }));
  EXPECT_FALSE(problem_);
  ASSERT_TRUE(until([this] { return server_.connections == 2; }));
}

} // namespace
} // namespace callengine::simulator::testing
