#include "tests/system/world.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace callengine::testing {

namespace {

const std::string account = "AC00000000000000000000000000000000";

simulator::network_options network_settings(const world_options& wanted) {
  simulator::network_options options;
  options.account_sid = account;
  options.auth_token = auth_token;
  options.speech_per_character = wanted.per_character;
  options.voice_takes_time = wanted.voice_takes_time;
  options.retry_pause = 500ms; // an engine may be starting again
  return options;
}

simulator::number_setup clinic_number() {
  simulator::number_setup setup;
  setup.voice_url = public_url + voice_path + "incoming#rc=5&rp=all";
  setup.fallback_url = setup.voice_url;
  setup.status_callback
    = public_url + voice_path + "status-callback#rc=5&rp=all";
  return setup;
}

} // namespace

std::string name_of(snapshot_kind kind) {
  return kind == snapshot_kind::embedded ? "embedded" : "redis";
}

world::world(world_options options)
  : clock(io), carrier(io, public_url),
    phones(clock, carrier, network_settings(options)),
    rest(io, phones, 0, {account + ':' + auth_token}),
    sql(options.database, folder.path()),
    redis(options.snapshots == snapshot_kind::redis
        ? std::make_unique<redis_server>(redis_settings{folder / "redis"})
        : nullptr),
    more(std::move(options.more)),
    engine(told(), folder.path() / "engine.log") {
  phones.set_default_number(clinic_number());
  engine_process::run({"migrate"}, told(), folder.path() / "migrate.log");
}

environment world::told() const {
  environment all{{"CALLENGINE_PUBLIC_URL", public_url},
    {"CALLENGINE_DATA_DIR", folder.path().string()},
    {"DATABASE_URL", sql.url()},
    {"CALLENGINE_ENCRYPTION_KEY",
      "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="},
    {"PORTAL_JWT_SECRET", jwt_secret}, {"TWILIO_ACCOUNT_SID", account},
    {"TWILIO_AUTH_TOKEN", auth_token},
    {"TWILIO_AUTH_TOKEN_SECONDARY", second_auth_token},
    {"TWILIO_API_BASE_URL", "http://127.0.0.1:" + std::to_string(rest.port())}};
  if (redis)
    all["REDIS_URL"] = redis->url();
  all.insert(more.begin(), more.end());
  if (all.contains("CALLENGINE_TRY_PHONE"))
    all.erase("TWILIO_ACCOUNT_SID"); // then the engine plays Twilio itself
  return all;
}

void world::start_engine() {
  start_engine(engine.port());
}

void world::start_engine(std::uint16_t port) {
  engine.start(port);
  carrier.lead_to(engine.port());
}

int world::stop_engine() {
  engine.terminate();
  run_until([this] { return engine.status().has_value(); });
  const auto status = engine.status();
  EXPECT_TRUE(status) << "the engine does not stop: " << engine.log();
  engine.kill();
  return status.value_or(-1);
}

void world::restart_engine() {
  EXPECT_EQ(stop_engine(), 0);
  start_engine();
}

void world::crash_engine() {
  engine.kill();
  engine.start_in_vain("127.0.0.1:" + std::to_string(engine.port()));
}

// -- time ---------------------------------------------------------------------

bool world::run_until(
  const std::function<bool()>& reached, milliseconds within) {
  const auto end = std::chrono::steady_clock::now() + within;
  while (!reached() && std::chrono::steady_clock::now() < end)
    io.run_one_for(10ms);
  return reached();
}

bool world::eventually(
  const std::function<bool()>& reached, milliseconds within) {
  const auto end = std::chrono::steady_clock::now() + within;
  while (!reached()) {
    if (std::chrono::steady_clock::now() > end)
      return false;
    run_for(50ms);
  }
  return true;
}

void world::run_for(milliseconds span) {
  io.run_for(span);
}

// -- people -------------------------------------------------------------------

std::shared_ptr<patient> world::call(const std::string& to,
  const std::string& from,
  std::function<void(patient&, const std::string&)> on_hearing) {
  auto who = std::make_shared<patient>();
  who->on_hearing = std::move(on_hearing);
  simulator::call_request request;
  request.from = from;
  request.to = to;
  phones.place_call(std::move(request), who);
  return who;
}

std::string world::token(
  std::int64_t user, std::int64_t client, const std::string& role) {
  auto text
    = engine_process::run({"token", "--client", std::to_string(client),
                            "--user", std::to_string(user), "--role", role},
      {{"PORTAL_JWT_SECRET", jwt_secret}}, folder.path() / "token");
  while (!text.empty() && text.back() == '\n')
    text.pop_back();
  return text;
}

simulator::presence_options world::page_options(
  std::int64_t user, std::int64_t client) {
  simulator::presence_options options;
  options.url
    = "ws://127.0.0.1:" + std::to_string(engine.port()) + "/api/portal/ws";
  options.token = token(user, client);
  options.reconnect_delay = 200ms;
  return options;
}

std::unique_ptr<person> world::sign_in(
  std::int64_t user, manner how, std::int64_t client) {
  const auto address
    = "client:c" + std::to_string(client) + "_u" + std::to_string(user);
  auto who = std::make_unique<person>(
    io, clock, phones, address, page_options(user, client), how);
  EXPECT_TRUE(run_until([&] { return who->state() == "available"; }));
  return who;
}

void world::set_phone(
  const std::string& number, simulator::callee_behaviour behaviour) {
  phones.set_callee(
    number, simulator::play_callee(clock, std::move(behaviour)));
}

// -- HTTP ---------------------------------------------------------------------

simulator::http_response world::ask(simulator::http_request request) {
  // Shared: an answer may still come when nobody waits any more.
  const auto came = std::make_shared<std::optional<simulator::http_outcome>>();
  carrier.ask(std::move(request),
    [came](simulator::http_outcome outcome) { *came = std::move(outcome); });
  run_until([&came] { return came->has_value(); });
  if (*came && (*came)->response)
    return *(*came)->response;
  ADD_FAILURE() << "no answer: " << (*came ? (*came)->detail : "in time");
  return {};
}

simulator::http_response world::portal(
  const std::string& path, const std::string& bearer) {
  simulator::http_request request;
  request.method = "GET";
  request.url = public_url + path;
  request.headers = {{"Authorization", "Bearer " + bearer}};
  return ask(std::move(request));
}

// -- what happened ------------------------------------------------------------

std::vector<std::string> world::decisions(const call_sid& call) {
  outcome(call); // its row is written after them
  auto found = sql.rows("SELECT decision, reason, user_id"
                        " FROM call_routing_history WHERE call_sid = '"
    + call + "' ORDER BY step");
  for (auto& row : found) {
    for (auto& each : row)
      if (each == '|')
        each = ' ';
    if (row.ends_with(' '))
      row.pop_back();
  }
  return found;
}

std::string world::outcome(const call_sid& call) {
  const auto query = "SELECT outcome FROM calls WHERE call_sid = '" + call
    + "' AND ended_at IS NOT NULL";
  std::string found;
  eventually([&] {
    found = sql.value(query);
    return !found.empty();
  });
  return found;
}

std::vector<simulator::transcript_event> world::events(
  simulator::transcript_kind kind) {
  std::vector<simulator::transcript_event> found;
  for (const auto& event : phones.log().events())
    if (event.kind == kind)
      found.push_back(event);
  return found;
}

} // namespace callengine::testing
