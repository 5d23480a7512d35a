#pragma once

#include "model/lease/staff.hpp"
#include "tests/model/clinic.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::testing {

/// One staff member (Ana) under test in virtual time. It stands where the staff
/// member's actor stands: feeds events and records the effects.
class staff_rig {
public:
  staff_rig() {
    staff_.key = {clinic, ana};
  }

  void happen(const staff_event& event);

  // -- the page ---------------------------------------------------------------

  void connect(const std::string& session = "session-1");
  void disconnect(const std::string& session = "session-1");
  void set_presence(bool available, const std::string& session = "session-1");
  void acknowledge(const std::string& offer);
  void accept(const std::string& offer);
  void decline(const std::string& offer);

  /// A page that takes calls.
  void come_on_duty();

  // -- the calls --------------------------------------------------------------

  void request_offer(const call_sid& call, attempt_number attempt = 1,
    ring_way way = ring_way::portal);
  void connect_call(const call_sid& call, attempt_number attempt = 1);
  void release(const call_sid& call, attempt_number attempt = 1,
    seconds wrap_up = seconds{0});

  /// Fires the newest timer of this kind.
  void expire(staff_events::timer which);

  // -- what came of it --------------------------------------------------------

  staff_state state() const {
    return state_of(staff_);
  }

  const staff_member& it() const {
    return staff_;
  }

  std::uint64_t fence() const {
    return staff_.fence;
  }

  /// The first effect of this kind in the last event, or null.
  template <class Effect>
  const Effect* did() const {
    for (const auto& effect : last_)
      if (const auto* found = std::get_if<Effect>(&effect))
        return found;
    return nullptr;
  }

  /// The first such event that a call was told in the last event, or null.
  template <class Event>
  const Event* told_call(const call_sid& call) const {
    for (const auto& effect : last_)
      if (const auto* tell = std::get_if<staff_effects::tell_call>(&effect))
        if (const auto* found = std::get_if<Event>(&tell->event))
          if (tell->call == call)
            return found;
    return nullptr;
  }

  /// The first such frame that the page was told in the last event, or null.
  template <class Frame>
  const Frame* told_page() const {
    for (const auto& effect : last_)
      if (const auto* tell = std::get_if<staff_effects::tell_page>(&effect))
        if (const auto* found = std::get_if<Frame>(&tell->frame))
          return found;
    return nullptr;
  }

  bool did_nothing() const {
    return last_.empty();
  }

  time_point clock = at(0);

private:
  staff_member staff_;
  std::vector<staff_effect> last_;
};

} // namespace callengine::testing
