#include "app/metrics.hpp"

#include "actors/engine.hpp"
#include "app/answerer_metrics.hpp"
#include "app/background.hpp"
#include "app/metric_families.hpp"
#include "app/missed_call_clock.hpp"
#include "app/outbox_metrics.hpp"
#include "app/portal_metrics.hpp"
#include "model/decision.hpp"
#include "net/counters.hpp"
#include "net/server.hpp"
#include "net/twilio/rest_client.hpp"
#include "persistence/configuration_watcher.hpp"
#include "persistence/snapshots/group_commit.hpp"
#include "persistence/sql_history.hpp"

#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <chrono>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::app {

namespace {

std::string_view name_of(offer_refusal why) {
  switch (why) {
  case offer_refusal::offline:
    return "offline";
  case offer_refusal::away:
    return "away";
  case offer_refusal::not_acknowledged:
    return "not_acknowledged";
  case offer_refusal::cannot_ring:
    return "cannot_ring";
  case offer_refusal::on_another_call:
    return "on_another_call";
  case offer_refusal::in_wrap_up:
    return "in_wrap_up";
  case offer_refusal::no_news:
    break; // told by no staff member: the offer ends by its time
  }
  return "?";
}

void add_calls(families& to, const metric_sources& from) {
  const auto& m = *from.meters;
  to.push_back(gauge("callengine_live_calls", "Calls that go on now.")
                 .add(number(from.engine->live_call_count())));
  to.push_back(
    counter("callengine_calls_begun_total", "Calls that began here, by how.")
      .add(number(m.calls_started.load()), "how", "new")
      .add(number(m.calls_taken_up.load()), "how", "taken_up")
      .add(number(m.calls_restored.load()), "how", "restored"));
  to.push_back(
    counter("callengine_calls_ended_total", "Calls that ended, by outcome.")
      .add_all(
        m.calls_ended, "outcome", [](outcome how) { return to_string(how); }));
  to.push_back(counter("callengine_conversations_ended_total",
    "Conversations with the AI that ended, by result.")
                 .add_all(m.conversations_ended, "result",
                   [](ai::result how) { return to_string(how); }));
  to.push_back(counter("callengine_answerers_missing_total",
    "Questions to a language model that the engine was not given.")
                 .add(number(from.faults->missing_answerers.load())));
  to.push_back(counter("callengine_calls_broken_total",
    "Calls given up because of an error in the engine.")
                 .add(number(from.faults->broken_calls.load())));
  to.push_back(
    counter("callengine_actors_lost_total", "Actors that died of an error.")
      .add(number(from.faults->lost_actors.load())));
  to.push_back(counter("callengine_calls_superseded_total",
    "Calls that another engine has taken over.")
                 .add(number(from.faults->superseded_calls.load())));
  to.push_back(counter("callengine_reconcile_failures_total",
    "Calls of the last run about which Twilio could not be asked.")
                 .add(number(from.faults->unreconciled.load())));
}

void add_staff(families& to, const metric_sources& from) {
  const auto& m = *from.meters;
  to.push_back(gauge("callengine_staff",
    "Staff members seen since the start, by what they are now.")
                 .add_all(m.staff, "state",
                   [](staff_state state) { return to_string(state); }));
  to.push_back(
    counter("callengine_offers_made_total", "Offers to staff members.")
      .add(number(m.offers_made.load())));
  to.push_back(counter("callengine_offers_refused_total",
    "Offers that a staff member's own state refused, by why.")
                 .add_all(m.offers_refused, "reason", name_of));
  to.push_back(
    counter("callengine_offers_ended_total", "Offers that ended, by how.")
      .add_all(m.offers_ended, "result",
        [](offer_end end) { return to_string(end); }));
  const auto leases = from.engine->survey_leases();
  to.push_back(gauge("callengine_leases", "Staff members that a call holds.")
                 .add(number(leases.held)));
  to.push_back(gauge("callengine_oldest_lease_seconds",
    "Age of the lease that has been held longest.")
                 .add(seconds_of(leases.oldest)));
  to.push_back(gauge("callengine_stuck_leases",
    "Leases whose call has been gone for a minute: must be 0.")
                 .add(number(leases.stuck)));
  to.push_back(counter("callengine_staff_restored_total",
    "Staff members that an earlier run had kept.")
                 .add(number(m.staff_restored.load())));
  to.push_back(counter("callengine_leases_freed_total",
    "Leases of an earlier run whose calls were gone.")
                 .add(number(from.faults->freed_leases.load())));
}

void add_boards(families& to, const metric_sources& from) {
  to.push_back(gauge("callengine_board_pages", "Pages that watch a live board.")
                 .add(number(from.meters->board_pages.load())));
  to.push_back(counter("callengine_board_frames_total",
    "Frames of changes that were sent to live boards.")
                 .add(number(from.meters->board_frames.load())));
  to.push_back(counter("callengine_boards_uncorrected_total",
    "Times that the database did not tell a board today's figures.")
                 .add(number(from.faults->boards_uncorrected.load())));
}

void add_history(families& to, const metric_sources& from) {
  const auto rows = from.history->counters();
  to.push_back(
    counter("callengine_history_rows_total", "Rows of history, by fate.")
      .add(number(rows.written), "fate", "written")
      .add(number(rows.refused), "fate", "refused")
      .add(number(rows.dropped), "fate", "dropped"));
  to.push_back(
    gauge("callengine_history_rows_waiting", "Rows that wait in memory.")
      .add(number(rows.waiting)));
  to.push_back(gauge("callengine_history_away",
    "1: the database does not take history's rows, or does not answer.")
                 .add(from.history->away() ? 1 : 0));
  to.push_back(gauge("callengine_history_spooled_rows",
    "Rows that wait on the disk for the database.")
                 .add(number(rows.spool_rows)));
  to.push_back(gauge("callengine_history_spool_bytes", "Size of that file.")
                 .add(number(rows.spool_bytes)));
  to.push_back(counter("callengine_history_spool_failures_total",
    "Times that rows could not be put there.")
                 .add(number(rows.spool_failures)));
  to.push_back(gauge("callengine_history_unsafe",
    "1: rows are in memory only, a crash would lose them.")
                 .add(from.history->unsafe() ? 1 : 0));
  to.push_back(counter("callengine_history_write_failures_total",
    "Writes of history that failed and were repeated.")
                 .add(number(rows.failures)));
  to.push_back(
    counter("callengine_store_writes_total", "Transactions written, by store.")
      .add(number(rows.batches), "store", "history"));
  to.push_back(counter("callengine_store_write_seconds_total",
    "Time that those transactions took.")
                 .add(seconds_of(rows.writing), "store", "history"));
  to.push_back(counter("callengine_configuration_failures_total",
    "Times that the tables could not be read.")
                 .add(number(from.watcher->failures())));
  if (from.chores != nullptr)
    to.push_back(counter("callengine_start_job_failures_total",
      "Times that the database did not do what a start asks of it.")
                   .add(number(from.chores->failures())));
  if (from.patience != nullptr)
    to.push_back(counter("callengine_missed_call_look_failures_total",
      "Times that open missed calls could not be looked through.")
                   .add(number(from.patience->failures())));
}

void add_snapshots(families& to, const persistence::group_commit& store) {
  const auto& told = store.counted();
  to.push_back(gauge("callengine_snapshots_degraded",
    "1: calls go on from memory, a crash would lose what happens now.")
                 .add(store.degraded() ? 1 : 0));
  to.push_back(gauge("callengine_snapshots_waiting",
    "Changes of calls and leases that are not durable yet.")
                 .add(number(store.waiting())));
  to.push_back(gauge("callengine_snapshots_recovering",
    "1: what the last run left is still being read.")
                 .add(store.recovering() ? 1 : 0));
  to.push_back(
    counter("callengine_snapshots_total", "Changes for the store, by fate.")
      .add(number(told.written.load()), "fate", "written")
      .add(number(told.coalesced.load()), "fate", "coalesced")
      .add(number(told.refused.load()), "fate", "refused"));
  to.push_back(counter("callengine_snapshot_failures_total",
    "Writes of snapshots that failed and were repeated.")
                 .add(number(told.failures.load())));
  to.push_back(counter("callengine_answers_not_durable_total",
    "Answers that went out before their state was durable.")
                 .add(number(told.not_durable.load())));
  to.push_back(counter("callengine_snapshot_store_emptied_total",
    "Times that the store had lost what it had.")
                 .add(number(told.emptied.load())));
  to.push_back(counter("callengine_snapshots_unreadable_total",
    "Images of an earlier run that could not be read.")
                 .add(number(told.unreadable.load())));
  to.push_back(counter("callengine_snapshot_batches_total",
    "Group commits; snapshots by batches is how many share one.")
                 .add(number(told.batches.load())));
  constexpr double micro = 1e-6;
  to.push_back(counter("callengine_snapshot_write_seconds_total",
    "Time from a group commit to its confirmation.")
                 .add(micro * number(told.writing_us.load())));
}

void add_load(families& to, const net::load_figures& load) {
  to.push_back(gauge("callengine_load_level",
    "0: normal, 1: portal polls are refused, 2: new calls are held, too.")
                 .add(number(static_cast<int>(load.level))));
  to.push_back(gauge(
    "callengine_webhooks_unanswered", "Webhooks that the engine works on now.")
                 .add(number(load.unanswered)));
  to.push_back(gauge("callengine_queue_seconds",
    "How long a request waits until it is looked at.")
                 .add(std::chrono::duration<double>(load.queued_for).count()));
}

void add_shed(families& to, const net::counters& edge) {
  to.push_back(
    counter("callengine_shed_total", "What an overloaded engine put off.")
      .add(number(edge.polls_shed.load()), "what", "poll")
      .add(number(edge.calls_held.load()), "what", "held")
      .add(number(edge.calls_to_message.load()), "what", "to_message")
      .add(number(edge.calls_turned_away.load()), "what", "turned_away"));
}

/// All of them, also where there is no phone in the page.
void add_phones(families& to, const metric_sources& from) {
  static const try_network::figures none;
  const auto& phones = from.phones != nullptr ? *from.phones : none;
  const auto& edge = from.server->counted();
  to.push_back(gauge("callengine_try_phones", "Phones in pages, now.")
                 .add(number(phones.phones.load())));
  to.push_back(
    counter("callengine_try_calls_total", "Calls that were made with them.")
      .add(number(phones.calls.load())));
  to.push_back(counter("callengine_try_sounds_dropped_total",
    "Pieces of their sound that no recording wanted.")
                 .add(number(phones.sounds_dropped.load())));
  to.push_back(
    counter("callengine_rtc_signals_total",
      "Signals of the sound between pages, by fate.")
      .add(number(phones.signals_passed.load()), "fate", "passed")
      .add(number(phones.signals_dropped.load() + edge.signals_dropped.load()),
        "fate", "dropped"));
}

void add_relays(families& to, const net::counters& edge) {
  to.push_back(
    counter("callengine_relays_total", "ConversationRelay sockets, by event.")
      .add(number(edge.relays_opened.load()), "event", "opened")
      .add(number(edge.relays_cut_off.load()), "event", "cut_off")
      .add(number(edge.relays_not_wanted.load()), "event", "not_wanted"));
  to.push_back(counter("callengine_relay_frames_bad_total",
    "Frames of those sockets that could not be understood.")
                 .add(number(edge.relay_frames_bad.load())));
  to.push_back(counter("callengine_relay_errors_total",
    "Errors that Twilio told over those sockets.")
                 .add(number(edge.relay_errors.load())));
}

void add_edge(families& to, const net::counters& edge) {
  to.push_back(
    counter("callengine_connections_total", "Connections, by what was done.")
      .add(number(edge.connections_accepted.load()), "result", "accepted")
      .add(number(edge.connections_refused.load()), "result", "refused")
      .add(number(edge.accept_failures.load()), "result", "failed"));
  to.push_back(counter("callengine_http_requests_total", "HTTP requests read.")
                 .add(number(edge.requests.load())));
  to.push_back(counter("callengine_http_requests_refused_total",
    "Requests that were malformed, too large or too slow.")
                 .add(number(edge.requests_refused.load())));
  to.push_back(counter("callengine_signatures_refused_total",
    "Webhooks and relays whose signature was missing or wrong.")
                 .add(number(edge.signatures_refused.load())));
  to.push_back(counter("callengine_webhooks_bridged_total",
    "Webhooks answered with a pause because the engine was late.")
                 .add(number(edge.webhooks_bridged.load())));
  to.push_back(counter(
    "callengine_answers_too_late_total", "The engine's answers to them.")
                 .add(number(edge.answers_too_late.load())));
  to.push_back(counter("callengine_documents_cut_total",
    "Documents with a text longer than Twilio takes.")
                 .add(number(edge.documents_cut.load())));
}

void add_look_ups(families& to, const net::twilio::rest_counters& rest) {
  to.push_back(counter("callengine_twilio_look_ups_total",
    "Questions to Twilio about calls, by result.")
                 .add(number(rest.done.load()), "result", "done")
                 .add(number(rest.not_needed.load()), "result", "unknown_call")
                 .add(number(rest.failed.load()), "result", "failed"));
}

void add_rest(families& to, const net::twilio::rest_counters& rest) {
  to.push_back(counter("callengine_twilio_requests_total",
    "Requests to Twilio's REST API, by result.")
                 .add(number(rest.done.load()), "result", "done")
                 .add(number(rest.not_needed.load()), "result", "not_needed")
                 .add(number(rest.failed.load()), "result", "failed"));
  to.push_back(counter("callengine_twilio_retries_total",
    "Requests to Twilio that were sent again.")
                 .add(number(rest.tried_again.load())));
}

} // namespace

std::string metrics_text(const metric_sources& sources) {
  families all;
  if (sources.registry != nullptr)
    all = sources.registry->Collect();
  if (sources.engine != nullptr) {
    add_calls(all, sources);
    add_staff(all, sources);
    add_boards(all, sources);
  }
  if (sources.history != nullptr && sources.watcher != nullptr)
    add_history(all, sources);
  if (sources.snapshots != nullptr)
    add_snapshots(all, *sources.snapshots);
  if (sources.server != nullptr) {
    add_edge(all, sources.server->counted());
    add_portal(all, sources.server->counted());
    add_relays(all, sources.server->counted());
    add_phones(all, sources);
    add_load(all, sources.server->load());
    add_shed(all, sources.server->counted());
  }
  if (sources.rest != nullptr) {
    add_rest(all, sources.rest->counted());
    add_look_ups(all, sources.rest->looked_up());
  }
  if (sources.outbox != nullptr)
    add_outbox(all, *sources.outbox, sources.now);
  if (sources.inbox != nullptr)
    add_inbox(all, *sources.inbox);
  if (sources.greetings != nullptr)
    add_greetings(all, *sources.greetings);
  if (sources.model != nullptr)
    add_answerer(all, *sources.model);
  return prometheus::TextSerializer{}.Serialize(all);
}

} // namespace callengine::app
