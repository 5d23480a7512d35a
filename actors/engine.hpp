#pragma once

#include "actors/engine_ports.hpp"
#include "actors/outbox/outbox_ports.hpp"
#include "model/call/call.hpp"
#include "model/ended_call.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/call_engine.hpp"
#include "model/ports/snapshot_store.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace callengine::actors {

/// The actor system with everything in it. Thread-safe after construction.
class engine final : public call_engine {
public:
  /// Starts the actors. `workers` threads carry them; the ports outlive the
  /// engine.
  engine(const engine_ports& ports, std::size_t workers);
  ~engine() override;

  engine(const engine&) = delete;
  engine& operator=(const engine&) = delete;

  /// Puts new plans in force for the next calls.
  void change_plans(plan_book_ptr plans);

  /// Calls that ended before this start.
  void remember_ended(std::vector<ended_call> calls);

  // -- what an earlier run kept; plans must be in force --

  /// Before the first request: from here on a call that is not known is looked
  /// up in the store.
  void restore_staff(std::vector<staff_snapshot> staff);

  /// Goes on with these calls.
  void take_back(std::vector<call_snapshot> calls);

  /// That was all.
  void finish_recovery();

  /// The store has lost what it had: all is written to it anew.
  void save_again();

  /// Whether a call is live. Any thread.
  bool is_live(const call_sid& call) const;

  /// How many calls are live. Any thread.
  std::size_t live_call_count() const;

  /// The leases in force. Any thread.
  lease_survey survey_leases();

  /// The sockets are about to be closed by the engine itself: whoever is on
  /// duty stays so, for the next run. Any thread.
  void leave_pages();

  /// Starts the slow work. Once, after the start; the ports outlive the engine.
  void start_outbox(const outbox_ports& ports);

  /// Ends all actors and waits for them. Nothing may be asked afterwards.
  void stop();

  // -- call_engine ------------------------------------------------------------

  void accept(webhook request, webhook_reply_ptr reply) override;
  void page_did(staff_key staff, incoming_page_event event) override;
  void relay_opened(client_id client, const call_sid& call, std::uint32_t step,
    relay_line_ptr line) override;
  void relay_did(
    client_id client, const call_sid& call, call_event event) override;
  void tell_news(client_id client, department_news news) override;
  void live_calls(client_id client,
    std::function<void(std::vector<live_call>)> done) override;
  void find_live_call(client_id client, call_sid call,
    std::function<void(std::optional<live_call>)> done) override;
  void watch_board(staff_key staff, page_ptr page) override;
  void leave_board(staff_key staff, std::string session) override;
  void ping(std::function<void()> done) override;

private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

} // namespace callengine::actors
