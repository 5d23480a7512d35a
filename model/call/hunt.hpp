#pragma once

#include "model/call/transition.hpp"

#include <string>

/// Moves that the states of a hunt share.
namespace callengine {

/// Requires a hunt that the plan has.
const hunt_node& hunt_node_of(const transition& t, const hunt_progress& hunt);

/// Null: the plan has it no more.
const hunt_node* find_hunt_node(const transition& t, const hunt_progress& hunt);

const candidate* find_candidate(const hunt_node& node, user_id user);

/// Asks the roster who is free among those who are left; begins again if the
/// plan has this hunt no more.
void select_next(transition& t, hunt_progress hunt);

/// This person is not tried again in this pass.
void mark_done(hunt_progress& hunt, user_id user);

/// After the portal of this person did not take the call: their own phone is
/// next if `phone_use` says so, else they are done. `portal_rang` tells a page
/// that rang in vain from one that could not ring.
void after_portal(
  transition& t, hunt_progress& hunt, user_id user, bool portal_rang);

/// Gives the lease back, once.
void release(transition& t, held_offer& offer, offer_end why,
  seconds wrap_up = seconds{0});

/// Speaks the Dial for an acknowledged offer. Requires `can_speak()`.
void ring(transition& t, hunt_progress hunt, held_offer offer);

/// The caller is told to hold while nothing can be said yet, and Twilio comes
/// back. Requires `can_speak()`.
void speak_bridge(transition& t, hunt_progress& hunt);

/// "billing" or "us": whom the caller is being connected to.
std::string spoken_department(const std::string& department);

} // namespace callengine
