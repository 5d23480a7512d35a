#pragma once

#include "model/call/call.hpp"

#include <cstdint>

namespace callengine {

/// What a request with a given step number is to a call (design.md section 5,
/// "Steps").
enum class request_class : std::uint8_t {
  fresh,    ///< advance the call
  waiting,  ///< the same request is being answered: wait for that answer
  repeated, ///< the last answered one: the same bytes again
  outdated, ///< an older one: lead it to where the call is now
  over,     ///< the call has ended: hang up
};

request_class classify(const call& call, std::uint32_t step) noexcept;

/// The same for a fallback request, by the step in the URL that failed. A
/// failure of the current document, or of the request that it leads to, is
/// fresh when it is told first.
request_class classify_failure(const call& call, std::uint32_t step) noexcept;

/// The document that leads an outdated request to where the call is now.
twiml::document_ptr lead_back(const call& call);

/// `<Response><Hangup/></Response>`.
twiml::document_ptr hang_up();

/// `<Response/>`.
twiml::document_ptr nothing_to_say();

} // namespace callengine
