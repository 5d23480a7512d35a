#include "actors/outbox/outbox_worker.hpp"

#include "actors/outbox/errand.hpp"
#include "model/voicemail/pipeline.hpp"

#include <utility>

namespace callengine::actors {

namespace {

using namespace std::chrono_literals;
using worker = outbox_worker_actor::stateful_pointer<outbox_worker_state>;

/// Until the database is asked again to take what was done.
constexpr auto database_pause = 1s;

bool is_about_message(task what) {
  return what == task::keep || what == task::transcribe
    || what == task::announce;
}

/// False: the database does not tell.
bool find_message(worker self, std::optional<voicemail_facts>& message) {
  auto& state = self->state;
  const auto& ports = *state.ports;
  if (!is_about_message(state.item->what))
    return true;
  auto found = ports.store.message(state.item->client, state.item->subject);
  if (!found) {
    ++ports.meters.store_errors;
    ports.report("a message can't be read: " + found.error);
    return false;
  }
  message = std::move(*found.value);
  if (message)
    leave_out_what_is_not_set_up(*message, ports);
  return true;
}

void note_end(const outbox_ports& ports, const outbox_item& item,
  const attempt& came_to, item_state state) {
  if (came_to) {
    ++ports.meters.done[item.what];
  } else if (state == item_state::failed) {
    ++ports.meters.given_up[item.what];
    ports.report("item " + std::to_string(item.id) + " ("
      + std::string{to_string(item.what)} + ") is given up: " + came_to.reason);
  } else if (came_to.how == attempt::end::failed) {
    ++ports.meters.failed[item.what];
  }
}

void tell_pages(worker self) {
  std::optional<voicemail_facts> message;
  if (find_message(self, message) && message)
    self->state.ports->tell(*message);
}

/// Writes down what became of the item, or tries again later: it was done.
void write_down(worker self) {
  auto& state = self->state;
  const auto& ports = *state.ports;
  const auto answer = ports.store.settle(*state.unwritten, ports.clock.now());
  if (!answer.error.empty()) {
    ++ports.meters.store_errors;
    ports.report("what the outbox did can't be written: " + answer.error);
    if (!answer.for_good) {
      self->delayed_send(self, database_pause, tick{});
      return;
    }
  }
  state.unwritten.reset();
  tell_pages(self);
  state.item.reset();
  self->send(state.owner, item_settled{state.what, state.number});
}

void begin(worker self, const outbox_item& item) {
  auto& state = self->state;
  const auto& ports = *state.ports;
  state.item = item;
  std::optional<voicemail_facts> message;
  errand_end done;
  if (find_message(self, message)) {
    const auto* known = message ? &*message : nullptr;
    if (known != nullptr && item.what == task::keep && item.attempts == 1)
      ports.tell(*known); // it is new
    done = carry_out(item, known, ports, state.stop);
  } else {
    done.came_to
      = {attempt::end::failed, "The database can't be read.", std::nullopt};
  }
  const double dice
    = std::uniform_real_distribution<double>{0.0, 1.0}(state.dice);
  state.unwritten = voicemail::settle(item, message ? &*message : nullptr,
    done.came_to, std::move(done.learnt), ports.clock.now(), dice);
  note_end(ports, item, done.came_to, state.unwritten->state);
  write_down(self);
}

} // namespace

outbox_worker_actor::behavior_type outbox_worker_behavior(worker self,
  const outbox_ports* ports, outbox_actor owner, task what, std::size_t number,
  const std::stop_token& stop) {
  auto& state = self->state;
  state.ports = ports;
  state.owner = std::move(owner);
  state.what = what;
  state.number = number;
  state.stop = stop;
  state.dice.seed(
    static_cast<unsigned>(ports->clock.now().time_since_epoch().count() * 31
      + static_cast<std::int64_t>(number)));
  return {
    [self](item_claimed& claimed) { begin(self, claimed.item); },
    [self](tick) {
      if (self->state.unwritten)
        write_down(self);
    },
    [self](stop_now) {
      // What is not written is done again by the next run.
      self->state.owner = nullptr;
      self->quit();
    },
  };
}

} // namespace callengine::actors
