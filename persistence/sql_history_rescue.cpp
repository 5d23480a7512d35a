// What is done while the database does not answer: a statement may hang for
// seconds, and those who wait for a row to be safe don't have them.
#include "persistence/sql_history.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// A batch takes milliseconds. Twilio waits for some answers until the rows
/// that they led to are safe, and the edge answers in the engine's place after
/// `limits::answer_deadline`.
constexpr milliseconds database_patience = 1s;

/// Between two looks at the queue while the database hangs.
constexpr milliseconds rescue_pause = 50ms;

/// Rows that are brought into the spool at once.
constexpr std::size_t rescue_most = 4096;

} // namespace

void sql_history::watch(const std::stop_token& stop) {
  lock held{mutex_};
  while (!stop.stop_requested()) {
    const auto asked = asked_at_;
    if (!asked) {
      asking_.wait(held, stop, [this] { return asked_at_.has_value(); });
    } else if (const auto due = *asked + patience(); steady::now() < due) {
      asking_.wait_until(held, stop, due, [&] { return asked_at_ != asked; });
    } else {
      rescue();
      asking_.wait_for(
        held, stop, rescue_pause, [&] { return asked_at_ != asked; });
    }
  }
}

/// It does not begin anew with each try while the database is away.
milliseconds sql_history::patience() const {
  const bool is_known = hang_told_ || database_.counted().away;
  return is_known ? rescue_pause : database_patience;
}

/// Under the lock, while the writing thread waits for the database.
void sql_history::rescue() {
  hangs_ = true;
  if (!std::exchange(hang_told_, true))
    spdlog::error("history: the database does not answer, rows go to the "
                  "spool meanwhile");
  if (steady::now() < next_spool_write_ || !rescue_held())
    return;
  while (rescue_queued()) {
  }
}

/// True: nothing is held that is not in the spool.
bool sql_history::rescue_held() {
  if (held_.empty() || held_rescued_)
    return true;
  if (!spool(held_))
    return false;
  held_rescued_ = true;
  held_rows_ = 0;
  held_is_front_ = spool_->rows() == held_.size();
  unsafe_ = false;
  progress_.safe_up_to(taken_);
  return true;
}

/// True: there may be more.
bool sql_history::rescue_queued() {
  if (behind_.empty()) {
    auto rows
      = queue_.next_batch(std::stop_token{}, rescue_most, steady::now());
    behind_rows_ = rows.size();
    behind_ = in_writing_order(std::move(rows));
    held_rows_ = behind_.size();
  }
  if (behind_.empty() || !spool(behind_))
    return false;
  behind_.clear();
  held_rows_ = 0;
  taken_ += std::exchange(behind_rows_, 0);
  unsafe_ = false;
  progress_.safe_up_to(taken_);
  return true;
}

/// The writing thread is back: what is in the spool is no longer held, and what
/// could not be brought there is.
void sql_history::settle_rescue() {
  if (std::exchange(held_rescued_, false))
    held_.clear();
  if (!behind_.empty()) {
    held_ = std::exchange(behind_, {});
    taken_ += std::exchange(behind_rows_, 0);
  }
  held_rows_ = held_.size();
}

} // namespace callengine::persistence
