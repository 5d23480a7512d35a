#pragma once

#include "model/ports/try_phone.hpp"
#include "simulator/people/callee.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator {

/// Staff members' pages as phones: a leg to one is answered, declined and ended
/// by what its page signals, and the sound of both ends connects beside the
/// network. Single-threaded.
class sound_exchange {
public:
  /// What it stands on must outlive it.
  sound_exchange(scheduler& clock, try_network::figures& counted);

  // -- the pages --

  void page_opened(staff_key who, const std::shared_ptr<sound_page>& page);

  /// The newest of the person's others is the page then.
  void page_closed(staff_key who, const std::string& session);
  void page_signals(staff_key who, const std::string& session, rtc_signal what);

  // -- the phone that calls --

  using signal_sink = std::function<void(rtc_signal)>;

  /// A leg rings at the page of its identity. What that page signals goes to
  /// `caller`. Null: the page is not there.
  std::shared_ptr<callee> ring(const ring_info& ring,
    const std::shared_ptr<callee_line>& line, signal_sink caller);

  /// What the phone of this call signals.
  void caller_signals(const call_sid& call, const rtc_signal& what);

private:
  class page_leg;

  struct open_page {
    std::string session;
    std::weak_ptr<sound_page> page;
  };

  using open_pages = std::vector<open_page>; ///< the newest last; one at least

  /// A person may be quicker than the leg that their page is told of.
  struct early_signals {
    std::string offer;
    std::vector<rtc_signal> signals;
    timer end;
  };

  struct leg {
    staff_key staff;
    call_sid call;
    std::weak_ptr<callee_line> line;
    signal_sink caller;
    bool is_answered = false;
    bool caller_knows = false; ///< was told an SDP of the page's
    bool page_left = false;    ///< said bye, as `caller_left`
    bool caller_left = false;
  };

  static void forget(open_pages& open, const std::string& session);
  void keep_early(staff_key who, rtc_signal what);
  void drop_early(staff_key who);
  void take(leg& of, rtc_signal what);
  void leg_ended(const std::string& offer);
  void tell_page(staff_key who, rtc_signal what);
  void drop(std::size_t signals = 1);
  void pass();

  scheduler& clock_;
  try_network::figures& counted_;
  std::map<staff_key, open_pages> pages_;
  std::map<staff_key, early_signals> early_;
  std::map<std::string, leg> legs_; ///< by their offers
};

} // namespace callengine::simulator
