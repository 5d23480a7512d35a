#include "persistence/sql_call_reports.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/call_list.hpp"
#include "persistence/call_notes.hpp"
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

const std::string trouble = "The history can't be read: ";

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
  report.urgent = row.flag(7).value_or(false);
  report.is_test = row.flag(8).value_or(false);
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

found_call read_report(pooled_session& pooled, const number_cipher& cipher,
  const portal_asker& who, const call_sid& call) {
  const auto client = who.staff.client;
  const std::vector<std::string> names{"client", "call"};
  const std::vector<std::string> key{std::to_string(client.value), call};
  found_call found;
  transaction reading{pooled.session(), transaction::access::read};
  pooled
    .select(
      "SELECT started_at, ended_at, outcome, department, user_id, ai_result,"
      " (SELECT min(number) FROM call_turns t"
      "   WHERE t.client_id = c.client_id AND t.call_sid = c.call_sid),"
      " urgent, is_test"
      " FROM calls c WHERE client_id = :client AND call_sid = :call",
      names, 9)
    .run(key, [&](const text_row& row) {
      found.report = report_from(row, client, call);
      found.has_conversation = !row.is_null(5) || !row.is_null(6);
    });
  if (found.report) {
    found.report->details
      = call_notes::read(pooled.session(), cipher, who, call);
    pooled
      .select("SELECT step, decided_at, decision, user_id, department, reason,"
              " detail FROM call_routing_history"
              " WHERE client_id = :client AND call_sid = :call ORDER BY step",
        names, 7)
      .run(key, [&](const text_row& row) { add_decision(*found.report, row); });
  }
  reading.commit();
  return found;
}

/// For the audit log: how many calls, of when and of whom; no number.
std::string description_of(
  const call_filter& which, const std::vector<listed_call>& calls) {
  auto text = std::to_string(calls.size()) + " calls";
  if (!calls.empty())
    text += ", begun from " + time_text(calls.back().started_at) + " to "
      + time_text(calls.front().started_at);
  if (which.number)
    text += ", of one number";
  if (which.department)
    text += ", of department " + *which.department;
  if (which.how)
    text += ", " + std::string{to_string(*which.how)};
  return text;
}

} // namespace

/// Only where there is something to be logged: else nothing waits for SQLite's
/// lock.
void sql_call_reports::add_logged(pooled_session& pooled,
  const call_question& what, std::optional<call_report>& report,
  bool has_conversation) const {
  const bool has_note
    = report && report->details && !report->details->note.empty();
  const bool is_news = report ? has_conversation : !what.is_live;
  if (!is_news && !has_note)
    return;
  auto& session = pooled.session();
  transaction changes{session, transaction::access::write};
  const auto now = clock_.now();
  if (has_note)
    call_notes::log_reading(session, what.who, what.call, now);
  if (is_news && report)
    report->ai = read_transcript(session, cipher_, what.who, what.call, now);
  else if (is_news)
    refuse_transcript(session, what.who, what.call, now);
  changes.commit();
}

std::optional<call_report> sql_call_reports::read(
  pooled_session& pooled, const call_question& what) const {
  auto found = read_report(pooled, cipher_, what.who, what.call);
  add_logged(pooled, what, found.report, found.has_conversation);
  return std::move(found.report);
}

void sql_call_reports::find(
  const call_question& what, std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({std::nullopt, trouble + why});
  };
  const auto ask = [this, what, done](pooled_session& pooled) {
    done({read(pooled, what), {}});
  };
  pool_.run(ask, failed);
}

void sql_call_reports::change(const call_question& which,
  const call_change& what, std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({std::nullopt, trouble + why});
  };
  const auto ask = [this, which, what, done](pooled_session& pooled) {
    auto& session = pooled.session();
    transaction changes{session, transaction::access::write};
    const bool is_done = call_notes::change(
      session, cipher_, which.who, which.call, what, clock_.now());
    changes.commit();
    done({is_done ? read(pooled, which) : std::nullopt, {}});
  };
  pool_.run(ask, failed);
}

void sql_call_reports::list(const portal_asker& who, const call_filter& which,
  std::function<void(list_result)> done) {
  const auto failed = [done](const std::string& why) {
    list_result none;
    none.error = trouble + why;
    done(std::move(none));
  };
  const auto ask = [this, who, which, done](pooled_session& pooled) {
    auto& session = pooled.session();
    auto found = read_list(session, who, which);
    // After reading: a long list keeps nobody from SQLite's lock.
    if (!found.has_no_such_call)
      write_audit(session,
        {.client = who.staff.client,
          .at = clock_.now(),
          .user = who.staff.user,
          .role = who.role,
          .action = which.is_export ? "calls_exported" : "calls_listed",
          .subject = {},
          .detail = description_of(which, found.calls)});
    done(std::move(found));
  };
  pool_.run(ask, failed);
}

call_reports::list_result sql_call_reports::read_list(soci::session& session,
  const portal_asker& who, const call_filter& which) const {
  list_result found;
  transaction reading{session, transaction::access::read};
  std::optional<time_point> before;
  if (which.before) {
    before = call_list::start_of(session, who.staff.client, *which.before);
    found.has_no_such_call = !before;
  }
  if (found.has_no_such_call)
    return found;
  const auto what
    = call_list::statement_for(session, cipher_, who, which, before);
  if (what)
    found.calls = call_list::run(session, cipher_, who.staff.client, *what);
  reading.commit();
  found.more = found.calls.size() > which.limit;
  if (found.more)
    found.calls.resize(which.limit);
  return found;
}

} // namespace callengine::persistence
