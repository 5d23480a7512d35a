#pragma once

#include "actors/engine_meters.hpp"
#include "model/ids.hpp"
#include "model/ports/answerer.hpp"
#include "model/ports/board_reports.hpp"
#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/history.hpp"
#include "model/ports/snapshot_store.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace callengine::actors {

/// What went wrong inside, for the operator. Written by actors, read by
/// whoever shows metrics.
struct engine_faults {
  std::atomic<std::uint64_t> broken_calls{0}; ///< a step threw
  std::atomic<std::uint64_t> lost_actors{0};  ///< an actor died
  std::atomic<std::uint64_t> unreconciled{0}; ///< no clear answer of Twilio's
  std::atomic<std::uint64_t> freed_leases{0}; ///< their calls were gone
  std::atomic<std::uint64_t> superseded_calls{0}; ///< another engine has them
  /// Times that the database did not tell a board today's figures.
  std::atomic<std::uint64_t> boards_uncorrected{0};

  /// Questions to a model that the engine was not given.
  std::atomic<std::uint64_t> missing_answerers{0};

  /// Gets a sentence for the log; any thread. Set before the engine starts.
  std::function<void(const std::string&)> report;

  void broken_call(const call_sid& call, const char* why) {
    ++broken_calls;
    tell("call " + call + " had to be given up: " + why);
  }

  /// A saved call has no plan any more: its number's settings are gone.
  void lost_call(const call_sid& call) {
    ++broken_calls;
    tell("call " + call + " can't go on: its clinic's settings are gone");
  }

  /// Twilio gave no clear answer about a call of the last run, and is not asked
  /// again.
  void not_reconciled(const call_sid& call, const std::string& why) {
    ++unreconciled;
    tell("Twilio does not tell what became of call " + call + " (" + why
      + "): it goes on by its time limits");
  }

  /// A lease of the last run belonged to no call any more.
  void freed_lease(const call_sid& call, const char* why) {
    ++freed_leases;
    tell("a staff member was still held by call " + call
      + " and is free now: " + why);
  }

  /// The snapshot store holds a newer image, of another engine.
  void lost_to_another_engine(const call_sid& call) {
    ++superseded_calls;
    tell("call " + call + " goes on in another engine");
  }

  /// A board goes on with what it counted itself.
  void no_board(client_id client, const std::string& why) {
    ++boards_uncorrected;
    tell("the board of clinic " + std::to_string(client.value)
      + " is not corrected: " + why);
  }

  /// The clinic wants a model to answer, and there is none.
  void no_answerer(const call_sid& call) {
    if (missing_answerers++ == 0)
      tell("call " + call
        + " needs a language model and none is configured (AI_BASE_URL): the "
          "built-in answerer stands in, now and from here on");
  }

  /// `what` died: "a call" or "a staff member", named.
  void lost_actor(const std::string& what) {
    ++lost_actors;
    tell("the actor of " + what + " died");
  }

private:
  void tell(const std::string& text) const {
    if (report)
      report(text);
  }
};

/// The world outside the actors. Owned by the application, which keeps it
/// alive longer than the actor system; every port is thread-safe.
struct engine_ports {
  callengine::clock& clock;
  callengine::history& history;
  callengine::snapshot_store& snapshots;
  callengine::call_control& calls;
  callengine::call_lookup& lookup;
  engine_faults& faults;
  engine_meters& meters;
  callengine::answerer* answerer = nullptr;    ///< null: no model is configured
  callengine::board_reports* boards = nullptr; ///< null: no day's figures
};

} // namespace callengine::actors
