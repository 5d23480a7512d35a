#include "persistence/sql_call_reports.hpp"

#include "persistence/database.hpp"
#include "persistence/database_values.hpp"
#include "persistence/text_row.hpp"

#include <spdlog/spdlog.h>

#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

using answer = call_reports::result;

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

answer read_report(
  pooled_session& pooled, client_id client, const call_sid& call) {
  const std::vector<std::string> names{"client", "call"};
  const std::vector<std::string> key{std::to_string(client.value), call};
  answer found;
  transaction reading{pooled.session(), transaction::access::read};
  pooled
    .select(
      "SELECT started_at, ended_at, outcome, department, user_id FROM calls"
      " WHERE client_id = :client AND call_sid = :call",
      names, 5)
    .run(key, [&](const text_row& row) {
      found.report = report_from(row, client, call);
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

void sql_call_reports::find(
  client_id client, call_sid call, std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({std::nullopt, "The history can't be read: " + why});
  };
  const auto read = [client, call = std::move(call), done = std::move(done)](
                      pooled_session& pooled) {
    done(read_report(pooled, client, call));
  };
  pool_.run(read, failed);
}

} // namespace callengine::persistence
