// The phone in the page: a page calls the clinic, over a phone network that the
// engine plays itself, and staff's pages talk with it.
#include "simulator/sound/wav_media.hpp"
#include "tests/system/conversations.hpp"
#include "tests/system/desk.hpp"
#include "tests/system/figures.hpp"
#include "tests/system/system_test.hpp"
#include "tests/system/voicemails.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace callengine::testing {
namespace {

using nlohmann::json;

class try_phone_test : public system_test {
protected:
  void begin(const std::string& rows, const std::string& who = "open") {
    world_options options;
    options.more = {{"CALLENGINE_TRY_PHONE", who}};
    open(rows, std::move(options));
  }

  void plug_in(const std::string& role = "staff") {
    phone.emplace(the().io, the().engine.port(), "/api/portal/try",
      the().token(7, 123, role));
    ASSERT_TRUE(shows({{"type", "welcome"}}));
  }

  bool shows(const json& part, milliseconds within = patience) {
    return the().run_until([&] { return phone->has(part); }, within);
  }

  bool says(const std::string& text) {
    return the().run_until([&] {
      for (const auto& frame : phone->frames())
        if (frame.value("text", "").find(text) != std::string::npos)
          return true;
      return false;
    });
  }

  void call() {
    phone->send(
      {{"type", "call"}, {"to", clinic_number}, {"from", patients_number}});
  }

  void call_billing() {
    call();
    ASSERT_TRUE(says("For billing, press 1"));
    phone->send({{"type", "key"}, {"digits", "1"}});
  }

  /// The page answers and its sound connects.
  void talk_with(desk& staff) {
    const auto offer = staff.takes_offer(the());
    ASSERT_TRUE(shows({{"type", "ringing"}, {"to", "c123_u101"}}));
    staff.signals("offer", {{"sdp", "from the page"}});
    ASSERT_TRUE(shows({{"type", "rtc"}, {"kind", "offer"}, {"offer", offer},
      {"data", {{"sdp", "from the page"}}}}));
    phone->send({{"type", "rtc"}, {"kind", "answer"}, {"offer", offer},
      {"data", {{"sdp", "from the phone"}}}});
    ASSERT_TRUE(the().run_until([&] {
      return staff.socket.has({{"type", "rtc"}, {"kind", "answer"},
        {"data", {{"sdp", "from the phone"}}}});
    }));
    ASSERT_TRUE(shows({{"type", "state"}, {"state", "talking"}}));
    ASSERT_TRUE(the().run_until([&] { return staff.is("talking"); }));
  }

  /// The row of the only call says how it ended, and that it was a test.
  void expect_outcome(const std::string& how) {
    EXPECT_TRUE(the().eventually([&] {
      return the().sql.value("SELECT count(*) FROM calls WHERE is_test"
                             " AND ended_at IS NOT NULL")
        == "1";
    }));
    EXPECT_EQ(the().sql.value("SELECT outcome FROM calls"), how)
      << ::testing::PrintToString(the().decisions(
           call_sid{the().sql.value("SELECT call_sid FROM calls")}));
  }

  /// History knows the talk, and hence the store: what a page is shown is
  /// ahead of both.
  void expect_talk_is_durable() {
    ASSERT_TRUE(the().eventually([&] {
      return the().sql.value("SELECT count(*) FROM call_routing_history"
                             " WHERE decision = 'connected'")
        == "1";
    }));
    // A store that was slow lets history go ahead, and says so.
    ASSERT_TRUE(the().eventually([&] {
      const auto now = figures_of(the());
      return now.at("callengine_snapshots_degraded") == 0
        && now.at("callengine_snapshots_waiting") == 0;
    }));
  }

  std::optional<portal_socket> phone;
};

TEST_F(try_phone_test, talks_with_a_staff_page_and_is_marked_a_test) {
  begin(billing_clinic);
  desk ana{the(), 101};
  plug_in();
  EXPECT_EQ(phone->last("welcome").at("numbers"),
    json::parse(R"([{"number": "+12025550199", "clinic": "Hillside"}])"));
  call_billing();
  talk_with(ana);
  EXPECT_EQ(ana.socket.last("offer").at("is_test"), true);
  const auto live
    = the().portal("/api/portal/calls?live=true", the().token(101));
  EXPECT_EQ(json::parse(live.body).at("calls").at(0).at("is_test"), true);

  const auto sid = ana.socket.last("offer").at("call").get<std::string>();
  phone->send({{"type", "hang_up"}});
  EXPECT_TRUE(the().run_until([&] { return !ana.is("talking"); }, 1s));
  EXPECT_TRUE(shows({{"type", "ended"}, {"reason", "completed"}}, 1s));
  EXPECT_TRUE(ana.socket.has({{"type", "rtc"}, {"kind", "bye"}}));
  expect_outcome("person");
  const auto told = the().portal("/api/portal/calls/" + sid, the().token(101));
  EXPECT_EQ(json::parse(told.body).at("is_test"), true);
}

TEST_F(try_phone_test, is_left_alone_when_the_page_hangs_up) {
  begin(billing_clinic);
  desk ana{the(), 101};
  plug_in();
  call_billing();
  talk_with(ana);
  ana.signals("bye");
  EXPECT_TRUE(shows({{"type", "rtc"}, {"kind", "bye"}}, 1s));
  EXPECT_TRUE(the().run_until([&] { return !ana.is("talking"); }, 1s));
  EXPECT_TRUE(shows({{"type", "ended"}}));
  expect_outcome("person");
}

TEST_F(try_phone_test, hangs_up_when_its_page_is_closed) {
  begin(billing_clinic);
  desk ana{the(), 101};
  plug_in();
  call_billing();
  talk_with(ana);
  phone.reset();
  EXPECT_TRUE(the().run_until([&] { return !ana.is("talking"); }, 1s));
  expect_outcome("person");
}

TEST_F(try_phone_test, rings_the_second_phone_when_the_page_declines) {
  begin(billing_clinic);
  desk ana{the(), 101};
  plug_in();
  call_billing();
  ana.takes_offer(the());
  ASSERT_TRUE(shows({{"type", "ringing"}, {"to", "c123_u101"}}));
  ana.socket.send({{"type", "offer.decline"}, {"offer", ana.offer()}});
  ASSERT_TRUE(shows({{"type", "second.ring"}}));
  EXPECT_TRUE(ana.socket.has({{"type", "rtc"}, {"kind", "bye"}}))
    << "the leg was cancelled by REST";
  phone->send({{"type", "second.answer"}});
  ASSERT_TRUE(shows({{"type", "say"}, {"who", "second"}}));
  EXPECT_FALSE(phone->has({{"type", "state"}, {"state", "talking"}}));
  phone->send({{"type", "second.key"}, {"digits", "1"}});
  ASSERT_TRUE(shows({{"type", "state"}, {"state", "talking"}}));
  phone->send({{"type", "second.hang_up"}});
  EXPECT_TRUE(shows({{"type", "second.ended"}}, 1s));
  EXPECT_TRUE(shows({{"type", "ended"}}));
  expect_outcome("person");
}

TEST_F(try_phone_test, leaves_a_message_that_has_the_samples_spoken) {
  begin(voicemail_clinic());
  plug_in();
  call();
  ASSERT_TRUE(says("For billing, press 1"));
  phone->send({{"type", "key"}, {"digits", "1"}});
  ASSERT_TRUE(shows({{"type", "record"}, {"beep", true}}));
  const auto sound = spoken("Please call me back about my bill.");
  phone->send_sound(*sound);
  phone->send({{"type", "record.end"}});
  ASSERT_TRUE(shows({{"type", "record.stop"}}));
  ASSERT_TRUE(shows({{"type", "ended"}}));
  expect_outcome("voicemail");

  const listener ana{the(), 101};
  ASSERT_TRUE(the().eventually([&] {
    const auto all = ana.messages();
    return all.size() == 1 && all[0].at("status") != "new";
  }));
  const auto message = ana.messages().at(0);
  EXPECT_EQ(message.at("from"), patients_number);
  EXPECT_EQ(message.at("is_test"), true);
  EXPECT_EQ(
    ana.hear(message.at("id")).bytes, simulator::wav_media{sound}.bytes());
}

TEST_F(try_phone_test, talks_with_the_ai) {
  begin(talking_clinic({}));
  plug_in();
  call();
  ASSERT_TRUE(shows({{"type", "say"}}));
  phone->send({{"type", "say"}, {"text", "what are your opening hours"}});
  EXPECT_TRUE(says("from nine to five"));
  phone->send({{"type", "hang_up"}});
  EXPECT_TRUE(shows({{"type", "ended"}}));
}

TEST_F(try_phone_test, talks_with_the_ai_over_a_relay) {
  begin(talking_clinic({.relay = true}));
  plug_in();
  call();
  ASSERT_TRUE(shows({{"type", "say"}}));
  phone->send({{"type", "say"}, {"text", "what are your opening hours"}});
  EXPECT_TRUE(says("from nine to five"));
  EXPECT_EQ(figures_of(the())["callengine_relays_total{event=\"opened\"}"], 1);
  phone->send({{"type", "hang_up"}});
  EXPECT_TRUE(shows({{"type", "ended"}}));
}

TEST_F(try_phone_test, calls_no_other_clinic) {
  begin(billing_clinic + clinic_124);
  plug_in();
  phone->send(
    {{"type", "call"}, {"to", other_clinic_number}, {"from", patients_number}});
  EXPECT_TRUE(shows({{"type", "error"}, {"code", "unknown_number"}}));
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls"), "0");
}

TEST_F(try_phone_test, takes_signals_from_no_other_page) {
  begin(billing_clinic);
  desk ana{the(), 101};
  desk ben{the(), 102};
  plug_in();
  call_billing();
  const auto offer = ana.takes_offer(the());
  ASSERT_TRUE(shows({{"type", "ringing"}, {"to", "c123_u101"}}));
  ben.socket.send({{"type", "rtc"}, {"offer", offer}, {"kind", "offer"},
    {"data", json::object()}});
  const std::string dropped = "callengine_rtc_signals_total{fate=\"dropped\"}";
  EXPECT_TRUE(
    the().eventually([&] { return figures_of(the())[dropped] == 1; }));
  EXPECT_FALSE(phone->has({{"type", "rtc"}}));
  phone->send({{"type", "hang_up"}});
  EXPECT_TRUE(shows({{"type", "ended"}}));
}

TEST_F(try_phone_test, of_administrators_is_nobody_elses) {
  begin(billing_clinic, "admins");
  portal_socket staffs{
    the().io, the().engine.port(), "/api/portal/try", the().token(101)};
  EXPECT_TRUE(the().run_until([&] { return !staffs.is_open(); }));
  EXPECT_TRUE(staffs.has({{"type", "error"}, {"code", "not_allowed"}}));
  plug_in("admin");
  const auto me = [this](const std::string& role) {
    return json::parse(
      the().portal("/api/portal/me", the().token(101, 123, role)).body);
  };
  EXPECT_EQ(me("staff").at("try_phone"), false);
  EXPECT_EQ(me("admin").at("try_phone"), true);
  EXPECT_EQ(me("staff").at("voice"), "page");
}

TEST_F(try_phone_test, is_the_only_one_whose_calls_are_tests) {
  begin(billing_clinic);
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_EQ(
    the().sql.value("SELECT count(*) FROM calls WHERE NOT is_test"), "1");
}

TEST_F(try_phone_test, hangs_up_when_the_engine_stops) {
  begin(billing_clinic);
  plug_in();
  call();
  ASSERT_TRUE(says("For billing, press 1"));
  the().restart_engine();
  EXPECT_FALSE(phone->is_open());
  expect_outcome("caller_hung_up");
}

TEST_F(try_phone_test, is_over_after_a_crash_and_frees_whom_it_held) {
  begin(billing_clinic);
  desk ana{the(), 101};
  plug_in();
  call_billing();
  talk_with(ana);
  expect_talk_is_durable();
  the().crash_engine();
  expect_outcome("person");
  desk back{the(), 101};
  EXPECT_TRUE(the().run_until([&] { return back.is("available"); }));
}

TEST_F(try_phone_test, is_not_there_unless_it_is_switched_on) {
  open(billing_clinic);
  portal_socket page{the().io, the().engine.port(), "/api/portal/try",
    the().token(7, 123, "admin")};
  EXPECT_TRUE(the().run_until([&] { return !page.is_open(); }));
  EXPECT_TRUE(page.frames().empty());
}

} // namespace
} // namespace callengine::testing
