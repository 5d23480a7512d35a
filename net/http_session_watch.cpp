#include "net/http_session.hpp"

#include <algorithm>
#include <utility>

namespace callengine::net {

void http_session::set_read_deadline(milliseconds time) {
  timed_out_ = false;
  read_deadline_ = steady_clock::now() + time;
  watch_until(read_deadline_);
}

void http_session::clear_read_deadline() {
  timed_out_ = false;
  read_deadline_ = steady_clock::time_point::max();
}

void http_session::set_write_deadline() {
  write_deadline_ = steady_clock::now() + edge_.options.limits.write_deadline;
  watch_until(write_deadline_);
}

void http_session::clear_write_deadline() {
  write_deadline_ = steady_clock::time_point::max();
}

/// Sees to it that the watch looks at the deadlines at `due` or before.
void http_session::watch_until(steady_clock::time_point due) {
  if (finished_ || due >= watched_until_)
    return;
  watched_until_ = due;
  watch_.expires_at(due);
  auto then = [self = weak_from_this()](error_code ec) {
    const auto open = self.lock();
    if (!ec && open)
      open->on_watch();
  };
  watch_.async_wait(std::move(then));
}

/// Deadlines were moved meanwhile: only what has really passed counts.
void http_session::on_watch() {
  if (finished_)
    return;
  watched_until_ = steady_clock::time_point::max();
  const auto now = steady_clock::now();
  if (write_deadline_ <= now && awaits_piece_)
    return break_off("its source took too long");
  if (write_deadline_ <= now)
    return finish();
  std::vector<exchange_ptr> late;
  for (const auto& each : slots_)
    if (each.asked && each.asked->due() <= now)
      late.push_back(each.asked);
  for (const auto& each : late)
    each->answer_late();
  if (!finished_ && read_deadline_ <= now)
    on_read_deadline();
  if (!finished_)
    watch_until(next_deadline());
}

steady_clock::time_point http_session::next_deadline() const {
  auto next = std::min(read_deadline_, write_deadline_);
  for (const auto& each : slots_)
    if (each.asked)
      next = std::min(next, each.asked->due());
  return next;
}

} // namespace callengine::net
