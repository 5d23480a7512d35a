#include "net/twilio/rest_client.hpp"
#include "tests/net/scripted_http.hpp"
#include "tests/support/eventually.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <future>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using call_result = call_lookup::call_result;
using recordings_result = call_lookup::recordings_result;

const std::string some_call = "CA000000000000000000000000000000aa";
const std::string parent = "CA000000000000000000000000000000bb";
const std::string calls = "/2010-04-01/Accounts/AC1/Calls/";

std::string recording(char last, const std::string& status,
  const std::string& source = "RecordVerb") {
  const auto duration = status == "in-progress" ? "null" : std::string{"\"7\""};
  return R"({"sid":"RE0000000000000000000000000000000)" + std::string{last}
  + R"(","duration":)" + duration + R"(,"status":")" + status
    + R"(","source":")" + source + R"("})";
}

class call_lookup_test : public ::testing::Test {
protected:
  call_lookup_test() {
    spdlog::set_level(spdlog::level::off);
  }

  /// Before the first question.
  void answer_with(std::deque<scripted_answer> answers) {
    twilio_ = std::make_unique<scripted_http>(std::move(answers));
    options.base_url = "http://127.0.0.1:" + std::to_string(twilio_->port());
  }

  twilio::rest_client& client() {
    if (!client_)
      client_ = std::make_unique<twilio::rest_client>(options);
    return *client_;
  }

  call_result find(const std::string& call = some_call) {
    return wait_for<call_result>(
      [&](auto done) { client().find_call(call, std::move(done)); });
  }

  recordings_result find_recordings() {
    return wait_for<recordings_result>(
      [&](auto done) { client().find_recordings(some_call, std::move(done)); });
  }

  template <class Result, class Ask>
  static Result wait_for(Ask ask) {
    const auto told = std::make_shared<std::promise<Result>>();
    auto future = told->get_future();
    ask([told](Result result) { told->set_value(std::move(result)); });
    if (future.wait_for(10s) == std::future_status::ready)
      return future.get();
    ADD_FAILURE() << "no answer";
    return {};
  }

  std::vector<std::string> requests() const {
    return twilio_->requests();
  }

  twilio::rest_options options = [] {
    twilio::rest_options with;
    with.account_sid = "AC1";
    with.user = "SK1";
    with.password = "secret";
    with.first_pause = 1ms;
    return with;
  }();
  std::unique_ptr<scripted_http> twilio_;
  std::unique_ptr<twilio::rest_client> client_;
};

TEST_F(call_lookup_test, a_call_is_found_as_twilio_tells_it) {
  answer_with({{200,
    R"({"status":"completed","duration":"41","parent_call_sid":null})"}});
  const auto result = find();
  EXPECT_EQ(result.error, "");
  ASSERT_TRUE(result.call);
  EXPECT_EQ(result.call->status, call_status::completed);
  EXPECT_EQ(result.call->duration, 41s);
  EXPECT_EQ(result.call->parent, "");
  ASSERT_EQ(requests().size(), 1U);
  EXPECT_TRUE(requests().front().starts_with(
    "GET " + calls + some_call + ".json HTTP/1.1\r\n"));
  EXPECT_NE(requests().front().find("Authorization: Basic U0sxOnNlY3JldA=="),
    std::string::npos);
  EXPECT_EQ(client().looked_up().done, 1U);
  EXPECT_EQ(client().counted().done, 0U);
}

TEST_F(call_lookup_test, a_live_leg_has_a_parent_and_no_duration) {
  answer_with({{200,
    R"({"status":"in-progress","duration":null,"parent_call_sid":")" + parent
      + "\"}"}});
  const auto result = find();
  ASSERT_TRUE(result.call);
  EXPECT_EQ(result.call->status, call_status::in_progress);
  EXPECT_EQ(result.call->duration, std::nullopt);
  EXPECT_EQ(result.call->parent, parent);
}

TEST_F(call_lookup_test, what_twilio_does_not_know_is_no_error) {
  answer_with({{404, R"({"code":20404})"}, {404, R"({"code":20404})"}});
  const auto result = find();
  EXPECT_FALSE(result.call);
  EXPECT_EQ(result.error, "");
  const auto recordings = find_recordings();
  EXPECT_TRUE(recordings.no_such_call);
  EXPECT_EQ(recordings.error, "");
  EXPECT_EQ(client().looked_up().not_needed, 2U);
  EXPECT_EQ(client().looked_up().failed, 0U);
}

TEST_F(call_lookup_test, refused_credentials_are_told_at_once) {
  answer_with({{401, R"({"code":20003})"}});
  const auto result = find();
  EXPECT_FALSE(result.call);
  EXPECT_NE(result.error.find("credentials"), std::string::npos);
  EXPECT_EQ(requests().size(), 1U);
  EXPECT_EQ(client().looked_up().failed, 1U);
}

TEST_F(call_lookup_test, without_credentials_nobody_is_asked) {
  options.password.clear();
  answer_with({});
  EXPECT_NE(find().error.find("no credentials"), std::string::npos);
  EXPECT_NE(find_recordings().error.find("no credentials"), std::string::npos);
  EXPECT_TRUE(requests().empty());
}

TEST_F(call_lookup_test, what_is_no_call_never_becomes_a_part_of_a_url) {
  answer_with({});
  EXPECT_NE(find("../../Accounts").error, "");
  EXPECT_TRUE(requests().empty());
}

TEST_F(call_lookup_test, what_was_not_processed_is_asked_again) {
  answer_with({{429, ""}, {503, ""}, {200, R"({"status":"busy"})"}});
  const auto result = find();
  ASSERT_TRUE(result.call);
  EXPECT_EQ(result.call->status, call_status::busy);
  EXPECT_EQ(client().looked_up().tried_again, 2U);
}

TEST_F(call_lookup_test, after_the_last_try_it_is_an_error) {
  answer_with({{429, R"({"code":20429})"}, {429, R"({"code":20429})"},
    {429, R"({"code":20429})"}, {429, R"({"code":20429})"}});
  EXPECT_EQ(find().error, "Twilio answered with status 429, code 20429");
  EXPECT_EQ(requests().size(), 4U);
}

TEST_F(call_lookup_test, the_pause_that_twilio_asks_for_is_kept) {
  answer_with(
    {{429, "", "Retry-After: 1\r\n"}, {200, R"({"status":"completed"})"}});
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_TRUE(find().call);
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 1s);
}

TEST_F(call_lookup_test, an_endless_pause_is_cut) {
  options.longest_pause = 10ms;
  answer_with(
    {{503, "", "Retry-After: 86400\r\n"}, {200, R"({"status":"completed"})"}});
  EXPECT_TRUE(find().call);
}

TEST_F(call_lookup_test, nobody_there_is_an_error) {
  answer_with({});
  twilio_.reset(); // its port is closed now
  EXPECT_NE(find().error.find("did not answer"), std::string::npos);
}

TEST_F(call_lookup_test, an_answer_of_something_else_is_an_error) {
  answer_with({{200, "<html>Sign in to the hotel's network</html>"},
    {200, R"({"recordings":[{"sid":"../x"}]})"},
    {200, R"({"status":"strange"})"}});
  EXPECT_NE(find().error.find("no JSON"), std::string::npos);
  EXPECT_NE(find_recordings().error, "");
  EXPECT_NE(find().error, "");
}

TEST_F(call_lookup_test, recordings_come_from_all_pages) {
  const auto next
    = calls + some_call + "/Recordings.json?PageSize=50&Page=1&PageToken=PARE1";
  answer_with({{200,
                 R"({"recordings":[)" + recording('1', "completed") + ","
                   + recording('2', "processing") + R"(],"next_page_uri":")"
                   + next + "\"}"},
    {200,
      R"({"recordings":[)" + recording('3', "absent") + ","
        + recording('4', "completed", "DialVerb")
        + R"(],"next_page_uri":null})"}});
  const auto result = find_recordings();
  EXPECT_EQ(result.error, "");
  ASSERT_EQ(result.recordings.size(), 4U);
  const auto& first = result.recordings[0];
  EXPECT_EQ(first.sid, "RE00000000000000000000000000000001");
  EXPECT_EQ(first.url,
    options.base_url + "/2010-04-01/Accounts/AC1/Recordings/" + first.sid);
  EXPECT_EQ(first.duration, 7s);
  EXPECT_EQ(first.now, found_recording::state::completed);
  EXPECT_TRUE(first.is_message);
  EXPECT_EQ(result.recordings[1].now, found_recording::state::in_progress);
  EXPECT_EQ(result.recordings[2].now, found_recording::state::absent);
  EXPECT_FALSE(result.recordings[3].is_message) << "a talk's";
  ASSERT_EQ(requests().size(), 2U);
  EXPECT_TRUE(requests()[0].starts_with(
    "GET " + calls + some_call + "/Recordings.json?PageSize=50 "));
  EXPECT_TRUE(requests()[1].starts_with("GET " + next + " "));
}

TEST_F(call_lookup_test, credentials_go_nowhere_else_than_to_the_calls_list) {
  answer_with({{200,
    R"({"recordings":[],"next_page_uri":"@evil.example/2010-04-01/"})"}});
  EXPECT_NE(find_recordings().error, "");
  EXPECT_EQ(requests().size(), 1U);
}

TEST_F(call_lookup_test, a_failed_page_is_an_error_and_no_half_list) {
  const auto next = calls + some_call + "/Recordings.json?PageSize=50&Page=1";
  answer_with({{200,
                 R"({"recordings":[)" + recording('1', "completed")
                   + R"(],"next_page_uri":")" + next + "\"}"},
    {401, ""}});
  const auto result = find_recordings();
  EXPECT_NE(result.error, "");
  EXPECT_TRUE(result.recordings.empty());
}

TEST_F(call_lookup_test, questions_never_keep_a_leg_ringing) {
  options.look_ups_waiting = 100;
  answer_with({}); // takes every request and answers none
  std::atomic<int> refused{0};
  for (int each = 0; each < 200; ++each)
    client().find_call(some_call, [&](const call_result& result) {
      if (result.error.starts_with("Too many"))
        ++refused;
    });
  client().cancel_leg(parent);
  const auto is_cancelled = [&] {
    for (const auto& each : requests())
      if (each.ends_with("Status=canceled"))
        return true;
    return false;
  };
  // Less than a try takes.
  EXPECT_TRUE(callengine::testing::eventually(is_cancelled, 4s));
  EXPECT_GE(refused, 90);
  EXPECT_EQ(client().counted().failed, 0U);
  client_.reset();
}

TEST_F(call_lookup_test, the_end_answers_every_question) {
  answer_with({});
  std::atomic<int> told{0};
  for (int each = 0; each < 20; ++each)
    client().find_recordings(some_call, [&](const recordings_result& result) {
      if (!result.error.empty())
        ++told;
    });
  client_.reset();
  EXPECT_EQ(told, 20);
}

} // namespace
} // namespace callengine::net::testing
