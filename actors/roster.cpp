#include "actors/roster.hpp"

#include "actors/staff.hpp"
#include "model/limits.hpp"

#include <algorithm>

namespace callengine::actors {

namespace {

/// The timer of the news; the board's count from 0.
constexpr std::uint8_t news_kind = 16;

} // namespace

void roster_state::start(
  const engine_ports& ports, client_id client, timers& time) {
  ports_ = &ports;
  client_ = client;
  time_ = &time;
  board_.start(self_, ports, client, time);
}

void roster_state::report_candidates(const candidates_wanted& message) {
  self_->send(message.caller, call_happened{mirror_.report(message.users)});
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
  mirror_.foresee(message.user, message.want.event, ports_->clock.now());
  self_->send(staff(message.user), message.want);
}

void roster_state::pass_on(const staff_told& message) {
  mirror_.foresee(message.user, message.event, ports_->clock.now());
  // A hunt that goes on at once must find who was there before the restart.
  if (std::holds_alternative<staff_events::restored>(message.event)
    && !mirror_.knows(message.user)) {
    staff_member person;
    person.key = {client_, message.user};
    const auto now = advance(person, message.event, ports_->clock.now()).next;
    const auto* held = lease_of(now);
    mirror_.note(
      availability_of(now), held != nullptr ? held->call : call_sid{});
  }
  self_->send(staff(message.user), message);
}

void roster_state::note(const staff_changed& news) {
  mirror_.note(news.now, news.holder);
}

// -- news of messages and missed calls ---------------------------------------

void roster_state::hear_news(addressed_news& message) {
  if (news_.has_room()) {
    news_.count_told();
    tell(message.news, message.members);
  } else {
    news_.keep(std::move(message.news), std::move(message.members));
  }
  if (!has_news_window_)
    open_news_window();
}

void roster_state::open_news_window() {
  has_news_window_ = true;
  time_->arm(news_timer_, self_->ctrl(), news_kind, 0, limits::news_window);
}

void roster_state::close_news_window() {
  has_news_window_ = false;
  const auto kept = news_.next();
  if (kept.is_empty())
    return;
  const auto items = kept.items();
  for (const auto& each : items) {
    news_.count_told();
    tell(each.news, each.members);
  }
  if (items.empty()) {
    news_.fill();
    tell(kept);
  }
  open_news_window();
}

void roster_state::tell(
  const department_news& news, const std::vector<user_id>& members) {
  const auto assignee = assignee_of(news);
  for (const auto& [user, actor] : staff_) {
    const bool is_theirs = user == assignee
      || std::find(members.begin(), members.end(), user) != members.end();
    self_->send(actor, news_came{news, is_theirs});
  }
}

void roster_state::tell(const kept_news& lists) {
  const auto all = lists.all();
  for (const auto& [user, actor] : staff_)
    self_->send(actor, lists_came{all, lists.of(user)});
}

void roster_state::hear(const timer_due& due) {
  if (due.kind == news_kind)
    close_news_window();
  else
    board_.hear(due);
}

// -- the staff ----------------------------------------------------------------

void roster_state::hear(const call_died& message) {
  board_.lose(message.call);
  tell_all(message);
}

void roster_state::forget(const caf::down_msg& message) {
  for (auto place = staff_.begin(); place != staff_.end(); ++place)
    if (place->second.address() == message.source) {
      ports_->faults.lost_actor(
        "staff member " + std::to_string(place->first.value));
      mirror_.forget(place->first);
      board_.lose(place->first);
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
    [self](const staff_told& message) { self->state.pass_on(message); },
    [self](const staff_changed& message) { self->state.note(message); },
    [self](addressed_news& message) { self->state.hear_news(message); },
    [self](const call_died& message) { self->state.hear(message); },
    [self](const save_again& message) { self->state.tell_all(message); },
    [self](const stop_now&) { self->state.stop(); },
    [self](
      const call_shown& message) { self->state.shown_board().hear(message); },
    [self](
      const person_shown& message) { self->state.shown_board().hear(message); },
    [self](const board_watched& message) {
      self->state.shown_board().watch(message);
    },
    [self](
      const board_left& message) { self->state.shown_board().leave(message); },
    [self](board_told& message) { self->state.shown_board().hear(message); },
    [self](const timer_due& message) { self->state.hear(message); },
  };
}

} // namespace callengine::actors
