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
  client_id client, const call_sid& call, const relay_line_ptr& line) {
  auto* live = find_of(client, call);
  if (live == nullptr) {
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
  if (auto* live = find_of(client, call))
    apply(*live, event);
}

} // namespace callengine::explore
