#include "app/commands.hpp"
#include "persistence/database_url.hpp"
#include "persistence/move_database.hpp"
#include "persistence/snapshots/move_snapshots.hpp"
#include "persistence/snapshots/redis_backend.hpp"
#include "persistence/snapshots/redis_url.hpp"
#include "persistence/snapshots/sqlite_backend.hpp"

#include <csignal>
#include <filesystem>
#include <iostream>

namespace callengine::app {

namespace {

int failed(const std::string& why) {
  std::cerr << "callengine move: " << why << '\n';
  return 1;
}

std::string move_tables(const move_options& options) {
  const auto source = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  if (!source)
    return source.error;
  const auto target = persistence::parse_database_url(options.to_database);
  if (!target)
    return target.error;
  return persistence::move_database(
    *source.value, *target.value, [](const persistence::moved_table& table) {
      std::cout << table.name << ": " << table.rows << " rows, " << table.added
                << " of them new\n";
    });
}

std::string move_saved_calls(const move_options& options) {
  const auto redis = persistence::parse_redis_url(options.to_redis);
  if (!redis)
    return "--to-redis: " + redis.error;
  const std::filesystem::path file
    = std::filesystem::path{options.data_dir} / "snapshots.sqlite";
  const auto moved = persistence::move_snapshots(
    [&file](boost::asio::io_context& io) {
      return std::make_unique<persistence::sqlite_backend>(io, file);
    },
    [&redis](boost::asio::io_context& io) {
      return std::make_unique<persistence::redis_backend>(io, *redis.value);
    });
  std::cout << "live calls: " << moved.calls << ", ended calls: " << moved.ended
            << ", staff members: " << moved.staff << '\n';
  return moved.error;
}

} // namespace

int move(const move_options& options) {
  std::signal(SIGPIPE, SIG_IGN); // a store that goes away is an error
  if (options.to_database.empty() && options.to_redis.empty())
    return failed("neither --to-database nor --to-redis says where to");
  if (!options.to_database.empty())
    if (const auto error = move_tables(options); !error.empty())
      return failed(error);
  if (!options.to_redis.empty())
    if (const auto error = move_saved_calls(options); !error.empty())
      return failed(error);
  std::cout << "Done. Start the engine with the new places in DATABASE_URL and "
               "REDIS_URL.\n";
  return 0;
}

} // namespace callengine::app
