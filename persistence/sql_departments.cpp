#include "persistence/sql_departments.hpp"

#include "model/limits.hpp"
#include "model/voicemail/greeting_name.hpp"
#include "persistence/audit_log.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/outbox_statements.hpp"

#include <utility>

namespace callengine::persistence {

namespace {

using outcome = departments::outcome;

const std::string selection
  = "SELECT id, name, voicemail_message, voicemail_greeting_media,"
    " voicemail_email FROM departments WHERE client_id = :client";

department department_from(const text_row& row) {
  return {row.integer(0).value_or(0), row.text(1), row.text(2), row.text(3),
    row.text(4)};
}

std::optional<department> find(
  soci::session& session, client_id client, std::int64_t id) {
  std::optional<department> found;
  for_each_row(session, selection + " AND id = :id",
    {{"client", std::to_string(client.value)}, {"id", std::to_string(id)}}, 5,
    [&](const text_row& row) { found = department_from(row); });
  return found;
}

/// False: somebody else changed it meanwhile.
bool replace_greeting(soci::session& session, client_id client,
  const department& row, const std::string& media) {
  return change_rows(session,
           "UPDATE departments SET voicemail_greeting_media = :media"
           " WHERE client_id = :client AND id = :id"
           " AND coalesce(voicemail_greeting_media, '') = :before",
           {{"media", text_or_null(media)},
             {"client", std::to_string(client.value)},
             {"id", std::to_string(row.id)}, {"before", row.greeting}})
    == 1;
}

} // namespace

void sql_departments::list(
  client_id client, std::function<void(list_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, "The departments can't be read: " + why});
  };
  const auto ask = [client, done](pooled_session& pooled) {
    list_result result;
    for_each_row(pooled.session(), selection + " ORDER BY name, id",
      {{"client", std::to_string(client.value)}}, 5, [&](const text_row& row) {
        result.found.push_back(department_from(row));
      });
    done(std::move(result));
  };
  pool_.run(ask, failed);
}

/// Due when no call plays it any more, and no upload is under way.
new_item sql_departments::removal_of(
  client_id client, const std::string& media, time_point now) {
  return {
    client, task::remove_greeting, media, {}, now + limits::greeting_rest};
}

void sql_departments::expect_greeting(client_id client,
  const std::string& media, std::function<void(std::string)> done) {
  const auto failed = [done](const std::string& why) {
    done("The outbox can't be told of the upload: " + why);
  };
  const auto ask = [this, client, media, done](pooled_session& pooled) {
    auto& session = pooled.session();
    const auto now = clock_.now();
    transaction changes{session, transaction::access::write};
    item_writer{session, cipher_}.add(removal_of(client, media, now), now);
    changes.commit();
    done({});
  };
  pool_.run(ask, failed);
}

void sql_departments::set_greeting(const inbox_user& who, std::int64_t id,
  const std::string& media, std::function<void(change_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({outcome::failed, {}, "The department can't be changed: " + why});
  };
  const auto ask = [this, who, id, media, done](pooled_session& pooled) {
    done(change(pooled.session(), who, id, media));
  };
  pool_.run(ask, failed);
}

departments::change_result sql_departments::change(soci::session& session,
  const inbox_user& who, std::int64_t id, const std::string& media) const {
  const auto client = who.staff.client;
  const std::string action
    = media.empty() ? "greeting_removed" : "greeting_uploaded";
  transaction changes{session, transaction::access::write};
  auto row = find(session, client, id);
  if (!row) {
    log(session, who, "refused", id, action + ": not_found");
    changes.commit();
    return {outcome::not_found, {}, {}};
  }
  if (!replace_greeting(session, client, *row, media))
    return {outcome::conflict, {}, {}};
  const auto now = clock_.now();
  // What an operator wrote there is no file of the engine's.
  if (const auto old = greeting_name_from(row->greeting);
      old && old->department == id) {
    item_writer{session, cipher_}.add(
      removal_of(client, row->greeting, now), now);
  }
  if (!media.empty())
    take_back(session, cipher_, removal_of(client, media, now));
  log(session, who, action, id, media.empty() ? row->greeting : media);
  changes.commit();
  row->greeting = media;
  return {outcome::done, std::move(*row), {}};
}

void sql_departments::log(soci::session& session, const inbox_user& who,
  const std::string& action, std::int64_t id, const std::string& detail) const {
  write_audit(session,
    {.client = who.staff.client,
      .at = clock_.now(),
      .user = who.staff.user,
      .role = who.role,
      .action = action,
      .subject = "department " + std::to_string(id),
      .detail = detail});
}

} // namespace callengine::persistence
