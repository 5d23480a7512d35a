#include "persistence/configuration_watcher.hpp"

#include "persistence/clinic_tables_reader.hpp"
#include "persistence/configuration_file.hpp"
#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/outage.hpp"
#include "persistence/text_row.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <utility>

namespace callengine::persistence {

namespace {

struct configuration {
  std::int64_t revision = 0;
  std::vector<clinic_tables> clinics;
};

std::int64_t read_revision(soci::session& session) {
  std::int64_t current = 0;
  for_each_row(session, "SELECT sum(revision) FROM config_revision", {}, 1,
    [&](const text_row& row) { current = row.integer(0).value_or(0); });
  return current;
}

configuration read_configuration(soci::session& session) {
  transaction reading{session, transaction::access::read};
  configuration now{read_revision(session), read_clinic_tables(session)};
  reading.commit();
  return now;
}

} // namespace

configuration_watcher::configuration_watcher(
  database_url url, listener on_change, std::optional<kept_configuration> kept)
  : url_{std::move(url)}, on_change_{std::move(on_change)}, kept_{std::move(
                                                              kept)} {}

configuration_watcher::~configuration_watcher() {
  stop();
}

result<std::vector<clinic_tables>> configuration_watcher::load_now() {
  using loaded = result<std::vector<clinic_tables>>;
  try {
    database_connection connection{url_};
    auto& session = connection.session();
    const auto limit = connection.limit_time();
    auto now = read_configuration(session);
    seen_ = now.revision;
    keep(now.clinics);
    return loaded::of(std::move(now.clinics));
  } catch (const std::exception& error) {
    return loaded::failed("The configuration can't be read (has the database "
                          "been migrated?): "
      + database_error_text(error));
  }
}

void configuration_watcher::start() {
  thread_ = std::jthread{[this](const std::stop_token& stop) {
    run(stop);
  }};
}

void configuration_watcher::stop() {
  thread_.request_stop();
  stopping_.set();
  if (thread_.joinable())
    thread_.join();
}

bool configuration_watcher::wait(
  const std::stop_token& stop, std::chrono::milliseconds time) {
  std::unique_lock lock{mutex_};
  retry_.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

void configuration_watcher::keep(
  const std::vector<clinic_tables>& clinics) const {
  if (!kept_)
    return;
  if (const auto error
      = write_configuration_file(kept_->path, kept_->cipher, clinics);
      !error.empty())
    spdlog::error("the configuration could not be kept for a start without "
                  "the database: {}",
      error);
}

struct configuration_watcher::link {
  /// After an error: the signal does not outlive its session.
  void drop() noexcept {
    signal.reset();
    connection.drop();
  }

  database_connection connection;
  std::optional<change_signal> signal;
};

/// Waits for a sign of a change, then looks. After the session was opened it
/// looks at once: nobody knows what happened meanwhile.
void configuration_watcher::look(link& database) {
  auto& session = database.connection.session();
  if (database.signal && !database.signal->wait(stopping_))
    return;
  std::optional<configuration> changed;
  {
    const auto limit = database.connection.limit_time();
    if (!database.signal)
      database.signal.emplace(session);
    if (read_revision(session) != seen_)
      changed = read_configuration(session);
  }
  away_ = false;
  if (!changed)
    return;
  seen_ = changed->revision;
  keep(changed->clinics);
  on_change_(std::move(changed->clinics));
}

void configuration_watcher::run(const std::stop_token& stop) {
  link database{database_connection{url_}, std::nullopt};
  outage trouble{"the configuration can't be read, the last good one stays"};
  while (!stop.stop_requested()) {
    try {
      look(database);
      trouble.over();
    } catch (const std::exception& error) {
      database.drop();
      ++failures_;
      away_ = true;
      if (!wait(stop, trouble.failed(error)))
        return;
    }
  }
}

} // namespace callengine::persistence
