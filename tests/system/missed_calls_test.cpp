// Whom nobody talked with is somebody's to call back; what was said and done is
// found again.
#include "simulator/io/presence_client.hpp"
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

using nlohmann::json;

/// A page that takes no calls and remembers the missed ones that it is told.
class watching_page {
public:
  watching_page(
    world& the, std::int64_t user, const std::string& role = "staff") {
    auto options = the.page_options(user);
    options.token = the.token(user, 123, role);
    options.available = false;
    simulator::presence_events events;
    events.frame = [this](const json& frame) {
      is_open = true;
      if (frame.at("type") == "missed_call")
        missed.push_back(frame);
    };
    page_ = simulator::presence_client::create(
      the.io, std::move(options), std::move(events));
    page_->start();
    the.run_until([this] { return is_open; });
  }

  ~watching_page() {
    page_->stop();
  }

  watching_page(const watching_page&) = delete;
  watching_page& operator=(const watching_page&) = delete;

  std::vector<json> missed;
  bool is_open = false;

private:
  std::shared_ptr<simulator::presence_client> page_;
};

class missed_calls_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic + clinic_124
        + "UPDATE call_settings SET voicemail_enabled = false;"
          "UPDATE staff_call_routing SET use_staff_phone = false;"
          "UPDATE call_settings SET wrap_up_seconds = 600"
          " WHERE client_id = 123;",
      GetParam());
  }

  simulator::http_response send(const std::string& method,
    const std::string& path, const std::string& token, const json& body = {}) {
    simulator::http_request request;
    request.method = method;
    request.url = public_url + "/api/portal/" + path;
    request.headers = {{"Authorization", "Bearer " + token},
      {"Content-Type", "application/json"}};
    if (!body.is_null())
      request.body = body.dump();
    return the().ask(std::move(request));
  }

  json get(const std::string& path, const std::string& token) {
    const auto answer = send("GET", path, token);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return json::parse(answer.body);
  }

  std::string boss() {
    return the().token(900, 123, "supervisor");
  }

  /// Calls billing, where nobody is, and is sent away.
  call_sid call_in_vain() {
    const auto who = call_and_press('1');
    expect_over(*who);
    EXPECT_EQ(the().outcome(who->sid()), "goodbye");
    return who->sid();
  }

  json items(const std::string& query = "?state=open") {
    return get("missed-calls" + query, boss()).at("missed_calls");
  }
};

INSTANTIATE_TEST_SUITE_P(databases, missed_calls_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

TEST_P(missed_calls_test, several_calls_in_vain_are_one_item_until_a_talk) {
  const watching_page ana{the(), 101};
  const watching_page supervisor{the(), 900, "supervisor"};
  const watching_page stranger{the(), 777};
  const auto first = call_in_vain();
  const auto second = call_in_vain();
  ASSERT_TRUE(the().run_until([&] { return supervisor.missed.size() == 2; }));
  EXPECT_TRUE(the().run_until([&] { return ana.missed.size() == 2; }));
  EXPECT_THAT(stranger.missed, IsEmpty());
  EXPECT_EQ(supervisor.missed[1].at("calls"), 2);
  EXPECT_EQ(supervisor.missed[1].at("from"), patients_number);
  const auto open = items();
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].at("calls"), 2);
  EXPECT_EQ(open[0].at("call"), second);
  EXPECT_EQ(open[0].at("department"), "billing");
  EXPECT_EQ(open[0].at("reason"), "nobody_left");

  const auto ben = the().sign_in(102, {accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_EQ(the().outcome(who->sid()), "person");
  ASSERT_TRUE(the().run_until([&] { return supervisor.missed.size() == 3; }));
  EXPECT_EQ(supervisor.missed[2].at("state"), "closed");
  EXPECT_THAT(items(), IsEmpty());
  const auto closed = items("?state=closed");
  ASSERT_EQ(closed.size(), 1U);
  EXPECT_EQ(closed[0].at("result"), "reached");
  EXPECT_EQ(closed[0].at("closed_by"), 102);
  EXPECT_NE(first, second);
}

TEST_P(missed_calls_test, somebody_closes_an_item_with_a_result) {
  call_in_vain();
  const auto id = items().at(0).at("id").get<std::int64_t>();
  const auto path = "missed-calls/" + std::to_string(id);
  const json body{{"closed", true}, {"result", "called_back"},
    {"note", "Will come on Monday"}, {"assigned_to", 101}};
  EXPECT_EQ(send("PATCH", path, the().token(777), body).status, 404);
  EXPECT_EQ(send("PATCH", path, the().token(101, 124), body).status, 404);
  const auto answer = send("PATCH", path, the().token(101), body);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(json::parse(answer.body).at("closed_by"), 101);
  EXPECT_EQ(
    send("PATCH", path, boss(), {{"closed", true}, {"result", "no_answer"}})
      .status,
    409);
  EXPECT_THAT(items(), IsEmpty());
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM audit_log"
                            " WHERE action = 'missed_call_closed'"),
    "1");
}

TEST_P(missed_calls_test, the_history_finds_a_call_again) {
  const auto call = call_in_vain();
  const auto of_number
    = get("calls?number=%2B12025550142&limit=5", the().token(101));
  ASSERT_EQ(of_number.at("calls").size(), 1U);
  EXPECT_EQ(of_number.at("calls")[0].at("call"), call);
  EXPECT_EQ(of_number.at("calls")[0].at("from"), patients_number);
  EXPECT_THAT(
    get("calls?result=goodbye", the().token(777)).at("calls"), IsEmpty());
  EXPECT_THAT(
    get("calls", the().token(101, 124, "supervisor")).at("calls"), IsEmpty());
  const auto file = send("GET", "calls.csv?result=goodbye", boss());
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(file.content_type, HasSubstr("text/csv"));
  EXPECT_THAT(file.body, HasSubstr("\r\n" + call + ",'" + patients_number));
}

TEST_P(missed_calls_test, after_a_talk_it_is_noted_and_the_next_may_ring) {
  const auto ben = the().sign_in(102, {accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  the().outcome(who->sid());
  ASSERT_TRUE(the().run_until([&] { return ben->state() == "wrap_up"; }));
  const json body{{"note", "Sent the bill again"}, {"result", "helped"}};
  const auto path = "calls/" + who->sid();
  EXPECT_EQ(send("PATCH", path, the().token(101), body).status, 404);
  const auto answer = send("PATCH", path, the().token(102), body);
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto call = json::parse(answer.body);
  EXPECT_EQ(call.at("note"), "Sent the bill again");
  EXPECT_EQ(call.at("result"), "helped");
  EXPECT_EQ(call.at("noted_by"), 102);
  EXPECT_EQ(call.at("from"), patients_number);
  ben->page().socket().send({{"type", "wrap_up.done"}});
  EXPECT_TRUE(the().run_until([&] { return ben->state() == "available"; }))
    << "long before the clinic's ten minutes";
}

} // namespace
} // namespace callengine::testing
