#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"
#include "tests/support/eventually.hpp"

#include <pugixml.hpp>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view incoming = "/api/twilio/voice/incoming";
constexpr std::string_view gather
  = "/api/twilio/voice/ivr-gather?client=7&line=3&step=2&node=1";
constexpr std::string_view number = "+15559990000";

/// A server whose engine holds its answers: each webhook held raises the load.
class shedding_test : public server_fixture {
protected:
  shedding_test() {
    engine.holds_webhooks = true;
    options.limits.answer_deadline = 1min;
    options.limits.overload.busy_unanswered = 1;
    options.limits.overload.overloaded_unanswered = 2;
    options.limits.overload.window = 10ms;
  }

  /// Gives the engine webhooks that it does not answer.
  void load_with(std::size_t webhooks) {
    for (std::size_t each = 0; each < webhooks; ++each) {
      busy_.push_back(std::make_unique<client>(port()));
      ASSERT_TRUE(busy_.back()->send(
        signed_post(gather, {{"CallSid", std::string{some_call}}})));
    }
    held_ += webhooks;
    ASSERT_TRUE(engine.wait_for_webhooks(held_));
  }

  /// The engine answers all that it holds, and the load falls.
  void recover() {
    for (std::size_t each = 0; each < held_; ++each)
      engine.reply(each)->answer(say_and_hang_up("late"));
    ASSERT_TRUE(callengine::testing::eventually(
      [this] { return server_->load().level == load_level::normal; }));
  }

  static pairs arriving(
    const std::string& status = "ringing", const std::string& digits = {}) {
    pairs form{{"CallSid", "CA000000000000000000000000000000c1"},
      {"From", "+15550001111"}, {"To", std::string{number}},
      {"CallStatus", status}};
    if (!digits.empty())
      form.emplace_back("Digits", digits);
    return form;
  }

  /// What a new caller is told.
  std::string told(std::string_view target, const pairs& form) {
    const auto got = ask(signed_post(target, form));
    EXPECT_TRUE(got);
    EXPECT_EQ(got ? got->status : 0, 200);
    return got ? got->body : "";
  }

  /// The path and query of a document's URL, the fragment cut off.
  static std::string target_in(const std::string& url) {
    EXPECT_TRUE(url.starts_with(public_url)) << url;
    EXPECT_TRUE(url.ends_with("#rc=5&rp=all")) << url;
    return url.substr(public_url.size(), url.find('#') - public_url.size());
  }

  static std::string redirect_in(const std::string& document) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(document.c_str())) << document;
    return target_in(xml.child("Response").child_value("Redirect"));
  }

  std::size_t held_ = 0;
  std::vector<std::unique_ptr<client>> busy_;
};

TEST_F(shedding_test, an_engine_that_keeps_up_sheds_nothing) {
  engine.holds_webhooks = false;
  start();
  EXPECT_NE(told(incoming, arriving()).find("<Hangup/>"), std::string::npos);
  EXPECT_EQ(
    ask(get("/api/portal/calls?live=true", bearer({7}, {1})))->status, 200);
  EXPECT_EQ(server_->load().level, load_level::normal);
  EXPECT_EQ(server_->load().unanswered, 0U);
}

TEST_F(shedding_test, polls_go_first) {
  start();
  load_with(1);
  EXPECT_EQ(server_->load().level, load_level::busy);
  const auto got = ask(get("/api/portal/calls?live=true", bearer({7}, {1})));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(got->headers.at("retry-after"), "2");
  EXPECT_EQ(got->headers.at("content-type"), "application/json");
  EXPECT_NE(got->body.find("\"overloaded\""), std::string::npos);
  EXPECT_EQ(server_->counted().polls_shed, 1U);
  client caller{port()};
  ASSERT_TRUE(caller.send(signed_post(incoming, arriving())));
  EXPECT_TRUE(engine.wait_for_webhooks(2)) << "a new call is taken";
  EXPECT_EQ(server_->counted().calls_held, 0U);
}

TEST_F(shedding_test, presence_and_health_are_never_refused) {
  options.metrics = [] {
    return std::string{"some_metric 1\n"};
  };
  start();
  load_with(2);
  for (const auto* path : {"/healthz", "/readyz", "/metrics"})
    EXPECT_EQ(ask(get(path))->status, 200) << path;
  websocket_client page{port()};
  page.send_json(nlohmann::json{
    {"type", "hello"}, {"token", token_of(client_id{7}, user_id{2})}});
  EXPECT_TRUE(page.receive());
}

TEST_F(shedding_test, live_calls_and_callbacks_reach_the_engine) {
  start();
  load_with(2);
  EXPECT_EQ(server_->load().level, load_level::overloaded);
  const std::string link = "?client=7&line=3&step=2&node=1";
  const std::vector<std::pair<std::string, pairs>> requests{
    {"/api/twilio/voice/route-to-staff" + link, arriving("in-progress")},
    {std::string{incoming} + link, arriving("in-progress")},
    // Led back by a fallback document: its call may be live.
    {std::string{incoming}, arriving("in-progress")},
    {"/api/twilio/voice/status-callback", arriving("completed")},
    {"/api/twilio/voice/voicemail", arriving("in-progress")}};
  for (const auto& [target, form] : requests) {
    busy_.push_back(std::make_unique<client>(port()));
    ASSERT_TRUE(busy_.back()->send(signed_post(target, form)));
    EXPECT_TRUE(engine.wait_for_webhooks(++held_)) << target;
  }
  EXPECT_EQ(server_->counted().calls_held, 0U);
}

TEST_F(shedding_test, a_fallback_request_reaches_the_engine) {
  start();
  load_with(2);
  auto form = arriving();
  form.emplace_back("ErrorCode", "11200");
  form.emplace_back("ErrorUrl", std::string{public_url}.append(incoming));
  client caller{port()};
  ASSERT_TRUE(caller.send(signed_post(incoming, form)));
  EXPECT_TRUE(engine.wait_for_webhooks(3));
}

TEST_F(shedding_test, a_new_call_is_held_and_taken_when_there_is_room) {
  start();
  load_with(2);
  const auto hold = told(incoming, arriving());
  EXPECT_NE(hold.find("Please hold."), std::string::npos);
  EXPECT_EQ(redirect_in(hold), std::string{incoming} + "?hold=1");
  EXPECT_EQ(server_->counted().calls_held, 1U);
  EXPECT_EQ(engine.webhooks().size(), 2U);
  EXPECT_EQ(told(incoming, arriving()), hold) << "the same again";
  const auto again = told(redirect_in(hold), arriving("in-progress"));
  EXPECT_EQ(redirect_in(again), std::string{incoming} + "?hold=2");
  recover();
  client caller{port()};
  ASSERT_TRUE(
    caller.send(signed_post(redirect_in(again), arriving("in-progress"))));
  ASSERT_TRUE(engine.wait_for_webhooks(3));
  const auto arrived = engine.webhooks().back();
  EXPECT_FALSE(arrived.link);
  EXPECT_TRUE(std::holds_alternative<call_events::call_arrived>(arrived.event));
}

TEST_F(shedding_test, nobody_holds_for_ever) {
  start();
  load_with(2);
  std::string target{incoming};
  for (unsigned round = 0; round < options.limits.hold_rounds; ++round)
    target = redirect_in(
      told(target, arriving(round == 0 ? "ringing" : "in-progress")));
  const auto last = told(target, arriving("in-progress"));
  EXPECT_NE(last.find("call again"), std::string::npos);
  EXPECT_TRUE(last.ends_with("<Hangup/></Response>"));
  EXPECT_EQ(server_->counted().calls_turned_away, 1U);
}

TEST_F(shedding_test, a_call_that_is_live_already_is_not_held) {
  options.is_live = [](const call_sid& call) {
    return call == "CA000000000000000000000000000000c1";
  };
  start();
  load_with(2);
  client caller{port()};
  ASSERT_TRUE(caller.send(signed_post(incoming, arriving())));
  EXPECT_TRUE(engine.wait_for_webhooks(3)) << "its first request, repeated";
}

class message_test : public shedding_test {
protected:
  message_test() {
    options.line_of
      = [](const std::string& to) -> std::optional<receiving_line> {
      if (to == number)
        return receiving_line{{7}, {3}};
      return std::nullopt;
    };
  }

  /// What a message's document has to have so that the recording is stored.
  void expect_record(const std::string& document) {
    pugi::xml_document xml;
    ASSERT_TRUE(xml.load_string(document.c_str()));
    const auto record = xml.child("Response").child("Record");
    EXPECT_EQ(target_in(record.attribute("action").value()),
      "/api/twilio/voice/voicemail?client=7&line=3&step=1&node=0");
    EXPECT_EQ(target_in(record.attribute("recordingStatusCallback").value()),
      "/api/twilio/voice/recording-status?client=7&line=3&step=1&node=0"
      "&call=CA000000000000000000000000000000c1");
    EXPECT_EQ(std::string{xml.child("Response").last_child().name()}, "Hangup");
  }
};

TEST_F(message_test, a_key_leaves_a_message_whose_urls_carry_the_clinic) {
  start();
  load_with(2);
  const auto hold = told(incoming, arriving());
  EXPECT_NE(hold.find("press 1 to leave a message"), std::string::npos);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(hold.c_str()));
  const auto key = xml.child("Response").child("Gather");
  EXPECT_EQ(std::string{key.attribute("numDigits").value()}, "1");
  const auto target = target_in(key.attribute("action").value());
  expect_record(told(target, arriving("in-progress", "1")));
  EXPECT_NE(told(target, arriving("in-progress", "5")).find("Please hold"),
    std::string::npos);
  EXPECT_EQ(server_->counted().calls_to_message, 1U);
}

TEST_F(message_test, who_pressed_the_key_gets_the_tone_in_any_case) {
  start();
  expect_record(
    told(std::string{incoming} + "?hold=1", arriving("in-progress", "1")));
}

TEST_F(message_test, after_the_last_round_a_message_is_taken) {
  start();
  load_with(2);
  expect_record(told(std::string{incoming}
      + "?hold=" + std::to_string(options.limits.hold_rounds),
    arriving("in-progress")));
}

TEST_F(message_test, a_number_of_nobodys_is_the_engines_to_refuse) {
  start();
  load_with(2);
  auto form = arriving();
  form[2].second = "+15551110000";
  client caller{port()};
  ASSERT_TRUE(caller.send(signed_post(incoming, form)));
  EXPECT_TRUE(engine.wait_for_webhooks(3));
}

} // namespace
} // namespace callengine::net::testing
