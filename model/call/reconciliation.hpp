#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/ports/call_lookup.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace callengine {

/// Which calls of the engine's last run Twilio is asked about, and when: a talk
/// or a recording at once, a ring once the news of it should have come, any
/// other call if nothing is heard of it. Counts its own ticks, as the clock may
/// jump. One thread at a time.
class reconciliation {
public:
  struct question {
    call_sid call;
    time_point began;      ///< the call: the oldest is asked about first
    bool messages = false; ///< its recordings first, then its end
    int asked = 0;         ///< so often already
  };

  /// A call goes on after a start.
  void add(const call& value);

  /// The call was heard of: it needs no question if it had only been silent.
  void heard(const call_sid& call);

  /// The call is over.
  void drop(const call_sid& call);

  /// Once every `limits::lookup_interval` while not idle: what is to be asked
  /// now, a bounded number.
  std::vector<question> tick();

  /// The answer said nothing clear. False: it was asked often enough.
  bool ask_again(question unclear);

  bool idle() const noexcept {
    return waiting_.empty();
  }

private:
  struct place {
    std::uint64_t due = 0; ///< in ticks
    time_point began;
    call_sid call;

    friend auto operator<=>(const place&, const place&) = default;
  };

  struct entry {
    question what;
    bool only_if_silent = false;
  };

  void wait(entry next, std::uint64_t ticks);
  void erase(const call_sid& call);

  std::uint64_t now_ = 0;
  std::map<place, entry> waiting_;
  std::unordered_map<call_sid, place> places_;
};

/// What an answer of Twilio's means for its call.
struct reconciled {
  std::vector<call_event> news;
  std::string unclear;  ///< not empty: to be asked again; a sentence's part
  bool in_vain = false; ///< … but that would be of no use
};

/// The call's end, if it has ended.
reconciled read_answer(const call_lookup::call_result& answer);

/// Its messages. While one is not ready the answer is unclear: the call must
/// not end before.
reconciled read_answer(const call_lookup::recordings_result& answer);

} // namespace callengine
