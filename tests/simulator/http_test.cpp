#include "fake_engine.hpp"
#include "simulator/http/overrides.hpp"
#include "simulator/http/requester.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/time/virtual_scheduler.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;

// The values were computed with Python's hmac module.
TEST(signature, equals_values_of_an_independent_computation) {
  const field_list form{{"Digits", "1234"}, {"CallSid", "CA1234567890ABCDE"},
    {"To", "+18005551212"}, {"From", "+12349013030"},
    {"Caller", "+12349013030"}};
  EXPECT_EQ(sign("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form),
    "0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
  EXPECT_EQ(sign("12345", "http://engine.test:8080/a?b=%27c", {}),
    "G3jc3NUH1uLU7/jzj3YTGe/UrEI=");
  EXPECT_EQ(sign("12345", "http://engine.test/a",
              {{"b", "2"}, {"B", ""}, {"b", "1"}, {"b", "2"}}),
    "mrg1FnvUPxv/vK1/Mg7oIPLuOK4=");
}

TEST(signature, leaves_out_user_info_and_the_port_of_https) {
  const auto plain = sign("t", "https://engine.test/a?b=c", {});
  EXPECT_EQ(sign("t", "https://engine.test:8443/a?b=c", {}), plain);
  EXPECT_EQ(sign("t", "https://me:secret@engine.test/a?b=c", {}), plain);
  EXPECT_NE(sign("t", "http://engine.test:8443/a?b=c", {}),
    sign("t", "http://engine.test/a?b=c", {}));
}

TEST(form, is_written_as_the_sender_writes_blanks) {
  const field_list fields{{"msg", "Gather End"}, {"From", "+1"}, {"e", ""}};
  EXPECT_EQ(
    encode_form(fields, blank_style::plus), "msg=Gather+End&From=%2B1&e=");
  EXPECT_EQ(
    encode_form(fields, blank_style::percent), "msg=Gather%20End&From=%2B1&e=");
  EXPECT_EQ(decode_form("msg=Gather+End&From=%2B1&e=&x"),
    (field_list{{"msg", "Gather End"}, {"From", "+1"}, {"e", ""}, {"x", ""}}));
  EXPECT_EQ(decode_form("a=%zz&b=%4")[0].second, "%zz");
}

TEST(url, references_resolve_against_their_document) {
  EXPECT_EQ(*resolve_url("http://e.test/a/b?c=1", "../next?d#rc=2"),
    "http://e.test/next?d#rc=2");
  EXPECT_EQ(*resolve_url("http://e.test/a/b", "?x=1"), "http://e.test/a/b?x=1");
  EXPECT_EQ(*resolve_url("http://e.test/a", "https://o.test/%7Ex"),
    "https://o.test/%7Ex");
  EXPECT_FALSE(resolve_url("http://e.test/a", "ftp://o.test/"));
  EXPECT_FALSE(resolve_url("http://e.test/a", "http://a b/"));
}

TEST(overrides, take_their_defaults_and_ranges) {
  std::vector<std::string> problems;
  const auto usual = parse_overrides("", problems);
  EXPECT_EQ(usual.retries, 1);
  EXPECT_TRUE(usual.retry_connect);
  EXPECT_FALSE(usual.retry_5xx || usual.retry_4xx || usual.retry_read);
  EXPECT_EQ(usual.limits.connect, 5000ms);
  EXPECT_EQ(usual.limits.total, 15000ms);
  const auto given
    = parse_overrides("rc=5&rp=5xx,rt&ct=100&tt=9000&sni=n&e=dublin", problems);
  EXPECT_EQ(given.retries, 5);
  EXPECT_TRUE(given.retry_5xx && given.retry_read);
  EXPECT_FALSE(given.retry_4xx || given.retry_connect);
  EXPECT_EQ(given.limits.connect, 100ms);
  EXPECT_TRUE(problems.empty());
  const auto bad = parse_overrides("rc=6&ct=99&rp=3xx&zz=1", problems);
  EXPECT_EQ(problems.size(), 4U);
  EXPECT_EQ(bad.retries, 1);
}

/// Sends one event to an engine that answers with these, one by one.
class retries : public ::testing::Test {
protected:
  http_outcome send(const std::string& fragment,
    std::deque<http_outcome> answers, milliseconds pause = 0ms) {
    engine.seen.clear();
    engine.on("/a", [answers](const received&) mutable {
      const auto next = answers.front();
      if (answers.size() > 1)
        answers.pop_front();
      return next;
    });
    requester out{clock, engine, "token", pause};
    webhook_request request;
    request.url = "http://engine.test/a" + fragment;
    request.common = {{"CallSid", "CA1"}};
    request.extra = {{"Digits", "1"}};
    request.idempotency_token = "one";
    std::optional<http_outcome> result;
    out.send(request, [&](http_outcome got) { result = std::move(got); });
    clock.run_until([&] { return result.has_value(); }, 1min);
    return result.value();
  }

  static http_outcome status(int code) {
    return fake_engine::answer(code, "x", "text/xml");
  }

  static http_outcome refused(milliseconds elapsed = 1ms) {
    return fake_engine::failure(transport_failure::connect, elapsed);
  }

  static http_outcome silent(milliseconds elapsed = 1ms) {
    return fake_engine::failure(transport_failure::read, elapsed);
  }

  virtual_scheduler clock{time_point{}};
  fake_engine engine{clock};
};

TEST_F(retries, are_as_many_as_the_overrides_say_and_no_more) {
  struct row {
    const char* fragment;
    http_outcome answer;
    std::size_t attempts;
  };

  const std::vector<row> table{
    {"", refused(), 2},
    {"", silent(), 1},
    {"", status(503), 1},
    {"", status(404), 1},
    {"", status(200), 1},
    {"#rc=0", refused(), 1},
    {"#rc=3", refused(), 4},
    {"#rc=3", status(500), 1},
    {"#rc=3&rp=5xx", status(500), 4},
    {"#rc=3&rp=5xx", status(404), 1},
    {"#rc=3&rp=5xx", refused(), 1},
    {"#rc=2&rp=4xx", status(404), 3},
    {"#rc=2&rp=rt", silent(), 3},
    {"#rc=5&rp=all", status(404), 6},
    {"#rc=5&rp=all", status(502), 6},
    {"#rc=5&rp=all", silent(), 6},
    {"#rc=5&rp=all", refused(), 6},
    {"#rc=5&rp=all", status(200), 1},
    {"#rc=1&rp=ct,5xx", status(500), 2},
  };
  for (const auto& [fragment, answer, attempts] : table) {
    const auto outcome = send(fragment, {answer});
    EXPECT_EQ(engine.seen.size(), attempts) << fragment;
    EXPECT_EQ(outcome.attempts, static_cast<int>(attempts)) << fragment;
    EXPECT_EQ(outcome.response.has_value(), answer.response.has_value());
  }
}

TEST_F(retries, are_the_same_request_with_the_same_token) {
  const auto outcome
    = send("#rc=5&rp=all", {status(500), refused(), status(200)});
  ASSERT_EQ(engine.seen.size(), 3U);
  EXPECT_EQ(outcome.response->status, 200);
  for (const auto& each : engine.seen) {
    EXPECT_EQ(each.header("I-Twilio-Idempotency-Token"), "one");
    EXPECT_EQ(each.url, "http://engine.test/a");
    EXPECT_EQ(each["Digits"], "1");
    EXPECT_EQ(each.header("X-Twilio-Signature"),
      sign("token", "http://engine.test/a",
        {{"CallSid", "CA1"}, {"Digits", "1"}}));
  }
}

TEST_F(retries, end_when_the_total_time_is_used_up) {
  send("#rc=5&rp=all&tt=10000", {silent(4000ms)});
  ASSERT_EQ(engine.seen.size(), 3U);
  EXPECT_EQ(engine.seen[1].limits.total, 6000ms);
  EXPECT_EQ(engine.seen[2].limits.read, 2000ms);
}

TEST_F(retries, wait_for_the_pause_that_is_set) {
  send("#rc=2&rp=all", {refused()}, 500ms);
  ASSERT_EQ(engine.seen.size(), 3U);
  EXPECT_GE(engine.seen[2].at - engine.seen[0].at, 1000ms);
}

TEST_F(retries, follow_redirections_without_the_digits) {
  auto moved = status(302);
  moved.response->location = "/b?x=1";
  engine.on("/b", [](const received&) { return fake_engine::xml(""); });
  const auto outcome = send("", {moved});
  ASSERT_EQ(engine.seen.size(), 2U);
  EXPECT_EQ(outcome.response->status, 200);
  EXPECT_EQ(engine.seen[1].method, "GET");
  EXPECT_EQ(engine.seen[1]["CallSid"], "CA1");
  EXPECT_FALSE(engine.seen[1].has("Digits"));
}

TEST_F(retries, give_up_after_ten_redirections) {
  auto moved = status(302);
  moved.response->location = "/a";
  const auto outcome = send("", {moved});
  EXPECT_EQ(engine.seen.size(), 11U);
  EXPECT_TRUE(outcome.detail.starts_with("11215"));
}

} // namespace
} // namespace callengine::simulator::testing
