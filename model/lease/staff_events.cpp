#include "model/lease/staff.hpp"

namespace callengine {

namespace {

struct page_translator {
  staff_event operator()(const page_event::connected& e) const {
    return staff_events::page_connected{e.page->session()};
  }

  staff_event operator()(const page_event::disconnected& e) const {
    return staff_events::page_disconnected{e.session};
  }

  staff_event operator()(const page_event::presence_set& e) const {
    return staff_events::presence_set{e.session, e.available, e.rings};
  }

  staff_event operator()(const page_event::offer_acknowledged& e) const {
    return staff_events::offer_acknowledged{e.session, e.offer};
  }

  staff_event operator()(const page_event::offer_accepted& e) const {
    return staff_events::offer_accepted{e.session, e.offer};
  }

  staff_event operator()(const page_event::offer_declined& e) const {
    return staff_events::offer_declined{e.session, e.offer};
  }

  staff_event operator()(const page_event::wrap_up_done& e) const {
    return staff_events::wrap_up_done{e.session};
  }
};

} // namespace

const call_sid* caller_of(const staff_event& event) noexcept {
  if (const auto* e = std::get_if<staff_events::offer_requested>(&event))
    return &e->call;
  if (const auto* e = std::get_if<staff_events::lease_restored>(&event))
    return &e->call;
  return nullptr;
}

staff_event staff_event_of(const incoming_page_event& event) {
  return std::visit(page_translator{}, event);
}

} // namespace callengine
