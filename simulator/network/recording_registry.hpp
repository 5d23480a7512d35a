#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "simulator/sound/wav_media.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator {

/// A recording as REST shows it.
struct recording_facts {
  recording_sid sid;
  call_sid call;
  std::string status; ///< in-progress, completed, absent
  seconds duration{0};
  time_point started_at;
  std::optional<time_point> ready_at{}; ///< when its media can be fetched
  sound_ptr sound{}; ///< what was said; null: a voice without samples
};

/// The recording as a file: what was said or, where that has no samples, a tone
/// of the recording's own and of its length.
wav_media media_of(const recording_facts& facts);

/// The recordings that were made and not deleted: the last ones of them, as
/// long runs may not grow without end.
class recording_registry {
public:
  explicit recording_registry(std::size_t most) : most_(most) {}

  void begun(recording_facts facts);
  void ended(const recording_sid& sid, const std::string& status,
    seconds duration, time_point ready_at, sound_ptr sound = nullptr);

  /// Null if it never was, or was deleted.
  const recording_facts* find(const recording_sid& sid) const;

  /// Those of one call, in the order of their ids.
  std::vector<recording_facts> of_call(const call_sid& call) const;

  /// In the order of their ids.
  std::vector<recording_facts> all() const;

  /// False if there is no such recording.
  bool remove(const recording_sid& sid);

private:
  std::size_t most_;
  std::map<recording_sid, recording_facts> known_;
  std::deque<recording_sid> order_;
};

} // namespace callengine::simulator
