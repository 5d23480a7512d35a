#include "model/limits.hpp"
#include "model/voicemail/pipeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine {
namespace {

using namespace std::chrono_literals;
using end = attempt::end;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

constexpr time_point made{24h};
const std::string recording = "RE1";
const attempt fails{end::failed, "Twilio answered 500", std::nullopt};
const attempt is_refused{end::refused, "too large", std::nullopt};

outbox_item item(task what, std::string recipient = {}) {
  outbox_item result;
  result.id = 7;
  result.client = client_id{123};
  result.what = what;
  result.subject = recording;
  result.recipient = std::move(recipient);
  result.attempts = 1;
  result.created_at = made;
  result.tried_since = made;
  return result;
}

voicemail_facts facts() {
  voicemail_facts result;
  result.client = client_id{123};
  result.recording = recording;
  result.at = made;
  result.recipients = {"desk@clinic.example", "boss@clinic.example"};
  return result;
}

settlement settled(const outbox_item& of, const voicemail_facts& message,
  const attempt& came_to = {}, time_point now = made,
  std::vector<outbox_change> learnt = {}) {
  return voicemail::settle(of, &message, came_to, std::move(learnt), now, 0.5);
}

/// "transcribe", "announce desk@clinic.example" …
std::vector<std::string> next_of(const settlement& what) {
  std::vector<std::string> result;
  for (const auto& each : what.next) {
    EXPECT_EQ(each.client, client_id{123});
    EXPECT_EQ(each.subject, recording);
    std::string text{to_string(each.what)};
    if (!each.recipient.empty())
      text += ' ' + each.recipient;
    result.push_back(std::move(text));
  }
  return result;
}

TEST(voicemail_pipeline_test, a_message_is_fetched_first) {
  const auto steps = voicemail::first_steps(client_id{123}, recording, made);
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(
    steps[0], (new_item{client_id{123}, task::keep, recording, {}, made}));
}

TEST(voicemail_pipeline_test, a_kept_message_is_written_out_and_announced) {
  const auto done = settled(item(task::keep), facts(), {}, made,
    {outbox_changes::sound_kept{recording, "audio/x-wav", 44}});
  EXPECT_EQ(done.state, item_state::done);
  EXPECT_THAT(done.changes, SizeIs(1));
  EXPECT_THAT(next_of(done),
    UnorderedElementsAre("transcribe", "announce desk@clinic.example",
      "announce boss@clinic.example"));
}

TEST(voicemail_pipeline_test, the_carriers_copy_goes_only_if_wanted_and_kept) {
  auto message = facts();
  message.recipients.clear();
  message.wanted.transcribe = false;
  message.wanted.delete_at_carrier = true;
  EXPECT_THAT(next_of(settled(item(task::keep), message)),
    UnorderedElementsAre("delete_at_carrier"));
  EXPECT_THAT(next_of(settled(item(task::keep), message, fails, made + 10min)),
    IsEmpty());
  EXPECT_THAT(
    next_of(settled(item(task::keep), message, is_refused)), IsEmpty());
}

TEST(voicemail_pipeline_test, a_mail_with_a_transcript_waits_for_it) {
  auto message = facts();
  message.wanted.mail_transcript = true;
  EXPECT_THAT(next_of(settled(item(task::keep), message)),
    UnorderedElementsAre("transcribe"));
  EXPECT_THAT(next_of(settled(item(task::transcribe), message)),
    UnorderedElementsAre(
      "announce desk@clinic.example", "announce boss@clinic.example"));
}

TEST(voicemail_pipeline_test, where_none_is_made_nothing_waits_for_it) {
  auto message = facts();
  message.wanted.mail_transcript = true;
  message.wanted.transcribe = false;
  EXPECT_THAT(next_of(settled(item(task::keep), message)), SizeIs(2));
}

TEST(voicemail_pipeline_test, a_mail_is_asked_for_whatever_was_wanted_before) {
  // The wish was taken back after the message was kept: nobody else tells.
  EXPECT_THAT(next_of(settled(item(task::transcribe), facts())), SizeIs(2));
  auto message = facts();
  message.wanted.transcribe = false;
  EXPECT_THAT(
    next_of(settled(item(task::transcribe), message, is_refused)), SizeIs(2));
}

TEST(voicemail_pipeline_test, of_an_old_message_nobody_gets_mail) {
  const auto late = made + voicemail::oldest_news + 1s;
  const auto kept = settled(item(task::keep), facts(), {}, late);
  EXPECT_EQ(kept.state, item_state::done);
  EXPECT_THAT(next_of(kept), UnorderedElementsAre("transcribe"));
}

TEST(voicemail_pipeline_test, a_message_that_cant_be_read_is_not_gone) {
  for (const auto what : {task::keep, task::transcribe, task::announce}) {
    const auto again
      = voicemail::settle(item(what), nullptr, fails, {}, made, 0.5);
    EXPECT_EQ(again.state, item_state::waiting);
    EXPECT_GT(again.due, made);
  }
}

TEST(voicemail_pipeline_test, what_fails_is_tried_again_and_says_why) {
  const auto again = settled(item(task::keep), facts(), fails);
  EXPECT_EQ(again.state, item_state::waiting);
  EXPECT_EQ(again.reason, "Twilio answered 500");
  EXPECT_GT(again.due, made);
  EXPECT_THAT(again.changes, IsEmpty());
  EXPECT_THAT(again.next, IsEmpty());
}

TEST(voicemail_pipeline_test, people_are_told_of_a_message_that_cant_be_had) {
  const auto late = made + limits::voicemail_news_wait;
  EXPECT_THAT(
    next_of(settled(item(task::keep), facts(), fails, late)), SizeIs(2));
  const auto given_up = settled(item(task::keep), facts(), is_refused);
  EXPECT_EQ(given_up.state, item_state::failed);
  EXPECT_THAT(next_of(given_up), SizeIs(2));
}

TEST(voicemail_pipeline_test, no_transcript_is_said_and_the_mail_goes) {
  auto message = facts();
  message.wanted.mail_transcript = true;
  const auto given_up = settled(item(task::transcribe), message, is_refused);
  ASSERT_THAT(given_up.changes, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<outbox_changes::transcript_failed>(
    given_up.changes[0]));
  EXPECT_THAT(next_of(given_up), SizeIs(2));
  const auto late = made + limits::voicemail_news_wait;
  EXPECT_THAT(
    next_of(settled(item(task::transcribe), message, fails, late)), SizeIs(2));
}

TEST(voicemail_pipeline_test, a_mail_that_fails_sets_off_no_other) {
  const auto late = made + 1h;
  const auto again = settled(
    item(task::announce, "desk@clinic.example"), facts(), fails, late);
  EXPECT_EQ(again.state, item_state::waiting);
  EXPECT_THAT(again.next, IsEmpty());
}

TEST(voicemail_pipeline_test, a_deleted_message_needs_nothing_any_more) {
  for (const auto what : {task::keep, task::transcribe, task::announce}) {
    const auto done = voicemail::settle(item(what), nullptr, {}, {}, made, 0.5);
    EXPECT_EQ(done.state, item_state::done);
    EXPECT_THAT(done.next, IsEmpty());
  }
}

TEST(voicemail_pipeline_test, what_is_removed_here_is_removed_at_the_carrier) {
  const auto done
    = voicemail::settle(item(task::remove_media), nullptr, {}, {}, made, 0.5);
  EXPECT_EQ(done.state, item_state::done);
  EXPECT_THAT(next_of(done), UnorderedElementsAre("delete_at_carrier"));
  const auto again = voicemail::settle(
    item(task::remove_media), nullptr, fails, {}, made, 0.5);
  EXPECT_EQ(again.state, item_state::waiting);
}

} // namespace
} // namespace callengine
