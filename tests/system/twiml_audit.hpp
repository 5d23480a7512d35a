#pragma once

#include <string>

namespace callengine::testing {

/// Holds one answer to a request for instructions against Twilio's schema, and
/// sees that it leads on or ends decently. Empty: nothing is wrong with it.
std::string fault_of_document(const std::string& path, const std::string& xml);

} // namespace callengine::testing
