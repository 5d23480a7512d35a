#pragma once

#include "actors/outbox/outbox_ports.hpp"
#include "app/metric_families.hpp"

namespace callengine::persistence {
class sql_voicemail_inbox;
} // namespace callengine::persistence

namespace callengine::app {

class playable_greetings;

/// What waits, what was done and what has waited for too long.
void add_outbox(
  families& to, const actors::outbox_meters& meters, time_point now);

void add_inbox(families& to, const persistence::sql_voicemail_inbox& inbox);

void add_greetings(families& to, const playable_greetings& greetings);

} // namespace callengine::app
