#include "persistence/portal_profiles.hpp"

#include "model/plan/say_text.hpp"
#include "model/text.hpp"
#include "persistence/text_row.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace callengine::persistence {

namespace {

/// What NULL counts as: the defaults of the migration.
constexpr std::int64_t usual_idle = 30;

/// A page must not sign out while it is looked at, nor stay open for days.
constexpr std::int64_t least_idle = 1;
constexpr std::int64_t most_idle = 12 * 60;

void read_names(soci::session& session, portal_profile& to) {
  const auto client = std::to_string(to.staff.client.value);
  for_each_row(session, "SELECT name FROM clients WHERE id = :client",
    {{"client", client}}, 1,
    [&](const text_row& row) { to.clinic = row.text(0); });
  for_each_row(session,
    "SELECT name, email, role FROM users"
    " WHERE client_id = :client AND id = :user",
    {{"client", client}, {"user", std::to_string(to.staff.user.value)}}, 3,
    [&](const text_row& row) {
      to.name = row.text(0);
      to.email = row.text(1);
      to.role = row.text(2);
    });
}

/// The strictest of the clinic's receiving numbers counts.
void read_settings(soci::session& session, portal_profile& to) {
  std::optional<std::int64_t> idle;
  std::int64_t wrap_up = 0;
  for_each_row(session,
    "SELECT portal_idle_minutes, wrap_up_seconds FROM call_settings"
    " WHERE client_id = :client",
    {{"client", std::to_string(to.staff.client.value)}}, 2,
    [&](const text_row& row) {
      const auto minutes = row.integer(0).value_or(usual_idle);
      idle = idle ? std::min(*idle, minutes) : minutes;
      wrap_up = std::max(wrap_up, row.integer(1).value_or(0));
    });
  to.idle = std::chrono::minutes{
    std::clamp(idle.value_or(usual_idle), least_idle, most_idle)};
  to.wrap_up = seconds{wrap_up};
}

/// Departments of somebody: the same name in another writing is the same one.
class department_names {
public:
  void add(const std::string& text) {
    if (const auto name = trimmed(text); !name.empty())
      names_.emplace(department_key(name), name);
  }

  std::vector<std::string> all() const {
    std::vector<std::string> names;
    for (const auto& [key, name] : names_)
      names.push_back(name);
    return names;
  }

private:
  std::map<std::string, std::string> names_;
};

std::vector<std::string> read_departments(
  soci::session& session, const staff_key& who, bool sees_all) {
  const auto client = std::to_string(who.client.value);
  parameters values{{"client", client}};
  std::string sql
    = "SELECT department FROM staff_call_routing WHERE client_id = :client";
  if (sees_all) {
    sql += " UNION SELECT name FROM departments WHERE client_id = :client2";
    values.emplace_back("client2", client);
  } else {
    sql += " AND user_id = :user";
    values.emplace_back("user", std::to_string(who.user.value));
  }
  department_names names;
  for_each_row(session, sql + " ORDER BY 1", values, 1,
    [&](const text_row& row) { names.add(row.text(0)); });
  return names.all();
}

std::map<std::int64_t, department_names> read_members(
  soci::session& session, const parameters& clinic) {
  std::map<std::int64_t, department_names> members;
  for_each_row(session,
    "SELECT user_id, department FROM staff_call_routing"
    " WHERE client_id = :client ORDER BY department",
    clinic, 2, [&](const text_row& row) {
      members[row.integer(0).value_or(0)].add(row.text(1));
    });
  return members;
}

} // namespace

portal_profile read_profile(
  soci::session& session, const staff_key& who, bool sees_all) {
  portal_profile profile;
  profile.staff = who;
  read_names(session, profile);
  read_settings(session, profile);
  profile.departments = read_departments(session, who, sees_all);
  return profile;
}

std::vector<portal_person> read_people(
  soci::session& session, client_id client) {
  const parameters clinic{{"client", std::to_string(client.value)}};
  const auto members = read_members(session, clinic);
  std::vector<portal_person> people;
  for_each_row(session,
    "SELECT id, name, role, is_active FROM users WHERE client_id = :client"
    " ORDER BY name, id",
    clinic, 4, [&](const text_row& row) {
      const auto id = row.integer(0).value_or(0);
      if (!row.flag(3).value_or(true))
        return;
      const auto found = members.find(id);
      people.push_back({user_id{id}, row.text(1), row.text(2),
        found == members.end() ? std::vector<std::string>{}
                               : found->second.all()});
    });
  return people;
}

} // namespace callengine::persistence
