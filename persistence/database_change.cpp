#include "persistence/database_change.hpp"

namespace callengine::persistence {

std::int64_t change_rows(soci::session& session, const std::string& sql,
  const changed_values& values) {
  std::vector<std::string> texts;
  std::vector<soci::indicator> states;
  texts.reserve(values.size()); // bound by address
  states.reserve(values.size());
  soci::statement statement{session};
  for (const auto& [name, value] : values) {
    texts.push_back(value.value_or(std::string{}));
    states.push_back(value ? soci::i_ok : soci::i_null);
    statement.exchange(soci::use(texts.back(), states.back(), name));
  }
  statement.alloc();
  statement.prepare(sql, soci::details::st_one_time_query);
  statement.define_and_bind();
  statement.execute(true);
  return statement.get_affected_rows();
}

} // namespace callengine::persistence
