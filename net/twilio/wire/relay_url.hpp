#pragma once

#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The URL of a ConversationRelay's socket and back.
namespace callengine::net::twilio {

/// Below this are the sockets, at `/CLIENT/CALL/STEP`. A handshake carries no
/// query, and its signature covers nothing but the URL (contract 4.11): what
/// the engine has to rely on stands in the path.
constexpr std::string_view relay_path = "/api/twilio/voice/relay";

/// What a socket is for.
struct relay_target {
  client_id client;
  call_sid call;
  std::uint32_t step = 0; ///< of the document that has its `<Connect>`

  friend bool operator==(const relay_target&, const relay_target&) = default;
};

/// A URL's beginning as it is for sockets: `wss` for `https`, `ws` for `http`
/// (which Twilio does not call).
std::string socket_url(std::string_view public_url);

/// The absolute URL. `public_url` has no `/` at its end.
std::string relay_url(const relay_target& to, std::string_view public_url);

/// A path of the sockets', whether or not it names a call.
bool is_relay_path(std::string_view path) noexcept;

/// What a path names; nothing if it is not one that `relay_url` makes.
std::optional<relay_target> parse_relay_path(std::string_view path);

} // namespace callengine::net::twilio
