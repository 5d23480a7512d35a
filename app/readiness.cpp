#include "app/readiness.hpp"

#include "app/stores.hpp"
#include "persistence/configuration_watcher.hpp"

namespace callengine::app {

net::readiness readiness_of(
  stores& kept, const persistence::configuration_watcher& watcher) {
  using level = net::readiness::level;
  if (kept.kept() != nullptr && kept.kept()->degraded())
    return {level::degraded,
      "calls go on from memory: the snapshot store is slow or away"};
  if (kept.history().unsafe())
    return {level::degraded, "history can't be written and can't wait on disk"};
  if (kept.history().away())
    return {level::degraded, "history waits on disk for the database"};
  if (watcher.away())
    return {level::degraded,
      "the configuration can't be read, the last good one is in force"};
  return {level::ready, "calls are answered"};
}

} // namespace callengine::app
