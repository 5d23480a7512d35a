// Why did this call go there? The answers of the portal API.
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

using json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items())
    keys.push_back(key);
  return keys;
}

class why_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic, GetParam());
    token_ = the().token(7);
  }

  json get(const std::string& path) {
    const auto answer = the().portal("/api/portal/calls" + path, token_);
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_THAT(answer.content_type, HasSubstr("application/json"));
    return json::parse(answer.body);
  }

  std::string token_;
};

TEST_P(why_test, a_call_tells_its_decisions_in_order) {
  const auto ana = the().sign_in(101, {declines});
  const auto ben = the().sign_in(102, {accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  the().outcome(who->sid());
  const auto call = get("/" + who->sid());
  EXPECT_THAT(keys_of(call),
    ElementsAre("call", "state", "started_at", "ended_at", "outcome",
      "department", "user", "urgent", "is_test", "decisions"));
  EXPECT_EQ(call["call"], who->sid());
  EXPECT_EQ(call["state"], "ended");
  EXPECT_EQ(call["outcome"], "person");
  EXPECT_THAT(call["started_at"].get<std::string>(),
    ::testing::MatchesRegex("20..-..-..T..:..:...*Z"));
  EXPECT_LE(call["started_at"], call["ended_at"]);
  const auto& decisions = call["decisions"];
  ASSERT_GE(decisions.size(), 8U);
  for (std::size_t each = 0; each < decisions.size(); ++each) {
    EXPECT_THAT(keys_of(decisions[each]),
      ElementsAre(
        "step", "at", "decision", "user", "department", "reason", "text"));
    EXPECT_EQ(decisions[each]["step"], each + 1);
    EXPECT_GE(decisions[each]["text"].get<std::string>().size(), 10U);
  }
  const auto declined
    = std::find_if(decisions.begin(), decisions.end(), [](const json& row) {
        return row["decision"] == "passed_over" && row["user"] == 456;
      });
  ASSERT_NE(declined, decisions.end());
  EXPECT_EQ((*declined)["reason"], "offline");
  EXPECT_EQ((*declined)["department"], "billing");
  EXPECT_EQ((*declined)["text"],
    "staff 456 was passed over: not signed in to the portal");
}

TEST_P(why_test, a_live_call_is_shown_while_it_lives) {
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  const auto live = get("?live=true");
  EXPECT_THAT(keys_of(live), ElementsAre("calls"));
  ASSERT_EQ(live["calls"].size(), 1U);
  EXPECT_EQ(live["calls"][0]["call"], who->sid());
  EXPECT_EQ(live["calls"][0]["state"], "menu");
  // Its first decision is visible within a second.
  EXPECT_TRUE(the().run_until(
    [&] { return !get("/" + who->sid())["decisions"].empty(); }, 1s));
  const auto call = get("/" + who->sid());
  EXPECT_EQ(call["state"], "menu");
  EXPECT_TRUE(call["ended_at"].is_null());
  EXPECT_TRUE(call["outcome"].is_null());
  who->hang_up();
  EXPECT_TRUE(
    the().run_until([&] { return get("?live=true")["calls"].empty(); }, 2s));
}

INSTANTIATE_TEST_SUITE_P(databases, why_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
