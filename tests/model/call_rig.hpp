#pragma once

#include "model/call/advance.hpp"
#include "tests/model/call_checks.hpp"
#include "tests/model/clinic.hpp"
#include "tests/model/document_checks.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::testing {

/// What a decision says besides its sentence: compared in one piece.
struct decided {
  decision_kind kind;
  reason why;
  std::optional<user_id> user = {};

  friend bool operator==(const decided&, const decided&) = default;
};

void PrintTo(const decided& value, std::ostream* out);

/// One call under test in virtual time. It stands where the call's actor and
/// the roster stand: gives requests the number of the last document, answers
/// `ask_candidates` from `people`, and records the effects. Every step is
/// checked by `call_checks`; what is broken fails the test.
class call_rig {
public:
  explicit call_rig(
    const clinic_tables& tables = billing_clinic(), std::string from = patient);

  // -- Twilio's requests: each returns its answer, or null while it waits -----

  twiml::document_ptr arrive();
  twiml::document_ptr press(const std::string& digits);
  twiml::document_ptr keep_silent();
  twiml::document_ptr follow_redirect();
  twiml::document_ptr say(
    const std::string& words, std::optional<double> confidence = {});
  twiml::document_ptr relay_ends(bool failed);
  twiml::document_ptr dial_ends(call_status status,
    std::optional<bool> bridged = {}, std::optional<seconds> duration = {});
  twiml::document_ptr record_ends(
    const recording_sid& recording, seconds duration);
  twiml::document_ptr fail_document();

  // -- a dialled leg; the attempt is the newest unless told -------------------

  twiml::document_ptr pick_up(const call_sid& leg, attempt_number attempt = 0);
  twiml::document_ptr answer_screening(
    const std::string& digits, const call_sid& leg, attempt_number attempt = 0);
  void leg_is(call_status status, const call_sid& leg,
    std::optional<seconds> duration = {}, attempt_number attempt = 0);

  // -- callbacks and inside ---------------------------------------------------

  void hang_up();
  void recording_is(
    const recording_sid& recording, seconds duration, bool present = true);
  void take();        ///< the newest offer is taken
  void acknowledge(); ///< taken and acknowledged
  void refuse(offer_refusal why);
  void decline();
  void lose_page();
  void expire_state_timer();
  void expire_answer_timer();

  // -- the answerer; to the newest question unless told ---------------------

  twiml::document_ptr propose(const ai::proposal& what);
  twiml::document_ptr fail_answer(
    ai::answer_failure why = ai::answer_failure::not_reached);
  std::uint32_t question() const; ///< the newest one's number; 0: none

  // -- a relay's socket; session "VX1" ----------------------------------------

  void open_relay();
  void hear(const std::string& words);
  void hear_key(const std::string& digit);
  void interrupt(const std::string& heard);
  void close_relay();
  void produce(const std::string& piece); ///< of the answer

  /// All that the relay was told in the last action of the test, "|" where it
  /// was told to be the last.
  std::string relay_told() const;

  /// Any event. Returns the answer of this step, if there is one.
  twiml::document_ptr happen(const call_event& event);

  void restart();
  void restart_with(const clinic_tables& tables); ///< they were changed
  void take_up(const webhook& request);
  void abandon();

  // -- what came of it --------------------------------------------------------

  std::string_view state() const {
    return state_name(now_.state);
  }

  const call& it() const {
    return now_;
  }

  const plan& the_plan() const {
    return *plan_;
  }

  /// What was decided in the last action of the test.
  std::vector<decided> decisions() const;

  /// The sentences of these decisions.
  std::vector<std::string> sentences() const;

  /// The first effect of this kind in the last action of the test, or null.
  template <class Effect>
  const Effect* did() const {
    for (const auto& effect : last_)
      if (const auto* found = std::get_if<Effect>(&effect))
        return found;
    return nullptr;
  }

  /// All effects of this kind in the whole call.
  template <class Effect>
  std::vector<Effect> all() const {
    std::vector<Effect> result;
    for (const auto& effect : all_)
      if (const auto* found = std::get_if<Effect>(&effect))
        result.push_back(*found);
    return result;
  }

  /// How often this effect came in the whole call.
  template <class Effect>
  int times() const {
    int result = 0;
    for (const auto& effect : all_)
      result += std::holds_alternative<Effect>(effect) ? 1 : 0;
    return result;
  }

  bool did_nothing() const {
    return last_.empty();
  }

  /// How long the state has been given by the timer in force.
  milliseconds watchdog() const;

  /// The row that the end wrote, or nothing.
  std::optional<call_ended> end() const;

  /// What the roster says of each; whoever is not in it is unknown.
  std::map<user_id, staff_availability> people;
  bool roster_answers = true;
  time_point clock = at(0);

  /// The fencing token that `take` tells.
  std::uint64_t fence = 7;

private:
  void run(const call_event& event);
  void keep(step result, const std::string& broken);
  void answer_roster();

  plan_ptr plan_;
  call now_;
  call_checks checks_;
  std::vector<call_effect> last_;
  std::vector<call_effect> all_;
};

} // namespace callengine::testing
