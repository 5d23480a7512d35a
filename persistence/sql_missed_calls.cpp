#include "persistence/sql_missed_calls.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/inbox_statements.hpp"
#include "persistence/missed_call_statements.hpp"

#include <algorithm>
#include <utility>

namespace callengine::persistence {

namespace {

namespace statements = missed_call_statements;
using outcome = missed_calls::outcome;

constexpr std::size_t longest_page = 200;

const std::string trouble = "The missed calls can't be read: ";

std::string ids_of(const std::vector<missed_call>& items) {
  std::string text;
  for (const auto& item : items)
    text += (text.empty() ? "" : " ") + std::to_string(item.id);
  return text;
}

std::string subject_of(std::int64_t id) {
  return "missed_call " + std::to_string(id);
}

} // namespace

void sql_missed_calls::log(soci::session& session, const portal_asker& who,
  const std::string& action, std::int64_t id, const std::string& detail) const {
  write_audit(session,
    {.client = who.staff.client,
      .at = clock_.now(),
      .user = who.staff.user,
      .role = who.role,
      .action = action,
      .subject = id == 0 ? std::string{} : subject_of(id),
      .detail = detail});
}

void sql_missed_calls::list(const portal_asker& who,
  const missed_call_filter& which, std::function<void(list_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, false, trouble + why});
  };
  const auto ask = [this, who, which, done](pooled_session& pooled) {
    auto page = which;
    page.limit = std::clamp<std::size_t>(which.limit, 1, longest_page);
    list_result told;
    auto& session = pooled.session();
    told.found = statements::list(session, cipher_, who, page);
    told.more = told.found.size() > page.limit;
    if (told.more)
      told.found.resize(page.limit);
    // After reading: a long list keeps nobody from SQLite's lock.
    log(session, who, "missed_calls_listed", 0, ids_of(told.found));
    done(std::move(told));
  };
  pool_.run(ask, failed);
}

void sql_missed_calls::change(const portal_asker& who, std::int64_t id,
  const missed_call_change& what, std::function<void(change_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({outcome::failed, std::nullopt, trouble + why});
  };
  const auto ask = [this, who, id, what, done](pooled_session& pooled) {
    done(change_now(pooled.session(), who, id, what));
  };
  pool_.run(ask, failed);
}

/// What is refused changes nothing, and is in the log.
missed_calls::change_result sql_missed_calls::change_now(soci::session& session,
  const portal_asker& who, std::int64_t id,
  const missed_call_change& what) const {
  change_result told;
  {
    transaction changes{session, transaction::access::write};
    const auto item = statements::find(session, cipher_, who, id);
    told.how = item ? write(session, who, *item, what) : outcome::not_found;
    if (told.how == outcome::done) {
      told.changed = statements::find(session, cipher_, after_change(who), id);
      changes.commit();
      return told;
    }
  }
  if (told.how == outcome::not_found)
    log(session, who, refused_action, id, "missed_call_change: not_found");
  return told;
}

outcome sql_missed_calls::write(soci::session& session, const portal_asker& who,
  const missed_call& item, const missed_call_change& what) const {
  if (what.closed)
    if (const auto how = set_closed(session, who, item, what);
        how != outcome::done)
      return how;
  if (what.note) {
    statements::set_note(session, cipher_, who, item.id, *what.note);
    log(session, who, "missed_call_noted", item.id);
  }
  if (!what.assigned_to)
    return outcome::done;
  const auto& to = *what.assigned_to;
  if (to && !inbox_statements::has_user(session, who.staff.client, *to))
    return outcome::no_such_user;
  statements::set_assigned(session, who, item.id, to);
  log(session, who, "missed_call_assigned", item.id,
    to ? "to " + std::to_string(to->value) : "to nobody");
  return outcome::done;
}

/// The same again, of one whose answer was lost, changes nothing.
outcome sql_missed_calls::set_closed(soci::session& session,
  const portal_asker& who, const missed_call& item,
  const missed_call_change& what) const {
  if (!*what.closed) {
    if (item.is_open)
      return outcome::done;
    if (!statements::reopen(session, who, item.id))
      return outcome::open_already;
    log(session, who, "missed_call_reopened", item.id);
    return outcome::done;
  }
  const auto result = what.result.value_or(missed_result::not_needed);
  if (!item.is_open)
    return item.closed_by == who.staff.user && item.result == result
      ? outcome::done
      : outcome::closed_already;
  if (!statements::close(session, who, item.id, result, clock_.now()))
    return outcome::closed_already;
  log(session, who, "missed_call_closed", item.id,
    std::string{to_string(result)});
  return outcome::done;
}

} // namespace callengine::persistence
