#pragma once

#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// The server's last word in a dialogue, and what it was about.
struct smtp_reply {
  long code = 0;       ///< 0: there was none
  std::string command; ///< the last that was sent; empty: the greeting
  std::string line;    ///< the last of the reply, as it came

  /// A 5xx about the recipient or the mail; one about the sender or the sign-in
  /// is a matter of settings, which somebody will put right.
  bool is_refusal() const;
  bool is_error() const;
};

/// The line without line break and addresses, cut to what a log takes.
std::string without_addresses(std::string_view line);

} // namespace callengine::net::outgoing
