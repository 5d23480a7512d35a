#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace callengine::testing {

enum class database_kind { sqlite, postgresql };

/// The engine's database as an operator sees it: through `sqlite3` or `psql`.
class operator_shell {
public:
  /// An empty database; SQLite's file is in `folder`.
  operator_shell(database_kind kind, std::filesystem::path folder);

  /// As DATABASE_URL has it.
  const std::string& url() const noexcept;

  /// Runs statements. Throws std::runtime_error with the shell's message.
  void run(const std::string& statements) const;

  /// The rows of a query, columns separated by `|`, NULL as nothing.
  std::vector<std::string> rows(const std::string& query) const;

  /// The one value of a query; rows are joined by newlines.
  std::string value(const std::string& query) const;

private:
  std::string shell(const std::string& statements) const;

  database_kind kind_;
  std::filesystem::path folder_;
  std::string url_;
};

std::string name_of(database_kind kind);

} // namespace callengine::testing
