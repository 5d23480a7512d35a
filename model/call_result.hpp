#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace callengine {

/// What came of a talk, as the person who talked tells it: `calls.result`.
enum class call_result : std::uint8_t {
  helped,
  call_back,
  passed_on,
  wrong_number,
  other,
};

std::string_view to_string(call_result result) noexcept;
std::optional<call_result> call_result_from(std::string_view text) noexcept;

} // namespace callengine
