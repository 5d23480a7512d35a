#pragma once

#include "model/ports/outbox_admin.hpp"

#include <soci/soci.h>

#include <cstddef>
#include <optional>
#include <vector>

/// The statements by which people look at the outbox and have failed items
/// tried again. All throw soci::soci_error.
namespace callengine::persistence::outbox_listing {

struct listed_item {
  client_id client;
  outbox_entry entry;
};

/// Of one clinic or of all, in one state or in any; the newest first.
std::vector<listed_item> list(soci::session& session,
  std::optional<client_id> client, std::optional<item_state> state,
  std::size_t limit);

/// A failed item waits again, due at once, its attempts counted from none.
outbox_admin::retry_outcome retry(soci::session& session,
  std::optional<client_id> client, std::int64_t item, time_point now);

/// As `retry` for every failed item of all clinics. Returns how many.
std::int64_t retry_all(soci::session& session, time_point now);

} // namespace callengine::persistence::outbox_listing
