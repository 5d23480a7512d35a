#include "persistence/sql_voicemail_inbox.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/inbox_statements.hpp"
#include "persistence/message_changes.hpp"
#include "persistence/outbox_statements.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::persistence {

namespace {

using outcome = voicemail_inbox::outcome;
using message_result = voicemail_inbox::message_result;
using list_result = voicemail_inbox::list_result;

constexpr std::size_t longest_page = 200;

const std::string trouble = "The messages can't be read: ";

std::string why_not(outcome how) {
  switch (how) {
  case outcome::no_such_user:
    return "no_such_user";
  case outcome::resolved_already:
    return "resolved_already";
  default:
    return "not_found";
  }
}

std::string ids_of(const std::vector<inbox_message>& messages) {
  std::string text;
  for (const auto& message : messages)
    text += (text.empty() ? "" : " ") + std::to_string(message.id);
  return text;
}

} // namespace

void sql_voicemail_inbox::log(soci::session& session, const portal_asker& who,
  const std::string& action, const std::string& subject,
  const std::string& detail) const {
  write_audit(session,
    {.client = who.staff.client,
      .at = clock_.now(),
      .user = who.staff.user,
      .role = who.role,
      .action = action,
      .subject = subject,
      .detail = detail});
}

void sql_voicemail_inbox::list(const portal_asker& who,
  const inbox_filter& which, std::function<void(list_result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, false, trouble + why});
  };
  const auto ask = [this, who, which, done](pooled_session& pooled) {
    auto page = which;
    page.limit = std::clamp<std::size_t>(which.limit, 1, longest_page);
    list_result found;
    auto& session = pooled.session();
    found.messages = inbox_statements::list(session, cipher_, who, page);
    found.more = found.messages.size() > page.limit;
    if (found.more)
      found.messages.resize(page.limit);
    // After reading: a long list keeps nobody from SQLite's lock.
    log(session, who, "listed", "", ids_of(found.messages));
    done(std::move(found));
  };
  pool_.run(ask, failed);
}

void sql_voicemail_inbox::with_message(const portal_asker& who, std::int64_t id,
  const std::string& action, deed act,
  const std::function<void(message_result)>& done) {
  const auto failed = [done](const std::string& why) {
    done({outcome::failed, std::nullopt, trouble + why});
  };
  const auto ask = [this, who, id, action, act = std::move(act), done](
                     pooled_session& pooled) {
    done(act_on(pooled.session(), who, id, action, act));
  };
  pool_.run(ask, failed);
}

message_result sql_voicemail_inbox::act_on(soci::session& session,
  const portal_asker& who, std::int64_t id, const std::string& action,
  const deed& act) {
  message_result told{outcome::not_found, std::nullopt, {}};
  transaction changes{session, transaction::access::write};
  if (auto found = inbox_statements::find(session, cipher_, who, id))
    told = act(session, std::move(*found));
  if (told.how != outcome::done)
    log(session, who, refused_action, std::to_string(id),
      action + ": " + why_not(told.how));
  changes.commit();
  return told;
}

void sql_voicemail_inbox::read(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  const auto act = [this, who](soci::session& session, inbox_message message) {
    log(session, who, "read", std::to_string(message.id));
    return message_result{outcome::done, std::move(message), {}};
  };
  with_message(who, id, "read", act, done);
}

void sql_voicemail_inbox::listen(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  const auto act = [this, who](soci::session& session, inbox_message message) {
    log(session, who, "listened", std::to_string(message.id));
    return message_result{outcome::done, std::move(message), {}};
  };
  with_message(who, id, "listen", act, done);
}

void sql_voicemail_inbox::change(const portal_asker& who, std::int64_t id,
  const inbox_change& what, std::function<void(message_result)> done) {
  const auto act = [this, who, what](soci::session& session,
                     const inbox_message& message) -> message_result {
    const auto assignee
      = what.assigned_to ? *what.assigned_to : std::optional<user_id>{};
    if (assignee
      && !inbox_statements::has_user(session, who.staff.client, *assignee))
      return {outcome::no_such_user, std::nullopt, {}};
    if (what.resolved && !resolve(session, who, message, *what.resolved))
      return {outcome::resolved_already, std::nullopt, {}};
    log(session, who, "read", std::to_string(message.id));
    write_changes(session, who, message, what);
    return {outcome::done,
      inbox_statements::find(session, cipher_, after_change(who), message.id),
      {}};
  };
  with_message(who, id, "change", act, done);
}

/// False, and nothing is written: somebody else has resolved it.
bool sql_voicemail_inbox::resolve(soci::session& session,
  const portal_asker& who, const inbox_message& message, bool resolved) {
  inbox_statements::set_resolved(session, who, message, resolved, clock_.now());
  if (resolved) {
    const auto now = inbox_statements::find(session, cipher_, who, message.id);
    if (now && now->resolved_by != who.staff.user)
      return false;
  }
  log(session, who, resolved ? "resolved" : "reopened",
    std::to_string(message.id));
  return true;
}

void sql_voicemail_inbox::write_changes(soci::session& session,
  const portal_asker& who, const inbox_message& message,
  const inbox_change& what) {
  const auto now = clock_.now();
  const auto id = std::to_string(message.id);
  if (what.heard) {
    inbox_statements::set_heard(session, who, message, *what.heard, now);
    log(session, who, *what.heard ? "heard" : "unheard", id);
  }
  if (what.note) {
    inbox_statements::set_note(session, cipher_, who, message, *what.note);
    log(session, who, "noted", id);
  }
  if (what.assigned_to) {
    const auto& to = *what.assigned_to;
    inbox_statements::set_assigned(session, who, message, to);
    log(session, who, "assigned", id,
      to ? "to " + std::to_string(to->value) : "to nobody");
  }
}

void sql_voicemail_inbox::remove(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  const auto act = [this, who](soci::session& session, inbox_message message) {
    const auto now = clock_.now();
    make_tombstone(session, who.staff.client, message.recording, now);
    item_writer{session, cipher_}.add(
      {who.staff.client, task::remove_media, message.recording, {}, now}, now);
    log(session, who, "deleted", std::to_string(message.id));
    message.status = voicemail_status::removed;
    message.from.clear();
    message.text.clear();
    message.note.clear();
    return message_result{outcome::done, std::move(message), {}};
  };
  with_message(who, id, "delete", act, done);
}

void sql_voicemail_inbox::refused(const inbox_refusal& what) {
  const auto failed = [this, what](const std::string& why) {
    ++lost_refusals_;
    spdlog::error("inbox: the refusal of message {} ({}: {}) to user {} of "
                  "clinic {} is in no audit log: {}",
      what.message, what.action, what.why, what.user ? what.user->value : 0,
      what.client.value, why);
  };
  const auto ask = [this, what](pooled_session& pooled) {
    write_audit(pooled.session(),
      {.client = what.client,
        .at = clock_.now(),
        .user = what.user,
        .role = what.role,
        .action = refused_action,
        .subject = what.message,
        .detail = what.action + ": " + what.why});
  };
  pool_.run(ask, failed);
}

} // namespace callengine::persistence
