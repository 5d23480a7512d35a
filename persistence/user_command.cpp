#include "persistence/user_command.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_error.hpp"
#include "persistence/database_values.hpp"

namespace callengine::persistence {

namespace {

const std::string operator_role = "operator";

/// `work` returns a result; what it throws is one that failed.
template <class Work>
auto on_session(const database_url& url, Work work)
  -> decltype(work(std::declval<soci::session&>())) {
  using answer = decltype(work(std::declval<soci::session&>()));
  try {
    const auto session = open_session(url);
    return work(*session);
  } catch (const std::exception& error) {
    return answer::failed(
      "The users can't be reached: " + database_error_text(error));
  }
}

std::vector<listed_user> find_users(soci::session& session,
  const std::string& where = {}, const parameters& values = {}) {
  std::vector<listed_user> users;
  for_each_row(session,
    "SELECT client_id, id, email, name, role, password_hash, is_active"
    " FROM users WHERE client_id IS NOT NULL"
      + where + " ORDER BY client_id, id",
    values, 7, [&](const text_row& row) {
      users.push_back({{client_id{row.integer(0).value_or(0)},
                         user_id{row.integer(1).value_or(0)}},
        row.text(2), row.text(3), row.text(4), !row.text(5).empty(),
        row.flag(6).value_or(true)});
    });
  return users;
}

std::vector<listed_user> with_email(soci::session& session,
  const std::string& email, std::optional<client_id> client) {
  std::string where = " AND lower(email) = lower(CAST(:email AS text))";
  parameters values{{"email", email}};
  if (client) {
    where += " AND client_id = :client";
    values.emplace_back("client", std::to_string(client->value));
  }
  return find_users(session, where, values);
}

bool has_clinic(soci::session& session, client_id client) {
  bool found = false;
  for_each_row(session, "SELECT id FROM clients WHERE id = :client",
    {{"client", std::to_string(client.value)}}, 1,
    [&](const text_row&) { found = true; });
  return found;
}

void log(soci::session& session, const staff_key& who, time_point now,
  const std::string& action, const std::string& detail = {}) {
  write_audit(session,
    {.client = who.client,
      .at = now,
      .user = std::nullopt,
      .role = operator_role,
      .action = action,
      .subject = "user " + std::to_string(who.user.value),
      .detail = detail});
}

result<user_id> insert(soci::session& session, const new_user& user,
  const std::string& password_hash, time_point now) {
  using added = result<user_id>;
  transaction changes{session, transaction::access::write};
  if (!has_clinic(session, user.client))
    return added::failed(
      "There is no clinic " + std::to_string(user.client.value) + ".");
  if (!with_email(session, user.email, std::nullopt).empty())
    return added::failed("Somebody has this e-mail address already: see "
                         "callengine user list, callengine user password.");
  change_rows(session,
    "INSERT INTO users (client_id, name, email, role, password_hash,"
    " is_active) VALUES (:client, :name, :email, :role, :hash, true)",
    {{"client", std::to_string(user.client.value)},
      {"name", text_or_null(user.name)}, {"email", user.email},
      {"role", user.role}, {"hash", password_hash}});
  const auto made = with_email(session, user.email, user.client);
  if (made.size() != 1)
    return added::failed("The user could not be added.");
  log(session, made.front().staff, now, "user_added", user.role);
  changes.commit();
  return added::of(made.front().staff.user);
}

result<staff_key> change_password(soci::session& session,
  const std::string& email, std::optional<client_id> client,
  const std::string& password_hash, time_point now) {
  using changed = result<staff_key>;
  transaction changes{session, transaction::access::write};
  const auto found = with_email(session, email, client);
  if (found.empty())
    return changed::failed("Nobody has this e-mail address.");
  if (found.size() > 1)
    return changed::failed(
      "Several users have this e-mail address, and none of them can sign in "
      "as long as more than one has a password. Which clinic's is meant?");
  const auto who = found.front().staff;
  const auto at = time_text(now);
  const auto client_text = std::to_string(who.client.value);
  const auto user_id_text = std::to_string(who.user.value);
  change_rows(session,
    "UPDATE users SET password_hash = :hash"
    " WHERE client_id = :client AND id = :user",
    {{"hash", password_hash}, {"client", client_text}, {"user", user_id_text}});
  change_rows(session,
    "UPDATE portal_sessions SET ended_at = :now WHERE client_id = :client"
    " AND user_id = :user AND ended_at IS NULL",
    {{"now", at}, {"client", client_text}, {"user", user_id_text}});
  log(session, who, now, "password_set");
  changes.commit();
  return changed::of(who);
}

} // namespace

result<std::vector<listed_user>> list_users(
  const database_url& url, std::optional<client_id> client) {
  return on_session(url, [&](soci::session& session) {
    using listed = result<std::vector<listed_user>>;
    if (!client)
      return listed::of(find_users(session));
    return listed::of(find_users(session, " AND client_id = :client",
      {{"client", std::to_string(client->value)}}));
  });
}

result<user_id> add_user(const database_url& url, const new_user& user,
  const std::string& password_hash, time_point now) {
  return on_session(url, [&](soci::session& session) {
    return insert(session, user, password_hash, now);
  });
}

result<staff_key> set_password(const database_url& url,
  const std::string& email, std::optional<client_id> client,
  const std::string& password_hash, time_point now) {
  return on_session(url, [&](soci::session& session) {
    return change_password(session, email, client, password_hash, now);
  });
}

} // namespace callengine::persistence
