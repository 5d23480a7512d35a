#pragma once

#include <string>
#include <string_view>

namespace callengine {

/// How passwords are kept. Both functions take tens of milliseconds and tens of
/// MiB on purpose, whatever they are given: whoever calls bounds how many run
/// at once. Any thread may call.
class passwords {
public:
  virtual ~passwords() = default;

  /// Whether this is the password of a row's hash. What is no hash of this
  /// kind, above all an empty one, is nobody's: that takes as long to find out.
  virtual bool matches(
    const std::string& hash, std::string_view password) const = 0;

  /// Empty: there was not enough memory.
  virtual std::string hash(std::string_view password) const = 0;
};

} // namespace callengine
