#pragma once

#include "model/call/event.hpp"
#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/ports/answerer.hpp"
#include "model/ports/history.hpp"
#include "model/presence.hpp"
#include "model/twiml.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What a call wants done. Imperative; carried out by whoever owns the call.
namespace callengine {

/// By what a staff member is rung.
enum class ring_way : std::uint8_t { portal, phone };

namespace call_effects {

/// Answers the waiting webhook. The document is also `call::last_answer`.
struct answer {
  twiml::document_ptr document;
};

/// Answers the leg's request that caused this step (screening).
struct answer_leg {
  twiml::document_ptr document;
};

/// Asks the roster who is free; `candidates_reported` comes back.
struct ask_candidates {
  std::vector<user_id> users;
};

/// Claims a staff member's lease for this call. What comes back:
/// `offer_taken`, then `offer_acknowledged`; or `offer_refused`.
struct offer_staff {
  attempt_number attempt = 0;
  user_id user;
  ring_way way = ring_way::portal;
  std::string from;
  std::string department;
  std::string reason; ///< a sentence for the page
  seconds ring_time{20};
  std::string summary; ///< one sentence of the AI's; may be empty
  bool urgent = false;
  bool is_test = false;
};

/// The talk has begun: the lease goes from ringing to talking.
struct connect_staff {
  attempt_number attempt = 0;
  user_id user;
  std::uint64_t fence = 0;
};

/// Gives the lease back.
struct release_staff {
  attempt_number attempt = 0;
  user_id user;
  std::uint64_t fence = 0;              ///< 0: the offer was not confirmed yet
  offer_end why = offer_end::cancelled; ///< told to a page that still rings
  seconds wrap_up{0};                   ///< after talks only
};

/// After a restart: the lease that this call held is held again.
struct hold_staff {
  attempt_number attempt = 0;
  user_id user;
  ring_way way = ring_way::portal;
  std::uint64_t fence = 0;
  bool talking = false;
  std::string from;
  std::string department;
  time_point rings_until; ///< when the Dial's own ring time is over
  std::string summary;    ///< one sentence of the AI's; may be empty
  bool urgent = false;
  bool is_test = false;

  friend bool operator==(const hold_staff&, const hold_staff&) = default;
};

/// Ends a dialled leg by REST, where there are credentials.
struct cancel_leg {
  call_sid leg;
};

/// Replaces the timer of this kind.
struct arm_timer {
  timer_kind timer = timer_kind::state;
  std::uint32_t generation = 0;
  milliseconds after{0};
};

struct note_decision {
  decision row;
};

struct note_started {
  call_started row;
};

struct note_ended {
  call_ended row;
};

struct store_voicemail {
  voicemail_message row;
};

struct note_turn {
  conversation_turn row;
};

struct note_conversation {
  conversation_ended row;
};

/// Asks the answerer; `answer_proposed` or `answer_failed` comes back, and
/// pieces before if the question streams.
struct ask_answerer {
  answer_question question;
};

/// The answer is not wanted any more.
struct stop_answerer {
  std::uint32_t question = 0;
};

/// Says a piece over the relay's socket; `last` ends what is said in a turn.
struct tell_relay {
  std::string token;
  bool last = false;
};

/// Twilio leaves the relay's socket and comes for the next document.
struct end_relay {
  std::string handoff; ///< why, for logs and traces
};

} // namespace call_effects

using call_effect = std::variant<call_effects::answer, call_effects::answer_leg,
  call_effects::ask_candidates, call_effects::offer_staff,
  call_effects::connect_staff, call_effects::release_staff,
  call_effects::hold_staff, call_effects::cancel_leg, call_effects::arm_timer,
  call_effects::note_decision, call_effects::note_started,
  call_effects::note_ended, call_effects::store_voicemail,
  call_effects::note_turn, call_effects::note_conversation,
  call_effects::ask_answerer, call_effects::stop_answerer,
  call_effects::tell_relay, call_effects::end_relay>;

} // namespace callengine
