#pragma once

#include "model/ports/mailer.hpp"
#include "net/outgoing/smtp_options.hpp"

namespace callengine::net::outgoing {

/// Mails over SMTP, one connection each. What the server refuses for good
/// (5xx to the recipient or to the mail) is `refused`; 4xx, and a 5xx to whom
/// we are or how we signed in, is `failed`. A `stopped` one may have been
/// handed over: whoever gave `hand_over` knows.
class smtp_mailer final : public mailer {
public:
  explicit smtp_mailer(smtp_options options);

  attempt send(const mail& what, const std::function<bool()>& hand_over,
    const std::stop_token& stop) override;

private:
  const smtp_options options_;
};

} // namespace callengine::net::outgoing
