// What a call's conversation needs outside the engine, as
// actors/conversation_links.cpp has it: the model, and a relay's socket.
#include "model/call/answer_news.hpp"
#include "simulator/explore/engine/engine_box.hpp"

namespace callengine::explore {

void engine_box::ask_model(live_call& live, answer_question question) {
  model_.ask(std::move(question),
    [this, sid = live.value.sid](std::uint32_t number, ai::reply what) {
      if (runs_ && !process_.dead)
        hear_model(sid, news_of_answer(number, std::move(what)));
    });
}

/// Also of a call of the last run: its name is all that a model knows.
void engine_box::hear_model(const call_sid& call, const call_event& news) {
  const auto live = calls_.find(call);
  if (live != calls_.end())
    deliver(
      live->second.from_answerer, [this, call, news] { happen(call, news); });
}

/// Null: no call of this clinic has that name.
engine_box::live_call* engine_box::find_of(
  client_id client, const call_sid& call) {
  const auto live = calls_.find(call);
  const bool known = live != calls_.end()
    && (live->second.value.client == client || !bent_.compares_clinics());
  return known ? &live->second : nullptr;
}

void engine_box::disconnect(live_call& live) {
  if (live.relay)
    std::exchange(live.relay, nullptr)->close();
}

void engine_box::relay_opened(
  const net::twilio::relay_target& at, const relay_line_ptr& line) {
  auto* live = find_of(at.client, at.call);
  // The call has gone on without it, or it belongs to an earlier `<Connect>`.
  if (live == nullptr || live->value.step != at.step
    || !std::holds_alternative<call_states::relaying>(live->value.state)) {
    if (live != nullptr)
      watch_.came_up(situation::relay_too_late);
    line->close();
    return;
  }
  disconnect(*live);
  live->relay = line;
  apply(*live, call_events::relay_opened{line->session()});
  if (!std::holds_alternative<call_states::relaying>(live->value.state))
    disconnect(*live); // the call has gone on without it
}

void engine_box::relay_did(
  client_id client, const call_sid& call, const call_event& event) {
  auto* live = find_of(client, call);
  if (live == nullptr)
    return;
  const auto* cut = std::get_if<call_events::relay_interrupted>(&event);
  if (cut != nullptr && live->relay && live->relay->session() == cut->session)
    live->relay->interruption_known();
  apply(*live, event);
}

} // namespace callengine::explore
