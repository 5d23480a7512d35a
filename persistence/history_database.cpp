#include "persistence/history_database.hpp"

#include "persistence/database_error.hpp"

#include <spdlog/spdlog.h>

namespace callengine::persistence {

using steady = std::chrono::steady_clock;

history_database::history_database(
  const database_url& url, number_cipher cipher, missed_listener when_missed)
  : connection_{url}, cipher_{std::move(cipher)}, when_missed_{
                                                    std::move(when_missed)} {}

history_writer& history_database::writer() {
  auto& session = connection_.session();
  if (!prepared_) {
    tune_for_writing(session);
    prepared_ = std::make_unique<history_writer>(session, cipher_);
  }
  return *prepared_;
}

/// After an error: a statement does not outlive its session.
void history_database::drop() noexcept {
  prepared_.reset();
  connection_.drop();
}

bool history_database::write(std::span<const history_row> rows) {
  try {
    transact(rows);
    trouble_.over();
    counted_.away = false;
    counted_.written += rows.size();
    return true;
  } catch (const std::exception& error) {
    drop();
    if (!is_refusal(error)) {
      ++counted_.failures;
      counted_.away = true;
      next_try_ = steady::now() + trouble_.failed(error);
      return false;
    }
    if (rows.size() == 1) {
      ++counted_.refused;
      spdlog::error("history: a row was refused and is lost: {}",
        database_error_text(error));
      return true;
    }
    ++counted_.failures;
  }
  // One bad row must not keep the others out: it is found by halving.
  const auto half = rows.size() / 2;
  return write(rows.first(half)) && write(rows.subspan(half));
}

void history_database::transact(std::span<const history_row> rows) {
  const auto began = steady::now();
  auto& session = connection_.session();
  const auto limit = connection_.limit_time();
  auto& into = writer();
  transaction changes{session, transaction::access::write};
  for (const auto& row : rows)
    into.write(row);
  changes.commit();
  const auto took = steady::now() - began;
  counted_.writing_us
    += std::chrono::duration_cast<std::chrono::microseconds>(took).count();
  ++counted_.batches;
  last_write_ = std::chrono::duration_cast<milliseconds>(took);
  for (const auto& missed : into.take_news())
    if (when_missed_)
      when_missed_(missed);
}

} // namespace callengine::persistence
