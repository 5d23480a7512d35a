#pragma once

#include "model/outbox/attempt.hpp"
#include "model/ports/outbox_store.hpp"
#include "model/voicemail/voicemail.hpp"

#include <vector>

/// The way of a message from the carrier to a person, as pure functions: what
/// follows when something was done, or could not be.
namespace callengine::voicemail {

/// Nobody gets mail of a message that is older: it came from before an upgrade,
/// or was looked for in vain for days.
inline constexpr milliseconds oldest_news = std::chrono::hours{7 * 24};

/// What a new message sets off; due at once.
std::vector<new_item> first_steps(
  client_id client, const recording_sid& recording, time_point now);

/// What a call that was asked for a message sets off when it ends: its
/// recordings are looked for, in case that nobody tells of them.
new_item search(client_id client, const call_sid& call, time_point ended_at);

/// What an attempt's end means for its item and its message. `learnt` is
/// written if the attempt is done. `message` is null if there is none, none
/// any more, or if it could not be read (the attempt has failed then).
settlement settle(const outbox_item& item, const voicemail_facts* message,
  const attempt& came_to, std::vector<outbox_change> learnt, time_point now,
  double dice);

} // namespace callengine::voicemail
