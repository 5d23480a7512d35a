#pragma once

#include "simulator/http/message.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/network/options.hpp"

#include <string>

namespace callengine::simulator {

/// The parameters that every request about a leg carries (contract 1.1).
field_list common_parameters(
  const leg_facts& facts, const network_options& options);

/// What a status callback adds (contract 2.6, 3). Durations only at the end.
field_list progress_parameters(
  const leg_facts& facts, time_point now, int sequence_number);

/// `Fri, 20 Aug 2010 01:13:42 +0000`
std::string rfc_2822(time_point at);

} // namespace callengine::simulator
