#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace callengine::persistence {

/// What SQLite refused, as a sentence.
class sqlite_failure : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A prepared statement at work: values are bound from left to right, rows
/// read column by column. Ready for its next use when this is destroyed.
class sqlite_statement {
public:
  sqlite_statement(sqlite3& file, sqlite3_stmt& statement)
    : file_{&file}, statement_{&statement} {}

  ~sqlite_statement();

  sqlite_statement(const sqlite_statement&) = delete;
  sqlite_statement& operator=(const sqlite_statement&) = delete;

  sqlite_statement& bind(std::int64_t value);

  /// The text must live as long as this.
  sqlite_statement& bind(std::string_view text);

  /// False: there are no more rows. Throws sqlite_failure.
  bool step();

  std::int64_t integer(int column) const;
  std::string text(int column) const;

private:
  sqlite3* file_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

/// A SQLite file by its own C API, in write-ahead mode: a transaction that was
/// committed survives the end of the process, though not a power cut at once.
/// Used by one thread. Everything throws sqlite_failure.
class sqlite_file {
public:
  explicit sqlite_file(const std::filesystem::path& path);
  ~sqlite_file();

  sqlite_file(const sqlite_file&) = delete;
  sqlite_file& operator=(const sqlite_file&) = delete;

  /// Several statements without values.
  void execute(const char* sql);

  /// Prepared at its first use, and kept. `sql` is a literal.
  sqlite_statement use(const char* sql);

  /// Rows that the last statement changed.
  std::int64_t changes() const;

  /// The path no longer leads to the file that was opened.
  bool is_replaced() const;

private:
  void close();

  std::filesystem::path path_;
  sqlite3* file_ = nullptr;
  std::uint64_t device_ = 0;
  std::uint64_t inode_ = 0;
  std::map<const char*, sqlite3_stmt*> statements_;
};

/// A transaction that may write from its beginning; rolled back unless it was
/// committed.
class sqlite_transaction {
public:
  explicit sqlite_transaction(sqlite_file& file);
  ~sqlite_transaction();

  sqlite_transaction(const sqlite_transaction&) = delete;
  sqlite_transaction& operator=(const sqlite_transaction&) = delete;

  void commit();

private:
  sqlite_file* file_;
};

} // namespace callengine::persistence
