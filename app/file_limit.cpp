#include "app/file_limit.hpp"

#include "model/ai/ai_limits.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/resource.h>

namespace callengine::app {

namespace {

/// Databases, logs, Twilio's REST, and room.
constexpr std::size_t other_files = 256;

/// Every page of a large group of clinics, and Twilio beside them.
constexpr std::size_t connections_max = 50'000;

/// Where files are few, callers need theirs first: a question that is not asked
/// has the built-in answerer.
constexpr std::size_t share_of_questions = 4;

/// What a system lets a process open if it does not tell.
constexpr std::size_t unknown_limit = 1024;

std::size_t raise_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    spdlog::warn(
      "the limit of open files is not known: {}", std::strerror(errno));
    return unknown_limit;
  }
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
    spdlog::warn(
      "the limit of open files could not be raised: {}", std::strerror(errno));
    getrlimit(RLIMIT_NOFILE, &limit);
  }
  return static_cast<std::size_t>(limit.rlim_cur);
}

} // namespace

file_shares share_files(std::size_t files, bool asks_model) {
  const auto room = files > 2 * other_files ? files - other_files : files / 2;
  file_shares result;
  if (asks_model)
    result.questions
      = std::min(room / share_of_questions, limits::ai_questions_at_once);
  result.connections = std::min(room - result.questions, connections_max);
  return result;
}

file_shares allow_many_files(bool asks_model) {
  return share_files(raise_limit(), asks_model);
}

} // namespace callengine::app
