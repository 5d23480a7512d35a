#pragma once

#include "model/call/transition.hpp"

/// Moves between a ring and a talk.
namespace callengine {

/// What Twilio's Dial result says about the ring that failed.
reason ring_failure(call_status status, ring_way way) noexcept;

/// Whether the Dial's result proves a talk (design.md section 5):
/// `DialBridged`, or, where Twilio does not tell it, a completed leg with a
/// duration: of a page, or of a phone that had accepted.
bool is_talk(
  const call_events::dial_ended& result, ring_way way, bool accepted) noexcept;

/// Asks the person who picked their phone up to press 1. Deterministic, so that
/// the same request gets the same bytes.
void ask_to_accept(
  transition& t, const hunt_progress& hunt, attempt_number attempt);

/// The person is connected: the state becomes `talking`.
void begin_talk(
  transition& t, hunt_progress hunt, held_offer offer, const call_sid& leg);

/// The leg of the talk has ended: the person is free. Requires `talking`.
void end_talk_leg(transition& t);

/// The talk has ended and the caller is still there. Requires `talking` and
/// `can_speak()`.
void finish_talk(transition& t);

} // namespace callengine
