#pragma once

#include "model/ai/proposal.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What happens to a call. Past tense, plain facts.
namespace callengine {

/// Twilio's call statuses (contract 1.1). `initiated` comes in callbacks only.
enum class call_status : std::uint8_t {
  unknown,
  queued,
  initiated,
  ringing,
  in_progress,
  completed,
  busy,
  failed,
  no_answer,
  canceled,
};

/// True for the statuses after which a call or leg is over.
constexpr bool is_final(call_status status) noexcept {
  return status >= call_status::completed;
}

call_status call_status_from(std::string_view text) noexcept;

/// A staff member as the roster knows them at one moment.
struct staff_availability {
  user_id user;
  /// The page is connected; whether it takes calls is `page`.
  enum class page_state : std::uint8_t {
    offline,
    undecided, ///< said hello, no `presence` yet
    away,      ///< `presence` said no
    ready,     ///< `presence` said yes
    unresponsive,
    cannot_ring, ///< on duty, and its device is not ready for calls
    awaited, ///< was on duty before a restart of the engine: comes back soon
  };
  page_state page = page_state::offline;
  enum class occupation : std::uint8_t { free, on_call, wrap_up };
  occupation busy = occupation::free;
  time_point free_since;

  friend bool operator==(const staff_availability&, const staff_availability&)
    = default;
};

/// Why a staff member's actor did not take, or gave back, an offer.
enum class offer_refusal : std::uint8_t {
  offline,
  away,
  not_acknowledged,
  cannot_ring,
  on_another_call,
  in_wrap_up,
  no_news, ///< the staff member's actor is gone or hangs
};

enum class timer_kind : std::uint8_t {
  answer, ///< the waiting webhook must be spoken to
  state,  ///< the state has waited too long
};

namespace call_events {

// -- requests of the call itself: each is answered with a document ------------

struct call_arrived {};

/// The gather ended with a key.
struct digits_pressed {
  std::string digits;
};

/// The gather ended without one.
struct silence_met {};

/// The gather ended with words.
struct speech_heard {
  std::string text;                 ///< a patient's data; may be empty
  std::optional<double> confidence; ///< 0 to 1; absent: not told
  std::string language;             ///< a tag; empty: not told
};

/// The ConversationRelay of this call is over (contract 8). A caller who hung
/// up is told beside it.
struct relay_ended {
  bool failed = false;
};

/// Twilio followed our own `<Redirect>`.
struct redirect_followed {};

struct dial_ended {
  call_status status = call_status::unknown; ///< DialCallStatus
  call_sid leg;                              ///< DialCallSid; may be empty
  std::optional<bool> bridged;               ///< DialBridged
  std::optional<seconds> duration;           ///< DialCallDuration
};

/// `<Record>` ended. A sound of no length leaves no message.
struct recording_ended {
  recording_sid recording; ///< may be empty: none was made
  std::string url;
  seconds duration{0};
  /// Where it belongs, as its URL says; absent: where the call is.
  std::optional<std::string> department{};
};

/// Twilio could not fetch or execute one of our documents and asked the
/// fallback URL (`ErrorCode`).
struct document_failed {
  std::string error_code;
  /// The step in the URL that failed (`ErrorUrl`); empty: not told.
  std::optional<std::uint32_t> step{};
};

// -- requests of a dialled leg: each is answered with a leg's document --------

struct screening_started {
  attempt_number attempt = 0;
  call_sid leg;
};

struct screening_answered {
  attempt_number attempt = 0;
  call_sid leg;
  std::string digits;
};

// -- callbacks: their answers mean nothing to Twilio --------------------------

struct leg_progressed {
  attempt_number attempt = 0;
  call_sid leg;
  call_status status = call_status::unknown;
  std::optional<seconds> duration;
};

struct recording_reported {
  recording_sid recording;
  std::string url;
  seconds duration{0};
  bool present = true; ///< false: RecordingStatus absent or failed
  /// Where it belongs, as its URL says; absent: where the call is.
  std::optional<std::string> department{};
};

/// Something was recorded: it is a message.
inline bool is_message(const recording_ended& e) noexcept {
  return !e.recording.empty() && e.duration > seconds{0};
}

inline bool is_message(const recording_reported& e) noexcept {
  return e.present && !e.recording.empty() && e.duration > seconds{0};
}

/// A first request told that the parent is over, whichever it was.
struct caller_hung_up {
  call_status status = call_status::completed;
};

// -- from inside --------------------------------------------------------------

struct candidates_reported {
  std::vector<staff_availability> staff;
};

/// The staff member holds the offer; for a page, before it acknowledged.
struct offer_taken {
  attempt_number attempt = 0;
  std::uint64_t fence = 0; ///< the lease's fencing token
};

/// The page is alive and shows the offer (or the lease is for a phone, which
/// needs no page).
struct offer_acknowledged {
  attempt_number attempt = 0;
};

struct offer_refused {
  attempt_number attempt = 0;
  offer_refusal why = offer_refusal::no_news;
};

struct offer_declined {
  attempt_number attempt = 0;
};

/// The page that rings has been gone for longer than its grace.
struct page_lost {
  attempt_number attempt = 0;
};

// -- the answerer: `question` is the number that it was asked with
// -------------

struct answer_proposed {
  std::uint32_t question = 0;
  ai::proposal what; ///< as it came, unchecked
};

struct answer_failed {
  std::uint32_t question = 0;
  ai::answer_failure why = ai::answer_failure::not_reached;
};

/// More of the text of an answer, to be said before all of it is there.
struct answer_piece {
  std::uint32_t question = 0;
  std::string text;
};

// -- the socket of a ConversationRelay: the newest session counts -------------

struct relay_opened {
  std::string session;
};

struct relay_heard {
  std::string session;
  std::string text; ///< all that the caller said in this turn
  std::string language;
};

struct relay_key_pressed {
  std::string session;
  std::string digit;
};

/// The caller spoke into what was said.
struct relay_interrupted {
  std::string session;
  std::string heard; ///< what was said until then, as Twilio tells it
};

struct relay_closed {
  std::string session;
};

struct timer_expired {
  timer_kind timer = timer_kind::state;
  std::uint32_t generation = 0;
};

} // namespace call_events

using call_event = std::variant<call_events::call_arrived,
  call_events::digits_pressed, call_events::silence_met,
  call_events::redirect_followed, call_events::dial_ended,
  call_events::recording_ended, call_events::document_failed,
  call_events::screening_started, call_events::screening_answered,
  call_events::leg_progressed, call_events::recording_reported,
  call_events::caller_hung_up, call_events::candidates_reported,
  call_events::offer_taken, call_events::offer_acknowledged,
  call_events::offer_refused, call_events::offer_declined,
  call_events::page_lost, call_events::timer_expired, call_events::speech_heard,
  call_events::relay_ended, call_events::answer_proposed,
  call_events::answer_failed, call_events::answer_piece,
  call_events::relay_opened, call_events::relay_heard,
  call_events::relay_key_pressed, call_events::relay_interrupted,
  call_events::relay_closed>;

} // namespace callengine
