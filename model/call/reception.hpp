#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/ended_call.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/history.hpp"
#include "model/webhook.hpp"

#include <cstdint>
#include <optional>
#include <variant>

/// What is done with a webhook, before and beside the call's own machine: who
/// gets which answer, and whether its event counts. Pure, like the machine.
namespace callengine {

/// The request names, in a URL that the engine itself wrote, another clinic
/// than the call's (rule 8): refused.
bool is_foreign(const webhook& request, client_id client) noexcept;

/// A request of a live call.
struct reception {
  enum class reply : std::uint8_t {
    next_answer, ///< waits for the answer that the call speaks next
    leg_answer,  ///< the event's `answer_leg`; `hang_up()` if it has none
    document,    ///< the one below, once the event has been applied
  };
  reply to = reply::document;
  twiml::document_ptr document;
  bool applies = false; ///< the request's event happens to the call
  /// Else: what is to happen to it all the same, before the answer. A request
  /// that is not acted upon any more may be the only one to tell of a message.
  std::optional<call_event> news;
  bool caller_gone = false; ///< and then `caller_hung_up`
};

reception receive(const call& call, const webhook& request);

/// The answer to a request that waits while the engine stops: it comes back to
/// the engine that runs next.
twiml::document_ptr come_back(const call& call);

/// A request that no live call gets.
struct dismissal {
  twiml::document_ptr document; ///< null: refused, nothing is revealed
  std::optional<voicemail_message> message; ///< which it told in passing
  /// The call, which had ended before it was heard of: to be remembered like
  /// any ended one.
  std::optional<ended_call> remember;
};

/// A request of a call that has ended (they are remembered for 24 h).
dismissal receive_late(
  const ended_call& call, const webhook& request, time_point now);

/// A request with which a call begins here.
struct beginning {
  plan_ptr plan;
  step first;            ///< the call, and what is to be noted of it
  bool mid_flow = false; ///< taken up in its middle: `resume` comes first
};

/// A request of a call that the engine does not know.
std::variant<beginning, dismissal> receive_unknown(
  const plan_book& plans, const webhook& request, time_point now);

} // namespace callengine
