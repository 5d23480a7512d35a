#pragma once

#include "tests/model/engine_in_a_box.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace callengine::testing {

/// A clinic for a few minutes of virtual time: callers who press keys, talk and
/// hang up; staff whose pages come, go, acknowledge and decline, and whose
/// phones ring; and Twilio between them, which executes the documents, delivers
/// twice, late and out of order. Everything is drawn from one seed.
class clinic_day {
public:
  clinic_day(plan_ptr plan, std::uint64_t seed, int callers);

  /// Runs until nothing comes any more. Returns what was broken, in words;
  /// empty if nothing.
  std::string run();

  std::map<std::string_view, std::uint64_t> counters() const {
    return engine_.counters();
  }

  /// Legs that rang or talked, and the most that did so at once.
  int legs_rung = 0;
  int legs_at_once_max = 0;

private:
  /// A dialled leg: what really happens to the person.
  struct dialled_leg {
    call_sid sid;
    user_id user;
    attempt_number attempt = 0;
    bool phone = false;
    bool answered = false;
    std::uint32_t step = 0; ///< of the Dial's action
  };

  struct caller_leg {
    bool gone = false;
    std::optional<dialled_leg> dialled;
    bool recording = false;
  };

  struct person_page {
    std::string session; ///< empty: no page is connected
    int sessions = 0;
  };

  // -- the caller's leg -------------------------------------------------------

  void request(const call_sid& sid, std::uint32_t step, call_event event);
  void deliver(
    const call_sid& sid, std::uint32_t step, call_event event, bool counts);
  void execute(const call_sid& sid, const twiml::document& document);
  void press_something(const call_sid& sid, const twiml::gather_key& gather,
    milliseconds after_speech);
  void record(
    const call_sid& sid, const twiml::record& verb, milliseconds after_speech);
  void hang_up(const call_sid& sid);

  // -- the dialled legs -------------------------------------------------------

  void dial(const call_sid& sid, const twiml::dial& verb);
  void ring_page(
    const call_sid& sid, const dialled_leg& leg, milliseconds limit);
  void ring_phone(
    const call_sid& sid, const dialled_leg& leg, milliseconds limit);
  void screen(const call_sid& sid, const dialled_leg& leg);
  void talk(const call_sid& sid, const dialled_leg& leg);
  void end_leg(const call_sid& sid, const call_sid& which, call_status status,
    bool bridged, seconds duration);
  void tell_leg(const call_sid& sid, const dialled_leg& leg, call_status status,
    std::optional<seconds> duration = {});
  void occupy(const dialled_leg& leg);

  // -- the pages --------------------------------------------------------------

  void start_people();
  void connect(user_id user);
  void disconnect(user_id user);
  void page_says(user_id user, milliseconds delay_max, staff_event event);
  void see_frame(user_id user, const outgoing_page_frame& frame);

  milliseconds up_to(seconds bound);
  bool rings(const call_sid& sid, const call_sid& which) const;

  dice chance_;
  virtual_time time_;
  engine_in_a_box engine_;
  std::map<call_sid, caller_leg> callers_;
  std::map<user_id, person_page> people_;
  std::map<user_id, int> legs_of_; ///< rung or talking right now
  bool has_credentials_;           ///< legs can be cancelled by REST
  int legs_ = 0;
  std::string broken_;
};

} // namespace callengine::testing
