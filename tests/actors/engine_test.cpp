// The engine as the application holds it: real threads, real time.
#include "actors/engine.hpp"
#include "model/plan/plan_compiler.hpp"
#include "tests/actors/clinic.hpp"
#include "tests/actors/fakes.hpp"
#include "tests/actors/history_fake.hpp"
#include "tests/actors/store_fake.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

namespace callengine::actors::testing {

namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Far more than anything here takes; reached only if something hangs.
constexpr auto deadline = 10s;

class system_clock final : public callengine::clock {
public:
  time_point now() const override {
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
  }
};

class real_engine_test : public ::testing::Test {
protected:
  real_engine_test() {
    engine.change_plans(plans());
  }

  static plan_book_ptr plans() {
    return compile_plan_book(
      {direct_tables({portal_row(101, 1), phone_row(103, 2)}),
        other_clinic_tables()},
      nullptr);
  }

  static webhook arrival(const call_sid& sid, const std::string& to) {
    webhook request;
    request.call = sid;
    request.from = "+14155559999";
    request.to_number = to;
    request.parent_status = call_status::ringing;
    request.event = call_events::call_arrived{};
    return request;
  }

  /// Sends a first webhook and waits for its answer.
  twiml::document_ptr call(
    const call_sid& sid, const std::string& to = clinic_number) {
    auto reply = std::make_shared<recording_reply>();
    engine.accept(arrival(sid, to), reply);
    EXPECT_TRUE(reply->wait(deadline));
    return reply->document();
  }

  /// The person at 103 picks up and presses 1.
  void take_call(actors::engine& on, const call_sid& sid) {
    for (int key = 0; key < 2; ++key) {
      webhook request;
      request.to = key == 0 ? twiml::endpoint::screening
                            : twiml::endpoint::screening_answer;
      request.call = sid;
      request.link = twiml::link{};
      request.link->client = clinic;
      request.link->settings = settings_id{1};
      if (key == 0)
        request.event = call_events::screening_started{1, "CA-leg"};
      else
        request.event = call_events::screening_answered{1, "CA-leg", "1"};
      auto reply = std::make_shared<recording_reply>();
      on.accept(std::move(request), reply);
      ASSERT_TRUE(reply->wait(deadline));
    }
  }

  std::vector<live_call> live(client_id client) {
    std::promise<std::vector<live_call>> answer;
    auto future = answer.get_future();
    engine.live_calls(client, [&answer](std::vector<live_call> calls) {
      answer.set_value(std::move(calls));
    });
    return future.get();
  }

  std::optional<live_call> find(client_id client, const call_sid& sid) {
    std::promise<std::optional<live_call>> answer;
    auto future = answer.get_future();
    engine.find_live_call(client, sid, [&answer](std::optional<live_call> c) {
      answer.set_value(std::move(c));
    });
    return future.get();
  }

  system_clock clock;
  recording_history history;
  recording_control control;
  engine_faults faults;
  engine_meters meters;
  recording_store store;
  scripted_lookup lookup;
  engine_ports ports{clock, history, store, control, lookup, faults, meters};
  actors::engine engine{ports, 2};
};

TEST_F(real_engine_test, lists_live_calls_of_one_clinic_only) {
  call("CA1");
  call("CA2", other_number);
  const auto ours = live(clinic);
  ASSERT_EQ(ours.size(), 1U);
  EXPECT_EQ(ours[0].call, "CA1");
  EXPECT_EQ(ours[0].state, "ringing");
  EXPECT_EQ(ours[0].user, user_id{103});
  const auto theirs = live(other_clinic);
  ASSERT_EQ(theirs.size(), 1U);
  EXPECT_EQ(theirs[0].call, "CA2");
  EXPECT_THAT(live(client_id{999}), IsEmpty());
}

TEST_F(real_engine_test, a_ping_is_answered_while_calls_live) {
  call("CA1");
  auto answered = std::make_shared<std::promise<void>>();
  engine.ping([answered] { answered->set_value(); });
  EXPECT_EQ(
    answered->get_future().wait_for(deadline), std::future_status::ready);
}

TEST_F(real_engine_test, finds_a_live_call_for_its_own_clinic_only) {
  call("CA1");
  EXPECT_TRUE(find(clinic, "CA1"));
  EXPECT_FALSE(find(other_clinic, "CA1"));
  EXPECT_FALSE(find(clinic, "CA2"));
}

TEST_F(real_engine_test, lists_calls_by_their_age) {
  for (int index = 9; index >= 0; --index)
    call("CA" + std::to_string(index));
  const auto calls = live(clinic);
  ASSERT_EQ(calls.size(), 10U);
  for (std::size_t index = 1; index < calls.size(); ++index)
    EXPECT_LE(std::pair(calls[index - 1].started_at, calls[index - 1].call),
      std::pair(calls[index].started_at, calls[index].call));
}

TEST_F(real_engine_test, answers_each_of_many_requests_from_many_threads_once) {
  constexpr int threads = 4;
  constexpr int calls = 100;
  std::vector<reply_ptr> replies(threads * calls);
  for (auto& reply : replies)
    reply = std::make_shared<recording_reply>();
  std::vector<std::jthread> senders;
  for (int thread = 0; thread < threads; ++thread)
    senders.emplace_back([&, thread] {
      for (int index = 0; index < calls; ++index) {
        const auto number = thread * calls + index;
        engine.accept(arrival("CA" + std::to_string(number), clinic_number),
          replies[static_cast<std::size_t>(number)]);
      }
    });
  senders.clear();
  for (const auto& reply : replies) {
    ASSERT_TRUE(reply->wait(deadline));
    EXPECT_TRUE(reply->document());
  }
  engine.stop();
  for (const auto& reply : replies)
    EXPECT_EQ(reply->answers(), 1);
  EXPECT_EQ(history.starts().size(), replies.size());
  EXPECT_EQ(history.contradiction(), "");
}

/// The same calls from all sides at once: who carries a call changes with every
/// request, while lists ask its actor and calls end under way.
TEST_F(
  real_engine_test, one_calls_requests_from_many_threads_are_answered_once) {
  constexpr int threads = 4;
  constexpr int calls = 60;
  std::vector<std::vector<reply_ptr>> replies(threads);
  std::atomic<bool> done = false;
  std::jthread lister{[&] {
    while (!done) {
      live(clinic);
      find(clinic, "CA7");
    }
  }};
  {
    std::vector<std::jthread> senders;
    for (auto& mine : replies)
      senders.emplace_back([this, &mine] {
        for (int index = 0; index < calls; ++index) {
          const auto sid = "CA" + std::to_string(index);
          for (const bool last : {false, true}) {
            auto request = arrival(sid, clinic_number);
            if (last && index % 2 == 0) {
              request.to = twiml::endpoint::status_callback;
              request.parent_status = call_status::completed;
              request.event = call_events::caller_hung_up{};
            }
            mine.push_back(std::make_shared<recording_reply>());
            engine.accept(std::move(request), mine.back());
          }
        }
      });
  }
  for (const auto& mine : replies)
    for (const auto& reply : mine)
      EXPECT_TRUE(reply->wait(deadline));
  done = true;
  lister.join();
  engine.stop();
  for (const auto& mine : replies)
    for (const auto& reply : mine)
      EXPECT_EQ(reply->answers(), 1);
  EXPECT_LE(history.starts().size(), static_cast<std::size_t>(calls));
  EXPECT_EQ(history.contradiction(), "");
  EXPECT_EQ(faults.lost_actors, 0U);
  EXPECT_EQ(faults.broken_calls, 0U);
}

TEST_F(real_engine_test, tells_a_page_of_a_message) {
  const auto page = std::make_shared<recording_page>("session-1");
  engine.page_did(person(201), page_event::connected{page, true});
  voicemail_news news;
  news.id = 7;
  engine.tell_news(other_clinic, news);
  news.id = 8;
  engine.tell_news(clinic, news);
  ASSERT_TRUE(page->wait_until(
    deadline, [&page] { return !page->all<voicemail_news>().empty(); }));
  EXPECT_EQ(page->last<voicemail_news>().id, 8);
}

TEST_F(real_engine_test, stops_within_seconds_whatever_is_going_on) {
  const auto page = std::make_shared<recording_page>("session-1");
  engine.page_did(person(101), page_event::connected{page});
  engine.page_did(person(101), page_event::presence_set{page->session(), true});
  // One call is in an offer that nobody acknowledges, one in a talk with a
  // timer of four hours, many leave a message.
  ASSERT_TRUE(page->wait_until(
    deadline, [&page] { return page->shown() == staff_state::available; }));
  const auto offered = std::make_shared<recording_reply>();
  engine.accept(arrival("CA-offered", clinic_number), offered);
  ASSERT_TRUE(page->wait_until(
    deadline, [&page] { return page->shown() == staff_state::offered; }));
  call("CA-talking");
  take_call(engine, "CA-talking");
  for (int index = 0; index < 50; ++index)
    call("CA" + std::to_string(index));
  const auto begin = std::chrono::steady_clock::now();
  engine.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
  EXPECT_TRUE(page->closed());
  // Who waited for an answer is not hung up, but comes back for it.
  ASSERT_TRUE(offered->document());
  EXPECT_TRUE(
    std::holds_alternative<twiml::redirect>(offered->document()->verbs.back()));
  EXPECT_EQ(faults.lost_actors, 0U);
  engine.stop(); // a second time does nothing
}

TEST_F(real_engine_test, hands_its_calls_and_their_leases_to_the_next_run) {
  call("CA-talking");
  take_call(engine, "CA-talking");
  engine.stop();
  const auto kept = store.calls();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(state_name(kept[0].value->state), "talking");

  recording_history later_history;
  engine_ports later_ports{
    clock, later_history, store, control, lookup, faults, meters};
  actors::engine later{later_ports, 2};
  later.change_plans(plans());
  later.restore_staff(store.staff());
  later.take_back(kept);
  later.finish_recovery();
  // A new call finds 103 in the talk, and nobody else.
  const auto reply = std::make_shared<recording_reply>();
  later.accept(arrival("CA-next", clinic_number), reply);
  ASSERT_TRUE(reply->wait(deadline));
  EXPECT_EQ(later.live_call_count(), 2U);
  const auto values = store.calls();
  ASSERT_EQ(values.size(), 2U);
  for (const auto& each : values)
    EXPECT_EQ(state_name(each.value->state),
      each.value->sid == "CA-next" ? "recording" : "talking");
  EXPECT_EQ(later_history.busy(), std::vector{person(103)});
}

TEST_F(real_engine_test, knows_calls_that_ended_in_an_earlier_run) {
  engine.remember_ended({{"CA1", clinic, clock.now() - 1h}});
  const auto document = call("CA1");
  ASSERT_TRUE(document);
  EXPECT_THAT(document->verbs, ElementsAre(twiml::verb{twiml::hangup{}}));
  EXPECT_THAT(live(clinic), IsEmpty());
}

} // namespace

} // namespace callengine::actors::testing
