#include "actors/reconciliation.hpp"

#include <utility>

namespace callengine::actors {

namespace {

/// One question on its way.
struct inquiry {
  reconciliation::question what;
  call_actor actor;
  switchboard_actor asker;

  /// Passes on what was answered. False: it was not clear.
  bool hear(reconciled answer) const {
    for (auto& event : answer.news)
      caf::anon_send(actor, call_happened{std::move(event)});
    if (answer.unclear.empty())
      return true;
    caf::anon_send(
      asker, call_unclear{what, std::move(answer.unclear), answer.in_vain});
    return false;
  }
};

void ask_for_end(call_lookup& lookup, const inquiry& about) {
  lookup.find_call(
    about.what.call, [about](const call_lookup::call_result& result) {
      about.hear(read_answer(result));
    });
}

/// The messages first: the call ends with its end.
void ask_for_messages(call_lookup& lookup, const inquiry& about) {
  lookup.find_recordings(about.what.call,
    [about, &lookup](const call_lookup::recordings_result& result) {
      if (about.hear(read_answer(result)))
        ask_for_end(lookup, about);
    });
}

} // namespace

void ask_about(const engine_ports& ports, const reconciliation::question& what,
  call_actor actor, switchboard_actor asker) {
  const inquiry about{what, std::move(actor), std::move(asker)};
  if (what.messages)
    ask_for_messages(ports.lookup, about);
  else
    ask_for_end(ports.lookup, about);
}

void look_up_lease(const engine_ports& ports, const staff_snapshot& staff,
  switchboard_actor asker) {
  ports.lookup.find_call(staff.lease->call,
    [staff, asker = std::move(asker)](const call_lookup::call_result& result) {
      caf::anon_send(asker, lease_looked_up{staff, result});
    });
}

} // namespace callengine::actors
