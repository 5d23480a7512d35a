#include "app/file_limit.hpp"

#include "model/ai/ai_limits.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/resource.h>

namespace callengine::app {

namespace {

/// Databases, logs, Twilio's REST, the model's endpoint, and room.
constexpr rlim_t other_files = 256 + limits::ai_questions_at_once;

/// Every page of a large group of clinics, and Twilio beside them.
constexpr rlim_t connections_max = 50'000;

} // namespace

std::size_t allow_many_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    spdlog::warn(
      "the limit of open files is not known: {}", std::strerror(errno));
    return 512;
  }
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
    spdlog::warn(
      "the limit of open files could not be raised: {}", std::strerror(errno));
    getrlimit(RLIMIT_NOFILE, &limit);
  }
  const auto room = limit.rlim_cur > 2 * other_files
    ? limit.rlim_cur - other_files
    : limit.rlim_cur / 2;
  return static_cast<std::size_t>(std::min(room, connections_max));
}

} // namespace callengine::app
