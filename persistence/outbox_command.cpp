#include "persistence/outbox_command.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"

namespace callengine::persistence {

namespace {

template <class Work>
auto on_session(const database_url& url, Work work)
  -> result<decltype(work(std::declval<soci::session&>()))> {
  using answer = result<decltype(work(std::declval<soci::session&>()))>;
  try {
    const auto session = open_session(url);
    return answer::of(work(*session));
  } catch (const std::exception& error) {
    return answer::failed(
      "The outbox can't be reached: " + database_error_text(error));
  }
}

} // namespace

result<std::vector<outbox_listing::listed_item>> list_outbox(
  const database_url& url, std::optional<item_state> state, std::size_t limit) {
  return on_session(url, [&](soci::session& session) {
    return outbox_listing::list(session, std::nullopt, state, limit);
  });
}

result<outbox_admin::retry_outcome> retry_outbox_item(
  const database_url& url, std::int64_t item, time_point now) {
  return on_session(url, [&](soci::session& session) {
    return outbox_listing::retry(session, std::nullopt, item, now);
  });
}

result<std::int64_t> retry_failed_items(
  const database_url& url, time_point now) {
  return on_session(url, [&](soci::session& session) {
    return outbox_listing::retry_all(session, now);
  });
}

} // namespace callengine::persistence
