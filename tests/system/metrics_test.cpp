// What an operator sees at /metrics, and docs/metrics.md beside it.
#include "tests/system/figures.hpp"
#include "tests/system/system_test.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace callengine::testing {
namespace {

class metrics_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic);
  }

  std::string page() {
    return metrics_page(the());
  }

  std::map<std::string, double> figures() {
    return figures_of(the());
  }
};

std::set<std::string> names_in(std::istream& lines, const std::string& before) {
  std::set<std::string> names;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(before)) {
      const auto rest = line.substr(before.size());
      names.insert(rest.substr(0, rest.find_first_of(" `")));
    }
  return names;
}

TEST_F(metrics_test, a_call_that_reached_a_person_is_counted_once) {
  const auto ana = the().sign_in(101, {accepts, 0ms, 300ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  ASSERT_EQ(the().outcome(who->sid()), "person");
  EXPECT_TRUE(is_available(*ana));
  auto now = figures();
  EXPECT_EQ(now["callengine_calls_begun_total{how=\"new\"}"], 1);
  EXPECT_EQ(now["callengine_calls_ended_total{outcome=\"person\"}"], 1);
  EXPECT_EQ(now["callengine_live_calls"], 0);
  EXPECT_EQ(now["callengine_offers_made_total"], 1);
  EXPECT_EQ(now["callengine_offers_ended_total{result=\"answered\"}"], 1);
  EXPECT_EQ(now["callengine_staff{state=\"available\"}"], 1);
  EXPECT_EQ(now["callengine_leases"], 0);
  EXPECT_EQ(now["callengine_stuck_leases"], 0);
  EXPECT_EQ(
    now["callengine_webhooks_total{code=\"200\",endpoint=\"incoming\"}"], 1);
  EXPECT_EQ(
    now["callengine_webhook_duration_seconds_count{endpoint=\"incoming\"}"], 1);
  EXPECT_GT(now["callengine_history_rows_total{fate=\"written\"}"], 5);
}

TEST_F(metrics_test, a_talk_shows_its_lease_and_its_live_call) {
  const auto ana = the().sign_in(101, {accepts, 0ms, 10s});
  const auto who = call_and_press('1');
  ASSERT_TRUE(
    the().run_until([&] { return who->heard("(connected to client"); }));
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "talking"; }));
  auto now = figures();
  EXPECT_EQ(now["callengine_live_calls"], 1);
  EXPECT_EQ(now["callengine_leases"], 1);
  EXPECT_EQ(now["callengine_staff{state=\"talking\"}"], 1);
  who->hang_up();
  EXPECT_TRUE(the().run_until([&] { return ana->state() != "talking"; }));
}

TEST_F(metrics_test, a_forged_webhook_is_counted_as_refused) {
  simulator::http_request forged;
  forged.url = public_url + "/api/twilio/voice/incoming";
  forged.headers = {{"X-Twilio-Signature", "AAAA"},
    {"Content-Type", "application/x-www-form-urlencoded"}};
  forged.body = "CallSid=CA00000000000000000000000000000001";
  EXPECT_EQ(the().ask(std::move(forged)).status, 403);
  auto now = figures();
  EXPECT_EQ(now["callengine_signatures_refused_total"], 1);
  EXPECT_EQ(
    now["callengine_webhooks_total{code=\"403\",endpoint=\"incoming\"}"], 1);
}

TEST_F(metrics_test, the_page_and_its_document_name_the_same_metrics) {
  std::istringstream text{page()};
  std::ifstream document{CALLENGINE_METRICS_DOCUMENT};
  ASSERT_TRUE(document);
  EXPECT_EQ(names_in(text, "# TYPE "), names_in(document, "| `"));
}

TEST_F(metrics_test, tells_no_patients_number) {
  const auto who = call_and_press('*');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  EXPECT_THAT(page(), Not(HasSubstr("2025550142")));
  who->hang_up();
  the().outcome(who->sid());
}

} // namespace
} // namespace callengine::testing
