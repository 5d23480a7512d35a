#include "persistence/sql_accounts.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/portal_profiles.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::persistence {

namespace {

using renewal = accounts::renewal;

const std::string trouble = "Accounts can't be read: ";

/// As what somebody signs in; nothing: not any more.
std::optional<portal_profile> find_active(
  soci::session& session, const staff_key& who) {
  bool is_active = false;
  for_each_row(session,
    "SELECT is_active FROM users WHERE client_id = :client AND id = :user"
    " AND password_hash IS NOT NULL",
    {{"client", std::to_string(who.client.value)},
      {"user", std::to_string(who.user.value)}},
    1, [&](const text_row& row) { is_active = row.flag(0).value_or(true); });
  if (!is_active)
    return std::nullopt;
  auto profile = read_profile(session, who, false);
  // Supervisors see all departments; for others it was right already.
  if (profile.role == "supervisor" || profile.role == "admin")
    profile = read_profile(session, who, true);
  return profile;
}

/// The password that was matched is still theirs, and stays so until the
/// transaction ends: whoever sets another one then finds the new session.
bool hold_password(soci::session& session, const account& who) {
  const bool is_embedded = session.get_backend_name() == "sqlite3";
  bool is_theirs = false;
  for_each_row(session,
    std::string{"SELECT id FROM users WHERE client_id = :client AND id = :user"
                " AND password_hash = :hash"}
      + (is_embedded ? "" : " FOR UPDATE"),
    {{"client", std::to_string(who.staff.client.value)},
      {"user", std::to_string(who.staff.user.value)},
      {"hash", who.password_hash}},
    1, [&](const text_row&) { is_theirs = true; });
  return is_theirs;
}

struct session_row {
  staff_key staff;
  std::string token_hash;
  time_point created_at;
  std::optional<time_point> used_at;
  time_point expires_at;
  bool has_ended = false;
};

std::optional<session_row> find_session(
  soci::session& session, const std::string& id) {
  std::optional<session_row> found;
  for_each_row(session,
    "SELECT client_id, user_id, token_hash, created_at, used_at, expires_at,"
    " ended_at FROM portal_sessions WHERE id = :id",
    {{"id", id}}, 7, [&](const text_row& row) {
      found = session_row{{client_id{row.integer(0).value_or(0)},
                            user_id{row.integer(1).value_or(0)}},
        row.text(2), time_from(row.integer(3).value_or(0)), time_in(row, 4),
        time_from(row.integer(5).value_or(0)), !row.is_null(6)};
    });
  return found;
}

/// No page of it has renewed it for the clinic's idle time, although it could.
/// Pages sign out by themselves then; a window that was closed can't.
bool is_left(const session_row& row, const portal_profile& of,
  time_point engine_start, time_point now) {
  const auto seen
    = std::max(row.used_at.value_or(row.created_at), engine_start);
  return now - seen > accounts::access_token + of.idle;
}

/// False: the token is not the newest, or that is too young to be replaced. Of
/// two who try at once one waits for the other, and then finds it so.
bool replace_token(
  soci::session& session, const presented_token& token, time_point now) {
  return change_rows(session,
           "UPDATE portal_sessions SET token_hash = :next, used_at = :now"
           " WHERE id = :id AND token_hash = :hash AND ended_at IS NULL"
           " AND expires_at > :now2"
           " AND (used_at IS NULL OR used_at <= :latest)",
           {{"next", token.next_hash}, {"now", time_text(now)},
             {"id", token.session}, {"hash", token.hash},
             {"now2", time_text(now)},
             {"latest", time_text(now - accounts::grace)}})
    == 1;
}

renewal judge(
  const session_row& row, const presented_token& token, time_point now) {
  if (row.has_ended || row.expires_at <= now)
    return renewal::over;
  if (row.token_hash == token.hash)
    return renewal::still_good;
  const bool just_now = row.used_at && now - *row.used_at < accounts::grace;
  return row.token_hash == token.next_hash && just_now
    ? renewal::replaced_just_now
    : renewal::stolen;
}

/// False: it had ended before.
bool mark_ended(soci::session& session, const std::string& id, time_point now) {
  return change_rows(session,
           "UPDATE portal_sessions SET ended_at = :now"
           " WHERE id = :id AND ended_at IS NULL",
           {{"now", time_text(now)}, {"id", id}})
    == 1;
}

} // namespace

void sql_accounts::find_by_email(
  const std::string& email, std::function<void(account_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({std::nullopt, trouble + why});
  };
  const auto ask = [email, done](pooled_session& pooled) {
    std::vector<account> found;
    for_each_row(pooled.session(),
      "SELECT client_id, id, password_hash, is_active FROM users"
      " WHERE lower(email) = lower(CAST(:email AS text))"
      " AND client_id IS NOT NULL AND password_hash IS NOT NULL",
      {{"email", email}}, 4, [&](const text_row& row) {
        if (row.flag(3).value_or(true))
          found.push_back({{client_id{row.integer(0).value_or(0)},
                             user_id{row.integer(1).value_or(0)}},
            row.text(2)});
      });
    if (found.size() > 1)
      spdlog::error("users {} of clinic {} and {} of clinic {} have one e-mail "
                    "address: neither can sign in",
        found[0].staff.user.value, found[0].staff.client.value,
        found[1].staff.user.value, found[1].staff.client.value);
    account_result result;
    if (found.size() == 1)
      result.found = std::move(found.front());
    done(std::move(result));
  };
  pool_.run(ask, failed);
}

void sql_accounts::begin_session(const account& who,
  const portal_session& session, std::function<void(session_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({renewal::failed, {}, {}, "A session can't be begun: " + why});
  };
  const auto ask = [this, who, session, done](pooled_session& pooled) {
    done(begin(pooled.session(), who, session));
  };
  pool_.run(ask, failed);
}

accounts::session_result sql_accounts::begin(soci::session& session,
  const account& matched, const portal_session& begun) const {
  const auto& who = matched.staff;
  transaction changes{session, transaction::access::write};
  if (!hold_password(session, matched))
    return {renewal::over, {}, {}, {}};
  auto profile = find_active(session, who);
  if (!profile)
    return {renewal::over, {}, {}, {}};
  const auto now = time_text(clock_.now());
  const auto client = std::to_string(who.client.value);
  const auto user = std::to_string(who.user.value);
  change_rows(session,
    "DELETE FROM portal_sessions WHERE client_id = :client"
    " AND user_id = :user AND expires_at <= :now",
    {{"client", client}, {"user", user}, {"now", now}});
  change_rows(session,
    "INSERT INTO portal_sessions (id, client_id, user_id, token_hash,"
    " created_at, expires_at) VALUES (:id, :client, :user, :hash, :now, :end)",
    {{"id", begun.id}, {"client", client}, {"user", user},
      {"hash", begun.token_hash}, {"now", now},
      {"end", time_text(begun.expires_at)}});
  log(session, who, "signed_in", {});
  changes.commit();
  return {renewal::replaced, std::move(*profile), begun.expires_at, {}};
}

void sql_accounts::renew_session(
  const presented_token& token, std::function<void(session_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({renewal::failed, {}, {}, "A session can't be renewed: " + why});
  };
  const auto ask = [this, token, done](pooled_session& pooled) {
    done(renew(pooled.session(), token));
  };
  pool_.run(ask, failed);
}

accounts::session_result sql_accounts::renew(
  soci::session& session, const presented_token& token) const {
  const auto now = clock_.now();
  transaction changes{session, transaction::access::write};
  const auto before = find_session(session, token.session);
  if (!before)
    return {renewal::over, {}, {}, {}};
  auto profile = find_active(session, before->staff);
  const bool is_over = !profile || is_left(*before, *profile, started_at_, now);
  const bool replaced = !is_over && replace_token(session, token, now);
  const auto row = find_session(session, token.session);
  if (!row)
    return {renewal::over, {}, {}, {}};
  session_result told;
  told.how = replaced ? renewal::replaced : judge(*row, token, now);
  told.expires_at = row->expires_at;
  if (told.how != renewal::stolen && told.how != renewal::over && is_over) {
    if (mark_ended(session, token.session, now) && profile)
      log(session, row->staff, "session_ended", "not renewed in the idle time");
    told.how = renewal::over;
  } else if (told.how == renewal::stolen) {
    mark_ended(session, token.session, now);
    log(session, row->staff, "session_ended", "a refresh token was used twice");
  } else if (told.how != renewal::over) {
    told.profile = std::move(*profile);
  }
  changes.commit();
  return told;
}

void sql_accounts::end_session(
  const std::string& session, std::function<void(std::string)> done) {
  const auto failed = [done](const std::string& why) {
    done("A session can't be ended: " + why);
  };
  const auto ask = [this, session, done](pooled_session& pooled) {
    end(pooled.session(), session);
    done({});
  };
  pool_.run(ask, failed);
}

void sql_accounts::end(soci::session& session, const std::string& id) const {
  transaction changes{session, transaction::access::write};
  const auto row = find_session(session, id);
  if (row && mark_ended(session, id, clock_.now()))
    log(session, row->staff, "signed_out", {});
  changes.commit();
}

void sql_accounts::refused(const staff_key& who, std::string_view why) {
  const auto failed = [who](const std::string& error) {
    spdlog::error("the refused sign-in of user {} of clinic {} is in no audit "
                  "log: {}",
      who.user.value, who.client.value, error);
  };
  const auto ask = [this, who, why = std::string{why}](pooled_session& pooled) {
    log(pooled.session(), who, "sign_in_refused", why);
  };
  pool_.run(ask, failed);
}

void sql_accounts::profile(const staff_key& who, bool sees_all,
  std::function<void(profile_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, trouble + why});
  };
  const auto ask = [who, sees_all, done](pooled_session& pooled) {
    done({read_profile(pooled.session(), who, sees_all), {}});
  };
  pool_.run(ask, failed);
}

void sql_accounts::people_of(
  client_id client, std::function<void(people_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, trouble + why});
  };
  const auto ask = [client, done](pooled_session& pooled) {
    done({read_people(pooled.session(), client), {}});
  };
  pool_.run(ask, failed);
}

void sql_accounts::log(soci::session& session, const staff_key& who,
  const std::string& action, const std::string& detail) const {
  write_audit(session,
    {.client = who.client,
      .at = clock_.now(),
      .user = who.user,
      .role = {},
      .action = action,
      .subject = "user " + std::to_string(who.user.value),
      .detail = detail});
}

} // namespace callengine::persistence
