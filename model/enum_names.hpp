#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace callengine {

/// The texts of an enumeration whose enumerators count from 0: one table for
/// both directions.
template <class Enum, std::size_t Size>
struct enum_names {
  std::array<std::string_view, Size> texts;

  constexpr std::string_view operator[](Enum value) const noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < Size ? texts[index] : std::string_view{"?"};
  }

  constexpr std::optional<Enum> find(std::string_view text) const noexcept {
    for (std::size_t index = 0; index < Size; ++index)
      if (texts[index] == text)
        return static_cast<Enum>(index);
    return std::nullopt;
  }
};

} // namespace callengine
