#pragma once

#include "model/ai/conversation.hpp"
#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/presence.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace callengine {

/// The beginning of a row of `calls`.
struct call_started {
  client_id client;
  call_sid call;
  settings_id settings;
  std::string from; ///< as Twilio told it; encrypted where it is written
  time_point at;
  bool is_test = false; ///< made with the phone in the page
};

/// The end of a row of `calls`.
struct call_ended {
  client_id client;
  call_sid call;
  time_point at;
  outcome how = outcome::caller_hung_up;
  std::string department;      ///< empty: none
  std::optional<user_id> user; ///< who talked with the caller
};

/// A row of `voicemail_messages`. Where `from` is empty the row of `calls`
/// tells it.
struct voicemail_message {
  client_id client;
  call_sid call;
  recording_sid recording;
  std::string department;
  std::string from;
  std::string url;
  seconds duration{0};
  time_point at;
};

/// A row of `staff_call_availability`.
struct availability_row {
  staff_key staff;
  bool is_online = false;
  bool is_available = false;
  bool is_busy = false;
  std::string session; ///< empty: none
  time_point at;
};

/// A row of `call_routing_history`.
struct call_decided {
  client_id client;
  call_sid call;
  decision row;
};

/// A row of `call_turns`: what the caller said and what was answered.
struct conversation_turn {
  client_id client;
  call_sid call;
  std::uint32_t number = 0; ///< running number in its call, from 1
  time_point at;
  ai::exchange words; ///< encrypted where it is written
};

/// How a call's conversation with the AI ended; in its row of `calls`.
struct conversation_ended {
  client_id client;
  call_sid call;
  time_point at;
  ai::result how = ai::result::gave_up;
  bool urgent = false;
  std::string summary; ///< encrypted where it is written
};

/// Something that happened and is to be written down.
using history_row = std::variant<call_started, call_ended, call_decided,
  voicemail_message, availability_row, conversation_turn, conversation_ended>;

/// A row's place in the order in which rows were told, from 1.
using history_position = std::uint64_t;

/// Where what happened is written down, behind the calls. Every function may
/// be called from any thread and returns at once; rows become visible within a
/// second and in the order of the calls. A row that is told twice (again after
/// a crash) is written once. The implementation logs and counts what it could
/// not write.
class history {
public:
  virtual ~history() = default;

  virtual history_position write(history_row row) = 0;

  /// Rows up to this one are where no crash of the engine loses them.
  virtual history_position safe() const = 0;

  /// Runs `done` once the row is safe: at once, or on a thread of the
  /// implementation. Not run if the implementation is stopped before.
  virtual void when_safe(history_position row, std::function<void()> done) = 0;
};

} // namespace callengine
