#pragma once

#include "model/ai/ai_limits.hpp"

#include <string>

namespace callengine::net::outgoing {

struct chat_options {
  std::string base_url; ///< up to and with `/v1`
  std::string api_key;  ///< empty: none is sent
  std::string model;
  std::string
    ca_file; ///< PEM of who vouches for the server; empty: the system's

  milliseconds connect = std::chrono::seconds{1};
  /// From a question to its end, whatever the endpoint does.
  milliseconds budget = limits::ai_budget + limits::ai_budget_margin;
  /// Who stops a question after this had waited in vain.
  milliseconds late = limits::ai_late;
  /// Beyond as many open ones a question is not asked.
  std::size_t at_once = limits::ai_questions_at_once;
  int breaker_failures = limits::ai_breaker_failures;
  milliseconds breaker_rest = limits::ai_breaker_rest;
};

} // namespace callengine::net::outgoing
