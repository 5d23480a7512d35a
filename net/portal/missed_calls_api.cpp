#include "net/portal/missed_calls_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/missed_calls_json.hpp"
#include "net/portal/missed_questions.hpp"

#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

namespace callengine::net::portal {

namespace {

constexpr std::string_view list_path = "/api/portal/missed-calls";
constexpr std::string_view item_path = "/api/portal/missed-calls/";

response not_there() {
  return json_error(404, "not_found", "There is no such missed call.");
}

} // namespace

missed_calls_api::missed_calls_api(const server_options& options,
  missed_calls& items, call_engine& engine, const clock& time,
  counters& counted)
  : options_{options}, items_{items}, engine_{engine}, time_{time},
    counted_{counted} {}

bool missed_calls_api::owns(std::string_view path) noexcept {
  return path == list_path || path.starts_with(item_path);
}

void missed_calls_api::handle(
  const request& what, const exchange_ptr& asked) const {
  const bool is_list = what.path() == list_path;
  if (is_list ? !is_read(what) : what.verb != method::patch) {
    asked->respond(wrong_method(is_list ? "GET, HEAD" : "PATCH"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  answer_in_time(asked, options_);
  if (is_list)
    list(what, *user, asked);
  else
    change(what, *user, asked);
}

void missed_calls_api::list(const request& what, const portal_user& user,
  const exchange_ptr& asked) const {
  const auto filter = missed_filter_of(what.query());
  if (const auto* problem = std::get_if<bad_question>(&filter)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  auto done = [this, asked](const missed_calls::list_result& found) {
    if (found.error.empty())
      asked->respond(json_answer(200, missed_calls_json(found)));
    else
      asked->respond(failed(found.error));
  };
  items_.list(asker_of(user), std::get<missed_call_filter>(filter), done);
}

void missed_calls_api::change(const request& what, const portal_user& user,
  const exchange_ptr& asked) const {
  const auto id = id_from(what.path().substr(item_path.size()));
  if (!id) {
    asked->respond(not_there());
    return;
  }
  const auto wanted = missed_change_of(what.body);
  if (const auto* problem = std::get_if<bad_question>(&wanted)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  auto done = [this, client = user.staff.client, asked](
                const missed_calls::change_result& result) {
    asked->respond(changed(client, result));
  };
  items_.change(
    asker_of(user), *id, std::get<missed_call_change>(wanted), done);
}

response missed_calls_api::changed(
  client_id client, const missed_calls::change_result& result) const {
  switch (result.how) {
  case missed_calls::outcome::done:
    if (!result.changed)
      return failed("a changed item is not there");
    engine_.tell_news(client, news_of(*result.changed));
    return json_answer(200, missed_call_json(*result.changed));
  case missed_calls::outcome::not_found:
    return not_there();
  case missed_calls::outcome::no_such_user:
    return json_error(400, "no_such_user",
      "\"assigned_to\" must be the id of a user of this clinic, or null.");
  case missed_calls::outcome::closed_already:
    return json_error(
      409, "closed_already", "Somebody has closed it with a result already.");
  case missed_calls::outcome::open_already:
    return json_error(409, "open_already",
      "The caller has called again: there is an open item of theirs.");
  case missed_calls::outcome::failed:
    break;
  }
  return failed(result.error);
}

response missed_calls_api::failed(const std::string& why) const {
  counters::count(counted_.reports_failed);
  spdlog::error("missed calls could not be asked: {}", why);
  return try_again(
    "history_unavailable", "Missed calls can't be reached at the moment.");
}

} // namespace callengine::net::portal
