#pragma once

#include "persistence/database.hpp"
#include "persistence/history_writer.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/outage.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace callengine::persistence {

/// Writes batches of history's rows to the database, and knows when it is
/// worth trying. Used by one thread; the figures may be asked for by any.
class history_database {
public:
  /// Told of missed calls, on the thread that writes, once they are committed.
  using missed_listener = std::function<void(const clinic_missed_call& missed)>;

  history_database(const database_url& url, number_cipher cipher,
    missed_listener when_missed = {});

  struct figures {
    std::atomic<std::uint64_t> written = 0;
    std::atomic<std::uint64_t> failures = 0;
    std::atomic<std::uint64_t> refused = 0;
    std::atomic<std::uint64_t> batches = 0;
    std::atomic<std::int64_t> writing_us = 0;
    std::atomic<bool> away = false;
  };

  /// True: every row is in the database, or it will never take it (logged and
  /// counted). False: the database does not work; some rows may be there.
  bool write(std::span<const history_row> rows);

  /// When the next `write` is worth its while: in the past where the last one
  /// worked.
  std::chrono::steady_clock::time_point next_try() const noexcept {
    return next_try_;
  }

  /// What the last transaction took.
  milliseconds last_write() const noexcept {
    return last_write_;
  }

  const figures& counted() const noexcept {
    return counted_;
  }

private:
  history_writer& writer();
  void transact(std::span<const history_row> rows);
  void drop() noexcept;

  database_connection connection_;
  const number_cipher cipher_;
  const missed_listener when_missed_;
  std::unique_ptr<history_writer> prepared_;
  outage trouble_{"history is not written"};
  std::chrono::steady_clock::time_point next_try_;
  milliseconds last_write_{0};
  figures counted_;
};

} // namespace callengine::persistence
