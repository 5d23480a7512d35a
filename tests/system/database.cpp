#include "tests/system/database.hpp"

#include "tests/support/postgres_server.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace callengine::testing {

operator_shell::operator_shell(database_kind kind, std::filesystem::path folder)
  : kind_(kind), folder_(std::move(folder)) {
  url_ = kind == database_kind::sqlite
    ? "sqlite:" + (folder_ / "callengine.sqlite").string()
    : postgres_server::instance().make_database();
}

const std::string& operator_shell::url() const noexcept {
  return url_;
}

std::string operator_shell::shell(const std::string& statements) const {
  const auto script = (folder_ / "statements.sql").string();
  std::ofstream{script} << statements << '\n';
  const auto done = run_command(kind_ == database_kind::sqlite
      ? "sqlite3 -batch -bail -cmd '.timeout 5000' '" + url_.substr(7) + "' <'"
        + script + "'"
      : "psql '" + url_ + "' -X -qAt -v ON_ERROR_STOP=1 -f '" + script + "'");
  if (done.status != 0)
    throw std::runtime_error{done.output + " in " + statements};
  return done.output;
}

void operator_shell::run(const std::string& statements) const {
  shell(statements);
}

std::vector<std::string> operator_shell::rows(const std::string& query) const {
  std::istringstream lines{shell(query + ';')};
  std::vector<std::string> result;
  for (std::string line; std::getline(lines, line);)
    result.push_back(line);
  return result;
}

std::string operator_shell::value(const std::string& query) const {
  std::string result;
  for (const auto& row : rows(query))
    result += (result.empty() ? "" : "\n") + row;
  return result;
}

std::string name_of(database_kind kind) {
  return kind == database_kind::sqlite ? "sqlite" : "postgresql";
}

} // namespace callengine::testing
