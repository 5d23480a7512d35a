#pragma once

#include "model/ports/call_lookup.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What Twilio's REST API answers, as values (contract 6).
namespace callengine::net::twilio {

/// The `code` of an error; 0: there is none.
int error_code_in(const std::string& body);

/// A call's JSON; nothing if it is not to be understood.
std::optional<found_call> read_call(const std::string& body);

/// One page of a call's recordings.
struct recordings_page {
  std::vector<found_recording> recordings;
  std::string next; ///< the target of the next page; empty: this was the last
};

/// Nothing if it is not to be understood. `recordings_url` is the URL that a
/// recording's key completes to that of its media.
std::optional<recordings_page> read_recordings(
  const std::string& body, std::string_view recordings_url);

} // namespace callengine::net::twilio
