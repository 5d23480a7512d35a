#include "persistence/call_notes.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/call_visibility.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/transcript_seals.hpp"

namespace callengine::persistence::call_notes {

namespace {

void log(soci::session& session, const portal_asker& who, const call_sid& call,
  time_point now, const std::string& action, const std::string& detail = {}) {
  write_audit(session,
    {.client = who.staff.client,
      .at = now,
      .user = who.staff.user,
      .role = who.role,
      .action = action,
      .subject = call,
      .detail = detail});
}

/// Adds the person, if what they may do depends on who they are.
std::string condition_for(
  const portal_asker& who, const std::string& theirs, parameters& values) {
  values = {{"client", std::to_string(who.staff.client.value)}};
  if (who.hears_everything)
    return {};
  values.emplace_back("user", std::to_string(who.staff.user.value));
  return " AND " + theirs;
}

bool may_note(
  soci::session& session, const portal_asker& who, const call_sid& call) {
  parameters values;
  const auto theirs = condition_for(who, talked_in_call(), values);
  values.emplace_back("call", call);
  bool found = false;
  for_each_row(session, "SELECT 1 FROM calls c WHERE " + of_call("c") + theirs,
    values, 1, [&](const text_row&) { found = true; });
  return found;
}

changed_values key_of(const portal_asker& who, const call_sid& call) {
  return {{"client", std::to_string(who.staff.client.value)}, {"call", call},
    {"user", std::to_string(who.staff.user.value)}};
}

void set(soci::session& session, const portal_asker& who, const call_sid& call,
  const std::string& column, std::optional<std::string> value) {
  auto values = key_of(who, call);
  values.emplace_back("value", std::move(value));
  change_rows(session,
    "UPDATE calls SET " + column
      + " = :value, noted_by = :user"
        " WHERE client_id = :client AND call_sid = :call",
    values);
}

} // namespace

std::optional<call_details> read(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call) {
  parameters values;
  const auto theirs = condition_for(who, may_read_call(), values);
  values.emplace_back("call", call);
  std::optional<call_details> found;
  const auto take = [&](const text_row& row) {
    auto& details = found.emplace();
    const auto opened = [&](std::size_t column, const std::string& seal) {
      return opened_text(
        cipher, who.staff.client, row.text(column), seal, "call " + call);
    };
    details.from = opened(0, {});
    details.voicemail = row.integer(1);
    details.note = opened(2, call_note_seal(call));
    details.result = call_result_from(row.text(3));
    details.noted_by = user_in(row, 4);
  };
  for_each_row(session,
    "SELECT c.from_number, " + message_of_call()
      + ", c.note, c.result, c.noted_by FROM calls c WHERE " + of_call("c")
      + theirs,
    values, 5, take);
  return found;
}

void log_reading(soci::session& session, const portal_asker& who,
  const call_sid& call, time_point now) {
  log(session, who, call, now, "call_note_read");
}

bool change(soci::session& session, const number_cipher& cipher,
  const portal_asker& who, const call_sid& call, const call_change& what,
  time_point now) {
  if (!may_note(session, who, call)) {
    log(session, who, call, now, refused_action, "call_note: not_found");
    return false;
  }
  if (what.note) {
    set(session, who, call, "note",
      what.note->empty() ? std::nullopt
                         : std::optional{cipher.encrypt(who.staff.client,
                           *what.note, call_note_seal(call))});
    log(session, who, call, now, "call_noted");
  }
  if (what.result) {
    const auto& result = *what.result;
    const auto text
      = result ? std::optional{std::string{to_string(*result)}} : std::nullopt;
    set(session, who, call, "result", text);
    log(session, who, call, now, "call_result_set", text.value_or("none"));
  }
  return true;
}

} // namespace callengine::persistence::call_notes
