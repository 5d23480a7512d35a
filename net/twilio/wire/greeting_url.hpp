#pragma once

#include "model/ids.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Where Twilio fetches a department's greeting: a URL that nobody else can
/// make. It never expires: another upload has another name.
namespace callengine::net::twilio {

/// The beginning of the paths, from the root.
constexpr std::string_view greeting_path = "/api/twilio/voice/greeting/";

struct greeting_request {
  client_id client;
  std::string media; ///< its name in the media store
};

/// The absolute URL, signed with `token`. `public_url` has no `/` at its end.
/// Empty if `media` is no name of a greeting.
std::string greeting_url(client_id client, std::string_view media,
  std::string_view public_url, const std::string& token);

/// What is asked for, if the URL was signed with one of the tokens. Compares in
/// constant time. `path` and `query` are those of the request.
std::optional<greeting_request> greeting_asked_for(std::string_view path,
  std::string_view query, std::span<const std::string> tokens);

} // namespace callengine::net::twilio
