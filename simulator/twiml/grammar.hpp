#pragma once

#include "simulator/twiml/document.hpp"

#include <string_view>
#include <vector>

namespace callengine::simulator {

/// Names everything in a `<Response>` that Twilio's debugger would warn of:
/// unknown or misplaced elements, unknown attributes, text where none belongs,
/// values out of their range.
void check_document(
  const element& response, std::vector<document_warning>& warnings);

/// True for the verbs that this simulator runs as Twilio does.
bool is_simulated(std::string_view verb);

} // namespace callengine::simulator
