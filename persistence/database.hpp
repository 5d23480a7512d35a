#pragma once

#include "persistence/database_url.hpp"
#include "persistence/link_watchdog.hpp"

#include <soci/soci.h>

#include <chrono>
#include <memory>

namespace callengine::persistence {

/// Opens a session that neither waits for ever nor keeps others out. Throws
/// soci::soci_error. A session belongs to one thread.
std::unique_ptr<soci::session> open_session(const database_url& url);

/// For a session that writes all day: more cache, fewer checkpoints. Throws
/// soci::soci_error.
void tune_for_writing(soci::session& session);

/// The socket of a PostgreSQL session, which stays the session's; -1 for
/// SQLite.
int link_of(soci::session& session);

/// Executes a text of several statements. Throws soci::soci_error.
void run_script(soci::session& session, const std::string& script);

/// How long a question to the database may take in all, its way included,
/// before the link counts as dead: a little more than the server itself allows
/// one statement.
constexpr std::chrono::milliseconds link_patience{8'000};

/// A session that is opened when it is first needed, and anew after it was
/// dropped: what one thread of the engine works with.
class database_connection {
public:
  explicit database_connection(database_url url);

  /// Throws soci::soci_error if the database can't be reached.
  soci::session& session();

  /// To be held while the database is asked: a server that never answers, over
  /// a link that looks alive, fails the statement by then.
  link_watchdog::time_limit limit_time(
    std::chrono::milliseconds within = link_patience);

  /// After an error: whatever state the session is in goes with it.
  void drop() noexcept;

private:
  database_url url_;
  std::unique_ptr<soci::session> session_;
  socket_copy link_;
};

/// A transaction, rolled back unless it was committed. SQLite takes the write
/// lock at the start (a deferred transaction that reads and then writes fails
/// at once if another program wrote in between); a reading one sees one moment
/// of the database in all its statements.
class transaction {
public:
  enum class access : std::uint8_t { read, write };

  transaction(soci::session& session, access what);
  ~transaction();
  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;

  void commit();

private:
  soci::session& session_;
  bool open_ = true;
};

} // namespace callengine::persistence
