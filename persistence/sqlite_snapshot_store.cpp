#include "persistence/sqlite_snapshot_store.hpp"

#include "persistence/call_image.hpp"
#include "persistence/database.hpp"
#include "persistence/database_error.hpp"

#include <soci/soci.h>

#include <exception>

namespace callengine::persistence {

namespace {

constexpr const char* schema = "CREATE TABLE IF NOT EXISTS call_snapshots ("
                               "call_sid TEXT PRIMARY KEY, "
                               "client_id INTEGER NOT NULL, "
                               "image TEXT NOT NULL)";

/// Opens the file and does `work` in one transaction; returns the error.
template <class Work>
std::string in_transaction(const database_url& url, Work work) {
  try {
    const auto session = open_session(url);
    *session << schema;
    transaction scope{*session, transaction::access::write};
    work(*session);
    scope.commit();
    return {};
  } catch (const std::exception& error) {
    return database_error_text(error);
  }
}

} // namespace

sqlite_snapshot_store::sqlite_snapshot_store(
  const std::string& path, number_cipher cipher)
  : url_{database_kind::sqlite, path}, cipher_(std::move(cipher)) {}

std::string sqlite_snapshot_store::save(const std::vector<call>& calls) {
  return in_transaction(url_, [&](soci::session& session) {
    for (const auto& call : calls) {
      const auto client = call.client.value;
      const auto image = cipher_.encrypt(call.client, write_call_image(call));
      session << "INSERT INTO call_snapshots (call_sid, client_id, image) "
                 "VALUES (:sid, :client, :image) ON CONFLICT (call_sid) DO "
                 "UPDATE SET client_id = excluded.client_id, image = "
                 "excluded.image",
        soci::use(call.sid, "sid"), soci::use(client, "client"),
        soci::use(image, "image");
    }
  });
}

std::string sqlite_snapshot_store::load(std::vector<call>& calls) {
  std::string unread;
  auto error = in_transaction(url_, [&](soci::session& session) {
    std::string sid;
    std::int64_t client = 0;
    std::string image;
    soci::statement select
      = (session.prepare << "SELECT call_sid, client_id, image FROM "
                            "call_snapshots ORDER BY call_sid",
        soci::into(sid), soci::into(client), soci::into(image));
    select.execute();
    while (select.fetch()) {
      const auto text = cipher_.decrypt({client}, image);
      auto read = text ? read_call_image(*text.value)
                       : result<call>::failed(text.error);
      if (read)
        calls.push_back(std::move(*read.value));
      else
        unread += (unread.empty() ? "" : "; ") + sid + ": " + read.error;
    }
  });
  return error.empty() ? unread : error;
}

std::string sqlite_snapshot_store::forget(const std::vector<call_sid>& calls) {
  return in_transaction(url_, [&](soci::session& session) {
    for (const auto& sid : calls)
      session << "DELETE FROM call_snapshots WHERE call_sid = :sid",
        soci::use(sid, "sid");
  });
}

} // namespace callengine::persistence
