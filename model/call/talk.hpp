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

/// Whether the news of a leg prove a talk: it completed, and it lasted longer
/// than it had been picked up `before` the talk began.
bool is_talk(
  const call_events::leg_progressed& leg, milliseconds before) noexcept;

/// Asks the person who picked their phone up to press 1. Deterministic, so that
/// the same request gets the same bytes.
void ask_to_accept(
  transition& t, const hunt_progress& hunt, attempt_number attempt);

/// The person of the ring has the caller: the state becomes `talking`. A page
/// that picks up is connected at once, hence `proven`; for a phone that was
/// accepted only the leg's end tells, for the caller may have gone meanwhile.
void begin_talk(transition& t, call_states::ringing ring, bool proven);

/// As long as nothing has told how the ring of a page ended, the person may be
/// talking: they are held as in a talk.
void hold_as_talk(transition& t, call_states::ringing ring);

/// The leg of the talk has ended: the person is free. Requires `talking`.
void end_talk_leg(transition& t);

/// The talk has ended and the caller is still there. Requires `talking` and
/// `can_speak()`.
void finish_talk(transition& t);

} // namespace callengine
