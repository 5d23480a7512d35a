#include "persistence/database.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <string>
#include <utility>

namespace callengine::persistence {

namespace {

using session_ptr = std::unique_ptr<soci::session>;

/// libpq would print them to standard error.
void ignore_notice(void*, const PGresult*) {}

session_ptr open_sqlite(const std::string& path) {
  // timeout: how long (s) a statement waits for another program's write lock.
  auto session = std::make_unique<soci::session>(
    soci::sqlite3, "db=\"" + path + "\" timeout=5");
  // Not in the connection string: SOCI leaks a connection whose file is no
  // database.
  *session << "PRAGMA synchronous = NORMAL";
  std::string mode;
  *session << "PRAGMA journal_mode = WAL", soci::into(mode);
  if (mode != "wal")
    throw soci::soci_error(
      "the SQLite file does not allow write-ahead logging (it uses '" + mode
      + "'): keep it on a local disk");
  return session;
}

session_ptr open_postgresql(const std::string& target) {
  auto session = std::make_unique<soci::session>(soci::postgresql, target);
  auto* backend
    = static_cast<soci::postgresql_session_backend*>(session->get_backend());
  PQsetNoticeReceiver(backend->conn_, &ignore_notice, nullptr);
  // Errors without their details, which repeat whole rows.
  PQsetErrorVerbosity(backend->conn_, PQERRORS_TERSE);
  const socket_copy link{link_of(*session)};
  const auto limit = link_watchdog::instance().limit_time(link, link_patience);
  *session << "SET statement_timeout = '6s'";
  return session;
}

void run_sqlite_script(sqlite_api::sqlite3* database, const char* script) {
  char* text = nullptr;
  const int code
    = sqlite_api::sqlite3_exec(database, script, nullptr, nullptr, &text);
  if (code == SQLITE_OK)
    return;
  const std::string why = text ? text : sqlite_api::sqlite3_errstr(code);
  sqlite_api::sqlite3_free(text);
  throw soci::sqlite3_soci_error(why, code);
}

void run_postgresql_script(PGconn* connection, const char* script) {
  const std::unique_ptr<PGresult, decltype(&PQclear)> outcome{
    PQexec(connection, script), &PQclear};
  const auto status = PQresultStatus(outcome.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw soci::soci_error(PQerrorMessage(connection));
}

bool is_sqlite(soci::session& session) {
  return session.get_backend_name() == "sqlite3";
}

} // namespace

int link_of(soci::session& session) {
  if (is_sqlite(session))
    return -1;
  return PQsocket(
    static_cast<soci::postgresql_session_backend*>(session.get_backend())
      ->conn_);
}

session_ptr open_session(const database_url& url) {
  return url.kind == database_kind::sqlite ? open_sqlite(url.target)
                                           : open_postgresql(url.target);
}

void tune_for_writing(soci::session& session) {
  if (!is_sqlite(session))
    return;
  // The default of 2 MB is less than the indexes of a busy week: their pages
  // would be read again and again.
  session << "PRAGMA cache_size = -16384"; // KiB; taken as it is needed
  // Pages that are written often are carried over less often; once they are,
  // the log's file is cut to this again.
  session << "PRAGMA wal_autocheckpoint = 4096"; // pages of 4 KiB
  session << "PRAGMA journal_size_limit = 33554432";
}

void run_script(soci::session& session, const std::string& script) {
  auto* backend = session.get_backend();
  if (is_sqlite(session))
    run_sqlite_script(
      static_cast<soci::sqlite3_session_backend*>(backend)->conn_,
      script.c_str());
  else
    run_postgresql_script(
      static_cast<soci::postgresql_session_backend*>(backend)->conn_,
      script.c_str());
}

database_connection::database_connection(database_url url)
  : url_{std::move(url)} {}

soci::session& database_connection::session() {
  if (!session_) {
    session_ = open_session(url_);
    link_ = socket_copy{link_of(*session_)};
  }
  return *session_;
}

link_watchdog::time_limit database_connection::limit_time(
  std::chrono::milliseconds within) {
  return link_watchdog::instance().limit_time(link_, within);
}

void database_connection::drop() noexcept {
  session_.reset();
  link_ = socket_copy{};
}

transaction::transaction(soci::session& session, access what)
  : session_{session} {
  if (what == access::write)
    session_ << (is_sqlite(session) ? "BEGIN IMMEDIATE" : "BEGIN");
  else
    session_ << (is_sqlite(session)
        ? "BEGIN"
        : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

transaction::~transaction() {
  if (!open_)
    return;
  try {
    session_ << "ROLLBACK";
  } catch (const std::exception&) {
    // The failure that ended the transaction is being told already, and its
    // session is dropped: without a session there is nothing to roll back.
  }
}

void transaction::commit() {
  session_ << "COMMIT";
  open_ = false;
}

} // namespace callengine::persistence
