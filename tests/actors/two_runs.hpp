#pragma once

#include "tests/actors/caller.hpp"

#include <cstdint>
#include <vector>

namespace callengine::actors::testing {

/// Two runs of an engine: the test's own, which stops, and the next one.
class two_runs_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force(tables());
    next.put_in_force(tables());
  }

  void TearDown() override {
    engine_test::TearDown();
    next.stop();
    EXPECT_EQ(next.running(), 0U);
    EXPECT_EQ(next.history.contradiction(), "");
  }

  static std::vector<clinic_tables> tables() {
    return {direct_tables({portal_row(101, 1), phone_row(103, 2)})};
  }

  /// What the store holds at this moment is what the next run finds.
  void crash() {
    kept_staff = store.staff();
    kept_calls = store.calls();
    stop();
    begin_next();
  }

  /// Stops this run as planned.
  void restart() {
    stop();
    kept_staff = store.staff();
    kept_calls = store.calls();
    begin_next();
  }

  void begin_next() {
    for (const auto& call : kept_calls)
      next.store.put(call);
    caf::anon_send(next.switchboard, actors::staff_kept{kept_staff});
    next.settle();
    if (reads_calls)
      read_calls();
  }

  /// The background pass.
  void read_calls() {
    caf::anon_send(next.switchboard, calls_kept{kept_calls});
    caf::anon_send(next.switchboard, recovery_over{});
    next.settle();
  }

  /// A caller of the first run whose last document was `document`, goes on with
  /// the next run.
  static webhook dial_end(
    const caller& patient, const twiml::document_ptr& document, bool bridged) {
    return patient.request_of(find_verb<twiml::dial>(document)->action,
      call_events::dial_ended{
        bridged ? call_status::completed : call_status::no_answer, "CA2",
        bridged, std::nullopt});
  }

  /// A lease as the store would have it, with nothing known of its call.
  static staff_snapshot claimed_by(
    const call_sid& call, std::int64_t user, attempt_number attempt) {
    staff_snapshot claimed;
    claimed.staff = person(user);
    claimed.fence = 9;
    claimed.lease = kept_lease{call, {}};
    claimed.lease->held.attempt = attempt;
    claimed.lease->held.fence = claimed.fence;
    return claimed;
  }

  /// The next run finds this lease, whose call nobody knows.
  void begin_with_orphan(const call_sid& call) {
    auto orphan = claimed_by(call, 103, 1);
    orphan.lease->held.talking = true;
    orphan.lease->held.rings_until = now();
    kept_staff = {orphan};
    begin_next();
    EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  }

  virtual_engine next;
  std::vector<staff_snapshot> kept_staff;
  std::vector<call_snapshot> kept_calls;
  bool reads_calls = true;
};

} // namespace callengine::actors::testing
