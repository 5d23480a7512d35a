#include "persistence/sql_history.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds last_flush = 5s;

/// How soon a spool that did not work is tried again.
constexpr milliseconds spool_pause = 1s;

} // namespace

sql_history::sql_history(
  database_url url, number_cipher cipher, history_options options)
  : queue_{options.queue}, database_{
                             url, cipher, std::move(options.when_missed)} {
  if (!options.spool.empty())
    spool_.emplace(options.spool, cipher, options.spool_bytes);
  thread_ = std::jthread{[this](const std::stop_token& stop) {
    run(stop);
  }};
  if (spool_)
    watch_ = std::jthread{[this](const std::stop_token& stop) {
      watch(stop);
    }};
}

sql_history::~sql_history() {
  stop(last_flush);
}

history_position sql_history::write(history_row row) {
  const auto place = queue_.push(std::move(row));
  if (place.taken) {
    if (full_.exchange(false))
      spdlog::warn(
        "history: the queue takes rows again, {} were dropped so far",
        dropped_.load());
    return place.number;
  }
  ++dropped_;
  if (!full_.exchange(true))
    spdlog::critical("history: rows are dropped: {}",
      stopped_ ? "the writer has stopped" : "the queue is full");
  return place.number;
}

history_position sql_history::safe() const {
  return progress_.safe();
}

void sql_history::when_safe(history_position row, std::function<void()> done) {
  progress_.when_safe(row, std::move(done));
}

bool sql_history::flush(milliseconds within) {
  const auto newest = queue_.hurry();
  const bool stored = progress_.wait_until_stored(newest, within);
  queue_.no_hurry();
  return stored;
}

void sql_history::stop(milliseconds within) {
  stopped_ = true;
  queue_.close();
  if (!thread_.joinable())
    return;
  flush(within);
  thread_.request_stop();
  thread_.join();
  if (!watch_.joinable())
    return;
  watch_.request_stop();
  watch_.join();
}

history_counters sql_history::counters() const {
  const auto& made = database_.counted();
  history_counters all;
  all.written = made.written;
  all.failures = made.failures;
  all.refused = made.refused;
  all.dropped = dropped_;
  all.waiting = queue_.size() + held_rows_;
  all.batches = made.batches;
  all.writing = std::chrono::duration_cast<milliseconds>(
    std::chrono::microseconds{made.writing_us});
  all.spooled = spooled_;
  all.spool_failures = spool_failures_;
  if (spool_) {
    all.spool_rows = spool_->rows();
    all.spool_bytes = spool_->bytes();
  }
  return all;
}

void sql_history::run(const std::stop_token& stop) {
  {
    const lock held{mutex_};
    open_spool();
  }
  while (fetch(stop)) {
    lock held{mutex_};
    if (!held_.empty() || has_spooled() || !spool_is_open())
      write_what_is_due(held);
  }
  leave(stop);
}

bool sql_history::spool_is_open() const {
  return !spool_ || spool_->is_open();
}

bool sql_history::has_spooled() const {
  return spool_ && !spool_->empty();
}

void sql_history::open_spool() {
  if (!spool_)
    return;
  if (const auto error = spool_->open(); !error.empty())
    spool_failed(error, next_spool_read_);
}

/// When rows can be taken from the spool to the database.
sql_history::steady::time_point sql_history::next_drain() const {
  return std::max(database_.next_try(), next_spool_read_);
}

/// When something can be done with the rows that are held.
sql_history::steady::time_point sql_history::next_step() const {
  const auto stored = has_spooled() ? next_drain() : database_.next_try();
  return spool_ ? std::min(stored, next_spool_write_) : stored;
}

/// Takes what is to be written next, waiting for it as long as nothing else is
/// due. False: it is time to stop. Only this thread changes what it looks at
/// here: the other one does so while the database is asked.
bool sql_history::fetch(const std::stop_token& stop) {
  if (!held_.empty()) {
    lock held{mutex_};
    retry_.wait_until(held, stop, next_step(), [] { return false; });
  } else if (has_spooled() || !spool_is_open()) {
    take(queue_.next_batch(stop, most_, next_drain()));
  } else {
    take(queue_.next_batch(stop, most_));
  }
  return !stop.stop_requested();
}

void sql_history::take(std::vector<history_row> rows) {
  taken_ += rows.size();
  held_ = in_writing_order(std::move(rows));
  held_rows_ = held_.size();
}

void sql_history::write_what_is_due(lock& held) {
  const auto now = steady::now();
  if (!spool_is_open() && now >= next_spool_read_)
    open_spool();
  if (has_spooled() && now >= next_drain())
    write_spooled(held);
  if (held_.empty())
    return;
  // What is in the spool is older and goes first.
  if (!has_spooled() && now >= database_.next_try() && write_held(held))
    return;
  if (!spool_)
    unsafe_ = true;
  else if (now >= next_spool_write_)
    spool_held();
}

void sql_history::write_spooled(lock& held) {
  auto rows = spool_->front(most_);
  if (!rows) {
    spool_failed(rows.error, next_spool_read_);
    return;
  }
  const auto count = rows.value->size();
  const bool written
    = ask_database(held, in_writing_order(std::move(*rows.value)));
  settle_rescue();
  if (!written)
    return;
  most_ = next_batch_size(most_, count, database_.last_write());
  if (const auto error = spool_->drop(); !error.empty())
    spool_failed(error, next_spool_read_);
  if (spool_->empty()) {
    spdlog::warn("history: all rows of the spool are in the database");
    progress_.stored_up_to(progress_.safe());
  }
}

/// False: the rows are still to be made safe.
bool sql_history::write_held(lock& held) {
  const auto count = held_.size();
  const bool written = ask_database(held, held_);
  if (written)
    most_ = next_batch_size(most_, count, database_.last_write());
  const bool rescued = held_rescued_;
  if (written && rescued && held_is_front_)
    skip_spooled(count);
  if (written && !rescued)
    held_is_safe();
  settle_rescue();
  if (written && !has_spooled())
    progress_.stored_up_to(progress_.safe());
  return written || (rescued && held_.empty());
}

/// Gives up the lock while the database works.
bool sql_history::ask_database(lock& held, std::span<const history_row> rows) {
  asked_at_ = steady::now();
  held.unlock();
  asking_.notify_one();
  const bool written = database_.write(rows);
  held.lock();
  asked_at_.reset();
  hangs_ = false;
  hang_told_ = hang_told_ && !written;
  return written;
}

/// The oldest rows of the spool came into the database after all.
void sql_history::skip_spooled(std::size_t rows) {
  auto error = spool_->front(rows).error;
  if (error.empty())
    error = spool_->drop();
  if (!error.empty()) // they are written again, which changes nothing
    spool_failed(error, next_spool_read_);
}

bool sql_history::spool_held() {
  if (!spool(held_))
    return false;
  held_is_safe();
  return true;
}

bool sql_history::spool(std::span<const history_row> rows) {
  const auto error = spool_->append(rows);
  if (!error.empty()) {
    spool_failed(error, next_spool_write_);
    unsafe_ = true;
    return false;
  }
  spooled_ += rows.size();
  if (std::exchange(spool_trouble_, false))
    spdlog::warn("history: the spool takes rows again");
  return true;
}

void sql_history::held_is_safe() {
  held_.clear();
  held_rows_ = 0;
  unsafe_ = false;
  progress_.safe_up_to(taken_);
}

void sql_history::spool_failed(
  const std::string& error, steady::time_point& next) {
  next = steady::now() + spool_pause;
  ++spool_failures_;
  if (!std::exchange(spool_trouble_, true))
    spdlog::critical("history: the spool does not work, rows wait in memory "
                     "only while the database is away: {}",
      error);
}

/// What is left at the end: to the database if it works, else to the spool.
void sql_history::leave(const std::stop_token& stop) {
  lock held{mutex_};
  for (;;) {
    if (held_.empty())
      take(queue_.next_batch(stop, most_));
    if (held_.empty())
      return;
    if (!has_spooled() && !away() && write_held(held))
      continue;
    if (spool_ && spool_held())
      continue;
    dropped_ += held_.size() + queue_.size();
    spdlog::critical("history: stopped with rows unwritten, {} dropped so far",
      dropped_.load());
    return;
  }
}

} // namespace callengine::persistence
