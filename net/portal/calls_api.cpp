#include "net/portal/calls_api.hpp"

#include "net/portal/calls_json.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::portal {

namespace {

constexpr std::string_view list_path = "/api/portal/calls";
constexpr std::string_view call_path = "/api/portal/calls/";

response json_answer(unsigned status, std::string body) {
  response answer;
  answer.status = status;
  answer.content_type = "application/json";
  answer.body = std::move(body);
  answer.headers.emplace_back("Cache-Control", "no-store");
  return answer;
}

response json_error(
  unsigned status, std::string_view code, std::string_view message) {
  return json_answer(status, error_json(code, message));
}

response not_there() {
  return json_error(404, "not_found", "There is no such call.");
}

std::optional<std::string_view> bearer(std::string_view header) {
  constexpr std::string_view scheme = "bearer ";
  if (header.size() <= scheme.size())
    return std::nullopt;
  for (std::size_t index = 0; index < scheme.size(); ++index) {
    const char each = header[index];
    const char lower
      = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if (lower != scheme[index])
      return std::nullopt;
  }
  return header.substr(scheme.size());
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
  if (what.verb != method::get && what.verb != method::head) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  const auto user = admit(what, asked);
  if (!user)
    return;
  auto late = [] {
    return json_error(503, "not_in_time", "The answer took too long.");
  };
  asked->respond_within(options_.limits.api_deadline, late);
  const auto path = what.path();
  if (path == list_path)
    return list(what, user->staff.client, asked);
  const auto call = path.substr(call_path.size());
  if (twilio::is_sid("CA", call))
    show(user->staff.client, call_sid{call}, asked);
  else
    asked->respond(not_there());
}

std::optional<portal_user> calls_api::admit(
  const request& what, const exchange_ptr& asked) const {
  token_error problem{"token_missing", "Send Authorization: Bearer TOKEN."};
  if (const auto token = bearer(what.authorization)) {
    const auto checked
      = check_token(*token, options_.portal_jwt_secret, time_.now());
    if (const auto* user = std::get_if<portal_user>(&checked))
      return *user;
    problem = std::get<token_error>(checked);
  }
  auto answer = json_error(401, problem.code, problem.message);
  answer.headers.emplace_back("WWW-Authenticate", "Bearer");
  asked->respond(std::move(answer));
  return std::nullopt;
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
