#pragma once

#include "persistence/database_url.hpp"
#include "persistence/outbox_listing.hpp"
#include "persistence/result.hpp"

#include <vector>

/// What an operator does with the outbox of all clinics. Each opens a session
/// and blocks; the engine may run meanwhile.
namespace callengine::persistence {

result<std::vector<outbox_listing::listed_item>> list_outbox(
  const database_url& url, std::optional<item_state> state, std::size_t limit);

result<outbox_admin::retry_outcome> retry_outbox_item(
  const database_url& url, std::int64_t item, time_point now);

/// How many failed items are tried again.
result<std::int64_t> retry_failed_items(
  const database_url& url, time_point now);

} // namespace callengine::persistence
