#include "net/routes.hpp"

#include "net/portal/answers.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/relay_url.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::net {

namespace {

std::string_view name_of(readiness::level level) {
  switch (level) {
  case readiness::level::ready:
    return "ready";
  case readiness::level::degraded:
    return "degraded";
  case readiness::level::not_ready:
    break;
  }
  return "not_ready";
}

constexpr std::string_view api = "/api/";

constexpr std::string_view portal_api = "/api/portal/";

constexpr std::string_view admin_api = "/api/admin/";

/// A page polls every few seconds and does without one poll.
response shed() {
  return portal::try_again("overloaded",
    "The engine is busy with calls. Please ask again in a few seconds.");
}

response upgrade_required() {
  auto answer = plain_answer(426, "This path is a WebSocket.");
  answer.headers.emplace_back("Upgrade", "websocket");
  return answer;
}

} // namespace

front_routes::front_routes(const server_options& options, call_engine& engine,
  call_reports& reports, const clock& time, const portal_ports& portal,
  counters& counted, webhook_meters& meters, overload& load,
  const std::atomic<bool>& stopping)
  : options_{options}, counted_{counted}, load_{load}, stopping_{stopping},
    has_phone_{portal.phones != nullptr}, webhooks_{options, engine, time,
                                            counted, meters, load},
    relays_{options, counted}, calls_{options, engine, reports, time, counted} {
  if (portal.inbox != nullptr && portal.media != nullptr)
    voicemails_.emplace(
      options, *portal.inbox, *portal.media, engine, time, counted);
  if (portal.outbox != nullptr)
    outbox_.emplace(options, *portal.outbox, time, counted);
  if (portal.missed != nullptr)
    missed_.emplace(options, *portal.missed, engine, time, counted);
  if (portal.callers != nullptr)
    call_backs_.emplace(options, *portal.callers, time, counted);
  if (portal.media != nullptr)
    greetings_.emplace(options, *portal.media, counted);
  if (portal.departments != nullptr && portal.media != nullptr)
    departments_.emplace(
      options, *portal.departments, *portal.media, time, counted);
  if (portal.accounts != nullptr)
    profiles_.emplace(options, *portal.accounts, time, counted);
  if (portal.accounts != nullptr && portal.passwords != nullptr)
    sign_in_.emplace(
      options, *portal.accounts, *portal.passwords, time, counted);
  if (portal.boards != nullptr)
    today_.emplace(options, *portal.boards, time, counted);
  if (options.web)
    web_.emplace(options);
}

std::optional<large_body> front_routes::leave_for(const request& head) const {
  if (departments_ && portal::departments_api::is_upload(head))
    return departments_->leave_for(head);
  return std::nullopt;
}

void front_routes::stop() {
  if (voicemails_)
    voicemails_->stop();
  if (greetings_)
    greetings_->stop();
  if (departments_)
    departments_->stop();
  if (sign_in_)
    sign_in_->stop();
}

void front_routes::handle(request what, const exchange_ptr& asked) {
  const auto path = what.path();
  if (const auto to = twilio::endpoint_at(path))
    return webhooks_.handle(*to, std::move(what), asked);
  if (path == "/healthz")
    asked->respond(health(what));
  else if (path == "/readyz")
    asked->respond(is_ready(what));
  else if (path == "/metrics" && options_.metrics)
    asked->respond(metrics(what));
  else if (is_socket(path))
    asked->respond(
      what.verb == method::get ? upgrade_required() : wrong_method("GET"));
  else if (greetings_ && twilio::greeting_endpoint::owns(path))
    greetings_->handle(what, asked);
  else if (sheds(what))
    asked->respond(shed());
  else if (portal::calls_api::owns(path))
    calls_.handle(what, asked);
  else if (voicemails_ && portal::voicemails_api::owns(path))
    voicemails_->handle(what, asked);
  else if (missed_ && portal::missed_calls_api::owns(path))
    missed_->handle(what, asked);
  else if (call_backs_ && portal::call_backs_api::owns(path))
    call_backs_->handle(what, asked);
  else if (outbox_ && portal::outbox_api::owns(path))
    outbox_->handle(what, asked);
  else if (departments_ && portal::departments_api::owns(path))
    departments_->handle(std::move(what), asked);
  else if (sign_in_ && portal::sign_in_api::owns(path))
    sign_in_->handle(what, asked);
  else if (profiles_ && portal::profile_api::owns(path))
    profiles_->handle(what, asked);
  else if (today_ && portal::today_api::owns(path))
    today_->handle(what, asked);
  else if (web_ && !path.starts_with(api))
    asked->respond(web_->answer(what));
  else
    asked->respond(not_found());
}

bool front_routes::is_socket(std::string_view path) const noexcept {
  return path == presence_path || twilio::is_relay_path(path)
    || (has_phone_ && path == try_path);
}

/// Questions only: what a page wants done is worth as much as a call, and so
/// is who it is and the token of its sound.
bool front_routes::sheds(const request& what) const {
  const auto path = what.path();
  const bool is_page
    = path.starts_with(portal_api) || path.starts_with(admin_api);
  const bool rings = portal::profile_api::owns(path);
  if (!is_read(what) || !is_page || rings
    || load_.level(steady_clock::now()) == load_level::normal)
    return false;
  counters::count(counted_.polls_shed);
  return true;
}

response front_routes::health(const request& what) const {
  return is_read(what) ? plain_answer(200, "ok") : wrong_method("GET, HEAD");
}

response front_routes::metrics(const request& what) const {
  if (!is_read(what))
    return wrong_method("GET, HEAD");
  response answer;
  answer.content_type = "text/plain; version=0.0.4; charset=utf-8";
  answer.body = options_.metrics();
  return answer;
}

response front_routes::is_ready(const request& what) const {
  if (!is_read(what))
    return wrong_method("GET, HEAD");
  readiness now;
  if (stopping_.load(std::memory_order_relaxed))
    now = {readiness::level::not_ready, "The engine is stopping."};
  else if (options_.ready)
    now = options_.ready();
  const nlohmann::ordered_json body{
    {"status", name_of(now.now)}, {"text", now.text}};
  response answer;
  answer.status = now.now == readiness::level::not_ready ? 503 : 200;
  answer.content_type = "application/json";
  answer.body = body.dump(
    -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return answer;
}

} // namespace callengine::net
