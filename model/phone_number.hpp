#pragma once

#include <string_view>

namespace callengine {

/// True for E.164: `+`, then 7 to 15 digits, the first not 0 (ITU-T E.164; the
/// shortest numbers in use have 7 digits with their country code).
bool is_e164(std::string_view text) noexcept;

} // namespace callengine
