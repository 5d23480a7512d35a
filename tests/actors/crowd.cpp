#include "tests/actors/crowd.hpp"

#include <algorithm>

namespace callengine::actors::testing {

crowd::crowd(virtual_engine& engine, std::uint32_t seed)
  : engine_(engine), random_(seed) {
  sign_in(101);
  sign_in(102);
}

void crowd::run(int calls, milliseconds spread) {
  for (int number = 0; number < calls; ++number) {
    const call_sid sid = "CA" + std::to_string(number);
    auto& who = patients_.try_emplace(sid, engine_, sid).first->second;
    later(between(0ms, spread), [this, &who] { call(who); });
  }
  // Long after the last watchdog: whoever is left then hangs.
  const auto latest = engine_.now() + spread + 12h;
  while (engine_.now() < latest) {
    // What falls into the same moment reaches the engine at once.
    if (agenda_.empty() || agenda_.begin()->first > engine_.now())
      pass_time();
    if (agenda_.empty() && engine_.list().empty())
      break;
    if (agenda_.empty() || agenda_.begin()->first > engine_.now())
      continue;
    const auto what = std::move(agenda_.begin()->second);
    agenda_.erase(agenda_.begin());
    what();
  }
  for (const auto& [first, second] : doubles_)
    if (!first->document() || !second->document()
      || !(*first->document() == *second->document()))
      violations_.push_back("a double was answered differently");
}

// -- chance and time ----------------------------------------------------------

bool crowd::happens(int percent) {
  return std::uniform_int_distribution{1, 100}(random_) <= percent;
}

milliseconds crowd::between(milliseconds least, milliseconds most) {
  return milliseconds{
    std::uniform_int_distribution{least.count(), most.count()}(random_)};
}

void crowd::later(milliseconds after, std::function<void()> what) {
  agenda_.emplace(engine_.now() + after, std::move(what));
}

void crowd::in_document(
  patient& who, milliseconds after, std::function<void()> what) {
  later(after, [&who, heard = who.heard, what = std::move(what)] {
    if (!who.gone && !who.waiting && who.heard == heard)
      what();
  });
}

void crowd::pass_time() {
  engine_.settle();
  hear_answers();
  // In small steps, for a timer of the engine's may answer someone.
  auto next = engine_.now() + 100ms;
  if (!agenda_.empty())
    next = std::min(next, agenda_.begin()->first);
  engine_.advance(next - engine_.now());
  hear_answers();
}

void crowd::hear_answers() {
  for (auto& [sid, who] : patients_)
    if (who.waiting && who.waiting->answered()) {
      who.heard = std::exchange(who.waiting, nullptr);
      if (!who.gone)
        play(who);
    }
}

// -- the patients -------------------------------------------------------------

void crowd::call(patient& who) {
  request(who, [&who] { return who.phone.arrive(); });
}

void crowd::request(patient& who, const std::function<reply_ptr()>& send) {
  engine_.pile_up = true;
  who.waiting = send();
  if (happens(10)) {
    // Twilio sends the same request again, at the same time.
    ++seen_.doubles;
    doubles_.emplace_back(who.waiting, who.phone.repeat());
  }
  engine_.pile_up = false;
}

void crowd::play(patient& who) {
  if (happens(4))
    in_document(who, between(0ms, 3s), [this, &who] { hang_up(who); });
  milliseconds spoken = 0ms;
  for (const auto& verb : who.heard->document()->verbs) {
    spoken += 1s;
    if (std::holds_alternative<twiml::gather_key>(verb))
      return answer_menu(who, spoken);
    if (std::holds_alternative<twiml::record>(verb))
      return speak_message(who, spoken);
    if (std::holds_alternative<twiml::dial>(verb))
      return in_document(who, spoken, [this, &who] { start_ring(who); });
    if (std::holds_alternative<twiml::redirect>(verb))
      return in_document(who, spoken,
        [this, &who] { request(who, [&who] { return who.phone.follow(); }); });
  }
  in_document(who, spoken, [this, &who] { hang_up(who); });
}

void crowd::answer_menu(patient& who, milliseconds after) {
  const std::string key = happens(90) ? "1" : "5";
  const bool silent = happens(5);
  // Whole seconds: many press their keys at the same moment.
  const auto pause = std::chrono::floor<seconds>(between(0ms, 4s));
  in_document(who, after + pause, [this, &who, key, silent] {
    request(who, [&who, key, silent] {
      return silent ? who.phone.stay_silent() : who.phone.press(key);
    });
  });
}

void crowd::speak_message(patient& who, milliseconds after) {
  const auto length = between(1s, 30s);
  const auto recording = "RE-" + who.phone.sid();
  const auto spoken = std::chrono::duration_cast<seconds>(length);
  ++seen_.messages;
  if (happens(20)) {
    // Speaks and hangs up: the news of the recording comes after the call.
    later(after + length, [this, &who, recording, spoken] {
      hang_up(who);
      later(2s, [&who, recording, spoken] {
        who.phone.recording_is_ready(recording, spoken);
      });
    });
    return;
  }
  in_document(who, after + length, [this, &who, recording, spoken] {
    if (happens(50))
      who.phone.recording_is_ready(recording, spoken);
    request(who, [&who, recording, spoken] {
      return who.phone.record_ends(recording, spoken);
    });
  });
}

void crowd::hang_up(patient& who) {
  if (who.gone)
    return;
  ++seen_.hang_ups;
  who.gone = true;
  stop_ringing(who);
  who.phone.hang_up();
}

// -- whom they reach ----------------------------------------------------------

void crowd::sign_in(std::int64_t user) {
  auto page = engine_.sign_in(person(user));
  page->on_offer = [this, user](const page_frame::offer_made& offer) {
    see_offer(user, offer);
  };
  pages_.emplace(user, std::move(page));
}

void crowd::see_offer(std::int64_t user, const page_frame::offer_made& offer) {
  const auto& page = pages_.at(user);
  const auto identity = "c123_u" + std::to_string(user);
  // This offer is not counted among the page's frames yet.
  if (page->all<page_frame::offer_ended>().size()
    < page->all<page_frame::offer_made>().size())
    violations_.push_back(identity + " was asked while asked");
  if (ringing_.count(identity) > 0)
    violations_.push_back(identity + " was asked while rung");
  if (happens(15)) {
    ++seen_.missed_acknowledgements;
    // The page wakes up again later.
    later(10s, [this, user, page] {
      engine_.page_did(
        person(user), page_event::presence_set{page->session(), true});
    });
    return;
  }
  later(between(10ms, 300ms), [this, user, page, offer] {
    engine_.page_did(person(user),
      page_event::offer_acknowledged{page->session(), offer.offer});
  });
  if (happens(20))
    later(between(1s, 4s), [this, user, offer] { decline(user, offer); });
}

void crowd::decline(std::int64_t user, const page_frame::offer_made& offer) {
  auto& who = patients_.at(offer.call);
  const auto leg = "c123_u" + std::to_string(user);
  const bool rings = who.rings == leg;
  if (!rings || engine_.state_of(offer.call) != "ringing")
    return;
  ++seen_.declines;
  engine_.page_did(person(user),
    page_event::offer_declined{pages_.at(user)->session(), offer.offer});
  ring_ends(who, call_status::busy);
}

void crowd::start_ring(patient& who) {
  const auto& dial = *find_verb<twiml::dial>(who.heard->document());
  const auto* client = std::get_if<twiml::client_noun>(&dial.noun);
  who.rings = client != nullptr
    ? client->identity
    : std::get<twiml::number_noun>(dial.noun).number;
  if (!ringing_.insert(who.rings).second)
    violations_.push_back(who.rings + " was rung while rung");
  if (client != nullptr)
    ring_page(who);
  else
    ring_phone(who);
}

void crowd::ring_page(patient& who) {
  who.phone.leg(call_status::ringing);
  if (happens(40)) {
    in_document(
      who, 25s, [this, &who] { ring_ends(who, call_status::no_answer); });
    return;
  }
  in_document(who, between(1s, 8s), [this, &who] {
    who.phone.leg(call_status::in_progress);
    talk(who);
  });
}

void crowd::ring_phone(patient& who) {
  if (happens(30)) {
    in_document(
      who, 25s, [this, &who] { ring_ends(who, call_status::no_answer); });
    return;
  }
  const bool mailbox = happens(40);
  in_document(who, between(2s, 6s), [this, &who, mailbox] {
    who.phone.phone_picked_up();
    if (mailbox) {
      ++seen_.mailboxes;
      in_document(
        who, 9s, [this, &who] { ring_ends(who, call_status::completed); });
      return;
    }
    in_document(who, between(1s, 3s), [this, &who] {
      who.phone.phone_pressed("1");
      talk(who);
    });
  });
}

void crowd::talk(patient& who) {
  ++seen_.talks;
  const auto length = between(5s, 60s);
  const auto spoken = std::chrono::duration_cast<seconds>(length);
  in_document(who, length, [this, &who, spoken] {
    stop_ringing(who);
    const bool leg_first = happens(50);
    if (leg_first)
      who.phone.leg(call_status::completed, spoken);
    request(who, [&who, spoken] {
      return who.phone.dial_ends(call_status::completed, true, spoken);
    });
  });
}

void crowd::ring_ends(patient& who, call_status status) {
  if (status != call_status::busy)
    ++seen_.rings_in_vain;
  stop_ringing(who);
  request(who, [&who, status] { return who.phone.dial_ends(status); });
}

void crowd::stop_ringing(patient& who) {
  if (!who.rings.empty())
    ringing_.erase(who.rings);
  who.rings.clear();
}

} // namespace callengine::actors::testing
