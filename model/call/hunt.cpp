#include "model/call/hunt.hpp"

#include "model/client_identity.hpp"
#include "model/phone_number.hpp"

#include <algorithm>

namespace callengine {

namespace {

std::string hold_words(transition& t, const hunt_progress& hunt) {
  if (hunt.announced && t.it().attempts > 1)
    return "Please hold on. I am trying the next person.";
  if (hunt.announced)
    return "Please hold on.";
  const auto& department = hunt.department;
  return department.empty()
    ? std::string{"Please hold while I connect you."}
    : "Please hold while I connect you to " + department + ".";
}

twiml::client_noun client_noun(const transition& t, const call& call,
  const held_offer& offer, const std::string& department) {
  twiml::client_noun noun;
  noun.identity = client_identity({call.client, offer.user});
  noun.parameters.emplace_back("offer", offer_name(call.sid, offer.attempt));
  noun.parameters.emplace_back("department", department);
  noun.status = t.link(twiml::endpoint::call_status, 0, offer.attempt);
  noun.status.call = call.sid;
  return noun;
}

twiml::number_noun number_noun(const transition& t, const call& call,
  const held_offer& offer, const std::string& number) {
  twiml::number_noun noun;
  noun.number = number;
  noun.screening = t.link(twiml::endpoint::screening, 0, offer.attempt);
  noun.screening->call = call.sid;
  noun.status = t.link(twiml::endpoint::call_status, 0, offer.attempt);
  noun.status.call = call.sid;
  return noun;
}

} // namespace

const hunt_node& hunt_node_of(const transition& t, const hunt_progress& hunt) {
  return std::get<hunt_node>(t.the_plan().nodes.at(hunt.node));
}

const hunt_node* find_hunt_node(
  const transition& t, const hunt_progress& hunt) {
  return hunt.node == no_node ? nullptr : &hunt_node_of(t, hunt);
}

const candidate* find_candidate(const hunt_node& node, user_id user) {
  for (const auto& person : node.candidates)
    if (person.user == user)
      return &person;
  return nullptr;
}

void select_next(transition& t, hunt_progress hunt) {
  const auto* node = find_hunt_node(t, hunt);
  if (node == nullptr) {
    begin_again(t);
    return;
  }
  call_effects::ask_candidates ask;
  for (const auto& person : node->candidates)
    if (!std::binary_search(hunt.done.begin(), hunt.done.end(), person.user))
      ask.users.push_back(person.user);
  t.enter(call_states::selecting{std::move(hunt)}, limits::offer_watchdog);
  t.effect(std::move(ask));
}

void mark_done(hunt_progress& hunt, user_id user) {
  const auto place = std::lower_bound(hunt.done.begin(), hunt.done.end(), user);
  if (place == hunt.done.end() || *place != user)
    hunt.done.insert(place, user);
  if (hunt.phone_next == user)
    hunt.phone_next.reset();
}

void after_portal(
  transition& t, hunt_progress& hunt, user_id user, bool portal_rang) {
  const auto* node = find_hunt_node(t, hunt);
  const auto* person = node == nullptr ? nullptr : find_candidate(*node, user);
  const bool phone_applies = person != nullptr && !person->phone_number.empty()
    && (person->phone == phone_use::after_portal
      || (person->phone == phone_use::when_portal_cannot && !portal_rang));
  if (phone_applies)
    hunt.phone_next = user;
  else
    mark_done(hunt, user);
}

void release(transition& t, held_offer& offer, offer_end why, seconds wrap_up) {
  if (!offer.held)
    return;
  offer.held = false;
  t.effect(call_effects::release_staff{
    offer.attempt, offer.user, offer.fence, why, wrap_up});
}

void ring(transition& t, hunt_progress hunt, held_offer offer) {
  const auto& node = hunt_node_of(t, hunt);
  const auto* person = find_candidate(node, offer.user);
  auto& call = t.it();
  twiml::dial dial;
  dial.action
    = t.link(twiml::endpoint::route_to_staff, hunt.node, offer.attempt);
  dial.timeout = t.the_plan().ring_time;
  dial.time_limit = limits::talk;
  // Twilio accepts the call's own From or To as caller id and refuses any
  // other; a caller without a number shows as the clinic's.
  dial.caller_id
    = is_e164(call.from) ? call.from : t.the_plan().receiving_number;
  if (offer.way == ring_way::portal) {
    dial.noun = client_noun(t, call, offer, node.department);
    t.note(decision_kind::rung, reason::acknowledged,
      t.name_of(hunt, offer.user) + "'s portal page rings", offer.user);
  } else {
    dial.noun = number_noun(t, call, offer, person ? person->phone_number : "");
    t.note(decision_kind::rung,
      person != nullptr && person->portal ? reason::portal_did_not_take_it
                                          : reason::by_priority,
      t.name_of(hunt, offer.user) + "'s phone rings", offer.user);
  }
  t.speak({twiml::say{hold_words(t, hunt)}, std::move(dial)});
  hunt.announced = true;
  const auto until = t.now() + t.the_plan().ring_time;
  t.enter(call_states::ringing{std::move(hunt), offer, {}, {}, {}, until},
    t.the_plan().ring_time + limits::ring_watchdog_slack);
}

void speak_bridge(transition& t, hunt_progress& hunt) {
  auto back = t.link(twiml::endpoint::route_to_staff, hunt.node);
  if (hunt.announced)
    t.speak({twiml::say{"Please hold on."}, twiml::redirect{std::move(back)}});
  else
    t.speak(
      {twiml::say{hold_words(t, hunt)}, twiml::redirect{std::move(back)}});
  hunt.announced = true;
}

std::string spoken_department(const std::string& department) {
  return department.empty() ? std::string{"the clinic"} : department;
}

} // namespace callengine
