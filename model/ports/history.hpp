#pragma once

#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/presence.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>

namespace callengine {

/// The beginning of a row of `calls`.
struct call_started {
  client_id client;
  call_sid call;
  settings_id settings;
  std::string from; ///< as Twilio told it; encrypted where it is written
  time_point at;
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

/// Where what happened is written down, behind the calls. Every function may
/// be called from any thread and returns at once; rows become visible within a
/// second and in the order of the calls. The implementation logs and counts
/// what it could not write.
class history {
public:
  virtual ~history() = default;
  virtual void started(call_started row) = 0;
  virtual void ended(call_ended row) = 0;
  virtual void decided(client_id client, call_sid call, decision row) = 0;

  /// Once for each recording, however often it is told.
  virtual void voicemail_left(voicemail_message row) = 0;

  virtual void availability_changed(availability_row row) = 0;
};

} // namespace callengine
