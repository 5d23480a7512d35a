#include "tests/model/staff_rig.hpp"

namespace callengine::testing {

using namespace staff_events;

void staff_rig::happen(const staff_event& event) {
  auto result = advance(staff_, event, clock);
  staff_ = std::move(result.next);
  last_ = std::move(result.effects);
}

void staff_rig::connect(const std::string& session) {
  happen(page_connected{session});
}

void staff_rig::disconnect(const std::string& session) {
  happen(page_disconnected{session});
}

void staff_rig::set_presence(bool available, const std::string& session) {
  happen(presence_set{session, available});
}

void staff_rig::acknowledge(const std::string& offer) {
  happen(offer_acknowledged{staff_.page ? staff_.page->session : "", offer});
}

void staff_rig::accept(const std::string& offer) {
  happen(offer_accepted{staff_.page ? staff_.page->session : "", offer});
}

void staff_rig::decline(const std::string& offer) {
  happen(offer_declined{staff_.page ? staff_.page->session : "", offer});
}

void staff_rig::come_on_duty() {
  connect();
  set_presence(true);
}

void staff_rig::request_offer(
  const call_sid& call, attempt_number attempt, ring_way way) {
  call_effects::offer_staff offer;
  offer.attempt = attempt;
  offer.user = ana;
  offer.way = way;
  offer.from = patient;
  offer.department = "billing";
  offer.reason = "A call for billing: priority 1";
  happen(offer_requested{call, std::move(offer)});
}

void staff_rig::connect_call(const call_sid& call, attempt_number attempt) {
  happen(connect_requested{call, attempt, fence()});
}

void staff_rig::release(
  const call_sid& call, attempt_number attempt, seconds wrap_up) {
  happen(
    release_requested{call, attempt, fence(), offer_end::timeout, wrap_up});
}

void staff_rig::expire(timer which) {
  const auto generation = which == timer::acknowledgement
    ? staff_.acknowledgement_timer
    : which == timer::grace ? staff_.grace_timer
                            : staff_.wrap_up_timer;
  happen(timer_expired{which, generation});
}

} // namespace callengine::testing
