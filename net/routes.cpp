#include "net/routes.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::net {

namespace {

bool is_read(const request& what) {
  return what.verb == method::get || what.verb == method::head;
}

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

response upgrade_required() {
  auto answer = plain_answer(426, "This path is a WebSocket.");
  answer.headers.emplace_back("Upgrade", "websocket");
  return answer;
}

} // namespace

front_routes::front_routes(const server_options& options, call_engine& engine,
  call_reports& reports, const clock& time, counters& counted,
  webhook_meters& meters, const std::atomic<bool>& stopping)
  : options_{options}, stopping_{stopping},
    webhooks_{options, engine, counted, meters}, calls_{options, engine,
                                                   reports, time, counted} {}

void front_routes::handle(request what, const exchange_ptr& asked) const {
  const auto path = what.path();
  if (const auto to = twilio::endpoint_at(path))
    return webhooks_.handle(*to, std::move(what), asked);
  if (path == "/healthz")
    asked->respond(health(what));
  else if (path == "/readyz")
    asked->respond(is_ready(what));
  else if (path == "/metrics" && options_.metrics)
    asked->respond(metrics(what));
  else if (path == presence_path)
    asked->respond(
      what.verb == method::get ? upgrade_required() : wrong_method("GET"));
  else if (portal::calls_api::owns(path))
    calls_.handle(what, asked);
  else
    asked->respond(not_found());
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
