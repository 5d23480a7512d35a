// What a call wants done, carried out by its actor.
#include "actors/call.hpp"

#include <utility>

namespace callengine::actors {

void call_state_holder::ask_roster(user_id user, staff_event event) {
  self_->send(
    roster_, staff_lease_wanted{user, lease_wanted{std::move(event), self_}});
}

using namespace call_effects;

/// What is said and written down: it waits for the snapshot.
struct call_state_holder::keeping_performer {
  call_state_holder& holder;

  void operator()(answer& e) const {
    for (auto& reply : holder.waiting_)
      holder.keeper_.say(std::move(reply), e.document);
    holder.waiting_.clear();
  }

  void operator()(answer_leg& e) const {
    if (holder.leg_reply_)
      holder.keeper_.say(
        std::exchange(holder.leg_reply_, nullptr), std::move(e.document));
  }

  void operator()(note_decision& e) const {
    holder.keep(
      call_decided{holder.call_.client, holder.call_.sid, std::move(e.row)});
  }

  void operator()(note_started& e) const {
    holder.keep(std::move(e.row));
  }

  void operator()(note_ended& e) const {
    holder.keep(std::move(e.row));
  }

  void operator()(store_voicemail& e) const {
    holder.keep(std::move(e.row));
  }

  void operator()(note_turn& e) const {
    holder.keep(std::move(e.row));
  }

  void operator()(note_conversation& e) const {
    ++holder.ports_->meters.conversations_ended[e.row.how];
    holder.keep(std::move(e.row));
  }

  template <class Effect>
  void operator()(Effect&) const {}
};

/// What others do for the call.
struct call_state_holder::performer {
  call_state_holder& holder;

  void operator()(ask_candidates& e) const {
    holder.self_->send(
      holder.roster_, candidates_wanted{std::move(e.users), holder.self_});
  }

  void operator()(offer_staff& e) const {
    ++holder.ports_->meters.offers_made;
    const auto user = e.user;
    holder.ask_roster(
      user, staff_events::offer_requested{holder.call_.sid, std::move(e)});
  }

  void operator()(connect_staff& e) const {
    ++holder.ports_->meters.offers_ended[offer_end::answered];
    holder.was_talking_ = true; // what is released in this step is a talk
    holder.ask_roster(e.user,
      staff_events::connect_requested{holder.call_.sid, e.attempt, e.fence});
  }

  void operator()(release_staff& e) const {
    if (!holder.was_talking_)
      ++holder.ports_->meters.offers_ended[e.why];
    holder.ask_roster(e.user,
      staff_events::release_requested{
        holder.call_.sid, e.attempt, e.fence, e.why, e.wrap_up});
  }

  void operator()(hold_staff& e) const {
    const auto user = e.user;
    holder.ask_roster(
      user, staff_events::lease_restored{holder.call_.sid, std::move(e)});
  }

  void operator()(cancel_leg& e) const {
    holder.ports_->calls.cancel_leg(e.leg);
  }

  void operator()(call_effects::arm_timer& e) const {
    const auto kind = static_cast<std::uint8_t>(e.timer);
    holder.time_->arm(holder.timers_.at(kind), holder.self_->ctrl(), kind,
      e.generation, e.after);
  }

  void operator()(ask_answerer& e) const {
    holder.links_.ask(std::move(e.question));
  }

  void operator()(stop_answerer& e) const {
    holder.links_.stop(e.question);
  }

  void operator()(tell_relay& e) const {
    holder.links_.say(std::move(e.token), e.last);
  }

  void operator()(end_relay& e) const {
    holder.links_.end(std::move(e.handoff));
  }

  // Done by `keeping_performer`.
  void operator()(const answer&) const {}

  void operator()(const answer_leg&) const {}

  void operator()(const note_decision&) const {}

  void operator()(const note_started&) const {}

  void operator()(const note_ended&) const {}

  void operator()(const store_voicemail&) const {}

  void operator()(const note_turn&) const {}

  void operator()(const note_conversation&) const {}
};

void call_state_holder::keep(history_row row) {
  watch_.count(row, call_);
  keeper_.note(std::move(row));
}

void call_state_holder::tell_board(time_point now) {
  if (auto seen = watch_.look(call_, now))
    self_->send(roster_, call_shown{std::move(*seen)});
}

void call_state_holder::note(call_effect& effect) {
  std::visit(keeping_performer{*this}, effect);
}

void call_state_holder::perform(call_effect& effect) {
  std::visit(performer{*this}, effect);
}

} // namespace callengine::actors
