#include "app/service.hpp"

#include "actors/engine.hpp"
#include "app/background.hpp"
#include "app/engine_settings.hpp"
#include "app/file_limit.hpp"
#include "app/local_time.hpp"
#include "app/metrics.hpp"
#include "app/missed_call_clock.hpp"
#include "app/no_carrier.hpp"
#include "app/phone_in_page.hpp"
#include "app/plans_in_force.hpp"
#include "app/portal_settings.hpp"
#include "app/readiness.hpp"
#include "app/slow_work.hpp"
#include "app/stores.hpp"
#include "app/system_clock.hpp"
#include "model/limits.hpp"
#include "net/life_probe.hpp"
#include "net/outgoing/chat/chat_client.hpp"
#include "net/server.hpp"
#include "net/service_manager.hpp"
#include "net/twilio/rest_client.hpp"
#include "persistence/argon2_passwords.hpp"
#include "persistence/availability_reset.hpp"
#include "persistence/configuration_file.hpp"
#include "persistence/configuration_watcher.hpp"
#include "persistence/ended_calls.hpp"
#include "persistence/sql_accounts.hpp"
#include "persistence/sql_board_reports.hpp"
#include "persistence/sql_known_callers.hpp"
#include "persistence/sql_missed_calls.hpp"

#include <prometheus/registry.h>
#include <spdlog/spdlog.h>

#include <future>
#include <optional>

namespace callengine::app {

namespace {

using namespace std::chrono_literals;

/// What is in flight when the stop comes is answered within the answer
/// deadline; the rest is for slow readers.
constexpr milliseconds stop_grace = limits::answer_deadline + 1s;

/// The leases of an earlier run are to be known before the first request. A
/// store that takes longer is out, and calls are answered without it.
constexpr milliseconds store_wait = 700ms;

/// The tables are read within milliseconds, or the database hangs.
constexpr milliseconds database_wait = 500ms;

/// Where nobody watches the engine's life.
constexpr milliseconds quiet_heartbeat = 10s;

} // namespace

struct service::parts {
  explicit parts(const serve_options& given) : options(given) {}

  std::string connect_carrier();
  void start_engine();
  std::string load_configuration();
  void load_tables_late();
  void recover();
  void start_background();
  std::string serve();
  metric_sources figures();
  call_lookup& lookup();
  call_control& control();

  serve_options options;
  system_clock clock;
  actors::engine_faults faults;
  actors::engine_meters meters;
  std::shared_ptr<prometheus::Registry> registry
    = std::make_shared<prometheus::Registry>();
  stores kept;
  std::unique_ptr<phone_in_page> phones;          ///< null: there are none
  std::unique_ptr<net::twilio::rest_client> rest; ///< null: no credentials
  std::unique_ptr<test_calls_only> tests;         ///< null: no phones
  no_carrier without_rest;
  slow_work slow;
  net::outgoing::chat_meters model_meters;
  std::unique_ptr<net::outgoing::chat_client> model; ///< null: none is set
  std::unique_ptr<persistence::sql_board_reports> boards;
  std::unique_ptr<actors::engine> engine;
  std::unique_ptr<plans_in_force> plans;
  std::unique_ptr<persistence::configuration_watcher> watcher;
  std::unique_ptr<persistence::sql_accounts> people;
  std::unique_ptr<persistence::sql_missed_calls> missed;
  std::unique_ptr<persistence::sql_known_callers> callers;
  persistence::argon2_passwords hashes;
  std::unique_ptr<net::server> server;
  std::unique_ptr<net::life_probe> life;
  background chores;
  background heartbeat;
  missed_call_clock patience;
  time_point started; ///< before anything was restored
  file_shares files;
  /// The tables, if they were not there in time.
  std::future<persistence::result<std::vector<clinic_tables>>> tables_later;
  int listen_fd = -1; ///< handed over by the service manager
};

std::string service::parts::connect_carrier() {
  std::optional<net::twilio::rest_options> given;
  if (phone_in_page::is_wanted(options)) {
    phones = std::make_unique<phone_in_page>();
    auto numbers = [this](client_id client) {
      return plans->numbers_of(client);
    };
    if (auto error = phones->open(options, std::move(numbers)); !error.empty())
      return error;
    given = phones->rest();
  } else {
    given = rest_options_of(options);
  }
  if (given)
    rest = std::make_unique<net::twilio::rest_client>(*given);
  if (phones)
    tests = std::make_unique<test_calls_only>(*rest, *rest);
  if (auto chat = chat_options_of(options, files.questions))
    model = std::make_unique<net::outgoing::chat_client>(
      std::move(*chat), model_meters);
  return slow.open(options, kept, clock, lookup(), given);
}

call_lookup& service::parts::lookup() {
  if (tests)
    return *tests;
  return rest ? static_cast<call_lookup&>(*rest)
              : static_cast<call_lookup&>(without_rest);
}

call_control& service::parts::control() {
  if (tests)
    return *tests;
  return rest ? static_cast<call_control&>(*rest)
              : static_cast<call_control&>(without_rest);
}

void service::parts::start_engine() {
  faults.report = [](const std::string& text) {
    spdlog::error("{}", text);
  };
  boards = std::make_unique<persistence::sql_board_reports>(
    kept.sessions(), clock, local_day);
  const actors::engine_ports ports{clock, kept.history(), kept.snapshots(),
    control(), lookup(), faults, meters, model.get(), boards.get()};
  engine = std::make_unique<actors::engine>(ports, options.threads);
  kept.when_missed([this](const persistence::clinic_missed_call& each) {
    engine->tell_news(each.client, each.news);
  });
}

std::string service::parts::load_configuration() {
  plans
    = std::make_unique<plans_in_force>(*engine, slow.media(), model != nullptr);
  watcher = std::make_unique<persistence::configuration_watcher>(
    kept.database(),
    [this](const std::vector<clinic_tables>& tables) {
      plans->put(tables);
      spdlog::info(
        "configuration changed: {} receiving numbers", tables.size());
    },
    persistence::kept_configuration{kept.configuration_file(), kept.cipher()});
  // A database that hangs must not keep an engine from its calls.
  auto loading
    = std::async(std::launch::async, [this] { return watcher->load_now(); });
  auto last = persistence::read_configuration_file(
    kept.configuration_file(), kept.cipher());
  if (last && loading.wait_for(database_wait) != std::future_status::ready) {
    spdlog::error("the database does not answer, the last good configuration "
                  "is in force until it does");
    plans->put(*last.value);
    tables_later = std::move(loading);
    return {};
  }
  const auto tables = loading.get();
  if (tables) {
    plans->put(*tables.value);
    watcher->start();
    return {};
  }
  if (!last)
    return "the configuration can't be read (is the schema there? see "
           "callengine migrate): "
      + tables.error;
  spdlog::error("the database is away, the last good configuration is in "
                "force: {}",
    tables.error);
  plans->put(*last.value);
  watcher->start();
  return {};
}

void service::parts::load_tables_late() {
  const auto tables = tables_later.get();
  if (tables)
    plans->put(*tables.value);
  watcher->start();
}

void service::parts::recover() {
  auto* store = kept.kept();
  if (store == nullptr)
    return;
  persistence::recovery_listener listener;
  listener.staff = [this](std::vector<staff_snapshot> staff) {
    spdlog::info("{} staff members are known from the last run", staff.size());
    engine->restore_staff(std::move(staff));
  };
  listener.calls = [this](std::vector<call_snapshot> calls) {
    engine->take_back(std::move(calls));
  };
  listener.ended = [this](std::vector<ended_call> calls) {
    engine->remember_ended(std::move(calls));
  };
  listener.over = [this] {
    spdlog::info("all calls of the last run are taken back");
    engine->finish_recovery();
  };
  listener.emptied = [this] {
    engine->save_again();
  };
  const auto now = clock.now().time_since_epoch().count();
  store->start(static_cast<std::uint64_t>(now), std::move(listener));
  if (!store->wait_for_staff(store_wait))
    spdlog::error("snapshots: the store is not there, calls are answered "
                  "without what the last run left");
}

void service::parts::start_background() {
  std::vector<background::job> jobs;
  if (tables_later.valid())
    jobs.emplace_back([this]() -> std::string {
      load_tables_late();
      return {};
    });
  jobs.emplace_back([this]() -> std::string {
    auto ended = persistence::read_ended_calls(
      kept.database(), started - limits::ended_call_memory);
    if (!ended)
      return "ended calls are not known: " + ended.error;
    engine->remember_ended(std::move(*ended.value));
    return {};
  });
  jobs.emplace_back([this]() -> std::string {
    const auto error
      = persistence::reset_availability(kept.database(), started);
    return error.empty() ? error
                         : "staff_call_availability is not reset: " + error;
  });
  auto every = quiet_heartbeat;
  if (const auto watched = net::watchdog_interval())
    every = std::chrono::duration_cast<milliseconds>(*watched) / 4;
  chores.start(
    std::move(jobs), [] {}, quiet_heartbeat);
  life = std::make_unique<net::life_probe>(*server, *engine);
  auto beat = [this] {
    if (life->look())
      net::notify_alive();
  };
  // Of its own: a job may wait for a database.
  heartbeat.start({}, std::move(beat), every);
  patience.start(kept.database(), kept.cipher(), clock, *engine);
}

metric_sources service::parts::figures() {
  metric_sources all;
  all.now = clock.now();
  all.registry = registry.get();
  all.engine = engine.get();
  all.meters = &meters;
  all.faults = &faults;
  all.history = &kept.history();
  all.snapshots = kept.kept();
  all.watcher = watcher.get();
  all.chores = &chores;
  all.patience = &patience;
  all.server = server.get();
  all.rest = rest.get();
  all.outbox = &slow.meters();
  all.inbox = &slow.inbox();
  all.greetings = &plans->greetings();
  all.model = &model_meters;
  all.phones = phones ? &phones->network().counted() : nullptr;
  return all;
}

std::string service::parts::serve() {
  auto settings = server_options_of(options);
  if (auto error = add_portal_settings(options, settings); !error.empty())
    return error;
  settings.ready = [this] {
    return readiness_of(kept, *watcher);
  };
  settings.connections = files.connections;
  settings.registry = registry;
  settings.is_live = [this](const call_sid& call) {
    return engine->is_live(call);
  };
  settings.line_of = [this](const std::string& number) {
    return plans->line_of(number);
  };
  settings.caller_id_of = [this](client_id client, settings_id preferred) {
    return plans->number_of(client, preferred);
  };
  settings.greeting_unplayed = [this](const media_name& greeting) {
    plans->greetings().note_unplayed(greeting);
  };
  settings.metrics = [this] {
    return metrics_text(figures());
  };
  settings.listen_fd = listen_fd;
  people = std::make_unique<persistence::sql_accounts>(kept.sessions(), clock);
  auto portal = slow.portal();
  missed = std::make_unique<persistence::sql_missed_calls>(
    kept.sessions(), kept.cipher(), clock);
  callers = std::make_unique<persistence::sql_known_callers>(
    kept.sessions(), kept.cipher(), clock);
  portal.accounts = people.get();
  portal.callers = callers.get();
  portal.boards = boards.get();
  portal.missed = missed.get();
  portal.passwords = &hashes;
  if (phones) {
    settings.test_token = phones->signing_key();
    portal.phones = &phones->network();
  }
  server = std::make_unique<net::server>(
    std::move(settings), *engine, kept.reports(), clock, portal);
  if (auto error = server->start(); !error.empty())
    return error;
  if (phones)
    phones->start(options, server->port());
  return {};
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
  if (auto error = ai_url_problem(parts_->options); !error.empty())
    return error;
  if (parts_->options.portal_jwt_secret.empty())
    spdlog::warn("PORTAL_JWT_SECRET is not set: no page can sign in");
  const auto socket = net::take_over_socket(); // while there is one thread
  if (!socket.error.empty())
    return socket.error;
  parts_->listen_fd = socket.fd;
  parts_->files = allow_many_files(!parts_->options.ai_base_url.empty());
  if (auto error = parts_->kept.open(parts_->options, parts_->clock);
      !error.empty())
    return error;
  if (auto error = parts_->connect_carrier(); !error.empty())
    return error;
  parts_->started = parts_->clock.now();
  parts_->start_engine();
  if (auto error = parts_->load_configuration(); !error.empty())
    return error;
  parts_->recover();
  if (auto error = parts_->serve(); !error.empty())
    return error;
  parts_->start_background();
  parts_->slow.start(*parts_->engine);
  net::notify_ready();
  return {};
}

std::uint16_t service::port() const {
  return parts_->server->port();
}

void service::stop() {
  if (!parts_)
    return;
  net::notify_stopping();
  parts_->slow.stop();
  parts_->chores.stop();
  parts_->heartbeat.stop();
  parts_->patience.stop();
  if (parts_->phones)
    parts_->phones->stop(); // while their calls' ends are still heard
  if (parts_->engine)
    parts_->engine->leave_pages();
  if (parts_->server)
    parts_->server->stop(stop_grace);
  if (parts_->watcher)
    parts_->watcher->stop();
  if (parts_->plans)
    parts_->plans->stop();
  // The calls' last snapshots go out before the store is stopped.
  if (parts_->engine)
    parts_->engine->stop();
  parts_->kept.stop();
  parts_->rest.reset();
  parts_->model.reset(); // its last answers are told to calls that are over
  parts_.reset();
}

} // namespace callengine::app
