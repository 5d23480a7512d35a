#pragma once

#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// What history knows of one call.
struct call_report {
  call_sid call;
  client_id client;
  time_point started_at;
  std::optional<time_point> ended_at;
  std::optional<outcome> how;
  std::string department;
  std::optional<user_id> user;
  std::vector<decision> decisions; ///< in order
};

/// Reads history. Never blocks the caller: `done` is called on a thread of the
/// implementation, exactly once; an error is a sentence for the log.
class call_reports {
public:
  virtual ~call_reports() = default;

  struct result {
    std::optional<call_report> report; ///< empty: this clinic has no such call
    std::string error;                 ///< not empty: the question failed
  };

  virtual void find(
    client_id client, call_sid call, std::function<void(result)> done)
    = 0;
};

} // namespace callengine
