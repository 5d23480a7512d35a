#include "persistence/snapshots/sqlite_file.hpp"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <sys/stat.h>

namespace callengine::persistence {

namespace {

[[noreturn]] void fail(sqlite3* file) {
  // The codes tell a full disk (13) from an error below it (10, extended).
  throw sqlite_failure{"SQLite: " + std::string{sqlite3_errmsg(file)}
    + " (error " + std::to_string(sqlite3_extended_errcode(file)) + ")"};
}

void check(sqlite3* file, int code) {
  if (code != SQLITE_OK)
    fail(file);
}

} // namespace

// -- statements ---------------------------------------------------------------

sqlite_statement::~sqlite_statement() {
  // Repeats the error that `step` threw already.
  static_cast<void>(sqlite3_reset(statement_));
}

sqlite_statement& sqlite_statement::bind(std::int64_t value) {
  check(file_, sqlite3_bind_int64(statement_, ++bound_, value));
  return *this;
}

sqlite_statement& sqlite_statement::bind(std::string_view text) {
  check(file_,
    sqlite3_bind_text64(statement_, ++bound_, text.data(), text.size(),
      SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

bool sqlite_statement::step() {
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    fail(file_);
  return code == SQLITE_ROW;
}

std::int64_t sqlite_statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string sqlite_statement::text(int column) const {
  const auto* bytes = sqlite3_column_blob(statement_, column);
  const auto size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? std::string{}
                          : std::string{static_cast<const char*>(bytes),
                            static_cast<std::size_t>(size)};
}

// -- files --------------------------------------------------------------------

sqlite_file::sqlite_file(const std::filesystem::path& path) : path_{path} {
  const int opened = sqlite3_open_v2(path.c_str(), &file_,
    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  try {
    check(file_, opened);
    // Another program that holds the file is waited for, 5 s. A checkpoint
    // takes as long as its pages: small ones keep the worst batch short.
    execute("PRAGMA busy_timeout = 5000;"
            "PRAGMA journal_mode = WAL;"
            "PRAGMA synchronous = NORMAL;"
            "PRAGMA wal_autocheckpoint = 250;");

    struct stat there {};

    if (::stat(path.c_str(), &there) != 0)
      throw sqlite_failure{"SQLite: the file vanished while it was opened"};
    device_ = there.st_dev;
    inode_ = there.st_ino;
  } catch (...) {
    close();
    throw;
  }
}

sqlite_file::~sqlite_file() {
  close();
}

void sqlite_file::close() {
  for (const auto& [sql, statement] : statements_)
    static_cast<void>(sqlite3_finalize(statement));
  statements_.clear();
  if (const int code = sqlite3_close(file_); code != SQLITE_OK)
    spdlog::error(
      "snapshots: the SQLite file does not close: {}", sqlite3_errstr(code));
}

void sqlite_file::execute(const char* sql) {
  check(file_, sqlite3_exec(file_, sql, nullptr, nullptr, nullptr));
}

sqlite_statement sqlite_file::use(const char* sql) {
  auto& statement = statements_[sql];
  if (statement == nullptr)
    check(file_,
      sqlite3_prepare_v3(
        file_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  return {*file_, *statement};
}

std::int64_t sqlite_file::changes() const {
  return sqlite3_changes64(file_);
}

bool sqlite_file::is_replaced() const {
  struct stat there {};

  return ::stat(path_.c_str(), &there) != 0 || there.st_dev != device_
    || there.st_ino != inode_;
}

// -- transactions -------------------------------------------------------------

sqlite_transaction::sqlite_transaction(sqlite_file& file) : file_{&file} {
  file.use("BEGIN IMMEDIATE").step();
}

sqlite_transaction::~sqlite_transaction() {
  if (file_ == nullptr)
    return;
  try {
    file_->use("ROLLBACK").step();
  } catch (const sqlite_failure&) {
    // SQLite rolls back by itself after some errors, and then has none open.
    // The error that led here is on its way already.
    file_ = nullptr;
  }
}

void sqlite_transaction::commit() {
  file_->use("COMMIT").step();
  file_ = nullptr;
}

} // namespace callengine::persistence
