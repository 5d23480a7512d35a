#include "app/options.hpp"

#include "model/base_url.hpp"

#include <algorithm>
#include <sched.h>

namespace callengine::app {

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
  return base_url(options.public_url.empty() ? "http://" + options.listen
                                             : options.public_url);
}

std::string ai_url_problem(const serve_options& options) {
  if (options.ai_base_url.empty() || is_http_base(options.ai_base_url))
    return {};
  return "AI_BASE_URL is no URL like https://HOST/v1: http or https, a host, "
         "no "
         "query and no blank";
}

std::string inbox_url(const serve_options& options) {
  if (!options.portal_url.empty())
    return base_url(options.portal_url);
  const auto* path = options.web_dir.empty() ? "/portal/voicemails" : "/inbox";
  return effective_public_url(options) + path;
}

} // namespace callengine::app
