#include "net/portal/calls_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/calls_json.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::portal {

namespace {

constexpr std::string_view list_path = "/api/portal/calls";
constexpr std::string_view call_path = "/api/portal/calls/";

response not_there() {
  return json_error(404, "not_found", "There is no such call.");
}

} // namespace

calls_api::calls_api(const server_options& options, call_engine& engine,
  call_reports& reports, const clock& time, counters& counted)
  : options_{options}, engine_{engine}, reports_{reports}, time_{time},
    counted_{counted} {}

bool calls_api::owns(std::string_view path) noexcept {
  return path == list_path || path.starts_with(call_path);
}

void calls_api::handle(const request& what, const exchange_ptr& asked) const {
  if (!is_read(what)) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  answer_in_time(asked, options_);
  const auto path = what.path();
  if (path == list_path)
    return list(what, user->staff.client, asked);
  const auto call = path.substr(call_path.size());
  if (twilio::is_sid("CA", call))
    show(user->staff.client, call_sid{call}, asked);
  else
    asked->respond(not_there());
}

void calls_api::list(
  const request& what, client_id client, const exchange_ptr& asked) const {
  if (what.query() != "live=true") {
    asked->respond(json_error(400, "bad_query",
      "Ask for live=true, or for one call by /api/portal/calls/{CallSid}."));
    return;
  }
  auto done = [asked](std::vector<live_call> calls) {
    auto make = [calls = std::move(calls)] {
      return json_answer(200, live_calls_json(calls));
    };
    asked->respond_with(std::move(make));
  };
  engine_.live_calls(client, std::move(done));
}

void calls_api::show(
  client_id client, call_sid call, const exchange_ptr& asked) const {
  auto with_live = [this, client, call, asked](std::optional<live_call> live) {
    if (!asked->is_awaited())
      return;
    // First the live call, then its history: one that ends in between is
    // found at least once.
    auto with_report
      = [this, asked, live = std::move(live)](call_reports::result found) {
          auto make = [this, live, found = std::move(found)] {
            return shown(live, found);
          };
          asked->respond_with(std::move(make));
        };
    reports_.find(client, call, std::move(with_report));
  };
  engine_.find_live_call(client, call, std::move(with_live));
}

response calls_api::shown(const std::optional<live_call>& live,
  const call_reports::result& found) const {
  if (!found.error.empty()) {
    counters::count(counted_.reports_failed);
    spdlog::error("history could not be read: {}", found.error);
    return json_error(
      503, "history_unavailable", "History can't be read at the moment.");
  }
  if (!live && !found.report)
    return not_there();
  return json_answer(200, call_json(live, found.report));
}

} // namespace callengine::net::portal
