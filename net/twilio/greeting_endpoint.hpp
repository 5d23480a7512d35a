#pragma once

#include "model/ports/media_store.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/media_streams.hpp"
#include "net/server_options.hpp"

#include <string>
#include <string_view>

namespace callengine::net::twilio {

/// `GET /api/twilio/voice/greeting/…`: the sound of a department's greeting,
/// for whoever has a URL that the engine signed (greeting_url.hpp). Called on
/// the threads of connections.
class greeting_endpoint {
public:
  greeting_endpoint(
    const server_options& options, media_store& media, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked);

  /// Sound is not read any more. Not on a thread of connections.
  void stop();

private:
  response sound(portal::open_media_ptr file, const std::string& range);
  response unreadable(const media_name& name, const std::string& why);
  response late(const media_name& name);
  void tell_unplayed(const media_name& name) const;

  const server_options& options_;
  counters& counted_;
  portal::media_streams streams_;
};

} // namespace callengine::net::twilio
