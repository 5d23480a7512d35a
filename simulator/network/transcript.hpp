#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator {

enum class transcript_kind : std::uint8_t {
  call_started,
  answered, ///< the first answering verb ran
  hears,    ///< `who` hears `text`; sounds stand in parentheses
  presses,
  says,
  rings, ///< `who` is rung
  picked_up,
  connected,  ///< `who` and the caller talk
  leg_ended,  ///< `text` is the leg's final status
  recorded,   ///< a recording was made; `text` has its length
  request,    ///< what was asked of the server and what it answered
  warning,    ///< what Twilio's debugger would show, or a broken promise
  call_ended, ///< `text` is the call's final status
};

std::string_view to_string(transcript_kind kind) noexcept;

/// One thing that was heard or done.
struct transcript_event {
  time_point at;
  call_sid call; ///< the parent, also for what happens on a leg
  transcript_kind kind = transcript_kind::hears;
  std::string who; ///< "caller", "client c123_u101", "phone +1…", "server"
  std::string text;
};

/// One line without its time: `caller hears "For billing, press 1"`.
std::string render(const transcript_event& event);

nlohmann::json to_json(const transcript_event& event);

/// Everything that happened in a phone network, in order.
class transcript {
public:
  using listener = std::function<void(const transcript_event&)>;

  /// Listeners are called as events are added; they may not add any.
  void listen(listener hook);
  void add(transcript_event event);

  /// False if an event would only be counted: its text need not be made.
  bool wanted() const noexcept;

  /// Counts an event that nobody wants.
  void count_only(transcript_kind kind) noexcept;

  /// Off for long runs: events reach the listeners and the counters only.
  void keep_events(bool keep) noexcept;

  const std::vector<transcript_event>& events() const noexcept;
  std::size_t count(transcript_kind kind) const noexcept;

private:
  static constexpr std::size_t kinds = 13;

  std::vector<listener> listeners_;
  std::vector<transcript_event> events_;
  std::size_t counts_[kinds] = {};
  bool keep_ = true;
};

} // namespace callengine::simulator
