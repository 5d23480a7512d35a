// A supervisor's page follows the clinic's day, frame by frame.
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace callengine::testing {
namespace {

using nlohmann::json;
using simulator::presence_client;

/// A page as the portal's own keeps its board.
class board_page {
public:
  board_page(boost::asio::io_context& io, simulator::presence_options options) {
    options.available = false;
    simulator::presence_events news;
    news.frame = [this](const json& frame) {
      take(frame);
    };
    socket_ = presence_client::create(io, std::move(options), news);
    socket_->start();
  }

  ~board_page() {
    socket_->stop();
  }

  board_page(const board_page&) = delete;
  board_page& operator=(const board_page&) = delete;

  void watch(bool watch) {
    socket_->send(json{{"type", "board"}, {"watch", watch}});
  }

  bool is_welcome() const {
    return welcome_;
  }

  bool has_board() const {
    return !today.is_null();
  }

  /// "none" if it is not on the board; so are people.
  std::string state_of_call(const std::string& call) const {
    return state_in(calls, call);
  }

  std::string state_of_person(std::int64_t user) const {
    return state_in(staff, std::to_string(user));
  }

  std::map<std::string, json> calls; ///< by CallSid
  std::map<std::string, json> staff; ///< by user
  json today;
  std::string refusal; ///< code of the last error
  int frames = 0;

private:
  static std::string state_in(
    const std::map<std::string, json>& rows, const std::string& key) {
    const auto found = rows.find(key);
    return found == rows.end() ? "none" : found->second.value("state", "");
  }

  void take(const json& frame) {
    const auto type = frame.value("type", "");
    if (type == "welcome")
      welcome_ = true;
    else if (type == "error")
      refusal = frame.value("code", "");
    if (type != "board" && type != "board.changes")
      return;
    ++frames;
    if (type == "board") {
      calls.clear();
      staff.clear();
    }
    for (const auto& call : frame.value("calls", json::array()))
      take_call(call);
    for (const auto& who : frame.value("staff", json::array()))
      take_person(who);
    if (frame.contains("today"))
      today = frame.at("today");
  }

  void take_person(const json& who) {
    const auto user = std::to_string(who.at("user").get<std::int64_t>());
    if (who.value("gone", false))
      staff.erase(user);
    else
      staff[user] = who;
  }

  void take_call(const json& call) {
    if (call.value("ended", false))
      calls.erase(call.at("call").get<std::string>());
    else
      calls[call.at("call").get<std::string>()] = call;
  }

  std::shared_ptr<presence_client> socket_;
  bool welcome_ = false;
};

class board_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic + clinic_124, GetParam());
  }

  std::unique_ptr<board_page> open_page(const std::string& role,
    std::int64_t client = 123, std::int64_t user = 201) {
    auto options = the().page_options(user, client);
    options.token = the().token(user, client, role);
    auto page = std::make_unique<board_page>(the().io, std::move(options));
    EXPECT_TRUE(the().run_until([&] { return page->is_welcome(); }));
    page->watch(true);
    return page;
  }

  std::unique_ptr<board_page> open_board(
    std::int64_t client = 123, std::int64_t user = 201) {
    auto page = open_page("supervisor", client, user);
    EXPECT_TRUE(the().run_until([&] { return page->has_board(); }));
    return page;
  }

  json today() {
    const auto shown
      = the().portal("/api/portal/today", the().token(201, 123, "supervisor"));
    EXPECT_EQ(shown.status, 200) << shown.body;
    return json::parse(shown.body);
  }
};

TEST_P(board_test, a_call_is_followed_from_its_begin_to_its_end) {
  const auto page = open_board();
  EXPECT_EQ(page->state_of_person(101), "offline");
  EXPECT_EQ(page->staff.at("101").at("name"), "Ana Ruiz");
  EXPECT_EQ(page->today.at("calls"), 0);
  const auto ana = the().sign_in(101, {accepts, 300ms, 500ms});
  ASSERT_TRUE(
    the().run_until([&] { return page->state_of_person(101) == "available"; }));
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until(
    [&] { return page->state_of_call(who->sid()) == "talking"; }));
  const auto& call = page->calls.at(who->sid());
  EXPECT_EQ(call.at("from"), patients_number);
  EXPECT_EQ(call.at("department"), "billing");
  EXPECT_EQ(call.at("user"), 101);
  EXPECT_EQ(call.at("is_test"), false);
  EXPECT_TRUE(
    the().run_until([&] { return page->state_of_person(101) == "talking"; }));
  expect_over(*who);
  EXPECT_TRUE(
    the().run_until([&] { return page->state_of_call(who->sid()) == "none"; }));
  EXPECT_TRUE(the().run_until([&] { return page->today.at("answered") == 1; }));
  EXPECT_EQ(page->today.at("calls"), 1);
  EXPECT_EQ(page->today.at("offers"), 1);
  EXPECT_EQ(page->today.at("offers_reached"), 1);
  // The database says the same once it knows.
  const auto counted = page->today;
  EXPECT_TRUE(the().eventually([&] { return today() == counted; }))
    << today() << " is not " << counted;
}

TEST_P(board_test, another_clinics_board_shows_nothing_of_it) {
  const auto ours = open_board(123);
  const auto theirs = open_board(124);
  const auto frames = theirs->frames;
  const auto who = call_and_press('1');
  ASSERT_TRUE(
    the().run_until([&] { return ours->state_of_call(who->sid()) != "none"; }));
  who->hang_up();
  ASSERT_TRUE(the().run_until([&] { return ours->today.at("gave_up") == 1; }));
  EXPECT_EQ(theirs->frames, frames);
  EXPECT_TRUE(theirs->calls.empty());
}

TEST_P(board_test, it_is_for_supervisors_only) {
  const auto page = open_page("staff");
  ASSERT_TRUE(the().run_until([&] { return !page->refusal.empty(); }));
  EXPECT_EQ(page->refusal, "not_allowed");
  EXPECT_FALSE(page->has_board());
  EXPECT_EQ(the().portal("/api/portal/today", the().token(101)).status, 403);
}

TEST_P(board_test, a_page_that_left_hears_no_more_of_it) {
  const auto page = open_board();
  page->watch(false);
  const auto other = open_board(123, 202);
  const auto frames = page->frames;
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until(
    [&] { return other->state_of_call(who->sid()) != "none"; }));
  who->hang_up();
  ASSERT_TRUE(the().run_until([&] { return other->today.at("gave_up") == 1; }));
  EXPECT_EQ(page->frames, frames);
}

INSTANTIATE_TEST_SUITE_P(databases, board_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
