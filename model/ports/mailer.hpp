#pragma once

#include "model/outbox/attempt.hpp"
#include "model/time.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace callengine {

/// One mail to one recipient.
struct mail {
  std::string to; ///< an address, without a name
  std::string subject;
  std::string plain; ///< the same in two forms
  std::string html;
  std::string id; ///< of `Message-ID`, before the `@`: equal for equal mails
  time_point at;  ///< of `Date`
};

/// Hands mails to a server. Blocks, from any thread, and gives up soon after a
/// stop was asked for.
class mailer {
public:
  virtual ~mailer() = default;

  /// `hand_over` is asked once the server wants the last of the mail: from its
  /// return on the server may have it, even if we never hear so. Where it
  /// returns false the mail is given up (`failed`).
  virtual attempt send(const mail& what, const std::function<bool()>& hand_over,
    const std::stop_token& stop)
    = 0;
};

} // namespace callengine
