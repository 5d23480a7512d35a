#include "persistence/configuration_watcher.hpp"

#include "persistence/clinic_tables_reader.hpp"
#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/outage.hpp"
#include "persistence/text_row.hpp"

#include <chrono>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// A change must reach the next call within one second.
constexpr std::chrono::milliseconds poll_interval = 200ms;

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
  database_url url, listener on_change)
  : url_{std::move(url)}, on_change_{std::move(on_change)} {}

configuration_watcher::~configuration_watcher() {
  stop();
}

result<std::vector<clinic_tables>> configuration_watcher::load_now() {
  using loaded = result<std::vector<clinic_tables>>;
  try {
    const auto session = open_session(url_);
    auto now = read_configuration(*session);
    seen_ = now.revision;
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
  if (thread_.joinable())
    thread_.join();
}

bool configuration_watcher::wait(
  const std::stop_token& stop, std::chrono::milliseconds time) {
  std::unique_lock lock{mutex_};
  wake_.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

void configuration_watcher::run(const std::stop_token& stop) {
  database_connection connection{url_};
  outage trouble{"the configuration can't be read, the last good one stays"};
  auto pause = poll_interval;
  while (wait(stop, pause)) {
    pause = poll_interval;
    std::optional<configuration> changed;
    try {
      auto& session = connection.session();
      if (read_revision(session) != seen_)
        changed = read_configuration(session);
      trouble.over();
    } catch (const std::exception& error) {
      connection.drop();
      ++failures_;
      pause = trouble.failed(error);
      continue;
    }
    if (changed) {
      seen_ = changed->revision;
      on_change_(std::move(changed->clinics));
    }
  }
}

} // namespace callengine::persistence
