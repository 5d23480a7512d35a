// Two clinics on one engine: nothing of one reaches the other.
#include "tests/system/requests.hpp"
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

class clinics_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic + clinic_124, GetParam());
  }

  int status_of_call(const call_sid& call, const std::string& token) {
    return the().portal("/api/portal/calls/" + call, token).status;
  }

  std::size_t live_calls(const std::string& token) {
    const auto answer = the().portal("/api/portal/calls?live=true", token);
    return nlohmann::json::parse(answer.body).at("calls").size();
  }
};

TEST_P(clinics_test, the_same_user_id_in_both_is_two_people) {
  const auto hillside = the().sign_in(101, {accepts, 0ms, 100ms}, 123);
  const auto riverside = the().sign_in(101, {accepts, 0ms, 100ms}, 124);
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u101)"));
  EXPECT_EQ(riverside->offers(), 0U);
  const auto other = call_and_press('1', other_clinic_number);
  expect_over(*other);
  EXPECT_TRUE(other->heard("(connected to client c124_u101)"));
  EXPECT_EQ(hillside->offers(), 1U);
  EXPECT_EQ(the().outcome(other->sid()), "person");
  EXPECT_EQ(
    the().sql.value("SELECT client_id, user_id FROM calls ORDER BY client_id"),
    "123|101\n124|101");
}

TEST_P(clinics_test, somebody_elses_page_is_no_page_of_ours) {
  const auto riverside = the().sign_in(101, {}, 124);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(ringing)"); }));
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_EQ(riverside->offers(), 0U);
  EXPECT_THAT(the().decisions(who->sid()), Contains("passed_over offline 101"));
}

TEST_P(clinics_test, a_call_of_another_clinic_is_not_found) {
  const auto hillside = the().token(101, 123);
  const auto riverside = the().token(101, 124);
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  EXPECT_EQ(status_of_call(who->sid(), hillside), 200);
  EXPECT_EQ(status_of_call(who->sid(), riverside), 404);
  EXPECT_EQ(live_calls(hillside), 1U);
  EXPECT_EQ(live_calls(riverside), 0U);
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_EQ(status_of_call(who->sid(), hillside), 200);
  EXPECT_EQ(status_of_call(who->sid(), riverside), 404);
  EXPECT_EQ(status_of_call(who->sid(), hillside + "x"), 401);
  EXPECT_EQ(status_of_call(who->sid(), ""), 401);
}

TEST_P(clinics_test, a_link_with_another_clinics_id_does_not_reach_a_call) {
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  const auto link = link_in(the().carrier.sent().front().body(), "ivr-gather");
  auto foreign = link;
  foreign.replace(foreign.find("client=123&line=1"), 17, "client=124&line=2");
  auto fields = arrival(who->sid(), clinic_number);
  fields.emplace_back("Digits", "1");
  EXPECT_EQ(the().ask(signed_request(foreign, fields, auth_token)).status, 404);
  // The call itself still waits for its key.
  who->press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(ringing)"); }));
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_EQ(the().ask(signed_request(foreign, fields, auth_token)).status, 404);
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls"), "1");
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM call_routing_history"
                            " WHERE client_id = 124"),
    "0");
}

INSTANTIATE_TEST_SUITE_P(databases, clinics_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
