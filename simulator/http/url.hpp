#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace callengine::simulator {

/// A URL and the fragment that is neither sent nor signed.
struct split_url {
  std::string url;
  std::string fragment; ///< without `#`
};

split_url split_fragment(std::string_view url);

/// A reference of a document at `base`, as an absolute http or https URL with
/// its own fragment. Nothing if it is malformed (error 11100).
std::optional<std::string> resolve_url(
  std::string_view base, std::string_view reference);

/// Adds a query to a URL that may already have one.
std::string with_query(std::string_view url, std::string_view query);

/// Host, port and target of an absolute URL without fragment.
struct url_parts {
  std::string scheme;
  std::string host;      ///< without brackets or user info
  std::string port;      ///< the scheme's own if none is written
  std::string authority; ///< as the Host header has it
  std::string target;    ///< path and query as written
};

std::optional<url_parts> take_apart(std::string_view url);

/// A `ws://` or `wss://` URL as one of http or https, whose hosts and ports it
/// has.
std::string as_http(std::string url);

} // namespace callengine::simulator
