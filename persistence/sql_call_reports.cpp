#include "persistence/sql_call_reports.hpp"

#include "persistence/call_transcripts.hpp"
#include "persistence/database.hpp"
#include "persistence/database_values.hpp"
#include "persistence/text_row.hpp"

#include <spdlog/spdlog.h>

#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

call_report report_from(
  const text_row& row, client_id client, const call_sid& call) {
  call_report report;
  report.call = call;
  report.client = client;
  report.started_at = time_from(row.integer(0).value_or(0));
  report.ended_at = time_in(row, 1);
  report.how = outcome_from(row.text(2));
  report.department = row.text(3);
  report.user = user_in(row, 4);
  report.is_test = row.integer(7).value_or(0) != 0;
  return report;
}

void add_decision(call_report& report, const text_row& row) {
  const auto kind = decision_kind_from(row.text(2));
  const auto why = reason_from(row.text(5));
  if (!kind || !why) {
    spdlog::warn("reports: a decision of call {} has a code that this program "
                 "does not know and is left out",
      report.call);
    return;
  }
  decision made;
  made.number = static_cast<std::uint32_t>(row.integer(0).value_or(0));
  made.at = time_from(row.integer(1).value_or(0));
  made.kind = *kind;
  made.why = *why;
  made.user = user_in(row, 3);
  made.department = row.text(4);
  made.text = row.text(6);
  report.decisions.push_back(std::move(made));
}

struct found_call {
  std::optional<call_report> report;
  bool has_conversation = false;
};

found_call read_report(
  pooled_session& pooled, client_id client, const call_sid& call) {
  const std::vector<std::string> names{"client", "call"};
  const std::vector<std::string> key{std::to_string(client.value), call};
  found_call found;
  transaction reading{pooled.session(), transaction::access::read};
  pooled
    .select(
      "SELECT started_at, ended_at, outcome, department, user_id, ai_result,"
      " (SELECT min(number) FROM call_turns t"
      "   WHERE t.client_id = c.client_id AND t.call_sid = c.call_sid),"
      " CASE WHEN is_test THEN 1 ELSE 0 END"
      " FROM calls c WHERE client_id = :client AND call_sid = :call",
      names, 8)
    .run(key, [&](const text_row& row) {
      found.report = report_from(row, client, call);
      found.has_conversation = !row.is_null(5) || !row.is_null(6);
    });
  if (found.report)
    pooled
      .select("SELECT step, decided_at, decision, user_id, department, reason,"
              " detail FROM call_routing_history"
              " WHERE client_id = :client AND call_sid = :call ORDER BY step",
        names, 7)
      .run(key, [&](const text_row& row) { add_decision(*found.report, row); });
  reading.commit();
  return found;
}

} // namespace

/// Only where there is something to be logged: else nothing waits for SQLite's
/// lock.
void sql_call_reports::add_conversation(soci::session& session,
  const call_question& what, std::optional<call_report>& report) const {
  transaction changes{session, transaction::access::write};
  const auto now = clock_.now();
  if (report)
    report->ai = read_transcript(session, cipher_, what.who, what.call, now);
  else
    refuse_transcript(session, what.who, what.call, now);
  changes.commit();
}

void sql_call_reports::find(
  const call_question& what, std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({std::nullopt, "The history can't be read: " + why});
  };
  const auto read = [this, what, done](pooled_session& pooled) {
    auto found = read_report(pooled, what.who.staff.client, what.call);
    if (found.report ? found.has_conversation : !what.is_live)
      add_conversation(pooled.session(), what, found.report);
    done({std::move(found.report), {}});
  };
  pool_.run(read, failed);
}

} // namespace callengine::persistence
