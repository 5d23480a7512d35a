#include "persistence/database_url.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace callengine::persistence {

namespace {

using parsed = result<database_url>;

/// A connection that hangs must not hang the engine: how long opening may take
/// (s), and how soon a dead link is noticed (s, and ms for what was sent).
constexpr std::array<std::pair<const char*, const char*>, 7> defaults{{
  {"connect_timeout", "5"},
  {"keepalives_idle", "3"},
  {"keepalives_interval", "2"},
  {"keepalives_count", "2"},
  {"tcp_user_timeout", "8000"},
  {"client_encoding", "UTF8"},
  {"fallback_application_name", "callengine"},
}};

/// One value of libpq's keyword = 'value' form.
std::string quoted(std::string_view value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\')
      text += '\\';
    text += c;
  }
  return text + "'";
}

/// A password with a bare `@` or `/` ends up in the host or in the port, and
/// libpq's message about those would repeat it.
bool is_plausible(std::string_view keyword, std::string_view value) {
  if (keyword == "host")
    return value.find('@') == value.npos;
  if (keyword == "port")
    return value.find_first_not_of("0123456789,") == value.npos;
  return true;
}

bool are_plausible(const PQconninfoOption* option) {
  for (; option->keyword != nullptr; ++option)
    if (option->val != nullptr && !is_plausible(option->keyword, option->val))
      return false;
  return true;
}

parsed parse_postgresql(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
    PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
  if (!options || !are_plausible(options.get()))
    return parsed::failed("The PostgreSQL URL is malformed: write "
                          "postgresql://user:password@host:port/"
                          "database?option=value, with special "
                          "characters percent-encoded");
  std::map<std::string, std::string> values{defaults.begin(), defaults.end()};
  for (const auto* option = options.get(); option->keyword != nullptr; ++option)
    if (option->val != nullptr)
      values.insert_or_assign(option->keyword, option->val);
  std::string target;
  for (const auto& [keyword, value] : values)
    target += keyword + "=" + quoted(value) + " ";
  target.pop_back();
  return parsed::of({database_kind::postgresql, target});
}

parsed parse_sqlite(std::string path) {
  if (path.empty())
    return parsed::failed("The SQLite URL names no file: write sqlite:PATH");
  if (path.find(":memory:") != path.npos)
    return parsed::failed(
      "An in-memory SQLite database can't be shared by the engine's "
      "threads: write sqlite:PATH with a file's path");
  if (path.starts_with("//") && !path.starts_with("///"))
    return parsed::failed("A SQLite URL has no host: write sqlite:PATH, "
                          "for example sqlite:/var/lib/callengine/engine.db");
  // SOCI's connection string has no way to write it.
  if (path.find('"') != path.npos)
    return parsed::failed(
      "The path of a SQLite database must not hold a quotation mark");
  return parsed::of({database_kind::sqlite, std::move(path)});
}

/// Only what is surely a scheme is repeated: anything else could be a secret.
std::string scheme_of(std::string_view text) {
  const auto end = text.find("://");
  if (end == text.npos || end == 0)
    return {};
  const auto scheme = text.substr(0, end);
  const bool plain = std::all_of(scheme.begin(), scheme.end(),
    [](char c) { return (c >= 'a' && c <= 'z') || c == '+'; });
  return plain ? std::string{scheme} : std::string{};
}

} // namespace

result<database_url> parse_database_url(std::string_view text) {
  constexpr std::string_view sqlite = "sqlite:";
  if (text.starts_with(sqlite))
    return parse_sqlite(std::string{text.substr(sqlite.size())});
  if (text.starts_with("postgres://") || text.starts_with("postgresql://"))
    return parse_postgresql(std::string{text});
  const auto scheme = scheme_of(text);
  const auto what = scheme.empty() ? std::string{"is no database URL"}
                                   : "has the unknown scheme " + scheme;
  return parsed::failed("The database URL " + what
    + ": write sqlite:PATH or "
      "postgresql://user:password@host/database");
}

} // namespace callengine::persistence
