#include "model/lease/staff.hpp"
#include "model/limits.hpp"

#include <algorithm>
#include <utility>

namespace callengine {

namespace {

using namespace staff_events;

class machine {
public:
  machine(const staff_member& before, time_point now)
    : now_(now), next_(before), shown_(state_of(before)),
      published_(availability_of(before)) {}

  staff_step finish() && {
    // The page hears of every state exactly once, and the roster of every
    // change that a hunt could see.
    const auto shows = state_of(next_);
    if (shows != shown_ && next_.page && !welcomed_)
      tell_page(page_frame::state_changed{shows});
    if (shows != shown_ || availability_of(next_) != published_)
      effect(staff_effects::publish{});
    return {std::move(next_), std::move(effects_)};
  }

  // -- the page ---------------------------------------------------------------

  void operator()(const page_connected& e) {
    if (next_.page && next_.page->session != e.session)
      effect(staff_effects::replace_page{next_.page->session});
    next_.page = connected_page{e.session, std::nullopt, true};
    ++next_.grace_timer; // whatever was counting down is void
    effect(staff_effects::welcome_page{state_of(next_)});
    welcomed_ = true;
    if (const auto* lease = open_portal_offer())
      tell_page(lease->frame);
  }

  void operator()(const page_disconnected& e) {
    if (!is_current(e.session))
      return;
    next_.page.reset();
    if (open_portal_offer() != nullptr)
      arm(timer::grace, next_.grace_timer, limits::page_grace);
  }

  void operator()(const presence_set& e) {
    if (!is_current(e.session))
      return;
    hear_page();
    const bool was_ready = next_.page->available.value_or(next_.awaited);
    next_.awaited = false;
    next_.page->available = e.available;
    next_.page->rings = e.rings;
    auto* free = std::get_if<staff_states::free>(&next_.occupation);
    // Whoever comes on duty stands behind those who are waiting already.
    if (free != nullptr && e.available && !was_ready)
      free->since = now_;
  }

  void operator()(const offer_acknowledged& e) {
    if (!is_current(e.session))
      return;
    hear_page();
    const auto* held = lease_of(next_);
    if (held == nullptr || name(*held) != e.offer) {
      refuse_unknown_offer(e.offer);
      return;
    }
    // A page that came back acknowledges again what it was shown again.
    if (!std::holds_alternative<staff_states::offered>(next_.occupation))
      return;
    const auto lease = *held;
    next_.occupation = staff_states::ringing{lease};
    tell_call(lease, call_events::offer_acknowledged{lease.attempt});
  }

  void operator()(const offer_accepted& e) {
    if (!is_current(e.session))
      return;
    hear_page();
    const auto* lease = lease_of(next_);
    if (lease == nullptr || name(*lease) != e.offer)
      refuse_unknown_offer(e.offer);
  }

  void operator()(const offer_declined& e) {
    if (!is_current(e.session))
      return;
    hear_page();
    const auto* lease = open_portal_offer();
    if (lease == nullptr || name(*lease) != e.offer) {
      refuse_unknown_offer(e.offer);
      return;
    }
    // The call gives the lease back, once nothing rings any more.
    tell_call(*lease, call_events::offer_declined{lease->attempt});
  }

  void operator()(const wrap_up_done& e) {
    if (!is_current(e.session))
      return;
    hear_page();
    // Said too late, it means nothing: a call may hold the person again.
    if (std::holds_alternative<staff_states::wrap_up>(next_.occupation))
      become_free();
  }

  // -- the calls --------------------------------------------------------------

  void operator()(const offer_requested& e) {
    if (const auto why = obstacle(e.offer.way)) {
      effect(staff_effects::tell_call{
        e.call, call_events::offer_refused{e.offer.attempt, *why}});
      return;
    }
    lease taken;
    taken.call = e.call;
    taken.attempt = e.offer.attempt;
    taken.fence = next_.fence = newer_fence();
    taken.way = e.offer.way;
    taken.frame.offer = offer_name(e.call, e.offer.attempt);
    taken.frame.call = e.call;
    taken.frame.from = e.offer.from;
    taken.frame.department = e.offer.department;
    taken.frame.reason = e.offer.reason;
    taken.frame.summary = e.offer.summary;
    taken.frame.urgent = e.offer.urgent;
    taken.frame.is_test = e.offer.is_test;
    taken.frame.rings_until = now_ + e.offer.ring_time;
    tell_call(taken, call_events::offer_taken{taken.attempt, taken.fence});
    if (taken.way == ring_way::phone) {
      tell_call(taken, call_events::offer_acknowledged{taken.attempt});
      next_.occupation = staff_states::ringing{std::move(taken)};
      return;
    }
    tell_page(taken.frame);
    arm(timer::acknowledgement, next_.acknowledgement_timer,
      limits::acknowledgement);
    next_.occupation = staff_states::offered{std::move(taken)};
  }

  // -- after a restart --------------------------------------------------------

  void operator()(const restored& e) {
    next_.fence = std::max(next_.fence, e.kept.fence);
    // A store that was away at the start tells late: what happened since
    // counts.
    if (!std::holds_alternative<staff_states::free>(next_.occupation))
      return;
    next_.occupation = staff_states::free{e.kept.free_since};
    if (e.kept.lease)
      hold(*e.kept.lease);
    else if (e.kept.wrap_up_until && *e.kept.wrap_up_until > now_)
      finish_last_call(*e.kept.wrap_up_until - now_);
    if (e.kept.on_duty && !next_.page) {
      next_.awaited = true;
      arm(timer::awaited, next_.awaited_timer, limits::page_return);
    }
  }

  void operator()(const lease_restored& e) {
    const auto* known = lease_of(next_);
    const bool same = known != nullptr && known->call == e.call
      && known->attempt == e.held.attempt;
    const bool free
      = std::holds_alternative<staff_states::free>(next_.occupation);
    if (free || (same && e.held.talking))
      hold({e.call, e.held});
  }

  void operator()(const lease_checked& e) {
    const auto* known = lease_of(next_);
    if (known == nullptr || known->call != e.call || known->fence != e.fence
      || e.held == known->attempt)
      return;
    if (open_portal_offer() != nullptr)
      tell_page(page_frame::offer_ended{name(*known), offer_end::cancelled});
    become_free();
  }

  void operator()(const claim_refused& e) {
    const auto* known = lease_of(next_);
    if (known == nullptr || known->fence != e.fence
      || std::holds_alternative<staff_states::talking>(next_.occupation))
      return;
    const auto lease = *known;
    if (open_portal_offer() != nullptr)
      tell_page(page_frame::offer_ended{name(lease), offer_end::taken});
    if (std::holds_alternative<staff_states::offered>(next_.occupation))
      tell_call(lease,
        call_events::offer_refused{
          lease.attempt, offer_refusal::on_another_call});
    else
      tell_call(lease, call_events::page_lost{lease.attempt});
    become_free();
  }

  void operator()(const connect_requested& e) {
    const auto* held = lease_of(next_);
    if (held == nullptr || !holds(*held, e.call, e.attempt, e.fence)
      || std::holds_alternative<staff_states::talking>(next_.occupation))
      return;
    const auto lease = *held;
    if (lease.way == ring_way::portal)
      tell_page(page_frame::offer_ended{name(lease), offer_end::answered});
    next_.occupation = staff_states::talking{lease};
  }

  void operator()(const release_requested& e) {
    const auto* lease = lease_of(next_);
    if (lease == nullptr || !holds(*lease, e.call, e.attempt, e.fence))
      return;
    if (open_portal_offer() != nullptr)
      tell_page(page_frame::offer_ended{name(*lease), e.why});
    const bool talked
      = std::holds_alternative<staff_states::talking>(next_.occupation);
    if (talked && e.wrap_up > seconds{0})
      finish_last_call(e.wrap_up);
    else
      become_free();
  }

  void operator()(const call_lost& e) {
    const auto* lease = lease_of(next_);
    if (lease == nullptr || lease->call != e.call)
      return;
    if (open_portal_offer() != nullptr)
      tell_page(page_frame::offer_ended{name(*lease), offer_end::cancelled});
    become_free();
  }

  // -- time -------------------------------------------------------------------

  void operator()(const timer_expired& e) {
    switch (e.timer) {
    case timer::acknowledgement:
      if (e.generation == next_.acknowledgement_timer)
        acknowledgement_missed();
      return;
    case timer::grace:
      if (e.generation == next_.grace_timer)
        page_did_not_come_back();
      return;
    case timer::wrap_up:
      if (e.generation == next_.wrap_up_timer
        && std::holds_alternative<staff_states::wrap_up>(next_.occupation))
        become_free();
      return;
    case timer::awaited:
      if (e.generation == next_.awaited_timer)
        next_.awaited = false;
      return;
    }
  }

private:
  void hold(const kept_lease& kept) {
    lease held;
    held.call = kept.call;
    held.attempt = kept.held.attempt;
    held.fence = kept.held.fence;
    held.way = kept.held.way;
    held.frame.offer = offer_name(kept.call, kept.held.attempt);
    held.frame.call = kept.call;
    held.frame.from = kept.held.from;
    held.frame.department = kept.held.department;
    held.frame.summary = kept.held.summary;
    held.frame.urgent = kept.held.urgent;
    held.frame.is_test = kept.held.is_test;
    held.frame.rings_until = kept.held.rings_until;
    next_.fence = std::max(next_.fence, held.fence);
    if (kept.held.talking)
      next_.occupation = staff_states::talking{std::move(held)};
    else
      next_.occupation = staff_states::ringing{std::move(held)};
  }

  void finish_last_call(milliseconds rest) {
    next_.occupation = staff_states::wrap_up{now_ + rest};
    arm(timer::wrap_up, next_.wrap_up_timer, rest);
  }

  void acknowledgement_missed() {
    const auto* state = std::get_if<staff_states::offered>(&next_.occupation);
    if (state == nullptr)
      return;
    const auto lease = state->lease;
    if (next_.page)
      next_.page->responsive = false;
    tell_page(page_frame::offer_ended{name(lease), offer_end::timeout});
    tell_call(lease,
      call_events::offer_refused{lease.attempt,
        next_.page ? offer_refusal::not_acknowledged : offer_refusal::offline});
    become_free();
  }

  void page_did_not_come_back() {
    const auto* state = std::get_if<staff_states::ringing>(&next_.occupation);
    if (state == nullptr || state->lease.way != ring_way::portal || next_.page)
      return;
    tell_call(state->lease, call_events::page_lost{state->lease.attempt});
  }

  /// Why this person can't be rung this way now, if so.
  std::optional<offer_refusal> obstacle(ring_way way) const {
    if (std::holds_alternative<staff_states::wrap_up>(next_.occupation))
      return offer_refusal::in_wrap_up;
    if (!std::holds_alternative<staff_states::free>(next_.occupation))
      return offer_refusal::on_another_call;
    const bool away = next_.page && next_.page->available == false;
    if (way == ring_way::phone && away)
      return offer_refusal::away;
    if (way == ring_way::phone)
      return std::nullopt;
    if (!next_.page || !next_.page->available)
      return offer_refusal::offline;
    if (!*next_.page->available)
      return offer_refusal::away;
    if (!next_.page->responsive)
      return offer_refusal::not_acknowledged;
    if (!next_.page->rings)
      return offer_refusal::cannot_ring;
    return std::nullopt;
  }

  /// Counted from the clock, so that a token of before a restart is older
  /// although nobody remembers it.
  std::uint64_t newer_fence() const {
    const auto at = now_.time_since_epoch().count();
    return std::max(
      next_.fence + 1, at > 0 ? static_cast<std::uint64_t>(at) : 0);
  }

  static std::string name(const lease& lease) {
    return lease.frame.offer;
  }

  static bool holds(const lease& lease, const call_sid& call,
    attempt_number attempt, std::uint64_t fence) {
    return lease.call == call && lease.attempt == attempt
      && (fence == 0 || fence == lease.fence);
  }

  /// The lease that a page shows as an offer, or null.
  const lease* open_portal_offer() const {
    if (std::holds_alternative<staff_states::talking>(next_.occupation))
      return nullptr;
    const auto* held = lease_of(next_);
    return held != nullptr && held->way == ring_way::portal ? held : nullptr;
  }

  bool is_current(const std::string& session) const {
    return next_.page && next_.page->session == session;
  }

  /// A frame of its own proves that the page lives.
  void hear_page() {
    next_.page->responsive = true;
  }

  void refuse_unknown_offer(const std::string& offer) {
    tell_page(page_frame::offer_ended{offer, offer_end::cancelled});
  }

  void become_free() {
    next_.occupation = staff_states::free{now_};
  }

  void effect(staff_effect effect) {
    effects_.push_back(std::move(effect));
  }

  void tell_page(outgoing_page_frame frame) {
    if (next_.page)
      effect(staff_effects::tell_page{std::move(frame)});
  }

  void tell_call(const lease& lease, call_event event) {
    effect(staff_effects::tell_call{lease.call, std::move(event)});
  }

  void arm(timer which, std::uint32_t& generation, milliseconds after) {
    ++generation;
    effect(staff_effects::arm_timer{which, generation, after});
  }

  time_point now_;
  staff_member next_;
  staff_state shown_;
  staff_availability published_;
  bool welcomed_ = false;
  std::vector<staff_effect> effects_;
};

} // namespace

staff_step advance(
  const staff_member& staff, const staff_event& event, time_point now) {
  machine m{staff, now};
  std::visit(m, event);
  return std::move(m).finish();
}

} // namespace callengine
