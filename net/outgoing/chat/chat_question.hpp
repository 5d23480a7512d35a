#pragma once

#include "model/ai/proposal.hpp"
#include "model/ids.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace callengine::net::outgoing {

/// A question as the endpoint gets it, and who waits for its answer.
struct chat_question {
  call_sid call;
  std::uint32_t number = 0;
  bool streams = false; ///< pieces are told
  std::string body;     ///< of the request
  std::function<void(ai::reply)> told;
  std::chrono::steady_clock::time_point asked_at;

  std::chrono::steady_clock::duration age() const {
    return std::chrono::steady_clock::now() - asked_at;
  }

  bool is(const call_sid& of, std::uint32_t with) const {
    return call == of && number == with;
  }
};

} // namespace callengine::net::outgoing
