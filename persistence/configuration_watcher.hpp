#pragma once

#include "model/clinic_tables.hpp"
#include "persistence/change_signal.hpp"
#include "persistence/database_url.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/result.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace callengine::persistence {

/// Where the watcher keeps what it read last (configuration_file.hpp).
struct kept_configuration {
  std::filesystem::path path;
  number_cipher cipher;
};

/// Tells when another program, or an operator's SQL, changed the configuration:
/// within a quarter of a second. While the database can't be read nobody is
/// told anything, so the last good configuration stays in force.
class configuration_watcher {
public:
  /// Called on the watcher's thread with all clinics; must not throw. Told once
  /// in any case if `load_now` was not called or failed.
  using listener = std::function<void(std::vector<clinic_tables>)>;

  configuration_watcher(database_url url, listener on_change,
    std::optional<kept_configuration> kept = std::nullopt);
  ~configuration_watcher();
  configuration_watcher(const configuration_watcher&) = delete;
  configuration_watcher& operator=(const configuration_watcher&) = delete;

  /// Reads the configuration now, blocking. Before `start` only; what changes
  /// afterwards is told once the watcher runs. After an error the caller may go
  /// on with `read_configuration_file`.
  result<std::vector<clinic_tables>> load_now();

  void start();

  /// Returns when the listener will not be called any more. Idempotent; not
  /// from the listener.
  void stop();

  /// How often the database could not be read since the start.
  std::uint64_t failures() const noexcept {
    return failures_;
  }

  /// The database can't be read at the moment.
  bool away() const noexcept {
    return away_;
  }

private:
  struct link; ///< the watching thread's session

  void look(link& database);
  void keep(const std::vector<clinic_tables>& clinics) const;
  void run(const std::stop_token& stop);
  bool wait(const std::stop_token& stop, std::chrono::milliseconds time);

  const database_url url_;
  const listener on_change_;
  const std::optional<kept_configuration> kept_;
  std::optional<std::int64_t> seen_; ///< the revision last told
  std::atomic<std::uint64_t> failures_ = 0;
  std::atomic<bool> away_ = false;
  wake_up stopping_;
  std::mutex mutex_;
  std::condition_variable_any retry_;
  std::jthread thread_;
};

} // namespace callengine::persistence
