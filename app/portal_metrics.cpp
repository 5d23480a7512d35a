#include "app/portal_metrics.hpp"

namespace callengine::app {

namespace {

void add_sign_ins(families& to, const net::counters& edge) {
  to.push_back(
    counter("callengine_sign_ins_total", "Attempts to sign in, by result.")
      .add(number(edge.signed_in.load()), "result", "signed_in")
      .add(number(edge.sign_ins_refused.load()), "result", "refused")
      .add(number(edge.sign_ins_slowed.load()), "result", "slowed")
      .add(number(edge.sign_ins_busy.load()), "result", "busy"));
  to.push_back(counter(
    "callengine_sessions_total", "What became of refresh tokens of the portal.")
                 .add(number(edge.sessions_renewed.load()), "event", "renewed")
                 .add(number(edge.sessions_stolen.load()), "event", "stolen"));
  to.push_back(counter("callengine_accounts_failed_total",
    "Portal requests for accounts and sessions that failed.")
                 .add(number(edge.accounts_failed.load())));
  to.push_back(
    counter("callengine_calls_out_total",
      "Calls out of pages, to call somebody back, by result.")
      .add(number(edge.calls_out.load()), "result", "dialled")
      .add(number(edge.calls_out_refused.load()), "result", "refused"));
}

} // namespace

void add_portal(families& to, const net::counters& edge) {
  to.push_back(counter("callengine_reports_failed_total",
    "Portal requests whose history could not be read.")
                 .add(number(edge.reports_failed.load())));
  to.push_back(counter("callengine_inbox_failed_total",
    "Portal requests for messages or the outbox that failed.")
                 .add(number(edge.inbox_failed.load())));
  to.push_back(
    counter(
      "callengine_media_refused_total", "Recordings that could not be played.")
      .add(number(edge.media_busy.load()), "why", "busy")
      .add(number(edge.media_unreadable.load()), "why", "unreadable"));
  to.push_back(counter("callengine_answers_broken_off_total",
    "Answers that ended in the middle because their source failed.")
                 .add(number(edge.answers_broken_off.load())));
  to.push_back(counter("callengine_pages_total", "Presence sockets, by event.")
                 .add(number(edge.pages_opened.load()), "event", "opened")
                 .add(number(edge.pages_cut_off.load()), "event", "cut_off"));
  add_sign_ins(to, edge);
}

} // namespace callengine::app
