#pragma once

#include "net/counters.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace callengine::net::twilio {

/// Who may open the socket of a ConversationRelay: whoever signs its URL
/// (contract 4.11). Called on the threads of connections.
class relay_handshake {
public:
  relay_handshake(const server_options& options, counters& counted);

  /// What an upgrade is answered with instead; nothing: it is signed, and its
  /// path names a call.
  std::optional<response> refusal_of(const request& head) const;

private:
  bool is_signed(const request& head) const;

  std::vector<std::string> tokens_; ///< the one of the phone in the page, too
  std::vector<std::string> bases_;  ///< with `wss`, or `ws`
  counters& counted_;
};

} // namespace callengine::net::twilio
