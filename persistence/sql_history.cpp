#include "persistence/sql_history.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/history_writer.hpp"
#include "persistence/outage.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds last_flush = 5s;

/// Of several states of one staff member only the newest is worth writing.
std::vector<history_row> without_superseded(std::vector<history_row> rows) {
  std::vector<history_row> kept;
  kept.reserve(rows.size());
  std::set<staff_key> seen;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    const auto* state = std::get_if<availability_row>(&*row);
    if (state == nullptr || seen.insert(state->staff).second)
      kept.push_back(std::move(*row));
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

} // namespace

struct sql_history::link {
  database_connection connection;
  outage trouble{"history is not written"};
};

sql_history::sql_history(
  database_url url, number_cipher cipher, std::size_t queue_rows)
  : url_{std::move(url)}, cipher_{std::move(cipher)}, queue_{queue_rows},
    thread_{[this](const std::stop_token& stop) {
      run(stop);
    }} {}

sql_history::~sql_history() {
  stop(last_flush);
}

void sql_history::started(call_started row) {
  take(std::move(row));
}

void sql_history::ended(call_ended row) {
  take(std::move(row));
}

void sql_history::decided(client_id client, call_sid call, decision row) {
  take(call_decided{client, std::move(call), std::move(row)});
}

void sql_history::voicemail_left(voicemail_message row) {
  take(std::move(row));
}

void sql_history::availability_changed(availability_row row) {
  take(std::move(row));
}

void sql_history::take(history_row row) {
  if (!stopped_ && queue_.push(std::move(row))) {
    if (full_.exchange(false))
      spdlog::warn(
        "history: the queue takes rows again, {} were dropped so far",
        dropped_.load());
    return;
  }
  ++dropped_;
  if (!full_.exchange(true))
    spdlog::error("history: rows are dropped: {}",
      stopped_ ? "the writer has stopped" : "the queue is full");
}

bool sql_history::flush(milliseconds within) {
  return queue_.wait_until_finished(within);
}

void sql_history::stop(milliseconds within) {
  stopped_ = true;
  if (!thread_.joinable())
    return;
  flush(within);
  thread_.request_stop();
  thread_.join();
}

history_counters sql_history::counters() const {
  return {written_, failures_, refused_, dropped_, queue_.size()};
}

void sql_history::run(const std::stop_token& stop) {
  link database{database_connection{url_}};
  for (;;) {
    auto rows = queue_.next_batch(stop);
    const auto taken = rows.size();
    if (taken == 0)
      return;
    if (!write_or_retry(without_superseded(std::move(rows)), database, stop)) {
      dropped_ += queue_.size();
      spdlog::error("history: stopped with rows unwritten, {} dropped so far",
        dropped_.load());
      return;
    }
    queue_.finished(taken);
  }
}

/// False: a stop was requested while the database does not work, and these rows
/// were given up.
bool sql_history::write_or_retry(std::span<const history_row> rows,
  link& database, const std::stop_token& stop) {
  for (;;) {
    milliseconds pause{0};
    try {
      write(rows, database);
      database.trouble.over();
      written_ += rows.size();
      return true;
    } catch (const std::exception& error) {
      database.connection.drop();
      if (is_refusal(error) && rows.size() == 1) {
        ++refused_;
        spdlog::error("history: a row was refused and is lost: {}",
          database_error_text(error));
        return true;
      }
      ++failures_;
      if (is_refusal(error))
        break;
      pause = database.trouble.failed(error);
    }
    if (!wait(stop, pause)) {
      dropped_ += rows.size();
      return false;
    }
  }
  // One bad row must not keep the others out: each on its own.
  for (std::size_t index = 0; index < rows.size(); ++index)
    if (!write_or_retry(rows.subspan(index, 1), database, stop)) {
      dropped_ += rows.size() - index - 1;
      return false;
    }
  return true;
}

void sql_history::write(std::span<const history_row> rows, link& database) {
  auto& session = database.connection.session();
  transaction changes{session, transaction::access::write};
  history_writer writer{session, cipher_};
  for (const auto& row : rows)
    writer.write(row);
  changes.commit();
}

bool sql_history::wait(const std::stop_token& stop, milliseconds time) {
  std::unique_lock lock{mutex_};
  retry_.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

} // namespace callengine::persistence
