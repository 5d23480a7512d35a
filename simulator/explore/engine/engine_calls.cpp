// The calls' part of the box: what a live call's actor does.
#include "model/call/step_protocol.hpp"
#include "simulator/explore/engine/engine_box.hpp"

#include <exception>

namespace callengine::explore {

void engine_box::hear(
  live_call& live, const webhook& request, webhook_reply_ptr reply) {
  auto what = receive(live.value, request);
  bent_.received(live.value, request, what);
  if (what.to == reception::reply::next_answer)
    live.waiting.push_back(std::move(reply));
  else if (what.to == reception::reply::leg_answer)
    live.leg_reply = std::move(reply);
  if (what.applies)
    apply(live, request.event);
  else if (what.news)
    apply(live, *what.news);
  if (what.to == reception::reply::document)
    live.keeper.say(std::move(reply), std::move(what.document));
  // A call that had to be abandoned has no words for its legs.
  if (live.leg_reply)
    live.keeper.say(std::exchange(live.leg_reply, nullptr), hang_up());
  if (what.caller_gone)
    apply(live, call_events::caller_hung_up{request.parent_status});
  live.keeper.flush(live.value);
}

void engine_box::hear_store(const call_sid& call, std::uint64_t number,
  std::uint64_t version, durability how) {
  auto* live = find_live(call, number);
  if (live == nullptr)
    return;
  if (version != 0)
    live->keeper.kept(version, how);
  if (!live->retires || !live->keeper.settled())
    return;
  live->keeper.end({call, live->value.client, engine_now()});
  const auto [first, last] = retiring_.equal_range(call);
  for (auto place = first; place != last; ++place)
    if (place->second.number == number) {
      for (const auto& reply : place->second.waiting)
        reply->answer(hang_up());
      retiring_.erase(place);
      return;
    }
}

void engine_box::happen(const call_sid& call, const call_event& event) {
  const auto live = calls_.find(call);
  if (live != calls_.end())
    apply(live->second, event);
}

void engine_box::apply(live_call& live, const call_event& event) {
  make_step(live, &event,
    [&](time_point now) { return advance(*live.of, live.value, event, now); });
}

void engine_box::resume_call(live_call& live) {
  make_step(live, nullptr,
    [&](time_point now) { return resume(*live.of, live.value, now); });
}

void engine_box::end_late(live_call& live, time_point ended_at) {
  make_step(live, nullptr, [&](time_point now) {
    return callengine::end_late(*live.of, live.value, ended_at, now);
  });
}

template <class Function>
void engine_box::make_step(
  live_call& live, const call_event* event, Function next) {
  const bool was_over
    = std::holds_alternative<call_states::ended>(live.value.state);
  const auto now = engine_now();
  step result;
  try {
    result = next(now);
  } catch (const std::exception& error) {
    watch_.see_text(
      "call " + live.value.sid + " had to be given up: " + error.what());
    result = abandon(*live.of, live.value, now);
  }
  bent_.stepped(*live.of, live.value, event, result, now);
  watch_.see(call_step_seen{*live.of, live.value, event, result, now});
  const bool changed = !result.effects.empty() || !(result.next == live.value);
  live.value = std::move(result.next);
  // The snapshot goes ahead of what others do because of this step.
  for (auto& effect : result.effects)
    note(live, effect);
  live.keeper.stepped(live.value, changed);
  for (auto& effect : result.effects)
    perform(live, effect);
  if (!was_over
    && std::holds_alternative<call_states::ended>(live.value.state)) {
    for (auto& timer : live.timers)
      timer.reset();
    deliver(
      live.from_switchboard, [this, sid = live.value.sid] { end_call(sid); });
  }
}

void engine_box::tell_staff(live_call& live, user_id user, staff_event event) {
  const auto client = live.value.client;
  const auto times = bent_.times_told(event);
  auto pass_on = [this, client, user, event = std::move(event)] {
    clinic_of(client).pass_on(user, event);
  };
  constexpr milliseconds apart{4000};
  for (int again = 1; again < times; ++again)
    clock_.send(apart * again, [this, life = life_, pass_on] {
      if (life == life_)
        enter(pass_on);
    });
  if (times > 0)
    deliver(live.to_roster, std::move(pass_on));
}

void engine_box::keep_row(live_call& live, history_row row) {
  if (bent_.rows_wait())
    live.keeper.note(std::move(row));
  else
    rows_.write(std::move(row));
}

/// What is said and written down: it waits for the snapshot.
struct engine_box::keeping_performer {
  engine_box& box;
  live_call& live;

  void operator()(call_effects::answer& e) const {
    for (auto& reply : std::exchange(live.waiting, {}))
      live.keeper.say(std::move(reply), e.document);
  }

  void operator()(call_effects::answer_leg& e) const {
    if (live.leg_reply)
      live.keeper.say(
        std::exchange(live.leg_reply, nullptr), std::move(e.document));
  }

  void operator()(call_effects::note_decision& e) const {
    box.keep_row(
      live, call_decided{live.value.client, live.value.sid, std::move(e.row)});
  }

  void operator()(call_effects::note_started& e) const {
    box.keep_row(live, std::move(e.row));
  }

  void operator()(call_effects::note_ended& e) const {
    box.keep_row(live, std::move(e.row));
  }

  void operator()(call_effects::store_voicemail& e) const {
    box.keep_row(live, std::move(e.row));
  }

  void operator()(call_effects::note_turn& e) const {
    box.keep_row(live, std::move(e.row));
  }

  void operator()(call_effects::note_conversation& e) const {
    box.keep_row(live, std::move(e.row));
  }

  template <class Effect>
  void operator()(Effect&) const {}
};

void engine_box::note(live_call& live, call_effect& effect) {
  std::visit(keeping_performer{*this, live}, effect);
}

void engine_box::arm(
  const call_sid& call, const call_effects::arm_timer& effect) {
  const auto kind = static_cast<std::size_t>(effect.timer);
  const call_events::timer_expired due{effect.timer, effect.generation};
  calls_.at(call).timers.at(kind)
    = clock_.after(effect.after, [this, call, due, life = life_] {
        enter([this, call, due, life] {
          if (life == life_ && !process_.dead)
            happen(call, due);
        });
      });
}

void engine_box::perform(live_call& live, call_effect& effect) {
  using namespace call_effects;

  struct performer {
    engine_box& box;
    live_call& live;

    void operator()(ask_candidates& e) const {
      auto& engine = box;
      engine.deliver(live.to_roster,
        [&engine, client = live.value.client, sid = live.value.sid,
          users = std::move(e.users)] {
          engine.clinic_of(client).report_candidates(sid, users);
        });
    }

    void operator()(offer_staff& e) const {
      const auto user = e.user;
      box.tell_staff(live, user,
        staff_events::offer_requested{live.value.sid, std::move(e)});
    }

    void operator()(connect_staff& e) const {
      box.tell_staff(live, e.user,
        staff_events::connect_requested{live.value.sid, e.attempt, e.fence});
    }

    void operator()(release_staff& e) const {
      box.tell_staff(live, e.user,
        staff_events::release_requested{
          live.value.sid, e.attempt, e.fence, e.why, e.wrap_up});
    }

    void operator()(hold_staff& e) const {
      const auto user = e.user;
      box.tell_staff(
        live, user, staff_events::lease_restored{live.value.sid, std::move(e)});
    }

    void operator()(cancel_leg& e) const {
      box.carrier_.cancel_leg(e.leg);
    }

    void operator()(call_effects::arm_timer& e) const {
      box.arm(live.value.sid, e);
    }

    void operator()(ask_answerer& e) const {
      box.ask_model(live, std::move(e.question));
    }

    void operator()(stop_answerer& e) const {
      box.model_.stop(live.value.sid, e.question);
    }

    void operator()(tell_relay& e) const {
      if (live.relay)
        live.relay->say(std::move(e.token), e.last);
    }

    void operator()(end_relay& e) const {
      if (live.relay)
        std::exchange(live.relay, nullptr)->end(std::move(e.handoff));
    }

    // Done by `note`.
    void operator()(const answer&) const {}

    void operator()(const answer_leg&) const {}

    void operator()(const note_decision&) const {}

    void operator()(const note_started&) const {}

    void operator()(const note_ended&) const {}

    void operator()(const store_voicemail&) const {}

    void operator()(const note_turn&) const {}

    void operator()(const note_conversation&) const {}
  };

  std::visit(performer{*this, live}, effect);
}

} // namespace callengine::explore
