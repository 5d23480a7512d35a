#include "app/outbox_metrics.hpp"

#include "app/playable_greetings.hpp"
#include "model/outbox/retry.hpp"
#include "persistence/sql_voicemail_inbox.hpp"

namespace callengine::app {

namespace {

std::string_view name_of(task what) {
  return to_string(what);
}

/// How much longer than it may the oldest item of a task has waited.
seconds overdue(task what, const outbox_count& count, time_point now) {
  if (!count.oldest)
    return seconds{0};
  const auto late = now - *count.oldest - alarm_after(what);
  return std::max(seconds{0}, std::chrono::floor<seconds>(late));
}

} // namespace

void add_outbox(
  families& to, const actors::outbox_meters& meters, time_point now) {
  to.push_back(counter("callengine_outbox_done_total",
    "Items of the outbox that were carried out, by task.")
                 .add_all(meters.done, "task", name_of));
  to.push_back(counter("callengine_outbox_failures_total",
    "Attempts that failed and are made again, by task.")
                 .add_all(meters.failed, "task", name_of));
  to.push_back(counter("callengine_outbox_given_up_total",
    "Items that are not tried again, by task.")
                 .add_all(meters.given_up, "task", name_of));
  to.push_back(counter("callengine_outbox_store_errors_total",
    "Times that the outbox could not read or write the database.")
                 .add(number(meters.store_errors.load())));
  auto waiting = gauge("callengine_outbox_waiting",
    "Items that wait or run, by task, as of the last minute.");
  auto failed = gauge("callengine_outbox_failed",
    "Items that somebody has to look at, by task, as of the last minute.");
  auto late = gauge("callengine_outbox_overdue_seconds",
    "How much too long the oldest item has waited, by task; 0 is well.");
  for (const auto& [what, count] : meters.counts()) {
    const auto name = to_string(what);
    waiting.add(number(count.waiting), "task", name);
    failed.add(number(count.failed), "task", name);
    late.add(number(overdue(what, count, now).count()), "task", name);
  }
  to.push_back(std::move(waiting));
  to.push_back(std::move(failed));
  to.push_back(std::move(late));
}

void add_inbox(families& to, const persistence::sql_voicemail_inbox& inbox) {
  to.push_back(counter("callengine_audit_refusals_lost_total",
    "Refusals that could not be written to the audit log.")
                 .add(number(inbox.lost_refusals())));
}

void add_greetings(families& to, const playable_greetings& greetings) {
  to.push_back(gauge("callengine_greetings_unplayable",
    "Departments' greetings in whose place the text is spoken.")
                 .add(number(greetings.unplayable())));
}

} // namespace callengine::app
