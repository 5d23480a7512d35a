#include "persistence/history_queue.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds batch_wait = 50ms;

/// A pause for more rows ends early once there are this many: they share a
/// transaction's cost well enough.
constexpr std::size_t worth_writing = 256;

std::size_t words_in(const history_row& row) {
  if (const auto* turn = std::get_if<conversation_turn>(&row))
    return turn->words.caller.size() + turn->words.engine.size();
  if (const auto* end = std::get_if<conversation_ended>(&row))
    return end->summary.size();
  return 0;
}

} // namespace

history_queue::history_queue(history_room room) : room_{room} {}

history_queue::place history_queue::push(history_row row) {
  place given;
  std::size_t size = 0;
  {
    const std::lock_guard held{mutex_};
    if (closed_)
      return {false, pushed_ + 1};
    if (rows_.size() >= room_.rows || bytes_of_words_ >= room_.bytes_of_words)
      return {false, pushed_};
    bytes_of_words_ += words_in(row);
    rows_.push_back(std::move(row));
    given = {true, ++pushed_};
    size = rows_.size();
  }
  // Only these two change what the writing thread waits for: it is not woken
  // for every row.
  if (size == 1 || size == worth_writing)
    arrived_.notify_all();
  return given;
}

void history_queue::close() {
  const std::lock_guard held{mutex_};
  closed_ = true;
}

std::vector<history_row> history_queue::next_batch(
  const std::stop_token& stop, std::size_t most) {
  lock held{mutex_};
  arrived_.wait(held, stop, [this] { return !rows_.empty(); });
  wait_for_more(held, stop);
  return take(held, most);
}

std::vector<history_row> history_queue::next_batch(const std::stop_token& stop,
  std::size_t most, std::chrono::steady_clock::time_point until) {
  lock held{mutex_};
  if (!arrived_.wait_until(
        held, stop, until, [this] { return !rows_.empty(); }))
    return {};
  if (until > std::chrono::steady_clock::now())
    wait_for_more(held, stop);
  return take(held, most);
}

void history_queue::wait_for_more(lock& held, const std::stop_token& stop) {
  arrived_.wait_for(held, stop, batch_wait,
    [this] { return rows_.size() >= worth_writing || hurried_ > 0; });
}

std::vector<history_row> history_queue::take(lock& held, std::size_t most) {
  std::vector<history_row> batch;
  batch.reserve(std::min(rows_.size(), most));
  for (;;) {
    take_some(batch, most);
    if (rows_.empty() || batch.size() >= most)
      return batch;
    held.unlock(); // who pushes must not wait for a large batch
    held.lock();
  }
}

/// Under the lock.
void history_queue::take_some(
  std::vector<history_row>& batch, std::size_t most) {
  const auto count = static_cast<std::ptrdiff_t>(
    std::min({rows_.size(), most - batch.size(), worth_writing}));
  const auto end = rows_.begin() + count;
  for (auto row = rows_.begin(); row != end; ++row)
    bytes_of_words_ -= words_in(*row);
  batch.insert(batch.end(), std::make_move_iterator(rows_.begin()),
    std::make_move_iterator(end));
  rows_.erase(rows_.begin(), end);
}

history_position history_queue::hurry() {
  history_position newest = 0;
  {
    const std::lock_guard held{mutex_};
    ++hurried_;
    newest = pushed_;
  }
  arrived_.notify_all();
  return newest;
}

void history_queue::no_hurry() {
  const std::lock_guard held{mutex_};
  --hurried_;
}

std::size_t history_queue::size() const {
  const std::lock_guard held{mutex_};
  return rows_.size();
}

} // namespace callengine::persistence
