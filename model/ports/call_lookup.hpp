#pragma once

#include "model/call/event.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A call or a leg as the carrier knows it.
struct found_call {
  call_status status = call_status::unknown;
  std::optional<seconds> duration; ///< once it is over
  call_sid parent;                 ///< of a leg; empty: it is no leg
};

/// A recording of a call as the carrier knows it.
struct found_recording {
  enum class state : std::uint8_t {
    in_progress, ///< still recorded, or not ready yet: ask again later
    completed,
    absent, ///< nothing was recorded
  };

  recording_sid sid;
  std::string url;                 ///< of its media, without an extension
  std::optional<seconds> duration; ///< empty: not told
  state now = state::in_progress;
  bool is_message = false; ///< from `<Record>`; else it is of a talk
};

/// Asks the carrier about calls, where REST credentials exist: for what
/// happened while nobody listened. Any thread; returns at once. `done` is
/// called exactly once, on a thread of the implementation or, where a question
/// can't even be asked, on the caller's; it must not block. Never urgent: what
/// changes live calls goes first, and too many questions are refused with an
/// error.
class call_lookup {
public:
  virtual ~call_lookup() = default;

  struct call_result {
    std::optional<found_call> call; ///< empty without an error: no such call
    std::string error;    ///< not empty: not known; a sentence for the log
    bool in_vain = false; ///< and asking again is of no use: no credentials
  };

  struct recordings_result {
    std::vector<found_recording> recordings;
    bool no_such_call = false;
    std::string error;    ///< as above; then `recordings` is empty
    bool in_vain = false; ///< as above
  };

  virtual void find_call(
    const call_sid& call, std::function<void(call_result)> done)
    = 0;

  virtual void find_recordings(
    const call_sid& call, std::function<void(recordings_result)> done)
    = 0;
};

} // namespace callengine
