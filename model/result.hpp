#pragma once

#include <optional>
#include <string>
#include <utility>

namespace callengine {

/// A value, or a sentence that says why there is none.
template <class Value>
struct result {
  std::optional<Value> value;
  std::string error; ///< not empty exactly when there is no value

  explicit operator bool() const noexcept {
    return value.has_value();
  }

  static result of(Value value) {
    return {std::move(value), {}};
  }

  static result failed(std::string why) {
    return {std::nullopt, std::move(why)};
  }
};

} // namespace callengine
