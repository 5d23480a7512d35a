#pragma once

#include <optional>
#include <string_view>

namespace callengine::ai {

/// 0 to 19, or 20, 30 … 90: what an English word in small letters counts.
std::optional<int> small_number(std::string_view word) noexcept;

} // namespace callengine::ai
