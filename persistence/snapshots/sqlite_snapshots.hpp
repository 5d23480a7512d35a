#pragma once

#include "persistence/snapshots/snapshot_backend.hpp"
#include "persistence/snapshots/sqlite_file.hpp"

namespace callengine::persistence {

/// The tables of snapshots in one SQLite file. Blocks; used by one thread;
/// everything throws sqlite_failure.
class sqlite_snapshots {
public:
  /// Opens the file and makes the tables.
  explicit sqlite_snapshots(const std::filesystem::path& path);

  /// `name` marks the file as this engine's.
  std::uint64_t claim_epoch(std::uint64_t at_least, const std::string& name);

  /// What the file says of who claimed it last.
  struct marker {
    std::uint64_t epoch = 0; ///< 0: nobody
    std::string name;
  };

  marker read_marker();
  void write_marker(const marker& mine);

  /// In one transaction; returns the indexes of what was refused.
  std::vector<std::size_t> apply(const std::vector<snapshot_write>& writes,
    std::uint64_t epoch, time_point now);

  kept_call find(client_id client, const std::string& call);
  std::vector<kept_staff> list_staff();
  call_page list_calls(const std::string& cursor, std::size_t count);

  /// Forgets what ended before, and live images that were written last before.
  /// Of these it looks at the oldest calls only, so that no batch waits long:
  /// to be repeated. Returns how many live images it forgot.
  std::int64_t prune(time_point ended_before, time_point written_before);

  bool is_replaced() const {
    return file_.is_replaced();
  }

private:
  bool apply_one(
    const snapshot_write& write, std::int64_t epoch, time_point now);
  bool keep_call(
    const snapshot_write& write, std::int64_t epoch, time_point now);
  bool end_call(const snapshot_write& write, std::int64_t epoch);
  bool keep_staff(const snapshot_write& write, std::int64_t epoch);

  sqlite_file file_;
};

} // namespace callengine::persistence
