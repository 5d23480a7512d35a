#pragma once

#include "simulator/http/message.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/network/options.hpp"

#include <string>

namespace callengine::simulator {

struct rest_response {
  int status = 200;
  std::string body; ///< JSON
};

/// The part of Twilio's REST API that an engine needs on live calls (contract
/// 6): `GET /2010-04-01/Accounts/{AC}/Calls/{CA}.json`, and POST to it with
/// Status=canceled or Status=completed. Credentials are checked by whoever
/// takes the request.
rest_response answer_rest(leg_registry& legs, const network_options& options,
  const std::string& method, const std::string& path, const field_list& form);

} // namespace callengine::simulator
