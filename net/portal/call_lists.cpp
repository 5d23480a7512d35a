#include "net/portal/call_lists.hpp"

#include "net/portal/answers.hpp"
#include "net/portal/call_questions.hpp"
#include "net/portal/calls_csv.hpp"
#include "net/portal/calls_json.hpp"

#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

namespace callengine::net::portal {

void call_lists::answer(const request& what, const portal_asker& who,
  const exchange_ptr& asked) const {
  if (what.query() == "live=true")
    return answer_live(who.staff.client, asked);
  const auto filter = call_page_of(what.query());
  if (const auto* problem = std::get_if<bad_question>(&filter)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  auto done = [this, asked](const call_reports::list_result& found) {
    asked->respond(page(found));
  };
  reports_.list(who, std::get<call_filter>(filter), done);
}

void call_lists::answer_live(
  client_id client, const exchange_ptr& asked) const {
  auto done = [asked](std::vector<live_call> calls) {
    auto make = [calls = std::move(calls)] {
      return json_answer(200, live_calls_json(calls));
    };
    asked->respond_with(std::move(make));
  };
  engine_.live_calls(client, std::move(done));
}

void call_lists::answer_file(const request& what, const portal_asker& who,
  const exchange_ptr& asked) const {
  const auto filter = call_export_of(what.query());
  if (const auto* problem = std::get_if<bad_question>(&filter)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  auto done = [this, asked](const call_reports::list_result& found) {
    if (asked->is_awaited())
      asked->respond(file(found));
  };
  reports_.list(who, std::get<call_filter>(filter), done);
}

response call_lists::page(const call_reports::list_result& found) const {
  if (!found.error.empty())
    return history_failed(found.error, counted_);
  if (found.has_no_such_call)
    return json_error(
      400, "bad_query", "\"before\" must be the last call of the page before.");
  return json_answer(200, calls_json(found));
}

response call_lists::file(const call_reports::list_result& found) const {
  if (!found.error.empty())
    return history_failed(found.error, counted_);
  if (found.more)
    return json_error(400, "too_many_calls",
      "A file has at most " + std::to_string(longest_export)
        + " calls. Please ask for a shorter time.");
  auto answer = json_answer(200, calls_csv(found.calls));
  answer.content_type = "text/csv; charset=utf-8; header=present";
  answer.headers.emplace_back(
    "Content-Disposition", "attachment; filename=\"calls.csv\"");
  return answer;
}

response history_failed(const std::string& why, counters& counted) {
  counters::count(counted.reports_failed);
  spdlog::error("history could not be read: {}", why);
  return try_again(
    "history_unavailable", "History can't be read at the moment.");
}

} // namespace callengine::net::portal
