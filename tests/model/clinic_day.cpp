// The callers and the pages; what Twilio dials is in clinic_day_legs.cpp.
#include "tests/model/clinic_day.hpp"

#include "tests/model/clinic.hpp"

#include <algorithm>
#include <exception>

namespace callengine::testing {

using namespace call_events;

namespace {

constexpr int actions_max = 20'000;
constexpr milliseconds webhook_delay{300};
constexpr milliseconds late_delay{30'000};
constexpr milliseconds speech{2000};

} // namespace

clinic_day::clinic_day(plan_ptr plan, std::uint64_t seed, int callers)
  : chance_(seed), time_(chance_, at(0)),
    engine_(std::move(plan), chance_, time_),
    has_credentials_(chance_.percent(50)) {
  engine_.on_page_frame = [this](user_id user, const auto& frame) {
    see_frame(user, frame);
  };
  engine_.on_cancel_leg = [this](const call_sid& which) {
    if (!has_credentials_)
      return;
    time_.after(up_to(seconds{1}), [this, which] {
      for (const auto& [sid, caller] : callers_)
        if (rings(sid, which) && !caller.dialled->answered)
          end_leg(sid, which, call_status::canceled, false, seconds{0});
    });
  };
  start_people();
  for (int index = 1; index <= callers; ++index) {
    const auto sid = "CA" + std::to_string(index);
    callers_[sid];
    time_.after(
      up_to(seconds{30}), [this, sid] { request(sid, 0, call_arrived{}); });
    if (chance_.percent(30))
      time_.after(up_to(seconds{120}), [this, sid] { hang_up(sid); });
  }
}

std::string clinic_day::run() {
  int actions = 0;
  try {
    while (broken_.empty() && time_.run_next()) {
      broken_ = broken_.empty() ? engine_.broken() : broken_;
      if (++actions > actions_max)
        return "the day never ends";
    }
  } catch (const std::exception& error) {
    return std::string{"threw: "} + error.what();
  }
  return broken_.empty() ? engine_.unfinished() : broken_;
}

milliseconds clinic_day::up_to(seconds bound) {
  return milliseconds{
    1 + chance_.below(static_cast<std::size_t>(milliseconds{bound}.count()))};
}

// -- the caller's leg ---------------------------------------------------------

void clinic_day::request(
  const call_sid& sid, std::uint32_t step, call_event event) {
  const auto deliver_it = [this, sid, step, event](bool counts) {
    return [this, sid, step, event, counts] {
      deliver(sid, step, event, counts);
    };
  };
  time_.after(up_to(seconds{1}) / 4, deliver_it(true));
  if (chance_.percent(10))
    time_.after(up_to(seconds{1}) / 4, deliver_it(false));
  if (chance_.percent(5))
    time_.after(late_delay, deliver_it(false));
}

/// Only one of the answers to a request and its doubles is executed.
void clinic_day::deliver(
  const call_sid& sid, std::uint32_t step, call_event event, bool counts) {
  engine_.request(
    sid, step, event, [this, sid, counts](twiml::document_ptr document) {
      if (document == nullptr)
        broken_ = sid + " was answered with nothing";
      else if (counts)
        time_.after(up_to(seconds{1}) / 10,
          [this, sid, document] { execute(sid, *document); });
    });
}

void clinic_day::execute(const call_sid& sid, const twiml::document& document) {
  if (callers_[sid].gone)
    return;
  milliseconds spoken{0};
  for (const auto& verb : document.verbs) {
    if (std::holds_alternative<twiml::say>(verb)
      || std::holds_alternative<twiml::play>(verb)) {
      spoken += speech;
    } else if (const auto* pause = std::get_if<twiml::pause>(&verb)) {
      spoken += pause->length;
    } else if (const auto* gather = std::get_if<twiml::gather_key>(&verb)) {
      press_something(sid, *gather, spoken);
      return;
    } else if (const auto* recorded = std::get_if<twiml::record>(&verb)) {
      record(sid, *recorded, spoken);
      return;
    } else if (const auto* dialled = std::get_if<twiml::dial>(&verb)) {
      time_.after(spoken + milliseconds{1},
        [this, sid, dialled = *dialled] { dial(sid, dialled); });
      return;
    } else if (const auto* redirect = std::get_if<twiml::redirect>(&verb)) {
      time_.after(
        spoken + milliseconds{1}, [this, sid, step = redirect->to.step] {
          if (!callers_[sid].gone)
            request(sid, step, redirect_followed{});
        });
      return;
    } else {
      time_.after(spoken + milliseconds{1}, [this, sid] { hang_up(sid); });
      return;
    }
  }
  broken_ = sid + " heard a document that runs out";
}

void clinic_day::press_something(const call_sid& sid,
  const twiml::gather_key& gather, milliseconds after_speech) {
  static const std::vector<std::string> keys
    = {"1", "1", "1", "1", "2", "3", "*", "9"};
  call_event event = silence_met{};
  if (chance_.percent(85))
    event = digits_pressed{chance_.pick(keys)};
  time_.after(after_speech + up_to(gather.timeout),
    [this, sid, event, step = gather.action.step] {
      if (!callers_[sid].gone)
        request(sid, step, event);
    });
}

void clinic_day::record(
  const call_sid& sid, const twiml::record& verb, milliseconds after_speech) {
  const auto length = seconds{chance_.percent(70) ? 1 + chance_.below(60) : 0};
  callers_[sid].recording = true;
  time_.after(after_speech + length + up_to(seconds{2}),
    [this, sid, length, step = verb.action.step] {
      if (callers_[sid].gone)
        return;
      callers_[sid].recording = false;
      const auto name = length > seconds{0} ? "RE" + sid : "";
      request(sid, step, recording_ended{name, "https://x", length});
      time_.after(up_to(seconds{20}), [this, sid, name, length] {
        engine_.happen(
          sid, recording_reported{name, "https://x", length, !name.empty()});
      });
    });
}

/// The caller hangs up, or the last document has.
void clinic_day::hang_up(const call_sid& sid) {
  auto& caller = callers_[sid];
  if (std::exchange(caller.gone, true))
    return;
  if (caller.dialled) {
    const bool talked = caller.dialled->answered;
    end_leg(sid, caller.dialled->sid,
      talked ? call_status::completed : call_status::canceled, false,
      seconds{talked ? 5 : 0});
  }
  if (caller.recording && chance_.percent(70))
    time_.after(up_to(seconds{20}), [this, sid] {
      engine_.happen(
        sid, recording_reported{"RE" + sid, "https://x", seconds{4}, true});
    });
  // The number's status callback need not be set up.
  if (chance_.percent(80))
    time_.after(up_to(seconds{1}),
      [this, sid] { engine_.happen(sid, caller_hung_up{}); });
}

// -- the pages ----------------------------------------------------------------

void clinic_day::start_people() {
  for (const auto user : {ana, ben, cara, dan}) {
    people_[user];
    if (chance_.percent(75))
      time_.after(up_to(seconds{5}), [this, user] { connect(user); });
    for (int times = 0; times < 2; ++times)
      if (chance_.percent(40)) {
        const auto when = up_to(seconds{150});
        time_.after(when, [this, user] { disconnect(user); });
        time_.after(when + up_to(seconds{12}), [this, user] { connect(user); });
      }
  }
}

void clinic_day::connect(user_id user) {
  auto& person = people_[user];
  person.session
    = std::to_string(user.value) + "-" + std::to_string(++person.sessions);
  page_says(
    user, milliseconds{1}, staff_events::page_connected{person.session});
  if (chance_.percent(90))
    page_says(user, milliseconds{500},
      staff_events::presence_set{person.session, chance_.percent(90)});
}

void clinic_day::disconnect(user_id user) {
  auto& person = people_[user];
  if (person.session.empty())
    return;
  page_says(user, milliseconds{1},
    staff_events::page_disconnected{std::exchange(person.session, "")});
}

void clinic_day::page_says(
  user_id user, milliseconds delay_max, staff_event event) {
  time_.send("page of " + std::to_string(user.value), delay_max,
    [this, user, event = std::move(event)] { engine_.happen(user, event); });
}

void clinic_day::see_frame(user_id user, const outgoing_page_frame& frame) {
  const auto* offer = std::get_if<page_frame::offer_made>(&frame);
  const auto session = people_[user].session;
  if (offer == nullptr || session.empty())
    return;
  if (chance_.percent(85))
    page_says(user, webhook_delay,
      staff_events::offer_acknowledged{session, offer->offer});
  if (chance_.percent(20))
    time_.after(up_to(seconds{8}), [this, user, session, name = offer->offer] {
      if (people_[user].session == session)
        page_says(
          user, webhook_delay, staff_events::offer_declined{session, name});
    });
}

} // namespace callengine::testing
