#include "app/options.hpp"

namespace callengine::app {

std::string effective_database_url(
  const std::string& database_url, const std::string& data_dir) {
  if (!database_url.empty())
    return database_url;
  return "sqlite:" + data_dir + "/callengine.sqlite";
}

} // namespace callengine::app
