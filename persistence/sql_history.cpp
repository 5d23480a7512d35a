#include "persistence/sql_history.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/history_writer.hpp"
#include "persistence/outage.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds last_flush = 5s;

/// One transaction's rows: enough to share its cost, few enough that a row is
/// visible within a second. A full batch makes the next one as large as what
/// the database writes in `batch_time`: thousands of rows where each is a
/// matter of microseconds, the least where each takes a round trip.
constexpr std::size_t batch_min = 256;
constexpr std::size_t batch_max = 32'768;
constexpr milliseconds batch_time = 200ms;

std::size_t next_batch_size(
  std::size_t size, std::size_t written, milliseconds took) {
  if (written < size && took <= batch_time)
    return size;
  const auto fitting = written * static_cast<std::size_t>(batch_time.count())
    / static_cast<std::size_t>(std::max(took, 1ms).count());
  return std::clamp(fitting, batch_min, std::min(2 * size, batch_max));
}

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

/// The call that a row is about; empty for a staff member's.
const call_sid& call_of(const history_row& row) {
  struct finder {
    const call_sid& operator()(const call_started& r) const {
      return r.call;
    }

    const call_sid& operator()(const call_ended& r) const {
      return r.call;
    }

    const call_sid& operator()(const call_decided& r) const {
      return r.call;
    }

    const call_sid& operator()(const voicemail_message& r) const {
      return r.call;
    }

    const call_sid& operator()(const availability_row&) const {
      static const call_sid none;
      return none;
    }
  };

  return std::visit(finder{}, row);
}

/// Call by call, each call's rows in their order. The indexes begin with the
/// call, which is random: so each of their pages is visited once a batch.
std::vector<history_row> call_by_call(std::vector<history_row> rows) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(
    order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
      return call_of(rows[left]) < call_of(rows[right]);
    });
  std::vector<history_row> sorted;
  sorted.reserve(rows.size());
  for (const auto place : order)
    sorted.push_back(std::move(rows[place]));
  return sorted;
}

} // namespace

struct sql_history::link {
  history_writer& writer(const number_cipher& cipher) {
    auto& session = connection.session();
    if (!prepared) {
      tune_for_writing(session);
      prepared = std::make_unique<history_writer>(session, cipher);
    }
    return *prepared;
  }

  /// After an error: a statement does not outlive its session.
  void drop() noexcept {
    prepared.reset();
    connection.drop();
  }

  database_connection connection;
  std::unique_ptr<history_writer> prepared;
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
  const std::chrono::microseconds writing{writing_us_};
  return {written_, failures_, refused_, dropped_, queue_.size(), batches_,
    std::chrono::duration_cast<milliseconds>(writing)};
}

void sql_history::run(const std::stop_token& stop) {
  link database{database_connection{url_}, nullptr};
  std::size_t most = batch_min;
  for (;;) {
    auto rows = queue_.next_batch(stop, most);
    const auto taken = rows.size();
    if (taken == 0)
      return;
    if (!write_or_retry(
          call_by_call(without_superseded(std::move(rows))), database, stop)) {
      dropped_ += queue_.size();
      spdlog::error("history: stopped with rows unwritten, {} dropped so far",
        dropped_.load());
      return;
    }
    queue_.finished(taken);
    most = next_batch_size(most, taken, last_write_);
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
      database.drop();
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
  // One bad row must not keep the others out: it is found by halving.
  const auto half = rows.size() / 2;
  if (write_or_retry(rows.first(half), database, stop))
    return write_or_retry(rows.subspan(half), database, stop);
  dropped_ += rows.size() - half;
  return false;
}

void sql_history::write(std::span<const history_row> rows, link& database) {
  const auto began = std::chrono::steady_clock::now();
  auto& writer = database.writer(cipher_);
  transaction changes{
    database.connection.session(), transaction::access::write};
  for (const auto& row : rows)
    writer.write(row);
  changes.commit();
  const auto took = std::chrono::steady_clock::now() - began;
  writing_us_
    += std::chrono::duration_cast<std::chrono::microseconds>(took).count();
  ++batches_;
  last_write_ = std::chrono::duration_cast<milliseconds>(took);
}

bool sql_history::wait(const std::stop_token& stop, milliseconds time) {
  std::unique_lock lock{mutex_};
  retry_.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

} // namespace callengine::persistence
