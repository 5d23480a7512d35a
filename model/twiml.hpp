#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// TwiML as a value: what a document says, without XML and without hosts. The
/// network layer renders it. Only what the engine uses is modelled.
namespace callengine::twiml {

/// Where Twilio is asked to come back to.
enum class endpoint : std::uint8_t {
  incoming,
  ivr_gather,
  route_to_staff,
  ai_gather,
  voicemail,
  screening,        ///< a staff phone was picked up (child leg)
  screening_answer, ///< a key was pressed on it (child leg)
  call_status,      ///< progress of a dialled leg
  status_callback,  ///< the end of the call itself (set at the number)
  recording_status, ///< a recording is ready, or there is none
  outgoing,         ///< a page calls out: no call of the engine's
};

/// A URL that the engine writes into a document. Twilio signs it when it comes
/// back, so what it carries can be trusted (rule 8).
struct link {
  endpoint to = endpoint::incoming;
  client_id client;
  settings_id settings;
  std::uint32_t step = 0;     ///< the document's number in its call
  std::uint32_t node = 0;     ///< index of the plan's node
  attempt_number attempt = 0; ///< the offer it is about; 0 for none
  call_sid call;              ///< the parent, for requests about other legs
  std::string department;     ///< for recordings: where the message belongs

  friend bool operator==(const link&, const link&) = default;
};

struct say {
  std::string text;

  friend bool operator==(const say&, const say&) = default;
};

/// A recording that the media store keeps; Twilio fetches it from the engine.
/// What it can't fetch it leaves out.
struct play {
  client_id client;
  std::string media; ///< model/voicemail/greeting_name.hpp

  friend bool operator==(const play&, const play&) = default;
};

struct pause {
  seconds length{1};

  friend bool operator==(const pause&, const pause&) = default;
};

/// `<Gather input="dtmf" numDigits="1" finishOnKey="" actionOnEmptyResult>`:
/// one key of 0-9, `*` and `#`; silence reaches the action too.
struct gather_key {
  link action;
  seconds timeout{5};
  std::vector<say> prompts;

  friend bool operator==(const gather_key&, const gather_key&) = default;
};

/// `<Gather input="speech dtmf" numDigits="1" finishOnKey=""
/// actionOnEmptyResult>`: words or one key; silence reaches the action too.
/// Swear words are to be heard.
struct gather_speech {
  link action;
  seconds timeout{5};
  std::vector<say> prompts;
  std::vector<std::string> hints; ///< words that the clinic's callers use

  friend bool operator==(const gather_speech&, const gather_speech&) = default;
};

/// `<Connect><ConversationRelay>`: a conversation over a socket of the
/// engine's, in whose URL clinic, call and the step of `action` stand.
struct connect_relay {
  link action; ///< the session is over
  std::string greeting;
  std::vector<std::string> hints;

  friend bool operator==(const connect_relay&, const connect_relay&) = default;
};

struct client_noun {
  std::string identity;
  /// `<Parameter>` children, delivered to the page with the call.
  std::vector<std::pair<std::string, std::string>> parameters;
  link status; ///< call-status

  friend bool operator==(const client_noun&, const client_noun&) = default;
};

struct number_noun {
  std::string number;            ///< E.164
  std::optional<link> screening; ///< absent for external numbers
  link status;                   ///< call-status

  friend bool operator==(const number_noun&, const number_noun&) = default;
};

struct dial {
  link action;
  seconds timeout{20};
  seconds time_limit{14400};
  std::string caller_id; ///< empty: Twilio's default, the caller's own
  std::variant<client_noun, number_noun> noun;

  friend bool operator==(const dial&, const dial&) = default;
};

struct record {
  link action;
  link status; ///< recording_status
  seconds max_length{300};
  seconds silence{10};

  friend bool operator==(const record&, const record&) = default;
};

struct redirect {
  link to;

  friend bool operator==(const redirect&, const redirect&) = default;
};

struct hangup {
  friend bool operator==(const hangup&, const hangup&) = default;
};

struct reject {
  friend bool operator==(const reject&, const reject&) = default;
};

using verb = std::variant<say, play, pause, gather_key, gather_speech,
  connect_relay, dial, record, redirect, hangup, reject>;

/// One response. An empty one accepts a screening and answers callbacks.
struct document {
  std::string voice;    ///< of every `<Say>`; empty: Twilio's default
  std::string language; ///< of every `<Say>`; empty: Twilio's default
  std::vector<verb> verbs;

  friend bool operator==(const document&, const document&) = default;
};

/// Documents are immutable once spoken and shared by doubled requests.
using document_ptr = std::shared_ptr<const document>;

} // namespace callengine::twiml
