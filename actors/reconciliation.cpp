#include "actors/reconciliation.hpp"

#include <utility>

namespace callengine::actors {

namespace {

/// Where Twilio may have tried in vain to tell how it went on.
bool may_have_gone_on(const call_state& state) {
  return std::holds_alternative<call_states::ringing>(state)
    || std::holds_alternative<call_states::talking>(state)
    || std::holds_alternative<call_states::external>(state)
    || std::holds_alternative<call_states::recording>(state);
}

void ask_for_end(
  const engine_ports& ports, const call_sid& call, const call_actor& actor) {
  ports.lookup.find_call(call,
    [actor, &faults = ports.faults, call](
      const call_lookup::call_result& result) {
      if (!result.error.empty())
        faults.not_reconciled(call, result.error);
      else if (result.call && is_final(result.call->status))
        caf::anon_send(actor,
          call_happened{call_events::caller_hung_up{result.call->status}});
    });
}

/// The messages first: the call ends with its end.
void ask_for_messages(
  const engine_ports& ports, const call_sid& call, const call_actor& actor) {
  ports.lookup.find_recordings(
    call, [actor, ports, call](const call_lookup::recordings_result& result) {
      if (!result.error.empty())
        ports.faults.not_reconciled(call, result.error);
      for (const auto& found : result.recordings)
        if (found.is_message && found.now == found_recording::state::completed)
          caf::anon_send(actor,
            call_happened{call_events::recording_reported{
              found.sid, found.url, found.duration, true, std::nullopt}});
      ask_for_end(ports, call, actor);
    });
}

} // namespace

void reconcile(const engine_ports& ports, const call& value, call_actor actor) {
  if (std::holds_alternative<call_states::recording>(value.state))
    ask_for_messages(ports, value.sid, actor);
  else if (may_have_gone_on(value.state))
    ask_for_end(ports, value.sid, actor);
}

void look_up_lease(const engine_ports& ports, const staff_snapshot& staff,
  switchboard_actor asker) {
  ports.lookup.find_call(staff.lease->call,
    [staff, asker = std::move(asker)](const call_lookup::call_result& result) {
      // An answer without a call: Twilio has never heard of it.
      const bool over = result.error.empty()
        && (!result.call || is_final(result.call->status));
      caf::anon_send(asker, lease_looked_up{staff, over, result.error});
    });
}

} // namespace callengine::actors
