#pragma once

#include "model/call/event.hpp"
#include "model/ids.hpp"
#include "model/twiml.hpp"

#include <memory>
#include <optional>
#include <string>

namespace callengine {

/// A checked and translated request of Twilio's, for the call that it is
/// about.
struct webhook {
  twiml::endpoint to = twiml::endpoint::incoming;
  call_sid call; ///< the parent call, never a leg

  /// What the engine itself wrote into the URL; absent at the entry points
  /// that an operator configures (`incoming`, `status_callback`).
  std::optional<twiml::link> link;

  /// `From` and `To` of the parent call; empty where Twilio does not tell them
  /// or where the request is about a leg.
  std::string from;
  std::string to_number;

  /// The parent's `CallStatus`; `unknown` where the request is about a leg.
  call_status parent_status = call_status::unknown;

  /// The phone in the page signed it, with a key that nobody else has.
  bool is_test = false;

  call_event event;
};

/// Where the answer to one webhook goes. Thread-safe; the first answer wins,
/// later ones do nothing.
class webhook_reply {
public:
  virtual ~webhook_reply() = default;
  virtual void answer(twiml::document_ptr document) = 0;

  /// There is no such call or clinic here: 404 with nothing revealed.
  virtual void refuse() = 0;
};

using webhook_reply_ptr = std::shared_ptr<webhook_reply>;

} // namespace callengine
