#include "net/overload.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string_view>

namespace callengine::net {

namespace {

constexpr auto relaxed = std::memory_order_relaxed;

std::int64_t ticks(overload::time_point at) noexcept {
  return std::chrono::nanoseconds{at.time_since_epoch()}.count();
}

std::string_view name_of(load_level level) noexcept {
  switch (level) {
  case load_level::normal:
    return "normal";
  case load_level::busy:
    return "busy";
  case load_level::overloaded:
    break;
  }
  return "overloaded";
}

load_level one_below(load_level level) noexcept {
  return level == load_level::overloaded ? load_level::busy
                                         : load_level::normal;
}

} // namespace

overload::overload(const overload_limits& limits, time_point now)
  : limits_{limits}, window_began_{ticks(now)} {}

void overload::asked() noexcept {
  unanswered_.fetch_add(1, relaxed);
}

void overload::answered(
  std::chrono::nanoseconds took, time_point now) noexcept {
  unanswered_.fetch_sub(1, relaxed);
  took += std::chrono::nanoseconds{queued_ns_.load(relaxed)};
  answers_.fetch_add(1, relaxed);
  if (took >= limits_.busy_answer)
    slow_.fetch_add(1, relaxed);
  if (took >= limits_.overloaded_answer)
    very_slow_.fetch_add(1, relaxed);
  level(now);
}

void overload::forgotten() noexcept {
  unanswered_.fetch_sub(1, relaxed);
}

void overload::queued_for(std::chrono::nanoseconds time) noexcept {
  // Smoothed a little: a thread that was not scheduled once is no queue.
  queued_ns_.store((queued_ns_.load(relaxed) + time.count()) / 2, relaxed);
}

load_level overload::level(time_point now) noexcept {
  const auto window = std::max(
    std::chrono::nanoseconds{limits_.window}.count(), std::int64_t{1});
  auto began = window_began_.load(relaxed);
  const auto passed = (ticks(now) - began) / window;
  // Whoever moves the window closes it.
  if (passed > 0
    && window_began_.compare_exchange_strong(
      began, began + passed * window, relaxed))
    close_window(passed);
  const auto unanswered = unanswered_.load(relaxed);
  const auto at = level_.load(relaxed);
  if (unanswered >= limits_.overloaded_unanswered)
    move_to(load_level::overloaded, unanswered);
  else if (unanswered >= limits_.busy_unanswered && at == load_level::normal)
    move_to(load_level::busy, unanswered);
  return level_.load(relaxed);
}

/// `windows` have passed since the last one was closed: all but the first had
/// nothing to count.
void overload::close_window(std::int64_t windows) noexcept {
  const auto at = level_.load(relaxed);
  const auto answers = answers_.exchange(0, relaxed);
  const auto slow = slow_.exchange(0, relaxed);
  const auto very_slow = very_slow_.exchange(0, relaxed);
  const auto unanswered = unanswered_.load(relaxed);
  const bool counts = answers >= limits_.fewest_answers;
  auto seen = load_level::normal;
  if (counts && 2 * very_slow > answers)
    seen = load_level::overloaded;
  else if (counts && 2 * slow > answers)
    seen = load_level::busy;
  if (seen > at)
    return move_to(seen, unanswered);
  const bool at_top = at == load_level::overloaded;
  const auto tells = at_top ? very_slow : slow;
  const auto raises
    = at_top ? limits_.overloaded_unanswered : limits_.busy_unanswered;
  const bool calm
    = (!counts || 4 * tells <= answers) && 2 * unanswered < raises;
  const auto so_far = calm ? calm_.fetch_add(windows, relaxed) + windows : 0;
  if (!calm)
    calm_.store(0, relaxed);
  if (at != load_level::normal && so_far >= limits_.calm_windows)
    move_to(one_below(at), unanswered);
}

void overload::move_to(load_level next, std::size_t unanswered) noexcept {
  if (level_.exchange(next, relaxed) == next)
    return;
  calm_.store(0, relaxed);
  const auto queued = std::chrono::duration_cast<std::chrono::milliseconds>(
    std::chrono::nanoseconds{queued_ns_.load(relaxed)});
  spdlog::log(
    next == load_level::normal ? spdlog::level::info : spdlog::level::warn,
    "load: {}; {} webhooks unanswered, requests wait {} ms to be read",
    name_of(next), unanswered, queued.count());
}

load_figures overload::figures(time_point now) noexcept {
  load_figures result;
  result.level = level(now);
  result.unanswered = unanswered_.load(relaxed);
  result.queued_for = std::chrono::duration_cast<std::chrono::microseconds>(
    std::chrono::nanoseconds{queued_ns_.load(relaxed)});
  return result;
}

} // namespace callengine::net
