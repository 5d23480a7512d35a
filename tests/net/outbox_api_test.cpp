#include "tests/net/fake_inbox.hpp"
#include "tests/net/fixture.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;

constexpr client_id our_clinic{123};
constexpr client_id other_clinic{124};
constexpr user_id boss{201};
const std::string list_path = "/api/admin/outbox";

class outbox_api_test : public server_fixture {
protected:
  outbox_api_test() {
    add(our_clinic, 3, item_state::failed);
    add(other_clinic, 2, item_state::failed);
    add(our_clinic, 1, item_state::done);
    portal.outbox = &outbox;
  }

  ~outbox_api_test() override {
    server_.reset(); // before what it uses
  }

  void add(client_id client, std::int64_t id, item_state state) {
    outbox_entry entry;
    entry.id = id;
    entry.what = task::announce;
    entry.subject = "RE1";
    entry.state = state;
    entry.attempts = 4;
    entry.created_at = time_point{seconds{1'700'000'000}};
    entry.due_at = entry.created_at;
    if (state == item_state::failed)
      entry.reason = "550 no such mailbox";
    outbox.rows.push_back({client, entry});
  }

  std::optional<answer> list_as(role as, const std::string& query = {}) {
    return ask(get(list_path + query, bearer(our_clinic, boss, as)));
  }

  std::optional<answer> retry_as(role as, std::string_view id) {
    return ask(
      request_text("POST", list_path + "/" + std::string{id} + "/retry",
        bearer(our_clinic, boss, as)));
  }

  static std::string code_of(const std::optional<answer>& got) {
    return json::parse(got->body)["error"]["code"];
  }

  fake_outbox outbox;
};

TEST_F(outbox_api_test, an_administrator_sees_what_failed_and_why) {
  start();
  const auto got = list_as(role::admin, "?state=failed&limit=10");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(json::parse(got->body), json::parse(R"({"items": [
    {"id": 3, "task": "announce", "subject": "RE1", "state": "failed",
     "attempts": 4, "created_at": "2023-11-14T22:13:20.000Z",
     "due_at": "2023-11-14T22:13:20.000Z", "ended_at": null,
     "reason": "550 no such mailbox"}]})"));
  EXPECT_EQ(json::parse(list_as(role::admin)->body)["items"].size(), 2U);
  EXPECT_EQ(
    json::parse(list_as(role::admin, "?limit=1")->body)["items"].size(), 1U);
}

TEST_F(outbox_api_test, a_failed_item_is_tried_again) {
  start();
  const auto got = retry_as(role::admin, "3");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 202);
  EXPECT_EQ(
    json::parse(got->body), json::parse(R"({"id":3,"state":"waiting"})"));
  EXPECT_EQ(outbox.rows[0].entry.state, item_state::waiting);
  const auto again = retry_as(role::admin, "3");
  EXPECT_EQ(again->status, 409) << "it waits already";
  EXPECT_EQ(code_of(again), "not_failed");
}

TEST_F(outbox_api_test, another_clinics_item_is_not_there) {
  start();
  for (const auto* id : {"2", "99", "0", "-3", "x", "", "3/3"}) {
    const auto got = retry_as(role::admin, id);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 404) << id;
  }
  EXPECT_EQ(ask(request_text("POST", list_path + "/retry",
                  bearer(our_clinic, boss, role::admin)))
              ->status,
    404);
  EXPECT_EQ(outbox.rows[1].entry.state, item_state::failed);
}

TEST_F(outbox_api_test, it_is_for_administrators_only) {
  start();
  for (const auto as : {role::staff, role::supervisor}) {
    EXPECT_EQ(list_as(as)->status, 403);
    EXPECT_EQ(retry_as(as, "3")->status, 403);
  }
  EXPECT_EQ(ask(get(list_path))->status, 401);
  EXPECT_EQ(outbox.rows[0].entry.state, item_state::failed);
}

TEST_F(outbox_api_test, another_question_is_400_and_another_method_405) {
  start();
  for (const auto* query :
    {"?state=lost", "?limit=0", "?limit=1000", "?x=1", "?state=%"}) {
    const auto got = list_as(role::admin, query);
    EXPECT_EQ(got->status, 400) << query;
    EXPECT_EQ(code_of(got), "bad_query");
  }
  const auto admin = bearer(our_clinic, boss, role::admin);
  EXPECT_EQ(ask(request_text("POST", list_path, admin))->status, 405);
  EXPECT_EQ(ask(get(list_path + "/3/retry", admin))->status, 405);
}

TEST_F(outbox_api_test, an_outbox_that_fails_is_503_and_counted) {
  outbox.error = "disk full";
  start();
  EXPECT_EQ(list_as(role::admin)->status, 503);
  const auto got = retry_as(role::admin, "3");
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(got->body.find("disk"), got->body.npos);
  EXPECT_EQ(server_->counted().inbox_failed, 2U);
}

} // namespace
} // namespace callengine::net::testing
