#pragma once

#include "model/call/effect.hpp"
#include "model/call/event.hpp"
#include "model/ids.hpp"
#include "model/ports/history.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/presence.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The lease machine: what happens to one staff member. The same form as the
/// call machine: a value, events, effects, one pure function.
namespace callengine {

/// The exclusive hold of a call on a staff member.
struct lease {
  call_sid call;
  attempt_number attempt = 0;
  std::uint64_t fence = 0; ///< grows with every lease of this staff member
  ring_way way = ring_way::portal;
  page_frame::offer_made frame; ///< shown again to a page that came back

  friend bool operator==(const lease&, const lease&) = default;
};

namespace staff_states {

struct free {
  time_point since;

  friend bool operator==(const free&, const free&) = default;
};

/// The page has been asked and has not acknowledged.
struct offered {
  callengine::lease lease;

  friend bool operator==(const offered&, const offered&) = default;
};

/// The page rings, or the phone does.
struct ringing {
  callengine::lease lease;

  friend bool operator==(const ringing&, const ringing&) = default;
};

struct talking {
  callengine::lease lease;

  friend bool operator==(const talking&, const talking&) = default;
};

struct wrap_up {
  time_point until;

  friend bool operator==(const wrap_up&, const wrap_up&) = default;
};

} // namespace staff_states

using staff_occupation = std::variant<staff_states::free, staff_states::offered,
  staff_states::ringing, staff_states::talking, staff_states::wrap_up>;

/// The connected page, if any.
struct connected_page {
  std::string session;
  std::optional<bool> available; ///< empty: the page has not said yet
  bool responsive = true;        ///< false: it left an offer unacknowledged
  bool rings = true;             ///< false: its device is not ready for calls

  friend bool operator==(const connected_page&, const connected_page&)
    = default;
};

/// One staff member as a value. Owned by one actor, changed by `advance` only.
struct staff_member {
  staff_key key;
  std::optional<connected_page> page;
  /// The page was on duty before a restart of the engine and has not been back.
  bool awaited = false;
  staff_occupation occupation;
  std::uint64_t fence = 0;
  std::uint32_t acknowledgement_timer = 0;
  std::uint32_t grace_timer = 0;
  std::uint32_t wrap_up_timer = 0;
  std::uint32_t awaited_timer = 0;

  friend bool operator==(const staff_member&, const staff_member&) = default;
};

/// The lease in force, or null.
const lease* lease_of(const staff_member& staff) noexcept;

/// The state that the page and the board show.
staff_state state_of(const staff_member& staff) noexcept;

/// What a hunt needs to know.
staff_availability availability_of(const staff_member& staff) noexcept;

/// What a restart must not lose.
staff_snapshot snapshot_of(const staff_member& staff);

/// The mirror row.
availability_row mirror_of(const staff_member& staff, time_point now);

namespace staff_events {

struct page_connected {
  std::string session;
};

struct page_disconnected {
  std::string session;
};

struct presence_set {
  std::string session;
  bool available = false;
  bool rings = true;
};

struct offer_acknowledged {
  std::string session;
  std::string offer;
};

struct offer_accepted {
  std::string session;
  std::string offer;
};

struct offer_declined {
  std::string session;
  std::string offer;
};

struct wrap_up_done {
  std::string session;
};

/// A call wants this person.
struct offer_requested {
  call_sid call;
  call_effects::offer_staff offer;
};

/// The engine was started anew: this is what was kept. The first event, unless
/// the store was away at the start.
struct restored {
  staff_snapshot kept;
};

/// A call that was saved holds its lease again.
struct lease_restored {
  call_sid call;
  call_effects::hold_staff held;
};

/// A call goes on after a restart and holds this attempt, or nobody. A lease
/// that it does not know of was claimed in the moment of the crash.
struct lease_checked {
  call_sid call;
  std::optional<attempt_number> held;
  std::uint64_t fence
    = 0; ///< of the lease that was kept: no newer one is meant
};

/// The snapshot store knows a newer token: another engine has this person.
struct claim_refused {
  std::uint64_t fence = 0;
};

/// The talk has begun.
struct connect_requested {
  call_sid call;
  attempt_number attempt = 0;
  std::uint64_t fence = 0;
};

/// The call gives the lease back.
struct release_requested {
  call_sid call;
  attempt_number attempt = 0;
  std::uint64_t fence = 0; ///< 0: the call did not hear of its lease yet
  offer_end why = offer_end::cancelled;
  seconds wrap_up{0};
};

/// The call's actor is gone: whatever it held is free.
struct call_lost {
  call_sid call;
};

enum class timer : std::uint8_t { acknowledgement, grace, wrap_up, awaited };

/// How many kinds of timers there are.
inline constexpr std::size_t timer_kinds = 4;

struct timer_expired {
  staff_events::timer timer = staff_events::timer::acknowledgement;
  std::uint32_t generation = 0;
};

} // namespace staff_events

using staff_event
  = std::variant<staff_events::page_connected, staff_events::page_disconnected,
    staff_events::presence_set, staff_events::offer_acknowledged,
    staff_events::offer_accepted, staff_events::offer_declined,
    staff_events::wrap_up_done, staff_events::offer_requested,
    staff_events::restored, staff_events::lease_restored,
    staff_events::lease_checked, staff_events::claim_refused,
    staff_events::connect_requested, staff_events::release_requested,
    staff_events::call_lost, staff_events::timer_expired>;

namespace staff_effects {

/// To the newest page, if one is connected.
struct tell_page {
  outgoing_page_frame frame;
};

/// Greets the page that has just connected, with its state.
struct welcome_page {
  staff_state state = staff_state::offline;
};

/// An older page was replaced: it is told so and closed.
struct replace_page {
  std::string session;
};

struct tell_call {
  call_sid call;
  call_event event;
};

struct arm_timer {
  staff_events::timer timer = staff_events::timer::acknowledgement;
  std::uint32_t generation = 0;
  milliseconds after{0};
};

/// The roster and the mirror are to hear of the new state.
struct publish {};

} // namespace staff_effects

using staff_effect = std::variant<staff_effects::tell_page,
  staff_effects::welcome_page, staff_effects::replace_page,
  staff_effects::tell_call, staff_effects::arm_timer, staff_effects::publish>;

struct staff_step {
  staff_member next;
  std::vector<staff_effect> effects;
};

/// The call that will be answered, if this event comes from one; else null.
const call_sid* caller_of(const staff_event& event) noexcept;

/// What a page did, as the machine hears it.
staff_event staff_event_of(const incoming_page_event& event);

/// Advances one staff member. Pure: same inputs, same result. What comes from
/// an older session, or for a lease that is not in force, changes nothing.
staff_step advance(
  const staff_member& staff, const staff_event& event, time_point now);

} // namespace callengine
