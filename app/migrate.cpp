#include "persistence/migrate.hpp"

#include "app/commands.hpp"
#include "persistence/database_url.hpp"

#include <filesystem>
#include <iostream>

namespace callengine::app {

int migrate(const migrate_options& options) {
  if (options.database_url.empty())
    std::filesystem::create_directories(options.data_dir);
  const auto url = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  const auto error = url ? persistence::migrate(*url.value) : url.error;
  if (!error.empty()) {
    std::cerr << "callengine migrate: " << error << '\n';
    return 1;
  }
  std::cout << "The database has the schema of this program.\n";
  return 0;
}

} // namespace callengine::app
