#include "persistence/table_copy.hpp"

#include <algorithm>

namespace callengine::persistence {

namespace {

constexpr int rows_at_a_time = 1000;

std::string joined(
  const std::vector<std::string>& names, const std::string& before) {
  std::string text;
  for (const auto& name : names)
    text += (text.empty() ? "" : ", ") + before + name;
  return text;
}

} // namespace

table_reader::table_reader(soci::session& session, const table_layout& table)
  : session_{session}, table_{table} {}

std::string table_reader::columns() const {
  return joined(table_.columns, "");
}

std::vector<std::string> table_reader::key_names() const {
  const auto end
    = table_.columns.begin() + static_cast<std::ptrdiff_t>(table_.key_columns);
  return {table_.columns.begin(), end};
}

std::vector<copied_row> table_reader::next() {
  const auto key = joined(key_names(), "");
  const auto behind = last_key_.empty()
    ? std::string{}
    : " WHERE (" + key + ") > (" + joined(key_names(), ":") + ")";
  auto rows = rows_of("SELECT " + columns() + " FROM " + table_.name + behind
      + " ORDER BY " + key + " LIMIT " + std::to_string(rows_at_a_time),
    last_key_);
  if (rows.empty())
    return rows;
  last_key_.clear();
  for (std::size_t column = 0; column < table_.key_columns; ++column)
    last_key_.push_back(rows.back()[column].value_or(std::string{}));
  return rows;
}

std::optional<copied_row> table_reader::find(const copied_row& same_key) {
  std::vector<std::string> key;
  for (std::size_t column = 0; column < table_.key_columns; ++column)
    key.push_back(same_key[column].value_or(std::string{}));
  const auto rows
    = rows_of("SELECT " + columns() + " FROM " + table_.name + " WHERE ("
        + joined(key_names(), "") + ") = (" + joined(key_names(), ":") + ")",
      key);
  return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

std::vector<copied_row> table_reader::rows_of(
  const std::string& sql, const std::vector<std::string>& key) {
  parameters values;
  for (std::size_t column = 0; column < key.size(); ++column)
    values.emplace_back(table_.columns[column], key[column]);
  std::vector<copied_row> rows;
  for_each_row(session_, sql, values, table_.columns.size(),
    [&](const text_row& row) { rows.push_back(row_from(row)); });
  return rows;
}

copied_row table_reader::row_from(const text_row& row) const {
  copied_row values;
  for (std::size_t column = 0; column < table_.columns.size(); ++column) {
    const bool is_flag = std::find(table_.flags.begin(), table_.flags.end(),
                           table_.columns[column])
      != table_.flags.end();
    if (row.is_null(column))
      values.emplace_back();
    else if (const auto flag = row.flag(column); is_flag && flag)
      // The one way to write it that both kinds of database take.
      values.emplace_back(*flag ? "1" : "0");
    else
      values.emplace_back(row.text(column));
  }
  return values;
}

table_writer::table_writer(soci::session& session, const table_layout& table)
  : values_(table.columns.size()),
    states_(table.columns.size(), soci::i_null), statement_{session} {
  for (std::size_t column = 0; column < values_.size(); ++column)
    statement_.exchange(
      soci::use(values_[column], states_[column], table.columns[column]));
  statement_.alloc();
  statement_.prepare("INSERT INTO " + table.name + " ("
    + joined(table.columns, "") + ") VALUES (" + joined(table.columns, ":")
    + ") ON CONFLICT DO NOTHING");
  statement_.define_and_bind();
}

bool table_writer::insert(const copied_row& row) {
  for (std::size_t column = 0; column < values_.size(); ++column) {
    states_[column] = row[column] ? soci::i_ok : soci::i_null;
    values_[column] = row[column].value_or(std::string{});
  }
  statement_.execute(true);
  return statement_.get_affected_rows() > 0;
}

} // namespace callengine::persistence
