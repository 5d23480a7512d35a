#include "tests/actors/fixture.hpp"

#include "actors/call.hpp"
#include "actors/roster.hpp"
#include "actors/staff.hpp"
#include "actors/switchboard.hpp"
#include "actors/timers.hpp"
#include "model/plan/plan_compiler.hpp"

#include <utility>

namespace callengine::actors::testing {

namespace {

constexpr time_point wall_start{milliseconds{1'795'334'400'000}};

/// The state of an actor, which no other thread runs here.
template <class State, class Handle>
State& state_in(const Handle& handle) {
  using base = typename Handle::template stateful_base<State>;
  return static_cast<base*>(caf::actor_cast<caf::abstract_actor*>(handle))
    ->state;
}

} // namespace

// -- virtual_system -----------------------------------------------------------

class virtual_system::config : public caf::actor_system_config {
public:
  config() {
    add_message_types<caf::id_block::callengine>();
    set("scheduler.policy", caf::atom("testing"));
  }
};

virtual_system::virtual_system()
  : config_(std::make_unique<config>()), system_(*config_),
    scheduler_(
      dynamic_cast<caf::scheduler::test_coordinator&>(system_.scheduler())),
    start_(scheduler_.clock().now()) {
  // An actor that a test forgot must fail the test, not hang it.
  system_.await_actors_before_shutdown(false);
}

virtual_system::~virtual_system() = default;

void virtual_system::settle() {
  while (scheduler_.try_run_once())
    continue;
}

void virtual_system::advance(milliseconds time) {
  auto& clock = scheduler_.clock();
  const auto end = clock.now() + time;
  settle();
  while (!clock.schedule().empty() && clock.schedule().begin()->first <= end) {
    const auto due = clock.schedule().begin()->first;
    clock.advance_time(due > clock.now() ? due - clock.now()
                                         : caf::actor_clock::duration_type{});
    settle();
  }
  clock.advance_time(end - clock.now());
  settle();
}

time_point virtual_system::now() const {
  const auto passed = scheduler_.clock().now() - start_;
  return wall_start + std::chrono::duration_cast<milliseconds>(passed);
}

std::size_t virtual_system::running() {
  return system_.registry().running();
}

// -- virtual_engine -----------------------------------------------------------

class virtual_engine::wall_clock final : public callengine::clock {
public:
  explicit wall_clock(const virtual_system& time) : time_(time) {}

  time_point now() const override {
    return time_.now();
  }

private:
  const virtual_system& time_;
};

virtual_engine::virtual_engine()
  : clock_(std::make_unique<wall_clock>(*this)), ports_{*clock_, history, store,
                                                   control, lookup, faults,
                                                   meters, &answerer, &boards},
    time_{system()} {
  time_.start(system().spawn(timekeeper_behavior, &time_));
  switchboard = system().spawn(switchboard_behavior, &ports_, &calls_, &time_);
}

virtual_engine::~virtual_engine() {
  stop();
}

void virtual_engine::stop() {
  if (!switchboard)
    return;
  caf::anon_send(switchboard, stop_now{});
  settle();
  switchboard = nullptr;
}

void virtual_engine::put_in_force(std::vector<clinic_tables> tables) {
  plans_ = compile_plan_book(tables, plans_);
  caf::anon_send(switchboard, plans_changed{plans_});
  settle();
}

reply_ptr virtual_engine::accept(webhook request) {
  auto reply = std::make_shared<recording_reply>();
  caf::anon_send(switchboard, webhook_arrived{std::move(request), reply});
  if (!pile_up)
    settle();
  return reply;
}

// -- pages --------------------------------------------------------------------

void virtual_engine::page_did(staff_key staff, incoming_page_event event) {
  caf::anon_send(switchboard, actors::page_did{staff, std::move(event)});
  settle();
}

recording_page_ptr virtual_engine::connect(staff_key staff,
  std::function<void(const page_frame::offer_made&)> hook,
  bool hears_everything) {
  auto page = std::make_shared<recording_page>(
    "session-" + std::to_string(++sessions_));
  page->on_offer = std::move(hook);
  page_did(staff, page_event::connected{page, hears_everything});
  return page;
}

recording_page_ptr virtual_engine::say_hello(
  staff_key staff, bool hears_everything) {
  return connect(staff, nullptr, hears_everything);
}

void virtual_engine::tell_news(client_id client, department_news news) {
  caf::anon_send(switchboard, news_told{client, std::move(news)});
  settle();
}

recording_line_ptr virtual_engine::open_relay(const call_sid& call,
  const std::string& session, client_id client,
  std::optional<std::uint32_t> step) {
  auto line = std::make_shared<recording_line>(session);
  const auto known = list({std::nullopt, call});
  const auto now = known.empty() ? 0 : known[0]->step;
  if (!calls_.send(client, call, relay_connected{line, step.value_or(now)}))
    line->close();
  settle();
  return line;
}

void virtual_engine::relay_did(const call_sid& call, call_event event) {
  calls_.send(clinic, call, call_happened{std::move(event)});
  settle();
}

recording_page_ptr virtual_engine::sign_in(staff_key staff) {
  auto page = connect(staff, nullptr);
  page_did(staff, page_event::presence_set{page->session(), true});
  return page;
}

recording_page_ptr virtual_engine::sign_in_and_acknowledge(staff_key staff) {
  const auto session = "session-" + std::to_string(sessions_ + 1);
  auto page = connect(
    staff, [this, staff, session](const page_frame::offer_made& offer) {
      caf::anon_send(switchboard,
        actors::page_did{
          staff, page_event::offer_acknowledged{session, offer.offer}});
    });
  page_did(staff, page_event::presence_set{session, true});
  return page;
}

void virtual_engine::drop(staff_key staff, const recording_page_ptr& page) {
  page_did(staff, page_event::disconnected{page->session()});
}

void virtual_engine::acknowledge(
  staff_key staff, const recording_page_ptr& page) {
  page_did(staff,
    page_event::offer_acknowledged{
      page->session(), page->last<page_frame::offer_made>().offer});
}

void virtual_engine::decline(staff_key staff, const recording_page_ptr& page) {
  page_did(staff,
    page_event::offer_declined{
      page->session(), page->last<page_frame::offer_made>().offer});
}

// -- looking inside -----------------------------------------------------------

call_list virtual_engine::list(list_calls wanted) {
  call_list result;
  caf::scoped_actor self{system()};
  auto request = self->request(switchboard, caf::infinite, std::move(wanted));
  settle();
  request.receive([&result](call_list& calls) { result = std::move(calls); },
    [](const caf::error& error) {
      ADD_FAILURE() << "the switchboard did not list its calls: "
                    << caf::to_string(error);
    });
  return result;
}

std::string virtual_engine::state_of(const call_sid& call) {
  const auto found = list({std::nullopt, call});
  return found.empty() ? "none" : std::string{state_name(found[0]->state)};
}

call_actor virtual_engine::actor_of(const call_sid& call) {
  const auto found
    = state_in<switchboard_state>(switchboard).find_calls({std::nullopt, call});
  return found.empty() ? call_actor{} : found[0];
}

roster_actor virtual_engine::roster_of(client_id client) {
  return state_in<switchboard_state>(switchboard).roster(client);
}

staff_actor virtual_engine::actor_of(staff_key staff) {
  auto roster = roster_of(staff.client);
  return state_in<roster_state>(roster).staff(staff.user);
}

// -- engine_test --------------------------------------------------------------

void engine_test::SetUp() {
  put_in_force({billing_tables(), other_clinic_tables()});
}

void engine_test::TearDown() {
  stop();
  EXPECT_EQ(running(), 0U) << "actors live on after the stop";
  EXPECT_EQ(history.contradiction(), "");
}

} // namespace callengine::actors::testing
