#pragma once

#include "app/options.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/time.hpp"
#include "persistence/database_url.hpp"
#include "persistence/key_ring.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"
#include "persistence/snapshots/group_commit.hpp"
#include "persistence/sql_call_reports.hpp"
#include "persistence/sql_history.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace callengine::app {

/// Where the engine keeps things. Opened at the start, before anything uses
/// them; stopped after everything that does.
class stores {
public:
  /// Makes the data folder. A database or Redis that is away is no error: they
  /// are tried again; the clock must live longer. Returns what is wrong with
  /// the settings or the folder.
  std::string open(const serve_options& options, const callengine::clock& time);

  /// News of missed calls go there from then on, on the threads that write
  /// them, one at a time.
  void when_missed(
    std::function<void(const persistence::clinic_missed_call&)> tell);

  /// Any thread.
  void tell_missed(const persistence::clinic_missed_call& missed);

  /// What is not durable yet is written, within a few seconds.
  void stop();

  const persistence::database_url& database() const noexcept {
    return database_;
  }

  const std::filesystem::path& folder() const noexcept {
    return folder_;
  }

  const persistence::key_ring& keys() const noexcept {
    return *keys_;
  }

  const persistence::number_cipher& cipher() const noexcept {
    return *cipher_;
  }

  std::filesystem::path configuration_file() const;

  snapshot_store& snapshots() noexcept {
    return *snapshots_;
  }

  /// Null: snapshots are switched off.
  persistence::group_commit* kept() const noexcept {
    return kept_.get();
  }

  persistence::sql_history& history() noexcept {
    return *history_;
  }

  /// For what people ask of the database.
  persistence::session_pool& sessions() noexcept {
    return *pool_;
  }

  call_reports& reports() noexcept {
    return *reports_;
  }

private:
  std::string open_snapshots(const serve_options& options);

  std::filesystem::path folder_;
  persistence::database_url database_;
  std::optional<persistence::key_ring> keys_;
  std::optional<persistence::number_cipher> cipher_;
  std::function<void(const persistence::clinic_missed_call&)> tell_missed_;
  std::mutex missed_mutex_; ///< of who is told
  std::unique_ptr<persistence::sql_history> history_;
  std::unique_ptr<persistence::session_pool> pool_;
  std::unique_ptr<persistence::sql_call_reports> reports_;
  std::unique_ptr<persistence::group_commit> kept_;
  std::unique_ptr<snapshot_store> none_;
  snapshot_store* snapshots_ = nullptr;
};

} // namespace callengine::app
