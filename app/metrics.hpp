#pragma once

#include "actors/engine_meters.hpp"
#include "model/ports/try_phone.hpp"
#include "model/time.hpp"

#include <functional>
#include <memory>
#include <string>

namespace prometheus {
class Registry;
}

namespace callengine::actors {
class engine;
class outbox_meters;
struct engine_faults;
} // namespace callengine::actors

namespace callengine::net {
class server;
} // namespace callengine::net

namespace callengine::net::outgoing {
struct chat_meters;
} // namespace callengine::net::outgoing

namespace callengine::net::twilio {
class rest_client;
} // namespace callengine::net::twilio

namespace callengine::persistence {
class group_commit;
class sql_history;
class sql_voicemail_inbox;
class configuration_watcher;
} // namespace callengine::persistence

namespace callengine::app {

class background;
class missed_call_clock;
class playable_greetings;

/// What is asked for its figures. Null: there is none (yet), and its figures
/// are left out.
struct metric_sources {
  prometheus::Registry* registry = nullptr; ///< of the webhooks
  actors::engine* engine = nullptr;
  const actors::engine_meters* meters = nullptr;
  const actors::engine_faults* faults = nullptr;
  const persistence::sql_history* history = nullptr;
  const persistence::group_commit* snapshots = nullptr;
  const persistence::configuration_watcher* watcher = nullptr;
  const background* chores = nullptr; ///< what the start left for later
  const missed_call_clock* patience = nullptr; ///< with missed calls
  net::server* server = nullptr;
  const net::twilio::rest_client* rest = nullptr;
  time_point now; ///< for what has waited too long
  const actors::outbox_meters* outbox = nullptr;
  const persistence::sql_voicemail_inbox* inbox = nullptr;
  const playable_greetings* greetings = nullptr;
  const net::outgoing::chat_meters* model = nullptr; ///< that answers callers
  const try_network::figures* phones = nullptr;      ///< in pages
};

/// All figures in Prometheus' text format (docs/metrics.md describes them). Any
/// thread.
std::string metrics_text(const metric_sources& sources);

} // namespace callengine::app
