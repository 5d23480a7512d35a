// What the engine makes of requests that are not as they should be.
#include "tests/system/requests.hpp"
#include "tests/system/system_test.hpp"

namespace callengine::testing {
namespace {

const std::string some_call = "CA0123456789abcdef0123456789abcdef";
const std::string incoming = voice_path + "incoming";

class webhook_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic);
  }

  simulator::http_response send(
    const std::string& target, const simulator::field_list& fields) {
    return the().ask(signed_request(target, fields, auth_token));
  }

  std::size_t calls() {
    // Whatever the requests before led to is written within a second.
    the().run_for(1s);
    return std::stoul(the().sql.value("SELECT count(*) FROM calls"));
  }

  void end(const std::string& call) {
    auto fields = arrival(call, clinic_number);
    for (auto& [name, value] : fields)
      if (name == "CallStatus")
        value = "completed";
    EXPECT_EQ(send(voice_path + "status-callback", fields).status, 200);
  }
};

TEST_F(webhook_test, an_unsigned_or_wrongly_signed_request_does_nothing) {
  const auto fields = arrival(some_call, clinic_number);
  auto unsigned_one = signed_request(incoming, fields, auth_token);
  unsigned_one.headers.pop_back();
  auto changed = signed_request(incoming, fields, auth_token);
  changed.body += "&Digits=1";
  for (const auto& request :
    {unsigned_one, changed, signed_request(incoming, fields, "another-token"),
      signed_request(incoming, fields, "another-token", "GET")}) {
    const auto answer = the().ask(request);
    EXPECT_EQ(answer.status, 403);
    EXPECT_THAT(answer.body, Not(HasSubstr("billing")));
    EXPECT_LE(answer.body.size(), 40U);
  }
  EXPECT_EQ(calls(), 0U);
}

TEST_F(webhook_test, both_tokens_of_a_rotation_are_good) {
  const auto fields = arrival(some_call, clinic_number);
  const auto first = the().ask(signed_request(incoming, fields, auth_token));
  const auto second
    = the().ask(signed_request(incoming, fields, second_auth_token));
  EXPECT_EQ(first.status, 200);
  EXPECT_THAT(first.body, HasSubstr("<Gather"));
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(calls(), 1U);
  end(some_call);
}

TEST_F(webhook_test, an_unknown_number_is_rejected) {
  const auto answer = send(incoming, arrival(some_call, "+12025550111"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, HasSubstr("<Response><Reject/></Response>"));
  EXPECT_EQ(calls(), 0U);
}

TEST_F(webhook_test, an_unknown_call_in_mid_flow_is_taken_up) {
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  const auto link = link_in(the().carrier.sent().front().body(), "ivr-gather");
  who->hang_up();
  auto fields = arrival(some_call, clinic_number);
  fields.emplace_back("Digits", "1");
  const auto answer = send(link, fields);
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, HasSubstr(managers_phone));
  end(some_call);
  EXPECT_EQ(the().outcome(some_call), "caller_hung_up");
  EXPECT_EQ(
    the().decisions(some_call).front(), "call_taken_up unknown_to_engine");
}

TEST_F(webhook_test, a_number_that_asks_by_GET_is_served) {
  simulator::number_setup setup;
  setup.voice_url = public_url + incoming;
  setup.voice_method = "GET";
  setup.status_callback = public_url + voice_path + "status-callback";
  setup.status_callback_method = "GET";
  the().phones.set_number(clinic_number, setup);
  const auto ana = the().sign_in(101, {accepts, 0ms, 100ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u101)"));
  EXPECT_EQ(the().outcome(who->sid()), "person");
}

TEST_F(webhook_test, what_is_malformed_gets_the_right_refusal) {
  const auto fields = arrival(some_call, clinic_number);
  const auto good = signed_request(incoming, fields, auth_token);
  const auto status = [this](simulator::http_request request) {
    const auto answer = the().ask(std::move(request));
    EXPECT_LE(answer.body.size(), 200U) << answer.body;
    EXPECT_FALSE(answer.body.empty());
    return answer.status;
  };
  auto malformed = good;
  malformed.body = "CallSid=%zz";
  EXPECT_EQ(status(malformed), 400);
  auto oversize = good;
  oversize.body = "CallSid=" + std::string(65 * 1024, 'A');
  EXPECT_EQ(status(oversize), 413);
  auto unknown = good;
  unknown.url = public_url + "/api/twilio/voice/nowhere";
  EXPECT_EQ(status(unknown), 404);
  auto method = good;
  method.method = "PUT";
  EXPECT_EQ(status(method), 405);
  auto type = good;
  type.headers.front().second = "application/xml";
  EXPECT_EQ(status(type), 415);
  auto nameless = signed_request(incoming, {{"To", clinic_number}}, auth_token);
  EXPECT_EQ(status(nameless), 400);
  EXPECT_THAT(send_raw(the().engine.port(), "NONSENSE\r\n\r\n"),
    ::testing::StartsWith("HTTP/1.1 400"));
  EXPECT_THAT(send_raw(the().engine.port(),
                "GET /healthz HTTP/1.1\r\nHost: a\r\nX: "
                  + std::string(20'000, 'x') + "\r\n\r\n"),
    ::testing::StartsWith("HTTP/1.1 431"));
  EXPECT_EQ(calls(), 0U);
}

TEST_F(webhook_test, pipelined_and_chunked_requests_are_answered_in_order) {
  const auto answers = send_raw(the().engine.port(),
    "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"
    "POST /api/twilio/voice/incoming HTTP/1.1\r\nHost: a\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n"
    "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    "3\r\na=b\r\n0\r\n\r\n");
  const auto first = answers.find("HTTP/1.1 200");
  const auto second = answers.find("HTTP/1.1 404");
  const auto third = answers.find("HTTP/1.1 403"); // read, but not signed
  EXPECT_EQ(first, 0U);
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
  EXPECT_NE(third, std::string::npos);
}

} // namespace
} // namespace callengine::testing
