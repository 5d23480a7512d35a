// The legs that Twilio dials: what really rings, and who really talks.
#include "tests/model/clinic.hpp"
#include "tests/model/clinic_day.hpp"

#include <algorithm>

namespace callengine::testing {

using namespace call_events;

namespace {

/// A callback that is delivered twice comes again after this.
constexpr milliseconds doubled_after{5000};

user_id user_behind(const twiml::client_noun& noun) {
  const auto place = noun.identity.find("_u");
  return user_id{std::stoll(noun.identity.substr(place + 2))};
}

/// The clinic's people have numbers that end in the row's id, Cara her own.
user_id user_behind(const twiml::number_noun& noun) {
  if (noun.number == caras_phone)
    return cara;
  const std::vector<user_id> by_row = {ana, ben, cara, dan};
  return by_row.at(static_cast<std::size_t>(noun.number.back() - '1'));
}

} // namespace

bool clinic_day::rings(const call_sid& sid, const call_sid& which) const {
  const auto& dialled = callers_.at(sid).dialled;
  return dialled && dialled->sid == which;
}

void clinic_day::dial(const call_sid& sid, const twiml::dial& verb) {
  auto& caller = callers_[sid];
  if (caller.gone)
    return;
  dialled_leg next;
  next.sid = "CAleg" + std::to_string(++legs_);
  next.attempt = verb.action.attempt;
  next.step = verb.action.step;
  const milliseconds limit = verb.timeout + up_to(seconds{5});
  if (const auto* page = std::get_if<twiml::client_noun>(&verb.noun)) {
    next.user = user_behind(*page);
  } else {
    const auto& number = std::get<twiml::number_noun>(verb.noun);
    next.phone = true;
    if (!number.screening) { // an external number: nobody of the clinic
      const bool talks = chance_.percent(50);
      time_.after(limit, [this, sid, next, talks] {
        if (!callers_[sid].gone)
          request(sid, next.step,
            dial_ended{talks ? call_status::completed : call_status::no_answer,
              next.sid, talks, seconds{talks ? 20 : 0}});
      });
      return;
    }
    next.user = user_behind(number);
  }
  caller.dialled = next;
  occupy(next);
  tell_leg(sid, next, call_status::ringing);
  if (next.phone)
    ring_phone(sid, next, limit);
  else
    ring_page(sid, next, limit);
}

/// S1, as the person sees it: never two calls at once.
void clinic_day::occupy(const dialled_leg& leg) {
  ++legs_rung;
  if (++legs_of_[leg.user] > 1)
    broken_ = "staff " + std::to_string(leg.user.value)
      + " is rung or talks in two calls";
  int at_once = 0;
  for (const auto& [user, count] : legs_of_)
    at_once += count;
  legs_at_once_max = std::max(legs_at_once_max, at_once);
}

void clinic_day::ring_page(
  const call_sid& sid, const dialled_leg& leg, milliseconds limit) {
  const auto roll = chance_.below(100);
  if (roll < 50)
    time_.after(up_to(seconds{18}), [this, sid, leg] { talk(sid, leg); });
  else if (roll < 65)
    time_.after(up_to(seconds{8}), [this, sid, which = leg.sid] {
      end_leg(sid, which, call_status::busy, false, seconds{0});
    });
  else
    time_.after(limit, [this, sid, which = leg.sid] {
      end_leg(sid, which, call_status::no_answer, false, seconds{0});
    });
}

void clinic_day::ring_phone(
  const call_sid& sid, const dialled_leg& leg, milliseconds limit) {
  const auto roll = chance_.below(100);
  if (roll < 65)
    time_.after(up_to(seconds{18}), [this, sid, leg] { screen(sid, leg); });
  else
    time_.after(limit, [this, sid, which = leg.sid, busy = roll < 75] {
      end_leg(sid, which, busy ? call_status::busy : call_status::no_answer,
        false, seconds{0});
    });
}

/// Picked up: by the person, who presses 1 or not, or by a mailbox.
void clinic_day::screen(const call_sid& sid, const dialled_leg& leg) {
  if (!rings(sid, leg.sid))
    return;
  callers_[sid].dialled->answered = true;
  tell_leg(sid, leg, call_status::in_progress);
  const bool accepts = chance_.percent(50);
  const auto end = [this, sid, leg] {
    end_leg(sid, leg.sid, call_status::completed, false, seconds{9});
  };
  time_.after(up_to(seconds{1}), [this, sid, leg, accepts, end] {
    bool asked = false;
    engine_.leg_request(sid, screening_started{leg.attempt, leg.sid},
      [&asked](const auto& document) { asked = document->verbs.size() > 1; });
    if (!asked || !accepts) {
      time_.after(up_to(seconds{9}), end);
      return;
    }
    time_.after(up_to(seconds{6}), [this, sid, leg, end] {
      if (!rings(sid, leg.sid))
        return;
      bool bridged = false;
      engine_.leg_request(sid, screening_answered{leg.attempt, leg.sid, "1"},
        [&bridged](
          const auto& document) { bridged = document->verbs.empty(); });
      if (bridged)
        talk(sid, leg);
      else
        end();
    });
  });
}

void clinic_day::talk(const call_sid& sid, const dialled_leg& leg) {
  if (!rings(sid, leg.sid))
    return;
  callers_[sid].dialled->answered = true;
  if (!leg.phone)
    tell_leg(sid, leg, call_status::in_progress);
  const seconds length{2 + chance_.below(90)};
  time_.after(length, [this, sid, which = leg.sid, length] {
    end_leg(sid, which, call_status::completed, true, length);
  });
}

void clinic_day::end_leg(const call_sid& sid, const call_sid& which,
  call_status status, bool bridged, seconds duration) {
  auto& caller = callers_[sid];
  if (!rings(sid, which))
    return;
  const auto over = *std::exchange(caller.dialled, std::nullopt);
  --legs_of_[over.user];
  tell_leg(
    sid, over, status, over.answered ? std::optional{duration} : std::nullopt);
  // Whether Twilio asks for the action after the caller has gone is settled
  // nowhere.
  if (caller.gone && chance_.percent(50))
    return;
  std::optional<bool> told;
  if (over.phone || chance_.percent(70))
    told = bridged;
  request(sid, over.step,
    dial_ended{status, over.sid, told,
      over.answered ? std::optional{duration} : std::nullopt});
}

/// Callbacks are separate requests: they come late and out of order.
void clinic_day::tell_leg(const call_sid& sid, const dialled_leg& leg,
  call_status status, std::optional<seconds> duration) {
  const auto tell = [this, sid, leg, status, duration] {
    engine_.happen(sid, leg_progressed{leg.attempt, leg.sid, status, duration});
  };
  time_.after(up_to(seconds{2}), tell);
  if (chance_.percent(10))
    time_.after(doubled_after, tell);
}

} // namespace callengine::testing
