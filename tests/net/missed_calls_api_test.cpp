#include "tests/net/fake_missed_calls.hpp"
#include "tests/net/fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using outcome_of = missed_calls::outcome;

constexpr client_id our_clinic{123};
constexpr user_id ana{101};
constexpr user_id boss{201};
const std::string list_path = "/api/portal/missed-calls";

missed_call item_of(std::int64_t id) {
  missed_call item;
  item.id = id;
  item.from = "+14155550123";
  item.department = "billing";
  item.calls = 2;
  item.first_at = time_point{milliseconds{1'700'000'000'250}};
  item.last_at = time_point{milliseconds{1'700'000'060'000}};
  item.why = reason::message_recorded;
  item.call = some_call;
  item.voicemail = 7;
  return item;
}

class missed_calls_test : public server_fixture {
protected:
  missed_calls_test() {
    items.listed.found = {item_of(3)};
    items.changed.changed = item_of(3);
    portal.missed = &items;
  }

  ~missed_calls_test() override {
    server_.reset(); // before what it uses
  }

  std::optional<answer> list(const std::string& query, role as = role::staff) {
    return ask(get(list_path + query, bearer(our_clinic, ana, as)));
  }

  std::optional<answer> patch(
    const std::string& body, const std::string& id = "3") {
    return ask(request_text("PATCH", list_path + "/" + id,
      bearer(our_clinic, boss, role::supervisor), body));
  }

  fake_missed_calls items;
};

TEST_F(missed_calls_test, an_item_is_shown_whole) {
  start();
  const auto got = list("");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_EQ(json::parse(got->body), json::parse(R"({"missed_calls": [{
    "id": 3, "from": "+14155550123", "department": "billing", "calls": 2,
    "first_at": "2023-11-14T22:13:20.250Z",
    "last_at": "2023-11-14T22:14:20.000Z", "reason": "message_recorded",
    "call": "CA00000000000000000000000000000001", "state": "open",
    "assigned_to": null, "climbed_at": null, "closed_at": null,
    "closed_by": null, "result": null, "note": null, "voicemail": 7,
    "is_test": false}], "more": false})"));
}

TEST_F(missed_calls_test, a_page_is_asked_for_with_filters) {
  start();
  EXPECT_EQ(
    list("?state=open&climbed=true&department=Front%20desk&before=9&limit=20")
      ->status,
    200);
  list("?state=closed", role::supervisor);
  list("");
  const auto asked = items.lists();
  ASSERT_THAT(asked, SizeIs(3));
  EXPECT_EQ(asked[0].first.staff, (staff_key{our_clinic, ana}));
  EXPECT_FALSE(asked[0].first.hears_everything);
  EXPECT_EQ(asked[0].second.is_open, true);
  EXPECT_TRUE(asked[0].second.climbed);
  EXPECT_EQ(asked[0].second.department, "Front desk");
  EXPECT_EQ(asked[0].second.before, 9);
  EXPECT_EQ(asked[0].second.limit, 20U);
  EXPECT_TRUE(asked[1].first.hears_everything);
  EXPECT_EQ(asked[1].second.is_open, false);
  EXPECT_EQ(asked[2].second.is_open, std::nullopt);
  EXPECT_FALSE(asked[2].second.climbed);
  EXPECT_EQ(asked[2].second.limit, 50U);
}

TEST_F(missed_calls_test, what_cannot_be_asked_is_400) {
  start();
  for (const auto* query : {"?state=lost", "?climbed=often", "?before=x",
         "?limit=0", "?limit=201", "?colour=red", "?state=open&state=open"})
    EXPECT_EQ(list(query)->status, 400) << query;
  EXPECT_THAT(items.lists(), IsEmpty());
}

TEST_F(missed_calls_test, a_change_is_told_and_answered_with_the_item) {
  auto closed = item_of(3);
  closed.is_open = false;
  closed.result = missed_result::called_back;
  closed.closed_by = boss;
  closed.closed_at = closed.last_at;
  items.changed.changed = closed;
  start();
  const auto got = patch(R"({"closed": true, "result": "called_back",
    "note": "Spoke to them", "assigned_to": 101})");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  const auto body = json::parse(got->body);
  EXPECT_EQ(body["state"], "closed");
  EXPECT_EQ(body["result"], "called_back");
  EXPECT_EQ(body["closed_by"], 201);
  const auto asked = items.changes();
  ASSERT_THAT(asked, SizeIs(1));
  EXPECT_EQ(asked[0].id, 3);
  EXPECT_EQ(asked[0].what.closed, true);
  EXPECT_EQ(asked[0].what.result, missed_result::called_back);
  EXPECT_EQ(asked[0].what.note, "Spoke to them");
  EXPECT_EQ(asked[0].what.assigned_to, std::optional{std::optional{ana}});
  const auto news = engine.news();
  ASSERT_THAT(news, SizeIs(1));
  EXPECT_EQ(news[0].client, our_clinic);
  EXPECT_EQ(std::get<missed_call_news>(news[0].what), news_of(closed));
}

TEST_F(missed_calls_test, closing_and_a_result_belong_together) {
  start();
  for (const auto* body :
    {R"({"closed": true})", R"({"result": "reached"})",
      R"({"closed": false, "result": "reached"})",
      R"({"closed": true, "result": "helped"})", R"({"closed": "yes"})",
      R"({"assigned_to": "ana"})", R"({"state": "closed"})", "{}", "[]", "x"})
    EXPECT_EQ(patch(body)->status, 400) << body;
  EXPECT_THAT(items.changes(), IsEmpty());
  EXPECT_EQ(patch(R"({"closed": false})")->status, 200);
}

TEST_F(missed_calls_test, what_cannot_be_changed_says_why_and_is_no_news) {
  start();
  const std::string body = R"({"closed": true, "result": "reached"})";
  const auto code_with = [&](outcome_of how) {
    items.changed = {how, std::nullopt, "away"};
    const auto got = patch(body);
    return std::to_string(got->status) + " "
      + json::parse(got->body)["error"]["code"].get<std::string>();
  };
  EXPECT_EQ(code_with(outcome_of::not_found), "404 not_found");
  EXPECT_EQ(code_with(outcome_of::no_such_user), "400 no_such_user");
  EXPECT_EQ(code_with(outcome_of::closed_already), "409 closed_already");
  EXPECT_EQ(code_with(outcome_of::open_already), "409 open_already");
  EXPECT_EQ(code_with(outcome_of::failed), "503 history_unavailable");
  EXPECT_EQ(patch(body, "x")->status, 404);
  EXPECT_THAT(engine.news(), IsEmpty());
}

TEST_F(missed_calls_test, without_a_token_there_is_nothing) {
  start();
  EXPECT_EQ(ask(get(list_path))->status, 401);
  EXPECT_EQ(ask(request_text("POST", list_path))->status, 405);
  EXPECT_THAT(items.lists(), IsEmpty());
}

} // namespace
} // namespace callengine::net::testing
