#include "app/options.hpp"

#include <algorithm>
#include <sched.h>

namespace callengine::app {

namespace {

std::string without_slashes_at_the_end(std::string url) {
  url.resize(url.find_last_not_of('/') + 1);
  return url;
}

} // namespace

unsigned default_threads() {
  constexpr int most = 16; // more would share nothing but locks
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
    return 2;
  return static_cast<unsigned>(std::clamp(CPU_COUNT(&allowed), 1, most));
}

std::string effective_database_url(
  const std::string& database_url, const std::string& data_dir) {
  if (!database_url.empty())
    return database_url;
  return "sqlite:" + data_dir + "/callengine.sqlite";
}

std::string effective_public_url(const serve_options& options) {
  return without_slashes_at_the_end(options.public_url.empty()
      ? "http://" + options.listen
      : options.public_url);
}

std::string inbox_url(const serve_options& options) {
  return options.portal_url.empty()
    ? effective_public_url(options) + "/portal/voicemails"
    : without_slashes_at_the_end(options.portal_url);
}

} // namespace callengine::app
