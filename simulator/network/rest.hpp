#pragma once

#include "simulator/http/message.hpp"
#include "simulator/network/fates.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/network/options.hpp"
#include "simulator/network/recording_registry.hpp"
#include "simulator/time/scheduler.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace callengine::simulator {

struct rest_response {
  int status = 200;
  std::string body; ///< JSON as a rule
  std::string content_type = "application/json";
  std::optional<wav_media> sound{}; ///< in place of the body
  std::optional<seconds> retry_after{};

  // Faults: for whoever carries the response.
  milliseconds delay{0}; ///< it is answered only so much later
  bool hangs = false;    ///< it is never answered

  /// Only half of the sound is sent; the rest comes so much later or, at 0,
  /// never: the connection breaks.
  std::optional<milliseconds> stops_for{};
};

/// As Twilio words its refusals: `{code, message, more_info, status}`.
rest_response refuse_rest(int status, int code, const std::string& message);

/// The part of Twilio's REST API that an engine needs (contract 6), below
/// `/2010-04-01/Accounts/{AC}`: `Calls/{CA}.json` (GET; POST with Status, with
/// Url and Method, or with Twiml), `Calls/{CA}/Recordings.json` (GET, in
/// pages), `Recordings/{RE}.json` (GET, DELETE) and `Recordings/{RE}`, `.wav`
/// or `.mp3` (GET). Credentials are checked by whoever takes the request. What
/// it stands on must outlive it.
class rest_api {
public:
  rest_api(scheduler& clock, leg_registry& legs, recording_registry& recordings,
    const network_options& options, fates& faults);

  /// `path` may have a query; `form` is the body's.
  rest_response answer(
    const std::string& method, const std::string& path, const field_list& form);

private:
  rest_response act(
    const std::string& method, std::string_view path, const field_list& form);
  rest_response calls(
    const std::string& method, std::string_view name, const field_list& form);
  rest_response change(const leg_facts& facts, const field_list& form);
  rest_response redirect(const leg_facts& facts, const field_list& form);
  rest_response show(const leg_facts& facts) const;

  rest_response recordings(
    const std::string& method, std::string_view name, const field_list& form);
  rest_response recordings_of(const std::string& method, const call_sid& call,
    const field_list& form) const;
  rest_response show(const recording_facts& facts) const;
  std::string status_of(const recording_facts& facts) const;
  rest_response media(const recording_facts& facts, std::string_view type,
    const field_list& form);

  /// The request that is met by a fault; nothing: by none.
  std::optional<rest_response> media_fault(const recording_facts& facts);
  bool is_ready(const recording_facts& facts) const;

  scheduler& clock_;
  leg_registry& legs_;
  recording_registry& recordings_;
  const network_options& options_;
  fates& faults_;
};

} // namespace callengine::simulator
