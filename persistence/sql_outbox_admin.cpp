#include "persistence/sql_outbox_admin.hpp"

#include "persistence/outbox_listing.hpp"

#include <algorithm>
#include <utility>

namespace callengine::persistence {

namespace {

constexpr std::size_t longest_page = 1000;

} // namespace

void sql_outbox_admin::list(client_id client, std::optional<item_state> state,
  std::size_t limit, std::function<void(list_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, "The outbox can't be read: " + why});
  };
  const auto ask = [client, state, limit, done](pooled_session& pooled) {
    list_result found;
    for (auto& item : outbox_listing::list(
           pooled.session(), client, state, std::min(limit, longest_page)))
      found.items.push_back(std::move(item.entry));
    done(std::move(found));
  };
  pool_.run(ask, failed);
}

void sql_outbox_admin::retry(
  client_id client, std::int64_t item, std::function<void(retry_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({retry_outcome::failed, "The item can't be tried again: " + why});
  };
  const auto ask = [this, client, item, done](pooled_session& pooled) {
    done({outbox_listing::retry(pooled.session(), client, item, clock_.now()),
      {}});
  };
  pool_.run(ask, failed);
}

} // namespace callengine::persistence
