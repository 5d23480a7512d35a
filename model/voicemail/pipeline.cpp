#include "model/voicemail/pipeline.hpp"

#include "model/limits.hpp"
#include "model/outbox/retry.hpp"

#include <utility>

namespace callengine::voicemail {

namespace {

new_item about(
  const outbox_item& item, task what, time_point due, std::string to = {}) {
  return {item.client, what, item.subject, std::move(to), due};
}

bool waits_for_transcript(const voicemail_facts& message) {
  return message.wanted.transcribe && message.wanted.mail_transcript;
}

/// An old message that was fetched late (it came from before an upgrade) is
/// found in the inbox; a mail of it would tell nobody anything.
void announce(settlement& into, const outbox_item& item,
  const voicemail_facts& message, time_point now) {
  if (now - message.at > oldest_news)
    return;
  for (const auto& recipient : message.recipients)
    into.next.push_back(about(item, task::announce, now, recipient));
}

/// What follows what was done.
void go_on(settlement& into, const outbox_item& item,
  const voicemail_facts* message, time_point now) {
  if (item.what == task::remove_media)
    into.next.push_back(about(item, task::delete_at_carrier, now));
  if (message == nullptr)
    return;
  if (item.what == task::keep) {
    if (message->wanted.transcribe)
      into.next.push_back(about(item, task::transcribe, now));
    if (message->wanted.delete_at_carrier)
      into.next.push_back(about(item, task::delete_at_carrier, now));
    if (!waits_for_transcript(*message))
      announce(into, item, *message, now);
  }
  // Whatever was wanted when the message was kept: who has the mail already
  // gets no other.
  if (item.what == task::transcribe)
    announce(into, item, *message, now);
}

/// Whether people are told without what the attempt was for: a message that
/// can't be fetched is still a patient who called.
bool is_told_anyway(const outbox_item& item, bool given_up, time_point now) {
  const bool takes_long = now - item.created_at >= limits::voicemail_news_wait;
  if (item.what == task::keep || item.what == task::transcribe)
    return given_up || takes_long;
  return false;
}

void try_again(settlement& into, const outbox_item& item,
  const voicemail_facts* message, const attempt& came_to, time_point now,
  double dice) {
  const auto next = next_attempt(item, came_to, now, dice);
  into.state = next ? item_state::waiting : item_state::failed;
  into.due = next.value_or(now);
  into.reason = came_to.reason;
  if (message == nullptr)
    return;
  if (!next && item.what == task::transcribe)
    into.changes.push_back(
      outbox_changes::transcript_failed{message->recording});
  if (is_told_anyway(item, !next, now))
    announce(into, item, *message, now);
}

/// Tasks that are about a message's row, and pointless once it is a tombstone.
bool needs_message(task what) {
  return what == task::keep || what == task::transcribe
    || what == task::announce;
}

} // namespace

std::vector<new_item> first_steps(
  client_id client, const recording_sid& recording, time_point now) {
  return {{client, task::keep, recording, {}, now}};
}

new_item search(client_id client, const call_sid& call, time_point ended_at) {
  return {client, task::look_for_recordings, call, {},
    ended_at + limits::recording_search_wait};
}

settlement settle(const outbox_item& item, const voicemail_facts* message,
  const attempt& came_to, std::vector<outbox_change> learnt, time_point now,
  double dice) {
  settlement result;
  result.item = item.id;
  result.due = now;
  // A message that could not be read is not one that is gone.
  if (message == nullptr && needs_message(item.what) && came_to) {
    result.reason = "The message was deleted.";
    return result;
  }
  if (came_to) {
    result.reason = came_to.reason;
    result.changes = std::move(learnt);
    go_on(result, item, message, now);
  } else {
    try_again(result, item, message, came_to, now, dice);
  }
  return result;
}

} // namespace callengine::voicemail
