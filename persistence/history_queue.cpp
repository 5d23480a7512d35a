#include "persistence/history_queue.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds batch_wait = 50ms;

/// A pause for more rows ends early once there are this many: they share a
/// transaction's cost well enough.
constexpr std::size_t worth_writing = 256;

} // namespace

history_queue::history_queue(std::size_t capacity) : capacity_{capacity} {}

bool history_queue::push(history_row row) {
  std::size_t size = 0;
  {
    const std::lock_guard lock{mutex_};
    if (rows_.size() >= capacity_)
      return false;
    rows_.push_back(std::move(row));
    ++pushed_count_;
    size = rows_.size();
  }
  // Only these two change what the writing thread waits for: it is not woken
  // for every row.
  if (size == 1 || size == worth_writing)
    arrived_.notify_all();
  return true;
}

std::vector<history_row> history_queue::next_batch(
  const std::stop_token& stop, std::size_t most) {
  std::unique_lock lock{mutex_};
  arrived_.wait(lock, stop, [this] { return !rows_.empty(); });
  arrived_.wait_for(lock, stop, batch_wait,
    [this] { return rows_.size() >= worth_writing || waiting_ > 0; });
  std::vector<history_row> batch;
  batch.reserve(std::min(rows_.size(), most));
  for (;;) {
    take_some(batch, most);
    if (rows_.empty() || batch.size() >= most)
      return batch;
    lock.unlock(); // who pushes must not wait for a large batch
    lock.lock();
  }
}

/// Under the lock.
void history_queue::take_some(
  std::vector<history_row>& batch, std::size_t most) {
  const auto count = static_cast<std::ptrdiff_t>(
    std::min({rows_.size(), most - batch.size(), worth_writing}));
  const auto end = rows_.begin() + count;
  batch.insert(batch.end(), std::make_move_iterator(rows_.begin()),
    std::make_move_iterator(end));
  rows_.erase(rows_.begin(), end);
}

void history_queue::finished(std::size_t rows) {
  {
    const std::lock_guard lock{mutex_};
    finished_count_ += rows;
  }
  finished_.notify_all();
}

bool history_queue::wait_until_finished(milliseconds within) {
  std::unique_lock lock{mutex_};
  const auto wanted = pushed_count_;
  ++waiting_;
  arrived_.notify_all();
  const bool done = finished_.wait_for(
    lock, within, [&] { return finished_count_ >= wanted; });
  --waiting_;
  return done;
}

std::size_t history_queue::size() const {
  const std::lock_guard lock{mutex_};
  return rows_.size();
}

} // namespace callengine::persistence
