#include "actors/engine.hpp"

#include "actors/call_directory.hpp"
#include "actors/lending_store.hpp"
#include "actors/lent_threads.hpp"
#include "actors/messages.hpp"
#include "actors/outbox/outbox.hpp"
#include "actors/switchboard.hpp"
#include "actors/timers.hpp"
#include "model/limits.hpp"

#include <algorithm>
#include <atomic>
#include <stop_token>
#include <utility>

namespace callengine::actors {

namespace {

class engine_config : public caf::actor_system_config {
public:
  explicit engine_config(std::size_t workers) {
    add_message_types<caf::id_block::callengine>();
    // Work sharing: the default policy's queue is quadratic when many actors
    // are ready at once (actor-framework 0.17.6, double_ended_queue).
    use_lent_threads(*this);
    set("scheduler.max-threads", workers);
  }
};

live_call listed(const call& call) {
  live_call result;
  result.call = call.sid;
  result.state = state_name(call.state);
  result.started_at = call.started_at;
  result.department = call.department;
  result.user = person_of(call.state);
  result.urgent = call.urgent;
  result.is_test = call.is_test;
  return result;
}

} // namespace

struct engine::impl {
  impl(const engine_ports& given, std::size_t workers)
    : config(workers), system(config),
      snapshots(given.snapshots, system), ports{given.clock, given.history,
                                            snapshots, given.calls,
                                            given.lookup, given.faults,
                                            given.meters, given.answerer,
                                            given.boards},
      time(system), switchboard(system.spawn(
                      switchboard_behavior, &ports, &directory, &time)) {
    time.start(system.spawn(timekeeper_behavior, &time));
  }

  /// Asks the switchboard and calls `done` on an actor's thread.
  void list(list_calls wanted, std::function<void(call_list)> done) {
    const auto ask = [target = switchboard, wanted = std::move(wanted),
                       done = std::move(done)](caf::event_based_actor* self) {
      self->request(target, 2 * limits::answer_deadline, wanted)
        .then([done](call_list& calls) { done(std::move(calls)); },
          [done](const caf::error&) { done({}); });
    };
    system.spawn(ask);
  }

  engine_config config;
  call_directory directory;
  caf::actor_system system;
  lending_store snapshots;
  engine_ports ports;
  timers time;
  switchboard_actor switchboard;
  std::stop_source outbox_stops;
  outbox_actor outbox; ///< null: not started
  bool stopped = false;
  std::atomic<bool> leaving{false};
};

engine::engine(const engine_ports& ports, std::size_t workers)
  : impl_(std::make_unique<impl>(ports, workers)) {}

engine::~engine() {
  stop();
}

void engine::change_plans(plan_book_ptr plans) {
  caf::anon_send(impl_->switchboard, plans_changed{std::move(plans)});
}

void engine::remember_ended(std::vector<ended_call> calls) {
  caf::anon_send(impl_->switchboard, ended_calls_known{std::move(calls)});
}

void engine::restore_staff(std::vector<staff_snapshot> staff) {
  caf::anon_send(impl_->switchboard, staff_kept{std::move(staff)});
}

void engine::take_back(std::vector<call_snapshot> calls) {
  caf::anon_send(impl_->switchboard, calls_kept{std::move(calls)});
}

void engine::finish_recovery() {
  caf::anon_send(impl_->switchboard, recovery_over{});
}

void engine::save_again() {
  caf::anon_send(impl_->switchboard, actors::save_again{});
}

bool engine::is_live(const call_sid& call) const {
  return impl_->directory.contains(call);
}

std::size_t engine::live_call_count() const {
  return impl_->directory.size();
}

lease_survey engine::survey_leases() {
  return impl_->ports.meters.leases.survey(impl_->ports.clock.now(),
    [this](const call_sid& call) { return impl_->directory.contains(call); });
}

void engine::start_outbox(const outbox_ports& ports) {
  impl_->outbox = spawn_outbox(impl_->system, &ports,
    impl_->outbox_stops.get_token(), outbox_threads::own);
}

void engine::stop() {
  if (std::exchange(impl_->stopped, true))
    return;
  // The handle stays: the snapshot store may still have news for it.
  caf::anon_send(impl_->switchboard, stop_now{});
  impl_->outbox_stops.request_stop();
  if (impl_->outbox)
    caf::anon_send(std::exchange(impl_->outbox, nullptr), stop_now{});
  impl_->system.await_all_actors_done();
}

void engine::accept(webhook request, webhook_reply_ptr reply) {
  lent_thread here{impl_->system};
  webhook_arrived message{std::move(request), std::move(reply)};
  // Else it is of a new call, an ended one, or one of an earlier run.
  if (!impl_->directory.pass_on(message))
    caf::anon_send(impl_->switchboard, std::move(message));
  here.run();
}

void engine::leave_pages() {
  impl_->leaving = true;
}

void engine::page_did(staff_key staff, incoming_page_event event) {
  if (impl_->leaving && std::holds_alternative<page_event::disconnected>(event))
    return;
  lent_thread here{impl_->system};
  caf::anon_send(impl_->switchboard, actors::page_did{staff, std::move(event)});
  here.run();
}

void engine::relay_opened(client_id client, const call_sid& call,
  std::uint32_t step, relay_line_ptr line) {
  lent_thread here{impl_->system};
  if (!impl_->directory.send(client, call, relay_connected{line, step}))
    line->close();
  here.run();
}

void engine::relay_did(
  client_id client, const call_sid& call, call_event event) {
  lent_thread here{impl_->system};
  impl_->directory.send(client, call, call_happened{std::move(event)});
  here.run();
}

void engine::tell_news(client_id client, department_news news) {
  caf::anon_send(impl_->switchboard, news_told{client, std::move(news)});
}

void engine::watch_board(staff_key staff, page_ptr page) {
  caf::anon_send(impl_->switchboard,
    board_asked{staff.client, board_watched{std::move(page)}});
}

void engine::leave_board(staff_key staff, std::string session) {
  caf::anon_send(impl_->switchboard,
    board_asked{staff.client, board_left{std::move(session)}});
}

void engine::live_calls(
  client_id client, std::function<void(std::vector<live_call>)> done) {
  impl_->list(
    {client, std::nullopt}, [done = std::move(done)](const call_list& calls) {
      std::vector<live_call> result;
      for (const auto& value : calls)
        if (!std::holds_alternative<call_states::ended>(value->state))
          result.push_back(listed(*value));
      std::sort(
        result.begin(), result.end(), [](const auto& left, const auto& right) {
          return std::tie(right.urgent, left.started_at, left.call)
            < std::tie(left.urgent, right.started_at, right.call);
        });
      done(std::move(result));
    });
}

void engine::find_live_call(client_id client, call_sid call,
  std::function<void(std::optional<live_call>)> done) {
  impl_->list({client, std::move(call)},
    [done = std::move(done)](const call_list& calls) {
      if (calls.empty()
        || std::holds_alternative<call_states::ended>(calls[0]->state))
        done(std::nullopt);
      else
        done(listed(*calls[0]));
    });
}

void engine::ping(std::function<void()> done) {
  const auto ask = [target = impl_->switchboard, done = std::move(done)](
                     caf::event_based_actor* self) {
    const list_calls of_nobody{client_id{}, call_sid{}};
    self->request(target, caf::infinite, of_nobody)
      .then([done](const call_list&) { done(); },
        [](const caf::error&) {
          // The switchboard has ended: that is no life.
        });
  };
  impl_->system.spawn(ask);
}

} // namespace callengine::actors
