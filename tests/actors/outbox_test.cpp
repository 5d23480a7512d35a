#include "actors/outbox/outbox.hpp"
#include "tests/actors/fixture.hpp"
#include "tests/actors/outbox_fakes.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string recording = "RE1";
const attempt fails{attempt::end::failed, "no", std::nullopt};

/// The outbox in virtual time, with one message that is to be fetched.
class outbox_test : public ::testing::Test, protected virtual_system {
protected:
  class virtual_clock final : public callengine::clock {
  public:
    explicit virtual_clock(const virtual_system& time) : time_(time) {}

    time_point now() const override {
      return time_.now();
    }

  private:
    const virtual_system& time_;
  };

  outbox_test() {
    ports.recordings = &recordings;
    ports.transcriber = &transcriber;
    ports.mailer = &mailer;
    ports.inbox_url = "https://portal.example/voicemails";
    ports.local_time = [](time_point, const std::string&) {
      return std::string{"09:15"};
    };
    ports.tell = [this](const voicemail_facts& message) {
      told.push_back(message.recording);
    };
    ports.report = [this](const std::string& text) {
      reports.push_back(text);
    };
    voicemail_facts message;
    message.client = client_id{123};
    message.recording = recording;
    message.at = now();
    message.recipients = {"a@x.example", "b@x.example"};
    store.messages[recording] = message;
    store.add({client_id{123}, task::keep, recording, {}, now()}, now());
  }

  ~outbox_test() override {
    stop();
  }

  void start() {
    outbox = spawn_outbox(
      system(), &ports, stops.get_token(), outbox_threads::shared);
    settle();
  }

  void stop() {
    stops.request_stop();
    if (outbox)
      caf::anon_send(std::exchange(outbox, nullptr), stop_now{});
    settle();
    advance(1s); // the last wake-ups
    EXPECT_EQ(running(), 0U);
  }

  item_state state_of(task what, const std::string& recipient = {}) const {
    const auto* row = store.find(what, recipient);
    EXPECT_NE(row, nullptr) << to_string(what);
    return row != nullptr ? row->state : item_state::failed;
  }

  virtual_clock clock{*this};
  outbox_in_memory store;
  media_in_memory media;
  scripted_lookup lookup;
  scripted_recordings recordings;
  scripted_transcriber transcriber;
  scripted_mailer mailer;
  outbox_meters meters;
  outbox_ports ports{.clock = clock,
    .store = store,
    .media = media,
    .lookup = lookup,
    .meters = meters};
  std::vector<recording_sid> told;
  std::vector<std::string> reports;
  std::stop_source stops;
  outbox_actor outbox;
};

TEST_F(outbox_test, a_message_goes_all_the_way_at_once) {
  start();
  EXPECT_EQ(media.files["123/voicemail/RE1"], "sound of RE1");
  EXPECT_EQ(store.changed<outbox_changes::transcript_made>(), 1U);
  EXPECT_THAT(mailer.sent, SizeIs(2));
  for (const auto& row : store.rows)
    EXPECT_EQ(row.state, item_state::done) << to_string(row.item.what);
  EXPECT_EQ(meters.done.of(task::announce), 2U);
  // New, and after each of the four steps.
  EXPECT_THAT(told, SizeIs(5));
  advance(1h);
  EXPECT_EQ(recordings.fetches.asked, 1);
  EXPECT_THAT(mailer.sent, SizeIs(2));
}

TEST_F(outbox_test, what_fails_is_tried_until_it_works) {
  recordings.fetches.answers.assign(10, fails);
  mailer.tries.answers.assign(7, fails);
  start();
  EXPECT_EQ(state_of(task::keep), item_state::waiting);
  advance(1h);
  EXPECT_EQ(recordings.fetches.asked, 11);
  EXPECT_THAT(mailer.sent, SizeIs(2));
  EXPECT_EQ(store.changed<outbox_changes::sound_kept>(), 1U);
}

TEST_F(outbox_test, what_was_done_while_the_database_went_is_not_repeated) {
  mailer.after = [this] {
    store.away = "the connection is lost";
  };
  store.messages[recording].recipients = {"a@x.example"};
  start();
  advance(10s);
  ASSERT_THAT(mailer.sent, SizeIs(1));
  EXPECT_EQ(state_of(task::announce, "a@x.example"), item_state::running);
  EXPECT_GT(meters.store_errors, 5U);
  store.away.clear();
  mailer.after = nullptr;
  advance(10s);
  EXPECT_THAT(mailer.sent, SizeIs(1));
  EXPECT_EQ(state_of(task::announce, "a@x.example"), item_state::done);
}

TEST_F(outbox_test, a_message_that_cant_be_read_once_is_fetched_later) {
  store.unread = 1;
  start();
  EXPECT_EQ(state_of(task::keep), item_state::waiting);
  advance(1min);
  EXPECT_EQ(state_of(task::keep), item_state::done);
  EXPECT_EQ(media.files["123/voicemail/RE1"], "sound of RE1");
  EXPECT_THAT(mailer.sent, SizeIs(2));
}

TEST_F(outbox_test, what_another_run_has_taken_over_is_told_once) {
  store.superseded = true;
  start();
  advance(10s);
  EXPECT_EQ(store.tellings, 1);
  EXPECT_EQ(meters.store_errors, 1U);
  EXPECT_THAT(reports, SizeIs(1));
}

TEST_F(outbox_test, a_mail_that_cant_be_marked_first_is_held_back) {
  store.mark_error = "the disk is full";
  store.messages[recording].recipients = {"a@x.example"};
  start();
  EXPECT_THAT(mailer.sent, IsEmpty());
  EXPECT_EQ(state_of(task::announce, "a@x.example"), item_state::waiting);
  store.mark_error.clear();
  advance(10s);
  EXPECT_THAT(mailer.sent, SizeIs(1));
}

TEST_F(outbox_test, a_mail_that_a_dead_run_had_handed_over_is_not_sent_again) {
  store.rows.clear();
  store.add(
    {client_id{123}, task::announce, recording, "a@x.example", now()}, now());
  store.rows.front().item.handed_over = true;
  start();
  EXPECT_THAT(mailer.sent, IsEmpty());
  EXPECT_EQ(state_of(task::announce, "a@x.example"), item_state::done);
  EXPECT_EQ(store.changed<outbox_changes::mail_sent>(), 1U);
}

TEST_F(outbox_test, nothing_is_begun_before_the_last_runs_work_is_taken_over) {
  store.away = "no route to host";
  start();
  advance(10s);
  EXPECT_EQ(recordings.fetches.asked, 0);
  EXPECT_THAT(reports, SizeIs(1)); // an outage is said once
  store.away.clear();
  advance(1s);
  EXPECT_EQ(recordings.fetches.asked, 1);
}

TEST_F(outbox_test, a_deleted_message_is_not_fetched) {
  store.messages.clear();
  start();
  EXPECT_EQ(recordings.fetches.asked, 0);
  EXPECT_EQ(state_of(task::keep), item_state::done);
}

TEST_F(outbox_test, a_greeting_that_is_played_no_more_is_removed) {
  media.files["123/greeting/5-a1"] = "sound";
  store.add(
    {client_id{123}, task::remove_greeting, "greeting/5-a1", {}, now()}, now());
  start();
  EXPECT_EQ(state_of(task::remove_greeting), item_state::done);
  EXPECT_EQ(media.files.count("123/greeting/5-a1"), 0U);
  EXPECT_EQ(store.find(task::delete_at_carrier), nullptr)
    << "the carrier never had it";
}

TEST_F(outbox_test, what_is_not_set_up_is_not_asked_for) {
  ports.mailer = nullptr;
  ports.transcriber = nullptr;
  start();
  EXPECT_EQ(state_of(task::keep), item_state::done);
  EXPECT_THAT(store.rows, SizeIs(1));
}

TEST_F(outbox_test, a_crowd_is_worked_off_a_few_at_a_time) {
  for (int number = 0; number < 200; ++number) {
    const auto sid = "REcrowd" + std::to_string(number);
    store.messages[sid] = store.messages[recording];
    store.messages[sid].recording = sid;
    store.add({client_id{123}, task::keep, sid, {}, now()}, now());
  }
  start();
  advance(1min);
  EXPECT_EQ(recordings.fetches.asked, 201);
  EXPECT_THAT(mailer.sent, SizeIs(402));
}

/// A search that finds a recording of which nobody told.
class search_test : public outbox_test {
protected:
  search_test() {
    store.rows.clear();
    store.add(
      {client_id{123}, task::look_for_recordings, "CA1", {}, now()}, now());
    found.sid = "RE9";
    found.now = found_recording::state::completed;
    found.is_message = true;
  }

  void look() {
    lookup.say("CA1", call_status::completed, {found});
    start();
  }

  found_recording found;
};

TEST_F(search_test, a_message_of_which_nobody_told_is_found) {
  look();
  EXPECT_EQ(store.changed<outbox_changes::recordings_found>(), 1U);
  EXPECT_EQ(state_of(task::look_for_recordings), item_state::done);
}

TEST_F(search_test, a_recording_of_nothing_is_no_message) {
  found.duration = 0s;
  look();
  EXPECT_EQ(store.changed<outbox_changes::recordings_found>(), 0U);
  EXPECT_EQ(state_of(task::look_for_recordings), item_state::done);
}

TEST_F(search_test, a_recording_that_is_not_ready_is_asked_for_again) {
  found.now = found_recording::state::in_progress;
  look();
  EXPECT_EQ(state_of(task::look_for_recordings), item_state::waiting);
  found.now = found_recording::state::completed;
  lookup.say("CA1", call_status::completed, {found});
  advance(1min);
  EXPECT_EQ(state_of(task::look_for_recordings), item_state::done);
  EXPECT_EQ(store.changed<outbox_changes::recordings_found>(), 1U);
}

} // namespace
} // namespace callengine::actors::testing
