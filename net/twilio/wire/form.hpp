#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::net::twilio {

struct parameter {
  std::string name;
  std::string value;

  friend bool operator==(const parameter&, const parameter&) = default;
};

/// All pairs of a form or a query, decoded, in their order: repeated and empty
/// ones too, since a signature covers every one of them.
using parameters = std::vector<parameter>;

/// Decodes `application/x-www-form-urlencoded`, with `+` and `%20` alike as a
/// space. Nothing if an escape is malformed.
std::optional<parameters> decode_form(std::string_view text);

/// The first value of this name, or null. Valid as long as `from` is.
const std::string* find(const parameters& from, std::string_view name) noexcept;

/// As `find`, with empty for absent.
std::string_view value_of(
  const parameters& from, std::string_view name) noexcept;

/// The bodies that a webhook may have.
enum class body_type { none, form, json, unknown };

/// What a `Content-Type` says, its parameters (charset) and case aside.
body_type body_type_of(std::string_view content_type) noexcept;

} // namespace callengine::net::twilio
