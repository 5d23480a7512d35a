#pragma once

#include "actors/call_directory.hpp"
#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"
#include "tests/actors/board_fake.hpp"
#include "tests/actors/clinic.hpp"
#include "tests/actors/conversation_fakes.hpp"
#include "tests/actors/fakes.hpp"
#include "tests/actors/history_fake.hpp"
#include "tests/actors/store_fake.hpp"

#include <caf/scheduler/test_coordinator.hpp>
#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine::actors::testing {

using namespace std::chrono_literals;

/// CAF with one thread (the test's own) and a clock that only `advance` moves.
class virtual_system {
public:
  virtual_system();
  ~virtual_system();

  virtual_system(const virtual_system&) = delete;
  virtual_system& operator=(const virtual_system&) = delete;

  caf::actor_system& system() noexcept {
    return system_;
  }

  caf::scheduler::test_coordinator& scheduler() noexcept {
    return scheduler_;
  }

  /// Runs actors until none has anything to do. No time passes.
  void settle();

  /// As `settle`, but one actor is as slow as can be: it runs when no other has
  /// anything to do.
  template <class Handle>
  void settle_with_slow(const Handle& slow) {
    const auto* last = dynamic_cast<caf::resumable*>(
      caf::actor_cast<caf::abstract_actor*>(slow));
    scheduler_.run_jobs_filtered(
      [last](const caf::resumable* job) { return job != last; });
    settle();
  }

  /// Lets time pass, timer by timer: what one timer sets off is done before
  /// the next is due, and timers armed on the way ring in their turn.
  void advance(milliseconds time);

  /// The wall clock: begins at a fixed moment and follows the virtual time.
  time_point now() const;

  /// Actors that have not ended.
  std::size_t running();

private:
  class config;

  std::unique_ptr<config> config_;
  caf::actor_system system_;
  caf::scheduler::test_coordinator& scheduler_;
  caf::actor_clock::time_point start_;
};

/// The actors of an engine in virtual time, with recording ports around them.
/// What the test does is carried through before the function returns.
class virtual_engine : public virtual_system {
public:
  virtual_engine();
  ~virtual_engine();

  /// Stops the actors. Afterwards `running()` should be 0.
  void stop();

  void put_in_force(std::vector<clinic_tables> tables);

  /// Sends a webhook.
  reply_ptr accept(webhook request);

  /// While true, webhooks pile up until something else settles: they reach the
  /// engine at the same time.
  bool pile_up = false;

  void page_did(staff_key staff, incoming_page_event event);

  /// Connects a page that has not said yet whether it takes calls.
  recording_page_ptr say_hello(staff_key staff, bool hears_everything = false);

  void tell_news(client_id client, department_news news);

  /// A ConversationRelay comes to a call of this clinic, by the document that
  /// the call has now, or by the one with this step.
  recording_line_ptr open_relay(const call_sid& call,
    const std::string& session = "VX1", client_id client = clinic,
    std::optional<std::uint32_t> step = {});
  void relay_did(const call_sid& call, call_event event);

  /// No model is configured.
  void take_answerer_away() {
    ports_.answerer = nullptr;
  }

  /// No database is asked for the day's figures.
  void take_boards_away() {
    ports_.boards = nullptr;
  }

  /// Connects a page that takes calls and acknowledges nothing by itself.
  recording_page_ptr sign_in(staff_key staff);

  /// … and acknowledges every offer at once.
  recording_page_ptr sign_in_and_acknowledge(staff_key staff);

  void drop(staff_key staff, const recording_page_ptr& page);
  void acknowledge(staff_key staff, const recording_page_ptr& page);
  void decline(staff_key staff, const recording_page_ptr& page);

  /// The live calls' values, as the switchboard lists them.
  call_list list(list_calls wanted = {});

  /// `state_name` of a live call; "none" if there is no such call.
  std::string state_of(const call_sid& call);

  // -- into the works, for tests of failures ----------------------------------

  call_actor actor_of(const call_sid& call);
  roster_actor roster_of(client_id client);
  staff_actor actor_of(staff_key staff);

  /// Ends an actor as an exception in it would.
  template <class Handle>
  void kill(const Handle& actor) {
    caf::anon_send_exit(actor, caf::exit_reason::kill);
    settle();
  }

  recording_history history;
  recording_store store;
  scripted_lookup lookup;
  recording_control control;
  scripted_answerer answerer;
  scripted_boards boards;
  engine_faults faults;
  engine_meters meters;
  switchboard_actor switchboard;

private:
  class wall_clock;

  recording_page_ptr connect(staff_key staff,
    std::function<void(const page_frame::offer_made&)> hook,
    bool hears_everything = false);

  std::unique_ptr<wall_clock> clock_;
  engine_ports ports_;
  call_directory calls_;
  timers time_;
  plan_book_ptr plans_;
  int sessions_ = 0;
};

/// An engine with the billing clinic and another one, and nobody signed in.
/// Every test ends with all actors stopped and rows that make sense.
class engine_test : public ::testing::Test, public virtual_engine {
protected:
  void SetUp() override;
  void TearDown() override;
};

} // namespace callengine::actors::testing
