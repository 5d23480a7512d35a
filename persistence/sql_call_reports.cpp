#include "persistence/sql_call_reports.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/text_row.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <utility>

namespace callengine::persistence {

namespace {

using answer = call_reports::result;
using steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// After a failure questions are answered with it at once for so long, instead
/// of each waiting for a connection in vain.
constexpr auto failure_memory = 1s;

time_point from_database(std::int64_t at) {
  return time_point{milliseconds{at}};
}

std::optional<user_id> user_from(std::optional<std::int64_t> value) {
  return value ? std::optional{user_id{*value}} : std::nullopt;
}

call_report report_from(
  const text_row& row, client_id client, const call_sid& call) {
  call_report report;
  report.call = call;
  report.client = client;
  report.started_at = from_database(row.integer(0).value_or(0));
  if (const auto ended = row.integer(1))
    report.ended_at = from_database(*ended);
  report.how = outcome_from(row.text(2));
  report.department = row.text(3);
  report.user = user_from(row.integer(4));
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
  made.at = from_database(row.integer(1).value_or(0));
  made.kind = *kind;
  made.why = *why;
  made.user = user_from(row.integer(3));
  made.department = row.text(4);
  made.text = row.text(6);
  report.decisions.push_back(std::move(made));
}

answer read_report(
  soci::session& session, client_id client, const call_sid& call) {
  const parameters key{
    {"client", std::to_string(client.value)}, {"call", call}};
  answer found;
  transaction reading{session, transaction::access::read};
  for_each_row(session,
    "SELECT started_at, ended_at, outcome, department, user_id FROM calls"
    " WHERE client_id = :client AND call_sid = :call",
    key, 5, [&](const text_row& row) {
      found.report = report_from(row, client, call);
    });
  if (found.report)
    for_each_row(session,
      "SELECT step, decided_at, decision, user_id, department, reason, detail"
      " FROM call_routing_history"
      " WHERE client_id = :client AND call_sid = :call ORDER BY step",
      key, 7, [&](const text_row& row) { add_decision(*found.report, row); });
  reading.commit();
  return found;
}

answer failure(std::string why) {
  return {std::nullopt, std::move(why)};
}

/// The reading thread's session, and what it last failed with.
class reader {
public:
  explicit reader(const database_url& url) : connection_{url} {}

  answer read(client_id client, const call_sid& call) {
    if (steady::now() < failing_until_)
      return failure(error_);
    try {
      return read_report(connection_.session(), client, call);
    } catch (const std::exception& error) {
      connection_.drop();
      error_ = "The history can't be read: " + database_error_text(error);
      failing_until_ = steady::now() + failure_memory;
      return failure(error_);
    }
  }

private:
  database_connection connection_;
  std::string error_;
  steady::time_point failing_until_;
};

} // namespace

sql_call_reports::sql_call_reports(database_url url)
  : url_{std::move(url)}, thread_{[this](const std::stop_token& stop) {
      run(stop);
    }} {}

sql_call_reports::~sql_call_reports() {
  stop();
}

void sql_call_reports::stop() {
  thread_.request_stop();
  if (thread_.joinable())
    thread_.join();
}

void sql_call_reports::find(
  client_id client, call_sid call, std::function<void(result)> done) {
  {
    const std::lock_guard lock{mutex_};
    if (!stopped_) {
      questions_.push_back({client, std::move(call), std::move(done)});
      asked_.notify_one();
      return;
    }
  }
  done(failure("The history can't be read: the engine stops"));
}

void sql_call_reports::run(const std::stop_token& stop) {
  reader history{url_};
  std::unique_lock lock{mutex_};
  while (asked_.wait(lock, stop, [this] { return !questions_.empty(); })) {
    if (stop.stop_requested())
      break;
    const auto asked = std::move(questions_.front());
    questions_.pop_front();
    lock.unlock();
    asked.done(history.read(asked.client, asked.call));
    lock.lock();
  }
  stopped_ = true;
  const auto unanswered = std::exchange(questions_, {});
  lock.unlock();
  for (const auto& asked : unanswered)
    asked.done(failure("The history can't be read: the engine stops"));
}

} // namespace callengine::persistence
