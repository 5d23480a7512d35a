#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

namespace callengine {

/// Of a call whose end was the first that was heard of it. No clinic's key.
inline constexpr client_id unknown_client{};

/// An ended call, as remembered over restarts.
struct ended_call {
  call_sid call;
  client_id client; ///< or `unknown_client`
  time_point ended_at;
};

} // namespace callengine
