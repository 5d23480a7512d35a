#pragma once

#include "model/ai/conversation.hpp"
#include "model/ai/proposal.hpp"
#include "model/call/effect.hpp"
#include "model/ids.hpp"
#include "model/plan/plan.hpp"
#include "model/time.hpp"
#include "model/twiml.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace callengine {

/// Which part of a hunt is done.
struct hunt_progress {
  node_index node = 0;       ///< `no_node` in a ring or talk at most
  std::string department;    ///< the hunt's; empty: one person, or all staff
  std::vector<user_id> done; ///< sorted: tried or passed over in this pass
  /// The portal did not take it: this person's own phone is next.
  std::optional<user_id> phone_next;
  bool announced = false; ///< the caller was asked to hold

  friend bool operator==(const hunt_progress&, const hunt_progress&) = default;
};

/// One offer, from claim to release.
struct held_offer {
  attempt_number attempt = 0;
  user_id user;
  ring_way way = ring_way::portal;
  std::uint64_t fence = 0; ///< 0 until `offer_taken`
  bool held = true;        ///< false once released

  friend bool operator==(const held_offer&, const held_offer&) = default;
};

/// The states of a call. Each has just its own data; transitions are in the
/// file of the same name.
namespace call_states {

/// Nothing has been decided yet.
struct greeting {
  friend bool operator==(const greeting&, const greeting&) = default;
};

/// A menu is read and its gather runs.
struct menu {
  node_index node = 0;
  int reading = 1; ///< from 1

  friend bool operator==(const menu&, const menu&) = default;
};

/// It is decided where the caller goes next, but Twilio must come for the
/// document first: the caller hears the bridge.
struct bridging {
  node_index next = 0;
  std::string words{};              ///< to be said first; may be empty
  reason why = reason::nobody_left; ///< if it leads to voicemail

  friend bool operator==(const bridging&, const bridging&) = default;
};

/// The caller was asked what they need and a gather listens.
struct conversing {
  node_index node = 0;
  ai::conversation talk;

  friend bool operator==(const conversing&, const conversing&) = default;
};

/// The answerer was asked (`talk.question`); the caller waits.
struct answering {
  node_index node = 0;
  ai::conversation talk;
  std::string said;     ///< what the caller said; never logged
  std::string language; ///< of it; empty: not told
  /// What is answered once Twilio comes: the caller is being asked for a
  /// moment.
  std::optional<ai::proposal> ready{};
  bool stands_in = false; ///< `ready` is the built-in answerer's

  friend bool operator==(const answering&, const answering&) = default;
};

/// A ConversationRelay carries the conversation.
struct relaying {
  node_index node = 0;
  ai::conversation talk;
  std::string session{};       ///< of the socket; empty: there is none
  std::string said{};          ///< what is being answered; empty: nothing
  std::string language{};      ///< of it; empty: not told
  bool asked_patience = false; ///< the caller was asked for a moment
  std::string produced{};      ///< of the answer so far, as it came
  std::string told{};          ///< of that, as the caller got it

  friend bool operator==(const relaying&, const relaying&) = default;
};

/// The roster was asked who is free.
struct selecting {
  hunt_progress hunt;
  /// A restart of the engine disconnected the next one: they are waited for.
  bool awaits = false;

  friend bool operator==(const selecting&, const selecting&) = default;
};

/// A staff member was asked; the Dial has not been spoken.
struct offering {
  hunt_progress hunt;
  held_offer offer;
  bool acknowledged = false;

  friend bool operator==(const offering&, const offering&) = default;
};

/// A Dial rings a staff member.
struct ringing {
  hunt_progress hunt;
  held_offer offer;
  call_sid leg; ///< empty until a callback told it
  /// Why this ring will not become a talk, if that is known already.
  std::optional<reason> given_up;
  /// When the person's phone was picked up and they were asked to accept.
  std::optional<time_point> picked_up{};
  time_point until{}; ///< when the Dial's own ring time is over

  friend bool operator==(const ringing&, const ringing&) = default;
};

/// The caller and a staff member are connected.
struct talking {
  hunt_progress hunt;
  held_offer offer;
  call_sid leg;
  time_point since;
  bool over = false; ///< the person is free; the Dial's action is awaited
  /// How long the leg had been picked up before: no part of the talk.
  milliseconds before{0};
  bool proven = false;      ///< the two were connected, as Twilio told
  bool caller_gone = false; ///< only the proof of the talk is awaited

  friend bool operator==(const talking&, const talking&) = default;
};

/// A Dial rings or talks with an external number.
struct external {
  node_index node = 0; ///< or `no_node`
  attempt_number attempt = 0;
  bool answered = false;

  friend bool operator==(const external&, const external&) = default;
};

/// The voicemail prompt is spoken and recorded after.
struct recording {
  node_index node = 0;      ///< or `no_node`
  bool caller_gone = false; ///< only the recording's news is awaited
  bool asked_again = false; ///< the document failed once and was repeated
  bool silent = false;      ///< Twilio told that nothing was recorded

  friend bool operator==(const recording&, const recording&) = default;
};

/// The last words were spoken; Twilio has not told the end yet.
struct closing {
  outcome how = outcome::goodbye;

  friend bool operator==(const closing&, const closing&) = default;
};

/// Over, for good.
struct ended {
  outcome how = outcome::goodbye;
  time_point at;

  friend bool operator==(const ended&, const ended&) = default;
};

} // namespace call_states

using call_state = std::variant<call_states::greeting, call_states::menu,
  call_states::conversing, call_states::answering, call_states::relaying,
  call_states::bridging, call_states::selecting, call_states::offering,
  call_states::ringing, call_states::talking, call_states::external,
  call_states::recording, call_states::closing, call_states::ended>;

/// "menu", "ringing" …: the state's name in the API and in logs.
std::string_view state_name(const call_state& state) noexcept;

/// A failure of a document, as Twilio's fallback request told it.
struct document_failure {
  std::uint32_t step = 0; ///< in the URL that failed
  std::uint32_t told = 0; ///< `call::step` when it was told first

  friend bool operator==(const document_failure&, const document_failure&)
    = default;
};

/// One inbound call as a value. Owned by one actor, changed by `advance` only.
struct call {
  call_sid sid;
  client_id client;
  settings_id settings;
  std::string from; ///< the caller, as Twilio told it; never logged
  time_point started_at;
  bool is_test = false; ///< made with the phone in the page
  call_state state;

  // -- the step protocol (model/call/step_protocol.hpp) --

  /// How many documents were spoken; the next request carries this number.
  std::uint32_t step = 0;
  bool answer_due = false; ///< a request with number `step` waits
  twiml::document_ptr last_answer;
  std::optional<document_failure> failure; ///< the newest

  // -- running numbers --

  std::uint32_t decisions = 0;
  attempt_number attempts = 0;
  std::uint32_t state_timer = 0;  ///< generation in force
  std::uint32_t answer_timer = 0; ///< generation in force

  // -- what the end will tell --

  std::string department; ///< where the caller was led last
  std::optional<user_id> talked_to;
  std::optional<recording_sid> message; ///< the voicemail already stored

  // -- what the conversation left --

  std::uint32_t turns = 0; ///< running number of the newest row of a turn
  std::optional<ai::result> ai_result;
  std::string summary; ///< one sentence for whoever takes the call
  bool urgent = false;

  friend bool operator==(const call&, const call&) = default;
};

/// What one event led to.
struct step {
  call next;
  std::vector<call_effect> effects;
};

} // namespace callengine
