#include "persistence/text_row.hpp"

#include "model/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace callengine::persistence {

text_row::text_row(soci::statement& statement, std::size_t columns)
  : values_(columns), indicators_(columns, soci::i_null) {
  for (std::size_t column = 0; column < columns; ++column)
    statement.exchange(soci::into(values_[column], indicators_[column]));
}

std::string text_row::text(std::size_t column) const {
  return indicators_.at(column) == soci::i_null ? std::string{}
                                                : values_.at(column);
}

bool text_row::is_null(std::size_t column) const {
  return indicators_.at(column) == soci::i_null;
}

std::optional<std::int64_t> text_row::integer(std::size_t column) const {
  const auto value = text(column);
  std::int64_t number = 0;
  const auto* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc{} || rest != end)
    return std::nullopt;
  return number;
}

std::optional<bool> text_row::flag(std::size_t column) const {
  using namespace std::string_view_literals;
  constexpr std::array yes{"1"sv, "t"sv, "true"sv, "y"sv, "yes"sv, "on"sv};
  constexpr std::array no{"0"sv, "f"sv, "false"sv, "n"sv, "no"sv, "off"sv};
  const auto value = lower_case(text(column));
  if (std::find(yes.begin(), yes.end(), value) != yes.end())
    return true;
  if (std::find(no.begin(), no.end(), value) != no.end())
    return false;
  return std::nullopt;
}

prepared_select::prepared_select(soci::session& session, const std::string& sql,
  const std::vector<std::string>& names, std::size_t columns)
  : statement_{session}, row_{statement_, columns}, values_(names.size()) {
  for (std::size_t index = 0; index < names.size(); ++index)
    statement_.exchange(soci::use(values_[index], names[index]));
  statement_.alloc();
  statement_.prepare(sql);
  statement_.define_and_bind();
}

void prepared_select::run(const std::vector<std::string>& values,
  const std::function<void(const text_row&)>& take) {
  // Into the same strings: the statement is bound to their places.
  for (std::size_t index = 0; index < values_.size(); ++index)
    values_[index] = values.at(index);
  statement_.execute(false);
  while (statement_.fetch())
    take(row_);
}

void for_each_row(soci::session& session, const std::string& sql,
  const parameters& values, std::size_t columns,
  const std::function<void(const text_row&)>& take) {
  soci::statement statement{session};
  const text_row row{statement, columns};
  for (const auto& [name, value] : values)
    statement.exchange(soci::use(value, name));
  statement.alloc();
  statement.prepare(sql, soci::details::st_one_time_query);
  statement.define_and_bind();
  statement.execute(false);
  // To the very end: a statement that stays open would freeze what this
  // session sees of SQLite's file.
  while (statement.fetch())
    take(row);
}

} // namespace callengine::persistence
