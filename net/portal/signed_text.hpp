#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Texts that the portal's secret signs: `content.mac`, the mac being
/// HMAC-SHA256 in hexadecimal. The purpose keeps what is signed for one thing
/// from being taken for another.
namespace callengine::net::portal {

/// Empty if `secret` is, or if the library failed.
std::string signed_text(
  std::string_view purpose, std::string_view content, std::string_view secret);

/// The content, within `text`; nothing for what this secret did not sign for
/// this purpose.
std::optional<std::string_view> content_of(
  std::string_view purpose, std::string_view text, std::string_view secret);

} // namespace callengine::net::portal
