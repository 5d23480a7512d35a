#include "simulator/http/form.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/load/io_loop.hpp"
#include "simulator/load/replay_player.hpp"
#include "tests/load/recorded_calls.hpp"
#include "tests/load/scripted_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace callengine::simulator::load {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;

std::uint64_t count(const load_stats& stats, breach what) {
  return stats.broken[static_cast<std::size_t>(what)];
}

std::uint64_t count(const load_stats& stats, call_end how) {
  return stats.ended[static_cast<std::size_t>(how)];
}

/// A player before a server that plays the engine as `answer` says.
class replay_test : public ::testing::Test {
protected:
  replay_test() {
    book_.learn(department_call());
    book_.learn(hung_up_call());
    answer_ = [this](const std::string& endpoint, const field_list& fields) {
      return well_behaved(endpoint, fields);
    };
  }

  std::string well_behaved(
    const std::string& endpoint, const field_list& fields) {
    if (endpoint == "incoming")
      return menu_document("1");
    if (endpoint == "ivr-gather") {
      const auto person = "c1_u" + std::to_string(100 + ++rung_);
      return dial_document(std::string{find_field(fields, "CallSid")}, person);
    }
    return endpoint == "route-to-staff" ? goodbye_document : empty_document;
  }

  std::optional<server_response> respond(const server_request& request) {
    const std::string target{request.target()};
    const auto fields = decode_form(request.body());
    if (request["X-Twilio-Signature"] != sign(token, base + target, fields))
      return server_response{boost::beast::http::status::forbidden, 11};
    const auto path = target.substr(0, target.find('?'));
    const auto endpoint = path.substr(path.rfind('/') + 1);
    asked_[std::string{find_field(fields, "CallSid")}].push_back(endpoint);
    if (lost_.contains(++all_))
      return std::nullopt;
    auto answer = twiml_answer(answer_(endpoint, fields));
    answer.result(static_cast<unsigned>(status_));
    return answer;
  }

  replay_player& player() {
    if (!player_) {
      player_events events;
      events.finished = [this] {
        ++finished_;
      };
      events.leg_over = [this](const std::string& address) {
        legs_over_.push_back(address);
      };
      player_.emplace(
        loop_.io(), client_, book_, writer_, options_, std::move(events));
    }
    return *player_;
  }

  void play(const std::string& script, int calls = 1) {
    for (int each = 0; each < calls; ++each)
      player().start(script, steady::now(), false);
    ASSERT_TRUE(loop_.run_until([&] { return finished_ == calls; }, 10s));
  }

  io_loop loop_;
  std::function<std::string(const std::string&, const field_list&)> answer_;
  scripted_server server_{loop_.io(), [this](const server_request& request) {
                            return respond(request);
                          }};
  http_client client_{loop_.io(), server_.endpoint(), 4};
  template_book book_{base};
  request_writer writer_{base, token};
  replay_options options_{0ns, 0ns, 0, false, 5};
  std::optional<replay_player> player_;
  std::map<std::string, std::vector<std::string>> asked_; ///< by CallSid
  std::vector<std::string> legs_over_;
  int status_ = 200;
  int rung_ = 0;
  int all_ = 0;
  std::set<int> lost_; ///< these requests get no answer
  int finished_ = 0;
};

TEST_F(replay_test, a_call_goes_its_recorded_way_signed_and_is_counted) {
  play("department");
  const auto& stats = player().stats();
  EXPECT_EQ(stats.all_breaches(), 0U);
  EXPECT_EQ(stats.webhooks, 5U);
  EXPECT_EQ(count(stats, call_end::person), 1U);
  ASSERT_EQ(asked_.size(), 2U); // the call and its leg
  EXPECT_THAT(asked_.begin()->second,
    ElementsAre("incoming", "ivr-gather", "route-to-staff", "status-callback"));
  EXPECT_THAT(legs_over_, ElementsAre("c1_u101"));
  EXPECT_EQ(player().live(), 0U);
}

TEST_F(replay_test, a_hang_up_in_the_menu_is_one) {
  play("hangup", 3);
  EXPECT_EQ(count(player().stats(), call_end::hung_up), 3U);
  EXPECT_EQ(player().stats().webhooks, 6U);
}

TEST_F(replay_test, an_unknown_way_is_hung_up_and_told) {
  answer_ = [this](const std::string& endpoint, const field_list& fields) {
    return endpoint == "ivr-gather" ? goodbye_document
                                    : well_behaved(endpoint, fields);
  };
  play("department");
  EXPECT_EQ(count(player().stats(), call_end::off_recording), 1U);
  EXPECT_EQ(player().stats().all_breaches(), 0U);
  EXPECT_EQ(asked_.begin()->second.back(), "status-callback");
}

TEST_F(replay_test, one_person_rung_by_two_calls_is_a_breach) {
  answer_ = [this](const std::string& endpoint, const field_list& fields) {
    if (endpoint == "ivr-gather")
      return dial_document("CA", "c1_u101");
    return well_behaved(endpoint, fields);
  };
  options_.talk = 50ms; // both are rung before either is over
  play("department", 2);
  EXPECT_EQ(count(player().stats(), breach::rung_twice), 1U);
}

TEST_F(replay_test, a_person_rung_again_after_the_talk_is_none) {
  answer_ = [this](const std::string& endpoint, const field_list& fields) {
    if (endpoint == "ivr-gather")
      return dial_document("CA", "c1_u101");
    return well_behaved(endpoint, fields);
  };
  play("department");
  finished_ = 0;
  play("department");
  EXPECT_EQ(player().stats().all_breaches(), 0U);
}

TEST_F(replay_test, refusals_are_breaches) {
  status_ = 500;
  play("department");
  EXPECT_GE(count(player().stats(), breach::wrong_status), 1U);
  EXPECT_EQ(count(player().stats(), call_end::failed), 1U);
}

TEST_F(replay_test, documents_that_lead_nowhere_are_breaches) {
  answer_ = [](const std::string&, const field_list&) {
    return std::string{"<Response><Say>Hello</Say></Response>"};
  };
  play("department");
  EXPECT_EQ(count(player().stats(), breach::dead_end), 1U);
}

TEST_F(replay_test, documents_that_twilio_would_refuse_are_breaches) {
  answer_ = [](const std::string&, const field_list&) {
    return std::string{"<Response><Redirect>/a</Response>"};
  };
  play("department");
  EXPECT_EQ(count(player().stats(), breach::no_twiml), 1U);
}

TEST_F(replay_test, doubles_get_the_same_bytes_or_are_told) {
  options_.doubled_each = 1;
  play("department");
  EXPECT_EQ(player().stats().doubles, 3U); // no callback
  // The server rings somebody else for the second ivr-gather.
  EXPECT_EQ(count(player().stats(), breach::double_differs), 1U);
}

TEST_F(replay_test, held_calls_live_until_they_are_hung_up) {
  for (int each = 0; each < 10; ++each)
    player().start("department", steady::now(), true);
  ASSERT_TRUE(loop_.run_until([&] { return player().held() == 10; }, 10s));
  EXPECT_EQ(all_, 10);
  player().hang_up_all();
  ASSERT_TRUE(loop_.run_until([&] { return player().live() == 0; }, 10s));
  EXPECT_EQ(all_, 20);
  EXPECT_EQ(player().held(), 0U);
  EXPECT_EQ(finished_, 0); // no new call comes in a held one's place
}

TEST_F(replay_test, latency_counts_from_the_due_moment) {
  player().start("hangup", steady::now() - 1s, false);
  ASSERT_TRUE(loop_.run_until([&] { return finished_ == 1; }, 10s));
  EXPECT_GE(player().stats().latency.max(), 1s);
  EXPECT_GE(player().stats().lateness.max(), 1s);
}

TEST_F(replay_test, a_request_without_an_answer_counts_with_its_wait) {
  lost_ = {1}; // on a new connection, so that it is not sent again
  player().start("hangup", steady::now() - 5s, false);
  ASSERT_TRUE(loop_.run_until([&] { return finished_ == 1; }, 10s));
  const auto& stats = player().stats();
  EXPECT_EQ(count(stats, breach::no_answer), 1U);
  EXPECT_EQ(stats.unanswered, 1U);
  EXPECT_EQ(stats.webhooks, 0U);
  EXPECT_EQ(stats.latency.count(), 1U);
  EXPECT_GE(stats.latency.max(), 5s);
}

TEST_F(replay_test, what_is_still_awaited_can_be_counted) {
  player().start("hangup", steady::now(), true);
  ASSERT_TRUE(loop_.run_until([&] { return player().held() == 1; }, 10s));
  const auto now = steady::now();
  player().start("hangup", now - 5s, false);
  player().start("hangup", now - 1s, false);
  player().note_outstanding(now); // both, but not the held call's
  const auto& stats = player().stats();
  EXPECT_EQ(stats.unanswered, 2U);
  EXPECT_EQ(stats.latency.max(), 5s);
  EXPECT_EQ(count(stats, breach::no_answer), 1U); // one has time yet
}

TEST_F(replay_test, a_double_without_an_answer_is_not_the_next_calls) {
  options_.doubled_each = 1;
  lost_ = {2}; // the first request's double, on a connection of its own
  play("hangup");
  EXPECT_EQ(count(player().stats(), call_end::failed), 1U);
  finished_ = 0;
  play("hangup");
  EXPECT_EQ(count(player().stats(), call_end::hung_up), 1U);
  EXPECT_EQ(player().stats().doubles, 1U);
}

TEST_F(replay_test, as_recorded_any_answer_will_do) {
  options_.as_recorded = true;
  answer_ = [](const std::string&, const field_list&) {
    return std::string{"fixed"};
  };
  play("department");
  EXPECT_EQ(player().stats().webhooks, 5U);
  EXPECT_EQ(player().stats().all_breaches(), 0U);
}

} // namespace
} // namespace callengine::simulator::load
