#include "persistence/call_transcripts.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/call_visibility.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/transcript_seals.hpp"

#include <string>
#include <utility>

namespace callengine::persistence {

namespace {

const std::string reading = "transcript_read";

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

parameters key_of(const portal_asker& who, const call_sid& call) {
  return {{"client", std::to_string(who.staff.client.value)}, {"call", call}};
}

struct found_conversation {
  conversation_report report;
  bool is_theirs = false;
};

/// Empty: the call had none.
std::optional<found_conversation> find(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call) {
  auto values = key_of(who, call);
  std::string theirs = "1";
  if (!who.hears_everything) {
    theirs = "CASE WHEN " + may_read_call() + " THEN 1 ELSE 0 END";
    values.emplace_back("user", std::to_string(who.staff.user.value));
  }
  std::optional<found_conversation> found;
  const auto take = [&](const text_row& row) {
    auto& conversation = found.emplace();
    conversation.report.how = ai::result_from(row.text(0));
    conversation.report.urgent = row.flag(1).value_or(false);
    conversation.report.summary = opened_text(cipher, who.staff.client,
      row.text(2), summary_seal(call), "call " + call);
    conversation.is_theirs = row.flag(3).value_or(false);
  };
  for_each_row(session,
    "SELECT c.ai_result, c.urgent, c.summary, " + theirs
      + " FROM calls c WHERE " + of_call("c")
      + " AND (c.ai_result IS NOT NULL OR EXISTS"
        " (SELECT 1 FROM call_turns t WHERE "
      + of_call("t") + "))",
    values, 4, take);
  return found;
}

std::vector<reported_turn> turns_of(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call) {
  std::vector<reported_turn> turns;
  const auto take = [&](const text_row& row) {
    auto& turn = turns.emplace_back();
    turn.at = time_from(row.integer(0).value_or(0));
    const auto opened = [&](std::size_t column, const std::string& seal) {
      return opened_text(
        cipher, who.staff.client, row.text(column), seal, "call " + call);
    };
    turn.words.caller = opened(1, caller_seal(call, turn.at));
    turn.words.engine = opened(2, engine_seal(call, turn.at));
  };
  for_each_row(session,
    "SELECT t.at, t.caller, t.engine FROM call_turns t WHERE " + of_call("t")
      + " ORDER BY t.number",
    key_of(who, call), 3, take);
  return turns;
}

} // namespace

std::optional<conversation_report> read_transcript(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call,
  time_point now) {
  auto found = find(session, cipher, who, call);
  if (!found)
    return std::nullopt;
  if (!found->is_theirs) {
    log(session, who, call, now, refused_action, reading + ": not_allowed");
    return std::nullopt;
  }
  log(session, who, call, now, reading);
  found->report.turns = turns_of(session, cipher, who, call);
  return std::move(found->report);
}

void refuse_transcript(soci::session& session, const portal_asker& who,
  const call_sid& call, time_point now) {
  log(session, who, call, now, refused_action, reading + ": not_found");
}

} // namespace callengine::persistence
