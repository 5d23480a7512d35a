#pragma once

#include "simulator/http/message.hpp"

#include <cstdint>
#include <string>

namespace callengine::testing {

/// A webhook as Twilio would send it, signed with `token`; with GET the fields
/// are the query. `target` is path and query below the public URL.
simulator::http_request signed_request(const std::string& target,
  const simulator::field_list& fields, const std::string& token,
  const std::string& method = "POST");

/// What the first request of a call carries.
simulator::field_list arrival(const std::string& call, const std::string& to);

/// Path and query of the first URL with this path in a document.
std::string link_in(const std::string& document, const std::string& path);

/// Sends these bytes as they are to the engine and returns what came back
/// until it closed, or nothing more came for a second.
std::string send_raw(std::uint16_t port, const std::string& bytes);

} // namespace callengine::testing
