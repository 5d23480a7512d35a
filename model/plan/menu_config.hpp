#pragma once

#include "model/limits.hpp"
#include "model/plan/plan.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace callengine {

/// What `call_settings.ivr_menu_config` says. Text that is absent is empty.
struct menu_config {
  enum class failure : std::uint8_t { staff, voicemail, hangup };

  std::string greeting;
  std::string voice;
  std::string language;
  seconds timeout = limits::menu_timeout;
  int max_attempts = limits::menu_attempts;
  failure on_failure = failure::staff;
};

/// Reads the JSON text. What is wrong is reported to `problems` and replaced by
/// the default; empty text is no problem.
menu_config read_menu_config(
  const std::string& json, std::vector<plan_problem>& problems);

} // namespace callengine
