#pragma once

#include "persistence/snapshots/redis_connection.hpp"
#include "persistence/snapshots/snapshot_backend.hpp"

#include <deque>

namespace callengine::persistence {

/// Who writes a batch, and when.
struct batch_stamp {
  std::uint64_t epoch = 0;
  std::uint64_t number = 0; ///< higher than that of every batch before it
};

/// A batch as one transaction of Redis: MULTI, a look at the store's marker,
/// the script once for each clinic, EXEC. An empty batch runs the script too,
/// so that a store which must not write says so. One that was sent over a link
/// that was given up may arrive behind later ones: by its number it is refused.
class redis_batch {
public:
  /// `writes` must outlive the commands; `script` is the loaded one's name.
  redis_batch(const std::vector<snapshot_write>& writes, batch_stamp stamp,
    const std::string& script);

  redis_batch(const redis_batch&) = delete;
  redis_batch& operator=(const redis_batch&) = delete;

  const std::vector<redis_command>& commands() const noexcept {
    return commands_;
  }

  struct outcome {
    write_report report; ///< `emptied` is told by the marker
    std::string marker;
    bool has_script = true; ///< false: nothing is written, load it again
  };

  outcome read(const redis_answer& answer) const;

private:
  void add_clinic(
    std::size_t begin, std::size_t end, const std::string& script);
  void add_keys(redis_command& command, const snapshot_write& write);
  void add_arguments(redis_command& command, const snapshot_write& write);
  std::string_view keep(std::string text);
  void take_refused(const redisReply* refused, std::size_t clinic,
    std::vector<std::size_t>& indexes) const;

  const std::vector<snapshot_write>& writes_;
  batch_stamp stamp_;
  std::vector<std::size_t> order_;   ///< by clinic, else as they were given
  std::vector<std::size_t> clinics_; ///< where in `order_` each begins
  std::deque<std::string> texts_;    ///< what the commands point to
  std::vector<redis_command> commands_;
};

} // namespace callengine::persistence
