#pragma once

#include <soci/soci.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence {

/// One row of an answer, read as text: whatever type the column has and
/// whatever other programs wrote into it. What can't be read as the wanted type
/// counts as NULL.
class text_row {
public:
  /// Defines the columns of a statement that is about to run; the row must stay
  /// where it is until the statement is done.
  text_row(soci::statement& statement, std::size_t columns);
  text_row(const text_row&) = delete;
  text_row& operator=(const text_row&) = delete;

  /// Empty for NULL.
  std::string text(std::size_t column) const;

  bool is_null(std::size_t column) const;

  std::optional<std::int64_t> integer(std::size_t column) const;

  /// `1`, `t`, `true`, `yes`, `on` and their opposites, in any case.
  std::optional<bool> flag(std::size_t column) const;

private:
  std::vector<std::string> values_;
  std::vector<soci::indicator> indicators_;
};

/// Names and values of a statement's parameters.
using parameters = std::vector<std::pair<std::string, std::string>>;

/// A SELECT that is run again and again on one session: prepared once. Throws
/// soci::soci_error, after which it is of no use any more.
class prepared_select {
public:
  prepared_select(soci::session& session, const std::string& sql,
    const std::vector<std::string>& names, std::size_t columns);
  prepared_select(const prepared_select&) = delete;
  prepared_select& operator=(const prepared_select&) = delete;

  /// The values of the parameters, in the order of their names.
  void run(const std::vector<std::string>& values,
    const std::function<void(const text_row&)>& take);

private:
  soci::statement statement_;
  text_row row_;
  std::vector<std::string> values_;
};

/// Runs one SELECT of so many columns to its end. Throws soci::soci_error.
void for_each_row(soci::session& session, const std::string& sql,
  const parameters& values, std::size_t columns,
  const std::function<void(const text_row&)>& take);

} // namespace callengine::persistence
