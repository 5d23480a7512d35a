// The caller hangs up, at each place: everything is free within a second.
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

namespace callengine::testing {
namespace {

class hang_up_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic + "UPDATE call_settings SET ring_seconds = 20;");
    token_ = the().token(7);
  }

  std::size_t live_calls() {
    const auto answer = the().portal("/api/portal/calls?live=true", token_);
    return nlohmann::json::parse(answer.body).at("calls").size();
  }

  void hang_up_and_expect_free(patient& who) {
    who.hang_up();
    EXPECT_TRUE(the().run_until([this] { return live_calls() == 0; }, 1s));
    EXPECT_TRUE(
      the().run_until([&] { return the().phones.live_calls() == 0; }, 1s));
  }

  bool rings(const std::string& who) {
    return the().run_until([&] {
      for (const auto& event : the().events(transcript_kind::rings))
        if (event.who == who)
          return true;
      return false;
    });
  }

  std::string token_;
};

TEST_F(hang_up_test, in_the_menu) {
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  hang_up_and_expect_free(*who);
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
}

TEST_F(hang_up_test, while_a_page_is_asked) {
  const auto ana = the().sign_in(101, {ignores});
  ana->page().socket().set_acknowledges(false);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return ana->offers() == 1; }));
  hang_up_and_expect_free(*who);
  EXPECT_TRUE(
    the().run_until([&] { return ana->last_ending() == "cancelled"; }, 1s));
  EXPECT_TRUE(is_available(*ana, 1s)) << ana->state();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
}

TEST_F(hang_up_test, while_a_page_rings) {
  const auto ana = the().sign_in(101, {ignores});
  const auto who = call_and_press('1');
  ASSERT_TRUE(rings("client c123_u101"));
  hang_up_and_expect_free(*who);
  EXPECT_TRUE(
    the().run_until([&] { return ana->last_ending() == "cancelled"; }, 1s));
  EXPECT_TRUE(is_available(*ana, 1s)) << ana->state();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
}

TEST_F(hang_up_test, while_a_phone_is_asked_for_the_1) {
  the().set_phone(managers_phone, {reaction::answers, 0ms, "", {}});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] {
    for (const auto& event : the().events(transcript_kind::hears))
      if (event.who == "phone " + managers_phone)
        return true;
    return false;
  }));
  hang_up_and_expect_free(*who);
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
  // The phone is free for the next call.
  const auto next = call_and_press('1');
  EXPECT_TRUE(the().run_until([&] { return next->heard("(ringing)"); }));
  hang_up_and_expect_free(*next);
}

TEST_F(hang_up_test, in_the_talk) {
  const auto ana = the().sign_in(101);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(connected"); }));
  // The engine learns of the talk a little later than the two.
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "talking"; }));
  hang_up_and_expect_free(*who);
  EXPECT_TRUE(is_available(*ana, 1s)) << ana->state();
  EXPECT_EQ(the().outcome(who->sid()), "person");
}

TEST_F(hang_up_test, while_recording_the_message_is_kept) {
  the().set_phone(managers_phone, {reaction::declines, 0ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  who->speak(1s);
  the().run_for(1100ms);
  who->hang_up();
  EXPECT_EQ(the().outcome(who->sid()), "voicemail");
  EXPECT_EQ(the().sql.value("SELECT department, duration_seconds"
                            " FROM voicemail_messages"),
    "billing|1");
}

TEST_F(hang_up_test, while_recording_silence_leaves_no_message) {
  the().set_phone(managers_phone, {reaction::declines, 0ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  who->hang_up();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM voicemail_messages"), "0");
}

} // namespace
} // namespace callengine::testing
