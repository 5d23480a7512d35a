#pragma once

#include "model/call/advance.hpp"
#include "model/lease/staff.hpp"
#include "model/ports/history.hpp"
#include "model/webhook.hpp"
#include "simulator/twiml/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the oracle sees of a world, one struct for each kind of event. Views:
/// valid while they are being told.
namespace callengine::explore {

/// A request as the engine's front end took it.
struct request_seen {
  const webhook& hook;
  std::string_view token; ///< equal over retries and doubles
  std::string_view target;

  /// The answer that this very request got before; null: none yet.
  const std::string* answered_before = nullptr;
};

/// What a request was answered with.
struct answer_seen {
  request_seen request;
  int status = 200;
  const std::string& body;
  /// The body as Twilio reads it; null for callbacks and refusals.
  const simulator::twiml_document* document = nullptr;
  milliseconds took{0};
  bool by_front_end = false; ///< the engine had not answered in time
  bool disturbed = false;    ///< the engine stood still or stopped meanwhile
};

struct call_step_seen {
  const plan& of; ///< the call's
  const call& before;
  const call_event* event = nullptr; ///< null: resumed after a restart
  const step& result;
  time_point now; ///< by the engine's clock
};

struct staff_step_seen {
  const staff_member& before;
  const staff_event& event; ///< as it was sent
  const staff_step& result;
};

/// What was written once and is visible.
struct row_seen {
  const history_row& row;
  time_point handed_over; ///< when the engine gave it to the port
};

/// A leg of a Dial begins or ends, as the people at it know.
struct leg_seen {
  enum class moment : std::uint8_t { rings, connected, over };
  moment when = moment::rings;
  const call_sid& call;
  const std::string& address; ///< `client:c1_u101` or the number
};

/// What comes to the engine over the socket of a ConversationRelay.
struct relay_seen {
  enum class moment : std::uint8_t { opened, told, gone };
  moment when = moment::opened;
  const call_sid& call;
  const std::string& session;
  const call_event* event = nullptr; ///< what was told
  bool stray = false;                ///< it is not the caller's
};

/// The engine has stopped, or crashed, and runs anew with what the store had.
struct restart_seen {
  const std::vector<call>& saved; ///< the live calls in the store
  bool crashed = false;
};

/// A message that Twilio has, whether or not anybody hears of it.
struct recording_seen {
  const recording_sid& recording;
  const call_sid& call;
  client_id client; ///< of the document that asked for it
  const std::string& department;
};

} // namespace callengine::explore
