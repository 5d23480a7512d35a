#include "app/stores.hpp"

#include "app/encryption_key.hpp"
#include "app/no_snapshots.hpp"
#include "persistence/migrate.hpp"
#include "persistence/snapshots/redis_backend.hpp"
#include "persistence/snapshots/redis_url.hpp"
#include "persistence/snapshots/sqlite_backend.hpp"

#include <spdlog/spdlog.h>

namespace callengine::app {

namespace {

using namespace std::chrono_literals;
using persistence::group_commit;

/// The last changes at the stop.
constexpr milliseconds last_writes = 5s;

} // namespace

std::string stores::open(
  const serve_options& options, const callengine::clock& time) {
  folder_ = options.data_dir;
  std::error_code failed;
  std::filesystem::create_directories(folder_, failed);
  if (failed)
    return options.data_dir + ": " + failed.message();
  const auto url = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  if (!url)
    return url.error;
  database_ = *url.value;
  auto keys = open_keys(
    options.encryption_key, options.encryption_keys_old, options.data_dir);
  if (!keys)
    return keys.error;
  keys_ = std::move(keys.value);
  cipher_ = persistence::number_cipher{*keys_};
  if (database_.kind == persistence::database_kind::sqlite)
    if (const auto error = persistence::migrate(database_); !error.empty())
      spdlog::error("the database is as it was: {}", error);
  persistence::history_options spooled;
  spooled.spool = folder_ / "spool" / "history";
  spooled.when_missed = [this](const persistence::clinic_missed_call& missed) {
    tell_missed(missed);
  };
  history_ = std::make_unique<persistence::sql_history>(
    database_, *cipher_, std::move(spooled));
  pool_ = std::make_unique<persistence::session_pool>(database_);
  reports_
    = std::make_unique<persistence::sql_call_reports>(*pool_, *cipher_, time);
  return open_snapshots(options);
}

std::string stores::open_snapshots(const serve_options& options) {
  if (!options.snapshots) {
    spdlog::warn("snapshots are off: a crash loses the live calls");
    none_ = std::make_unique<no_snapshots>();
    snapshots_ = none_.get();
    return {};
  }
  group_commit::make_backend make;
  if (options.redis_url.empty()) {
    make = [path = folder_ / "snapshots.sqlite"](boost::asio::io_context& io) {
      return std::make_unique<persistence::sqlite_backend>(io, path);
    };
  } else {
    const auto url = persistence::parse_redis_url(options.redis_url);
    if (!url)
      return "REDIS_URL: " + url.error;
    spdlog::info("snapshots are in Redis at {}", describe(*url.value));
    make = [url = *url.value](boost::asio::io_context& io) {
      return std::make_unique<persistence::redis_backend>(io, url);
    };
  }
  kept_ = std::make_unique<group_commit>(make, *cipher_);
  snapshots_ = kept_.get();
  return {};
}

void stores::when_missed(
  std::function<void(const persistence::clinic_missed_call&)> tell) {
  const std::lock_guard lock{missed_mutex_};
  tell_missed_ = std::move(tell);
}

void stores::tell_missed(const persistence::clinic_missed_call& missed) {
  const std::lock_guard lock{missed_mutex_};
  if (tell_missed_)
    tell_missed_(missed);
}

std::filesystem::path stores::configuration_file() const {
  return folder_ / "configuration.json";
}

void stores::stop() {
  if (kept_)
    if (const auto lost = kept_->stop(last_writes); lost > 0)
      spdlog::error("snapshots: {} could not be written before the stop", lost);
  if (history_)
    history_->stop(last_writes);
  if (pool_)
    pool_->stop();
}

} // namespace callengine::app
