#pragma once

#include "persistence/database_url.hpp"

#include <soci/soci.h>

#include <memory>

namespace callengine::persistence {

/// Opens a session that neither waits for ever nor keeps others out. Throws
/// soci::soci_error. A session belongs to one thread.
std::unique_ptr<soci::session> open_session(const database_url& url);

/// For a session that writes all day: more cache, fewer checkpoints. Throws
/// soci::soci_error.
void tune_for_writing(soci::session& session);

/// Executes a text of several statements. Throws soci::soci_error.
void run_script(soci::session& session, const std::string& script);

/// A session that is opened when it is first needed, and anew after it was
/// dropped: what one thread of the engine works with.
class database_connection {
public:
  explicit database_connection(database_url url);

  /// Throws soci::soci_error if the database can't be reached.
  soci::session& session();

  /// After an error: whatever state the session is in goes with it.
  void drop() noexcept;

private:
  database_url url_;
  std::unique_ptr<soci::session> session_;
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
