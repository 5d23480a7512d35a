#pragma once

#include "model/time.hpp"
#include "net/message.hpp"

#include <cstddef>
#include <memory>

namespace callengine::net {

/// Whether a request may bring a body that is larger than all others', decided
/// by its header alone.
struct large_body {
  std::size_t bytes = 0;
  milliseconds deadline{0};
  std::shared_ptr<const void> place; ///< null: it may not
  response refusal;                  ///< then
};

} // namespace callengine::net
