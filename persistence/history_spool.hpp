#pragma once

#include "model/ports/history.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/spool_file.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace callengine::persistence {

/// What waits on the disk at most while the database is away: about half a
/// million rows, a week of a busy clinic.
constexpr std::uint64_t history_spool_bytes = std::uint64_t{256} << 20U;

/// Rows of history that wait on the disk for the database, in order. Each line
/// is one row, encrypted: what authenticates it tells damage, too. One thread
/// uses it; the figures may be asked for by any.
class history_spool {
public:
  history_spool(std::filesystem::path file, number_cipher cipher,
    std::uint64_t most_bytes = history_spool_bytes);

  /// Reads what an earlier run left, once. Lines that can't be read are moved
  /// to a file beside it and logged. Returns the error; empty: done. To be
  /// called again after an error.
  std::string open();

  /// Keeps rows: on an empty text they survive a crash. Otherwise the error,
  /// and nothing was kept.
  std::string append(std::span<const history_row> rows);

  /// The oldest rows, at most so many. The same again until `drop`.
  result<std::vector<history_row>> front(std::size_t most);

  /// The rows that `front` gave are in the database. Returns the error of
  /// emptying the file, once it was read to its end.
  std::string drop();

  bool is_open() const noexcept {
    return opened_;
  }

  bool empty() const noexcept {
    return rows_ == 0;
  }

  std::size_t rows() const noexcept {
    return rows_;
  }

  std::uint64_t bytes() const noexcept {
    return bytes_;
  }

private:
  std::string line_of(const history_row& row) const;
  std::string for_each_line(
    const std::function<void(const std::string&)>& take) const;
  std::string move_damage_aside();
  std::string reopen();

  const number_cipher cipher_;
  const std::uint64_t most_bytes_;
  spool_file file_;
  std::uint64_t read_ = 0; ///< what is before it is in the database
  std::uint64_t given_ = 0;
  std::size_t given_rows_ = 0;
  bool opened_ = false;
  std::atomic<std::size_t> rows_ = 0;
  std::atomic<std::uint64_t> bytes_ = 0;
};

} // namespace callengine::persistence
