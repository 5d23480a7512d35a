#include "model/ports/board_reports.hpp"
#include "tests/net/fixture.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;

constexpr client_id clinic{123};
constexpr user_id boss{201};
const std::string path = "/api/portal/today";

class fake_boards final : public board_reports {
public:
  void find(
    client_id client, time_point, std::function<void(result)> done) override {
    result found;
    found.error = error;
    if (client == clinic)
      found.day.facts = facts;
    done(std::move(found));
  }

  day_facts facts;
  std::string error;
};

class today_test : public server_fixture {
protected:
  today_test() {
    portal.boards = &boards;
  }

  ~today_test() override {
    server_.reset(); // before what it uses
  }

  std::optional<answer> today_as(role as, client_id of = clinic) {
    return ask(get(path, bearer(of, boss, as)));
  }

  fake_boards boards;
};

TEST_F(today_test, a_supervisor_gets_the_figures_of_the_own_clinics_day) {
  boards.facts.calls = 40;
  boards.facts.answered = 2;
  boards.facts.voicemail = 5;
  boards.facts.gave_up = 4;
  boards.facts.offers = 60;
  boards.facts.phones = 8;
  boards.facts.reached = 49;
  boards.facts.to_person = {milliseconds{48'000}, milliseconds{14'000}};
  start();
  for (const auto as : {role::supervisor, role::admin}) {
    const auto got = today_as(as);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
    EXPECT_EQ(json::parse(got->body), json::parse(R"({"calls": 40,
      "answered": 2, "voicemail": 5, "gave_up": 4,
      "median_seconds_to_person": 31.0, "p95_seconds_to_person": 48.0,
      "offers": 52, "offers_reached": 49, "median_minutes_to_close": null})"));
    EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  }
  const auto other = today_as(role::admin, client_id{124});
  EXPECT_EQ(json::parse(other->body).at("calls"), 0);
}

TEST_F(today_test, it_is_for_supervisors_only) {
  start();
  const auto got = today_as(role::staff);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 403);
  EXPECT_EQ(json::parse(got->body)["error"]["code"], "not_allowed");
  EXPECT_EQ(ask(get(path))->status, 401);
  EXPECT_EQ(
    ask(request_text("POST", path, bearer(clinic, boss, role::admin)))->status,
    405);
}

TEST_F(today_test, a_database_that_is_away_is_said) {
  boards.error = "the database is away";
  start();
  const auto got = today_as(role::supervisor);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(json::parse(got->body)["error"]["code"], "history_unavailable");
  EXPECT_EQ(server_->counted().reports_failed, 1U);
}

} // namespace
} // namespace callengine::net::testing
