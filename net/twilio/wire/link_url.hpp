#pragma once

#include "model/twiml.hpp"
#include "net/twilio/wire/form.hpp"

#include <optional>
#include <string>
#include <string_view>

/// `twiml::link` as a URL and back.
namespace callengine::net::twilio {

/// Asks Twilio to try again while an engine restarts: five times, whatever
/// failed. Neither sent nor signed (contract 1.3).
constexpr std::string_view retry_fragment = "#rc=5&rp=all";

/// The path of an endpoint, from the root.
std::string_view path_of(twiml::endpoint to) noexcept;

/// The endpoint of a path, or nothing.
std::optional<twiml::endpoint> endpoint_at(std::string_view path) noexcept;

/// The absolute URL, with the fragment that asks for retries. `public_url` has
/// no `/` at its end.
std::string to_url(const twiml::link& link, std::string_view public_url);

/// What a URL's query carries of a link.
struct parsed_link {
  std::optional<twiml::link> link; ///< absent: the query has none
  bool malformed = false;
};

/// Reads the first occurrence of each name; the form is never looked at. A
/// query that has some of a link's names but not those that every link has,
/// or that has them ill-formed, is malformed.
parsed_link parse_link(twiml::endpoint to, const parameters& query);

/// Digits only, no sign, no overflow.
std::optional<std::int64_t> parse_number(std::string_view text) noexcept;

/// True for `CA` or `RE` (the prefix) and 32 hexadecimal digits.
bool is_sid(std::string_view prefix, std::string_view text) noexcept;

} // namespace callengine::net::twilio
