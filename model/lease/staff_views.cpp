#include "model/lease/staff.hpp"

namespace callengine {

const lease* lease_of(const staff_member& staff) noexcept {
  if (const auto* state = std::get_if<staff_states::offered>(&staff.occupation))
    return &state->lease;
  if (const auto* state = std::get_if<staff_states::ringing>(&staff.occupation))
    return &state->lease;
  if (const auto* state = std::get_if<staff_states::talking>(&staff.occupation))
    return &state->lease;
  return nullptr;
}

namespace {

struct shown_state {
  const staff_member& staff;

  staff_state operator()(const staff_states::free&) const noexcept {
    if (!staff.page || !staff.page->available.value_or(false))
      return staff_state::offline;
    return staff.page->responsive && staff.page->rings
      ? staff_state::available
      : staff_state::unavailable;
  }

  staff_state operator()(const staff_states::offered&) const noexcept {
    return staff_state::offered;
  }

  staff_state operator()(const staff_states::ringing&) const noexcept {
    return staff_state::ringing;
  }

  staff_state operator()(const staff_states::talking&) const noexcept {
    return staff_state::talking;
  }

  staff_state operator()(const staff_states::wrap_up&) const noexcept {
    return staff_state::wrap_up;
  }
};

staff_availability::page_state page_state_of(const staff_member& staff) {
  using state = staff_availability::page_state;
  if (staff.awaited)
    return state::awaited;
  if (!staff.page)
    return state::offline;
  if (!staff.page->available)
    return state::undecided;
  if (!*staff.page->available)
    return state::away;
  if (!staff.page->responsive)
    return state::unresponsive;
  return staff.page->rings ? state::ready : state::cannot_ring;
}

} // namespace

staff_state state_of(const staff_member& staff) noexcept {
  return std::visit(shown_state{staff}, staff.occupation);
}

staff_availability availability_of(const staff_member& staff) noexcept {
  using occupation = staff_availability::occupation;
  staff_availability result;
  result.user = staff.key.user;
  result.page = page_state_of(staff);
  if (const auto* free = std::get_if<staff_states::free>(&staff.occupation)) {
    result.busy = occupation::free;
    result.free_since = free->since;
  } else if (std::holds_alternative<staff_states::wrap_up>(staff.occupation)) {
    result.busy = occupation::wrap_up;
  } else {
    result.busy = occupation::on_call;
  }
  return result;
}

staff_snapshot snapshot_of(const staff_member& staff) {
  staff_snapshot kept;
  kept.staff = staff.key;
  kept.fence = staff.fence;
  kept.on_duty
    = staff.awaited || (staff.page && staff.page->available.value_or(false));
  if (const auto* held = lease_of(staff)) {
    call_effects::hold_staff hold;
    hold.attempt = held->attempt;
    hold.user = staff.key.user;
    hold.way = held->way;
    hold.fence = held->fence;
    hold.talking
      = std::holds_alternative<staff_states::talking>(staff.occupation);
    hold.from = held->frame.from;
    hold.department = held->frame.department;
    hold.rings_until = held->frame.rings_until;
    hold.summary = held->frame.summary;
    hold.urgent = held->frame.urgent;
    hold.is_test = held->frame.is_test;
    kept.lease = kept_lease{held->call, std::move(hold)};
  } else if (const auto* wrap_up
    = std::get_if<staff_states::wrap_up>(&staff.occupation)) {
    kept.wrap_up_until = wrap_up->until;
  } else if (const auto* free
    = std::get_if<staff_states::free>(&staff.occupation)) {
    kept.free_since = free->since;
  }
  return kept;
}

availability_row mirror_of(const staff_member& staff, time_point now) {
  availability_row row;
  row.staff = staff.key;
  row.is_online = staff.page.has_value();
  row.is_available = state_of(staff) == staff_state::available;
  row.is_busy = !std::holds_alternative<staff_states::free>(staff.occupation);
  if (staff.page)
    row.session = staff.page->session;
  row.at = now;
  return row;
}

} // namespace callengine
