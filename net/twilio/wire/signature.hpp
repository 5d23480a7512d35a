#pragma once

#include "net/twilio/wire/form.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// `X-Twilio-Signature`: base64 of HMAC-SHA1 over URL and form.
namespace callengine::net::twilio {

/// What one signature covers. Views: valid for the check only.
struct signed_content {
  /// Path and query exactly as requested, never decoded or encoded again.
  std::string_view target;

  /// The decoded pairs of a form body; empty for GET and for other bodies.
  std::span<const parameter> form;

  /// The raw body if it is not a form. Its hash must then be in the query.
  std::optional<std::string_view> body;
};

/// The ways Twilio may write this URL's beginning when it signs: with and
/// without the port, with and without user info; the likeliest first. Empty
/// unless `public_url` is `http(s)://host…` without query and fragment.
std::vector<std::string> signed_bases(std::string_view public_url);

/// True if `signature` is that of one of the tokens over one of the bases.
/// Compares in constant time; a missing or garbled signature is just false.
/// Thread-safe; keyed contexts are kept per thread.
bool has_valid_signature(std::span<const std::string> tokens,
  std::span<const std::string> bases, const signed_content& content,
  std::string_view signature);

} // namespace callengine::net::twilio
