#include "persistence/text_row.hpp"

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
  auto value = text(column);
  std::transform(value.begin(), value.end(), value.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (std::find(yes.begin(), yes.end(), value) != yes.end())
    return true;
  if (std::find(no.begin(), no.end(), value) != no.end())
    return false;
  return std::nullopt;
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
