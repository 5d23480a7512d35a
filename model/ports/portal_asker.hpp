#pragma once

#include "model/ids.hpp"

#include <string>

namespace callengine {

/// Who asks for a clinic's messages, calls or departments, as the token says.
struct portal_asker {
  staff_key staff;
  std::string role; ///< "staff", "supervisor", "admin": for the log
  bool hears_everything = false; ///< supervisors and administrators
};

/// The same person, to be shown what came of their change: also what they have
/// just given away.
inline portal_asker after_change(portal_asker who) {
  who.hears_everything = true;
  return who;
}

} // namespace callengine
