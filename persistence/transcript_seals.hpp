#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "persistence/database_values.hpp"

#include <string>

/// What the words of a call are encrypted as: each opens in its own call,
/// column and turn only.
namespace callengine::persistence {

inline std::string caller_seal(const call_sid& call, time_point at) {
  return "caller in " + call + " at " + time_text(at);
}

inline std::string engine_seal(const call_sid& call, time_point at) {
  return "engine in " + call + " at " + time_text(at);
}

/// Of what was noted after the talk.
inline std::string call_note_seal(const call_sid& call) {
  return "note on call " + call;
}

inline std::string summary_seal(const call_sid& call) {
  return "summary of " + call;
}

} // namespace callengine::persistence
