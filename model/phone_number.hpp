#pragma once

#include <string_view>

namespace callengine {

/// True for E.164: `+`, then 7 to 15 digits, the first not 0 (ITU-T E.164; the
/// shortest numbers in use have 7 digits with their country code).
bool is_e164(std::string_view text) noexcept;

/// True for what stands in the place of a number that nobody told: nothing, a
/// word (`anonymous`, `unknown`), or the digits that Twilio spells one with.
/// Callers without a number are not the same caller.
bool is_withheld(std::string_view from) noexcept;

} // namespace callengine
