#pragma once

#include <cstdint>
#include <string_view>

namespace callengine::net::portal {

/// What a `Range` header asks for of so many bytes (RFC 9110, section 14).
struct byte_range {
  enum class kind : std::uint8_t {
    whole, ///< no range, one that is not understood, or several
    part,
    unsatisfiable, ///< nothing of it is there
  };

  kind which = kind::whole;
  std::uint64_t first = 0;
  std::uint64_t length = 0; ///< of `whole`: all

  friend bool operator==(const byte_range&, const byte_range&) = default;
};

byte_range choose_range(std::string_view header, std::uint64_t size) noexcept;

} // namespace callengine::net::portal
