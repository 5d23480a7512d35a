#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/outbox_admin.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// The outbox as administrators see it, on the pool's threads; if too many
/// questions wait or the pool has stopped, `done` is called on the asking
/// thread, with an error. Pool and clock must live longer.
class sql_outbox_admin final : public outbox_admin {
public:
  sql_outbox_admin(session_pool& pool, const callengine::clock& time)
    : pool_{pool}, clock_{time} {}

  void list(client_id client, std::optional<item_state> state,
    std::size_t limit, std::function<void(list_result)> done) override;
  void retry(client_id client, std::int64_t item,
    std::function<void(retry_result)> done) override;

private:
  session_pool& pool_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
