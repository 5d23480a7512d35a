#pragma once

#include "simulator/load/recording.hpp"

#include <string>

namespace callengine::simulator::load {

inline const std::string base = "https://calls.test";
inline const std::string voice = base + "/api/twilio/voice/";
inline const std::string token = "the-token";

inline const std::string recorded_sid = "CA11111111111111111111111111111111";
inline const std::string recorded_leg = "CA22222222222222222222222222222222";
inline const std::string recorded_caller = "+12025550142";

/// The documents of a call to a department, as an engine would write them.
/// `step` stands in each URL.
std::string menu_document(const std::string& step);
std::string dial_document(const std::string& call, const std::string& identity);
inline const std::string goodbye_document
  = "<Response><Say>Goodbye.</Say><Hangup/></Response>";
inline const std::string empty_document = "<Response/>";

/// The script "department": menu, a talk with c1_u101, goodbye.
recorded_call department_call();

/// The script "hangup": the menu, and the caller is gone.
recorded_call hung_up_call();

} // namespace callengine::simulator::load
