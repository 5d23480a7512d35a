#pragma once

#include "model/time.hpp"

#include <cstddef>

/// Every limit of the system, each with its reason.
namespace callengine::limits {

using namespace std::chrono_literals;

// -- answering Twilio ---------------------------------------------------------

/// How long a webhook waits for a staff member's page before the caller is
/// spoken to instead. A page answers in well under 200 ms; more than a second
/// of dead air is heard as a fault.
constexpr milliseconds answer_wait = 1s;

/// After this the network layer answers for an engine that hangs (rule 4:
/// every webhook gets valid TwiML within 3 s).
constexpr milliseconds answer_deadline = 2500ms;

/// Twilio refuses a document above 64 kB with error 11750.
constexpr std::size_t document_bytes = 64 * 1024;

/// Longest text in one `<Say>`: Polly voices take 3000 characters (error
/// 13521), so no voice refuses it.
constexpr std::size_t say_characters = 3000;

/// How long a voice takes for a byte of text, at most: slow ones speak twelve
/// characters a second.
constexpr milliseconds speech_of_byte = 85ms;

// -- offers and rings ---------------------------------------------------------

/// A page must acknowledge an offer within this (rule 5, proof of life).
constexpr milliseconds acknowledgement = 2s;

/// A call gives an offer up by itself if the staff member's actor has not
/// answered: the acknowledgement and a little for the way.
constexpr milliseconds offer_watchdog = acknowledgement + 1s;

/// An acknowledged offer whose caller does not come for it (Twilio did not
/// follow our redirect) frees the staff member after this.
constexpr milliseconds offer_uncollected = 20s;

/// A dropped socket may come back before a ringing offer moves on.
constexpr milliseconds page_grace = 5s;

/// After a restart of the engine a page that was on duty is waited for this
/// long, as after a dropped socket. The caller is asked to hold meanwhile.
constexpr milliseconds page_return = page_grace;

/// How often a hunt asks whether an awaited page is back.
constexpr milliseconds page_return_poll = 500ms;

/// Twilio's `<Dial timeout>` range, less its own 5 s (contract 2.5).
constexpr seconds ring_min = 5s;
constexpr seconds ring_max = 600s;

/// Twilio adds about 5 s to a Dial's timeout; 10 s more for a slow request.
constexpr milliseconds ring_watchdog_slack = 15s;

/// How long a staff phone waits for the 1 after the question (said twice).
constexpr seconds screening_wait = 8s;

/// The question said twice, the wait for the 1, and a slow request: until then
/// a phone that was picked up is still being asked.
constexpr milliseconds screening_watchdog = 35s;

/// Longest talk: Twilio's default `timeLimit`, written explicitly.
constexpr seconds talk = 4h;

/// How long after the time limit a talk whose end nobody told is given up.
constexpr milliseconds talk_watchdog_slack = 60s;

/// A talk's leg has ended; the Dial's action follows at once, or is lost.
constexpr milliseconds talk_end_wait = 60s;

/// The caller has gone and the leg's end has not been told: how long the news
/// that prove the talk may take before the call is closed without them.
constexpr milliseconds talk_proof_wait = 30s;

/// Longest wrap-up a clinic may set.
constexpr seconds wrap_up_max = 1h;

/// Who hangs up within this has missed nobody: the greeting is not over yet.
constexpr milliseconds missed_call_min = 5s;

// -- stores ----------------------------------------------------------------

/// An answer waits this long for the snapshot store; then the calls go on from
/// memory (rule 3).
constexpr milliseconds store_patience = 250ms;

// -- menus --------------------------------------------------------------------

constexpr seconds menu_timeout = 5s; // Twilio's own Gather default
constexpr seconds menu_timeout_max = 60s;
constexpr int menu_attempts = 3; // issue 2: "max_attempts ... (3)"
constexpr int menu_attempts_max = 10;

// -- voicemail ----------------------------------------------------------------

/// Longest message (issue 2).
constexpr seconds voicemail_length = 300s;

/// Silence that ends a recording.
constexpr seconds voicemail_silence = 10s;

/// A caller hung up while recording: how long the recording's news may take
/// before the call is closed without them. Later news still make a voicemail.
constexpr milliseconds recording_news_wait = 30s;

/// A call that was asked for a message has ended: when Twilio is asked whether
/// there is one of which nobody told. Its own retries are over by then.
constexpr milliseconds recording_search_wait = 2min;

/// How long the people of a clinic wait for a mail of a message whose sound or
/// transcript can't be had; then they are told without it.
constexpr milliseconds voicemail_news_wait = 5min;

/// A greeting that was replaced is still played to calls that began before:
/// the longest talk may end in a message.
constexpr milliseconds greeting_rest = talk + 1h;

/// Largest greeting: ten minutes of an mp3, one of a wav.
constexpr std::size_t greeting_bytes = std::size_t{10} * 1024 * 1024;

// -- news of messages and missed calls ---------------------------------------

/// No more of a clinic's are told one by one within a window, the others when
/// it is over: a page of a list shows no more in a second anyway, and for 2 000
/// pages these are 8 000 frames a second.
constexpr std::size_t news_at_once = 4;
constexpr milliseconds news_window = 1s;

// -- the live board -----------------------------------------------------------

/// What changes within this goes to a board in one frame: a board shows an
/// event in under 100 ms, the way to the page included.
constexpr milliseconds board_window = 50ms;

/// How often the day's figures are corrected by what the database knows.
constexpr milliseconds board_correction = 60s;

/// A board that waits for the database is shown without figures after this.
constexpr milliseconds board_patience = 1s;

// -- calls --------------------------------------------------------------------

/// A call that is in a menu or being recorded and of which nothing was heard
/// for this long is over (the longest document is under 6 minutes).
constexpr milliseconds call_silence = 10min;

/// The goodbye was spoken (or the words after a recording of nothing); the
/// number's status callback may not be set up.
constexpr milliseconds closing_wait = 60s;

/// A request whose call the store could not tell waits so long for the pass
/// over all that the last run left, while callers hear a pause: a call that is
/// begun anew has lost its place. A store that was not there since the start
/// will hardly come in time.
constexpr milliseconds lost_store_wait = 1s;
constexpr milliseconds slow_store_wait = 8s;

// -- asking Twilio what became of the last run's calls ------------------------

/// A call that Twilio does not execute anything for is asked about if nothing
/// is heard of it for this long after a start: the longest menu waits 60 s.
constexpr milliseconds lookup_silence = menu_timeout_max;

/// A ring or a Dial outside is asked about after so long: by then Twilio has
/// told, or given up telling, what came of it meanwhile (a request and its
/// retries take 15 s at most, contract 1.3); its end alone says too little.
constexpr milliseconds lookup_news_wait = 15s;

/// Questions go out this often …
constexpr milliseconds lookup_interval = 1s;

/// … and so many at once: far below what Twilio's REST lets an account ask (100
/// at a time), so that a live call's change is not refused. 100 000 calls are
/// asked about within an hour.
constexpr std::size_t lookups_at_once = 30;

/// After an answer that says nothing clear: the first pause, doubled up to the
/// longest. A 429 is over within seconds, an outage rarely within minutes.
constexpr milliseconds lookup_pause_min = 2s;
constexpr milliseconds lookup_pause_max = 5min;

/// So often a call is asked about before its time limit has to end it: about
/// an hour, longer than Twilio's usual outages.
constexpr int lookup_tries = 20;

/// How long an ended call is remembered, so that a late request is told from
/// a call that the engine never saw (design.md section 5).
constexpr milliseconds ended_call_memory = 24h;

/// Detours a plan may chain before the compiler calls it a circle.
constexpr int plan_detours = 64;

} // namespace callengine::limits
