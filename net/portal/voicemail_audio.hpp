#pragma once

#include "model/ports/voicemail_inbox.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/portal/media_streams.hpp"

#include <string>

namespace callengine::net::portal {

/// Answers with a message's sound, whole or the range that a player asks for,
/// as it is read and decrypted.
class voicemail_audio {
public:
  voicemail_audio(
    media_store& media, const server_limits& limits, counters& counted);

  /// Somebody who may hear the message asked for it. Any thread.
  void answer(client_id client, const inbox_message& message,
    const std::string& range, const exchange_ptr& asked);

  /// Nothing is read any more.
  void stop();

private:
  response part_of(
    open_media_ptr file, const std::string& type, const std::string& range);
  response unreadable(std::int64_t message, const std::string& why);

  media_streams streams_;
  counters& counted_;
};

} // namespace callengine::net::portal
