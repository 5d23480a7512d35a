#include "persistence/snapshots/sqlite_snapshots.hpp"

#include <algorithm>

namespace callengine::persistence {

namespace {

using kind = snapshot_write::kind;

constexpr const char* schema = R"(
CREATE TABLE IF NOT EXISTS call_snapshots (
  call_sid TEXT NOT NULL,
  client_id INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  version INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  image TEXT NOT NULL,
  PRIMARY KEY (call_sid, client_id));
CREATE TABLE IF NOT EXISTS ended_calls (
  call_sid TEXT NOT NULL,
  client_id INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  PRIMARY KEY (call_sid, client_id));
CREATE INDEX IF NOT EXISTS ended_calls_by_time ON ended_calls (ended_at);
CREATE TABLE IF NOT EXISTS staff_snapshots (
  client_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  fence INTEGER NOT NULL,
  image TEXT NOT NULL,
  PRIMARY KEY (client_id, user_id));
CREATE TABLE IF NOT EXISTS store_meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  epoch INTEGER NOT NULL,
  name TEXT NOT NULL);
)";

/// The former version's table had no epoch: its rows are images of an engine
/// that was stopped in another form. They are kept aside.
void put_former_table_aside(sqlite_file& file) {
  const bool is_former
    = file
        .use("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name ="
             " 'call_snapshots' AND NOT EXISTS (SELECT 1 FROM"
             " pragma_table_info('call_snapshots') WHERE name = 'epoch')")
        .step();
  if (is_former)
    file.execute("DROP TABLE IF EXISTS former_call_snapshots;"
                 "ALTER TABLE call_snapshots RENAME TO former_call_snapshots");
}

/// Images without it count from now on.
void add_time_of_writing(sqlite_file& file) {
  const bool has_it
    = file
        .use("SELECT 1 FROM pragma_table_info('call_snapshots') WHERE name ="
             " 'written_at'")
        .step();
  if (!has_it)
    file.execute("ALTER TABLE call_snapshots ADD COLUMN written_at INTEGER;"
                 "UPDATE call_snapshots SET written_at = CAST(strftime('%s',"
                 " 'now') AS INTEGER) * 1000");
}

/// Calls that are looked at by one `prune`: a few milliseconds.
constexpr std::int64_t prune_most = 10'000;

std::int64_t as_signed(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

std::uint64_t as_unsigned(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

/// The place in a listing: the table, and the last row that was told.
struct place {
  bool in_ended = false;
  std::string call;
  std::int64_t client = 0;
};

/// "" or "call:5:CA…", then "ended:5:CA…".
place read_cursor(const std::string& cursor) {
  const auto first = cursor.find(':');
  if (first == cursor.npos)
    return {};
  const auto second = cursor.find(':', first + 1);
  if (second == cursor.npos)
    throw sqlite_failure{"no cursor of this store: " + cursor};
  return {cursor.starts_with("ended"), cursor.substr(second + 1),
    std::stoll(cursor.substr(first + 1))};
}

} // namespace

sqlite_snapshots::sqlite_snapshots(const std::filesystem::path& path)
  : file_{path} {
  sqlite_transaction scope{file_};
  put_former_table_aside(file_);
  file_.execute(schema);
  add_time_of_writing(file_);
  scope.commit();
}

std::uint64_t sqlite_snapshots::claim_epoch(
  std::uint64_t at_least, const std::string& name) {
  sqlite_transaction scope{file_};
  const auto epoch = std::max(read_marker().epoch + 1, at_least);
  write_marker({epoch, name});
  scope.commit();
  return epoch;
}

sqlite_snapshots::marker sqlite_snapshots::read_marker() {
  auto select = file_.use("SELECT epoch, name FROM store_meta WHERE id = 1");
  if (!select.step())
    return {};
  return {as_unsigned(select.integer(0)), select.text(1)};
}

void sqlite_snapshots::write_marker(const marker& mine) {
  file_
    .use("INSERT INTO store_meta (id, epoch, name) VALUES (1, ?, ?)"
         " ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch,"
         " name = excluded.name WHERE excluded.epoch >= epoch")
    .bind(as_signed(mine.epoch))
    .bind(mine.name)
    .step();
}

// -- batches ------------------------------------------------------------------

std::vector<std::size_t> sqlite_snapshots::apply(
  const std::vector<snapshot_write>& writes, std::uint64_t epoch,
  time_point now) {
  std::vector<std::size_t> refused;
  sqlite_transaction scope{file_};
  for (std::size_t i = 0; i < writes.size(); ++i)
    if (!apply_one(writes[i], as_signed(epoch), now))
      refused.push_back(i);
  scope.commit();
  return refused;
}

bool sqlite_snapshots::apply_one(
  const snapshot_write& write, std::int64_t epoch, time_point now) {
  switch (write.what) {
  case kind::call:
    return keep_call(write, epoch, now);
  case kind::ended:
    return end_call(write, epoch);
  case kind::claim_lease:
  case kind::renew_lease:
  case kind::release_lease:
    // To compare the token is all that a claim, a renewal and a release ask
    // of the store; a released lease is an image that names no call.
    return keep_staff(write, epoch);
  }
  return false;
}

bool sqlite_snapshots::keep_call(
  const snapshot_write& write, std::int64_t epoch, time_point now) {
  auto tombstone = file_.use("SELECT epoch FROM ended_calls WHERE call_sid = ?"
                             " AND client_id = ?");
  const bool has_ended
    = tombstone.bind(write.id).bind(write.client.value).step();
  if (has_ended && tombstone.integer(0) > epoch)
    return false;
  file_
    .use("INSERT INTO call_snapshots (call_sid, client_id, epoch, version,"
         " written_at, image) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT"
         " (call_sid, client_id) DO UPDATE SET epoch = excluded.epoch,"
         " version = excluded.version, written_at = excluded.written_at,"
         " image = excluded.image WHERE (excluded.epoch, excluded.version)"
         " >= (epoch, version)")
    .bind(write.id)
    .bind(write.client.value)
    .bind(epoch)
    .bind(as_signed(write.version))
    .bind(now.time_since_epoch().count())
    .bind(write.image)
    .step();
  const bool is_kept = file_.changes() > 0;
  if (is_kept && has_ended)
    file_.use("DELETE FROM ended_calls WHERE call_sid = ? AND client_id = ?")
      .bind(write.id)
      .bind(write.client.value)
      .step();
  return is_kept;
}

bool sqlite_snapshots::end_call(
  const snapshot_write& write, std::int64_t epoch) {
  auto image = file_.use("SELECT epoch FROM call_snapshots WHERE call_sid = ?"
                         " AND client_id = ?");
  const bool is_live = image.bind(write.id).bind(write.client.value).step();
  if (is_live && image.integer(0) > epoch)
    return false;
  file_
    .use("INSERT INTO ended_calls (call_sid, client_id, epoch, ended_at)"
         " VALUES (?, ?, ?, ?) ON CONFLICT (call_sid, client_id) DO UPDATE"
         " SET epoch = excluded.epoch, ended_at = excluded.ended_at"
         " WHERE excluded.epoch >= epoch")
    .bind(write.id)
    .bind(write.client.value)
    .bind(epoch)
    .bind(write.image)
    .step();
  const bool is_kept = file_.changes() > 0;
  if (is_kept && is_live)
    file_.use("DELETE FROM call_snapshots WHERE call_sid = ? AND client_id = ?")
      .bind(write.id)
      .bind(write.client.value)
      .step();
  return is_kept;
}

bool sqlite_snapshots::keep_staff(
  const snapshot_write& write, std::int64_t epoch) {
  file_
    .use("INSERT INTO staff_snapshots (client_id, user_id, epoch, fence,"
         " image) VALUES (?, ?, ?, ?, ?) ON CONFLICT (client_id, user_id)"
         " DO UPDATE SET epoch = excluded.epoch, fence = excluded.fence,"
         " image = excluded.image WHERE (excluded.epoch, excluded.fence)"
         " >= (epoch, fence)")
    .bind(write.client.value)
    .bind(write.id)
    .bind(epoch)
    .bind(as_signed(write.version))
    .bind(write.image)
    .step();
  return file_.changes() > 0;
}

std::int64_t sqlite_snapshots::prune(
  time_point ended_before, time_point written_before) {
  file_.use("DELETE FROM ended_calls WHERE ended_at < ?")
    .bind(ended_before.time_since_epoch().count())
    .step();
  // A call keeps the row number that it was given at its first image.
  file_
    .use("DELETE FROM call_snapshots WHERE rowid IN (SELECT rowid FROM"
         " call_snapshots ORDER BY rowid LIMIT ?) AND written_at < ?")
    .bind(prune_most)
    .bind(written_before.time_since_epoch().count())
    .step();
  return file_.changes();
}

// -- questions ----------------------------------------------------------------

kept_call sqlite_snapshots::find(client_id client, const std::string& call) {
  kept_call found{client, call, 0, {}, {}};
  auto live = file_.use("SELECT version, image FROM call_snapshots"
                        " WHERE call_sid = ? AND client_id = ?");
  if (live.bind(call).bind(client.value).step()) {
    found.version = as_unsigned(live.integer(0));
    found.image = live.text(1);
  }
  auto ended = file_.use("SELECT ended_at FROM ended_calls WHERE call_sid = ?"
                         " AND client_id = ?");
  if (ended.bind(call).bind(client.value).step())
    found.ended_at = ended.text(0);
  return found;
}

std::vector<kept_staff> sqlite_snapshots::list_staff() {
  std::vector<kept_staff> found;
  auto select = file_.use("SELECT client_id, user_id, fence, image FROM"
                          " staff_snapshots ORDER BY client_id, user_id");
  while (select.step())
    found.push_back({{select.integer(0)}, select.text(1),
      as_unsigned(select.integer(2)), select.text(3)});
  return found;
}

call_page sqlite_snapshots::list_calls(
  const std::string& cursor, std::size_t count) {
  const auto from = read_cursor(cursor);
  auto select = file_.use(from.in_ended
      ? "SELECT call_sid, client_id, 0, ended_at FROM ended_calls WHERE"
        " (call_sid, client_id) > (?, ?) ORDER BY call_sid, client_id LIMIT ?"
      : "SELECT call_sid, client_id, version, image FROM call_snapshots WHERE"
        " (call_sid, client_id) > (?, ?) ORDER BY call_sid, client_id LIMIT ?");
  const auto limit = std::max<std::size_t>(count, 1);
  select.bind(from.call).bind(from.client).bind(as_signed(limit));
  call_page page;
  while (select.step()) {
    kept_call row{{select.integer(1)}, select.text(0),
      as_unsigned(select.integer(2)), {}, {}};
    (from.in_ended ? row.ended_at : row.image) = select.text(3);
    page.calls.push_back(std::move(row));
  }
  const std::string table = from.in_ended ? "ended:" : "call:";
  if (page.calls.size() == limit)
    page.next = table + std::to_string(page.calls.back().client.value) + ":"
      + page.calls.back().call;
  else if (!from.in_ended)
    page.next = "ended:0:";
  return page;
}

} // namespace callengine::persistence
