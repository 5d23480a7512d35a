#include "app/service.hpp"

#include "actors/engine.hpp"
#include "app/encryption_key.hpp"
#include "app/file_limit.hpp"
#include "app/metrics.hpp"
#include "app/no_call_control.hpp"
#include "app/system_clock.hpp"
#include "model/limits.hpp"
#include "model/plan/plan_compiler.hpp"
#include "net/server.hpp"
#include "net/twilio/rest_client.hpp"
#include "persistence/availability_reset.hpp"
#include "persistence/configuration_watcher.hpp"
#include "persistence/ended_calls.hpp"
#include "persistence/migrate.hpp"
#include "persistence/sql_call_reports.hpp"
#include "persistence/sql_history.hpp"
#include "persistence/sqlite_snapshot_store.hpp"

#include <prometheus/registry.h>
#include <spdlog/spdlog.h>

#include <filesystem>

namespace callengine::app {

namespace {

using namespace std::chrono_literals;

/// What is in flight when the stop comes is answered within the answer
/// deadline; the rest is for slow readers.
constexpr milliseconds stop_grace = limits::answer_deadline + 1s;

/// The last rows of history at the stop.
constexpr milliseconds history_grace = 5s;

void log_problems(const plan_book& book, const plan_book_ptr& previous) {
  for (const auto& [settings, plan] : book.by_settings) {
    if (previous && previous->find(plan->client, settings) == plan)
      continue;
    for (const auto& problem : plan->problems)
      spdlog::warn("clinic {} settings {}: {}: {}", plan->client.value,
        settings.value, problem.where, problem.text);
  }
}

std::unique_ptr<net::twilio::rest_client> make_rest_client(
  const serve_options& options) {
  const bool has_key = !options.twilio_api_key_sid.empty()
    && !options.twilio_api_key_secret.empty();
  if (options.twilio_account_sid.empty()) {
    spdlog::warn("TWILIO_ACCOUNT_SID is not set: a page that declines or "
                 "vanishes rings on until its time is over");
    return nullptr;
  }
  net::twilio::rest_options rest;
  rest.account_sid = options.twilio_account_sid;
  rest.user = has_key ? options.twilio_api_key_sid : options.twilio_account_sid;
  rest.password
    = has_key ? options.twilio_api_key_secret : options.twilio_auth_token;
  rest.base_url = options.twilio_api_base_url;
  return std::make_unique<net::twilio::rest_client>(std::move(rest));
}

net::server_options make_server_options(const serve_options& options) {
  net::server_options result;
  result.listen = options.listen;
  result.public_url = options.public_url.empty() ? "http://" + options.listen
                                                 : options.public_url;
  result.twilio_auth_tokens.push_back(options.twilio_auth_token);
  if (!options.twilio_auth_token_secondary.empty())
    result.twilio_auth_tokens.push_back(options.twilio_auth_token_secondary);
  result.portal_jwt_secret = options.portal_jwt_secret;
  result.threads = options.threads;
  return result;
}

} // namespace

struct service::parts {
  explicit parts(const serve_options& given) : options(given) {}

  std::string open_stores();
  std::string load_configuration();
  void restore_calls();
  void save_calls() const;
  std::string serve();
  void put_in_force(const std::vector<clinic_tables>& tables);
  net::readiness ready() const;
  metric_sources figures() const;

  serve_options options;
  system_clock clock;
  actors::engine_faults faults;
  actors::engine_meters meters;
  std::shared_ptr<prometheus::Registry> registry
    = std::make_shared<prometheus::Registry>();
  persistence::database_url database;
  std::unique_ptr<call_control> calls;
  const net::twilio::rest_counters* rest = nullptr;
  std::unique_ptr<persistence::sql_history> history;
  std::unique_ptr<persistence::sql_call_reports> reports;
  std::unique_ptr<persistence::sqlite_snapshot_store> snapshots;
  std::unique_ptr<actors::engine> engine;
  plan_book_ptr plans; ///< changed by the start, then by the watcher only
  std::unique_ptr<persistence::configuration_watcher> watcher;
  std::unique_ptr<net::server> server;
};

std::string service::parts::open_stores() {
  std::error_code failed;
  std::filesystem::create_directories(options.data_dir, failed);
  if (failed)
    return options.data_dir + ": " + failed.message();
  const auto url = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  if (!url)
    return url.error;
  database = *url.value;
  if (database.kind == persistence::database_kind::sqlite)
    if (auto error = persistence::migrate(database); !error.empty())
      return error;
  const auto cipher = open_cipher(options.encryption_key, options.data_dir);
  if (!cipher)
    return cipher.error;
  history = std::make_unique<persistence::sql_history>(database, *cipher.value);
  reports = std::make_unique<persistence::sql_call_reports>(database);
  snapshots = std::make_unique<persistence::sqlite_snapshot_store>(
    options.data_dir + "/snapshots.sqlite", *cipher.value);
  if (auto client = make_rest_client(options)) {
    rest = &client->counted();
    calls = std::move(client);
  } else {
    calls = std::make_unique<no_call_control>();
  }
  return {};
}

void service::parts::put_in_force(const std::vector<clinic_tables>& tables) {
  auto book = compile_plan_book(tables, plans);
  log_problems(*book, plans);
  plans = book;
  engine->change_plans(std::move(book));
}

std::string service::parts::load_configuration() {
  watcher = std::make_unique<persistence::configuration_watcher>(
    database, [this](const std::vector<clinic_tables>& tables) {
      put_in_force(tables);
      spdlog::info(
        "configuration changed: {} receiving numbers", plans->by_number.size());
    });
  const auto tables = watcher->load_now();
  if (!tables)
    return "the configuration can't be read (is the schema there? see "
           "callengine migrate): "
      + tables.error;
  put_in_force(*tables.value);
  return {};
}

void service::parts::restore_calls() {
  auto ended = persistence::read_ended_calls(
    database, clock.now() - limits::ended_call_memory);
  if (ended)
    engine->remember_ended(std::move(*ended.value));
  else
    spdlog::error("ended calls are not known: {}", ended.error);
  if (const auto error = persistence::reset_availability(database, clock.now());
      !error.empty())
    spdlog::error("staff_call_availability is not reset: {}", error);
  std::vector<call> saved;
  if (const auto error = snapshots->load(saved); !error.empty())
    spdlog::error("saved calls: {}", error);
  if (saved.empty())
    return;
  spdlog::info("{} live calls are taken back", saved.size());
  std::vector<call_sid> taken;
  for (const auto& call : saved)
    taken.push_back(call.sid);
  engine->take_back(std::move(saved));
  if (const auto error = snapshots->forget(taken); !error.empty())
    spdlog::error("saved calls: {}", error);
}

void service::parts::save_calls() const {
  const auto live = engine->live_values();
  const auto error = live ? snapshots->save(*live)
                          : std::string{"their actors did not answer"};
  if (!error.empty())
    spdlog::error("live calls could not be saved: {}", error);
}

net::readiness service::parts::ready() const {
  using level = net::readiness::level;
  const auto counted = history->counters();
  if (counted.waiting > persistence::history_queue_rows / 2)
    return {level::degraded, "history waits for the database"};
  return {level::ready, "calls are answered"};
}

metric_sources service::parts::figures() const {
  metric_sources all;
  all.registry = registry.get();
  all.engine = engine.get();
  all.meters = &meters;
  all.faults = &faults;
  all.history = history.get();
  all.watcher = watcher.get();
  all.edge = &server->counted();
  all.rest = rest;
  return all;
}

std::string service::parts::serve() {
  auto settings = make_server_options(options);
  settings.ready = [this] {
    return ready();
  };
  settings.connections = allow_many_connections();
  settings.registry = registry;
  settings.metrics = [this] {
    return metrics_text(figures());
  };
  server = std::make_unique<net::server>(
    std::move(settings), *engine, *reports, clock);
  return server->start();
}

service::service(const serve_options& options)
  : parts_(std::make_unique<parts>(options)) {}

service::~service() {
  stop();
}

std::string service::start() {
  if (parts_->options.twilio_auth_token.empty())
    return "TWILIO_AUTH_TOKEN is not set: without it no request can be told "
           "from a forged one";
  if (parts_->options.public_url.empty()
    && parts_->options.listen.ends_with(":0"))
    return "any free port is asked for: then CALLENGINE_PUBLIC_URL must say "
           "what Twilio sees";
  if (parts_->options.portal_jwt_secret.empty())
    spdlog::warn("PORTAL_JWT_SECRET is not set: no page can sign in");
  if (auto error = parts_->open_stores(); !error.empty())
    return error;
  parts_->faults.report = [](const std::string& text) {
    spdlog::error("{}", text);
  };
  const actors::engine_ports ports{parts_->clock, *parts_->history,
    *parts_->calls, parts_->faults, parts_->meters};
  parts_->engine
    = std::make_unique<actors::engine>(ports, parts_->options.threads);
  if (auto error = parts_->load_configuration(); !error.empty())
    return error;
  parts_->restore_calls();
  parts_->watcher->start();
  return parts_->serve();
}

std::uint16_t service::port() const {
  return parts_->server->port();
}

void service::stop() {
  if (!parts_)
    return;
  if (parts_->server)
    parts_->server->stop(stop_grace);
  if (parts_->watcher)
    parts_->watcher->stop();
  if (parts_->engine) {
    parts_->save_calls();
    parts_->engine->stop();
  }
  if (parts_->history)
    parts_->history->stop(history_grace);
  if (parts_->reports)
    parts_->reports->stop();
  parts_.reset();
}

} // namespace callengine::app
