#include "actors/roster.hpp"

#include "actors/staff.hpp"

namespace callengine::actors {

void roster_state::start(
  const engine_ports& ports, client_id client, timers& time) {
  ports_ = &ports;
  client_ = client;
  time_ = &time;
}

void roster_state::report_candidates(const candidates_wanted& message) {
  call_events::candidates_reported report;
  report.staff.reserve(message.users.size());
  for (const auto user : message.users) {
    const auto known = known_.find(user);
    if (known != known_.end())
      report.staff.push_back(known->second.now);
  }
  self_->send(message.caller, call_happened{std::move(report)});
}

const staff_actor& roster_state::staff(user_id user) {
  const auto known = staff_.find(user);
  if (known != staff_.end())
    return known->second;
  auto actor = self_->spawn<caf::monitored>(staff_behavior, ports_,
    staff_key{client_, user}, roster_actor{self_}, time_);
  return staff_.emplace(user, std::move(actor)).first->second;
}

void roster_state::pass_on(const staff_lease_wanted& message) {
  // Whoever gives a lease back may ask at once who is free, and must not find
  // its own lease.
  const auto known = known_.find(message.user);
  const auto* given_back
    = std::get_if<staff_events::release_requested>(&message.want.event);
  if (given_back != nullptr && given_back->wrap_up == seconds{0}
    && known != known_.end() && known->second.holder == given_back->call) {
    known->second.holder.clear();
    known->second.now.busy = staff_availability::occupation::free;
    known->second.now.free_since = ports_->clock.now();
  }
  self_->send(staff(message.user), message.want);
}

void roster_state::note(const staff_changed& news) {
  known_.insert_or_assign(news.now.user, news);
}

void roster_state::tell_all(const call_died& message) {
  for (const auto& [user, actor] : staff_)
    self_->send(actor, message);
}

void roster_state::forget(const caf::down_msg& message) {
  for (auto place = staff_.begin(); place != staff_.end(); ++place)
    if (place->second.address() == message.source) {
      ports_->faults.lost_actor(
        "staff member " + std::to_string(place->first.value));
      known_.erase(place->first);
      staff_.erase(place);
      return;
    }
}

void roster_state::stop() {
  for (const auto& [user, actor] : staff_)
    self_->send(actor, stop_now{});
  staff_.clear();
  self_->quit();
}

roster_actor::behavior_type roster_behavior(
  roster_actor::stateful_pointer<roster_state> self, const engine_ports* ports,
  client_id client, timers* time) {
  self->state.start(*ports, client, *time);
  self->set_down_handler(
    [self](caf::down_msg& message) { self->state.forget(message); });
  return {
    [self](const candidates_wanted& message) {
      self->state.report_candidates(message);
    },
    [self](const staff_page_happened& message) {
      self->send(self->state.staff(message.user), page_happened{message.event});
    },
    [self](const staff_lease_wanted& message) { self->state.pass_on(message); },
    [self](const staff_changed& message) { self->state.note(message); },
    [self](const call_died& message) { self->state.tell_all(message); },
    [self](const stop_now&) { self->state.stop(); },
  };
}

} // namespace callengine::actors
