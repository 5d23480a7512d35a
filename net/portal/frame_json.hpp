#pragma once

#include "net/portal/socket_frames.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// Reading the frames of pages; for the sockets' own readers.
namespace callengine::net::portal {

constexpr said::mistake unknown_type{
  "unknown_type", "There is no such type of frame.", false};

/// A frame's content and its type, or what is wrong with it.
using typed_frame
  = std::variant<std::pair<nlohmann::json, std::string>, said::mistake>;

typed_frame read_frame(std::string_view text);

/// The text under this key; nothing: there is none.
std::optional<std::string> text_of(
  const nlohmann::json& frame, const char* key);

/// What every socket takes: `hello` and `renew`, `ping`, `rtc`. Nothing: it is
/// of another type.
using common_frame
  = std::variant<said::hello, said::ping, rtc_signal, said::mistake>;

std::optional<common_frame> common_frame_of(
  const nlohmann::json& frame, std::string_view type);

/// The name of an offer under the key `offer`; nothing: it is none.
std::optional<std::string> offer_of(const nlohmann::json& frame);

/// The same where a frame is wrong without it.
constexpr said::mistake bad_offer{
  "bad_frame", "The key \"offer\" must be the name of an offer.", false};

} // namespace callengine::net::portal
