#include "model/call/reconciliation.hpp"

#include "model/limits.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace callengine {

namespace {

constexpr std::uint64_t ticks_in(milliseconds time) {
  return static_cast<std::uint64_t>(time / limits::lookup_interval);
}

/// Where Twilio may have tried in vain to tell how it went on.
bool may_have_gone_on(const call_state& state) {
  return std::holds_alternative<call_states::ringing>(state)
    || std::holds_alternative<call_states::talking>(state)
    || std::holds_alternative<call_states::external>(state)
    || std::holds_alternative<call_states::recording>(state);
}

/// What only the carrier can tell is asked for at once.
milliseconds first_pause(const call_state& state) {
  if (!may_have_gone_on(state))
    return limits::lookup_silence;
  if (std::holds_alternative<call_states::ringing>(state)
    || std::holds_alternative<call_states::external>(state))
    return limits::lookup_news_wait;
  return milliseconds{0};
}

/// Doubled each time, and up to a quarter more: calls that failed together are
/// not asked about together again.
std::uint64_t pause_after(const reconciliation::question& what) {
  auto pause = limits::lookup_pause_min;
  for (int asked = 1; asked < what.asked; ++asked)
    pause = std::min(2 * pause, limits::lookup_pause_max);
  constexpr std::size_t shares = 16;
  const auto share = std::hash<call_sid>{}(what.call) % shares;
  pause += pause * static_cast<std::int64_t>(share) / (4 * shares);
  return ticks_in(pause);
}

} // namespace

void reconciliation::add(const call& value) {
  // The last words have a limit of their own.
  if (std::holds_alternative<call_states::ended>(value.state)
    || std::holds_alternative<call_states::closing>(value.state))
    return;
  entry next;
  next.what.call = value.sid;
  next.what.began = value.started_at;
  next.what.messages
    = std::holds_alternative<call_states::recording>(value.state);
  next.only_if_silent = !may_have_gone_on(value.state);
  const auto ticks = ticks_in(first_pause(value.state));
  wait(std::move(next), ticks);
}

void reconciliation::wait(entry next, std::uint64_t ticks) {
  erase(next.what.call);
  const place where{now_ + ticks, next.what.began, next.what.call};
  places_.emplace(next.what.call, where);
  waiting_.emplace(where, std::move(next));
}

void reconciliation::erase(const call_sid& call) {
  const auto known = places_.find(call);
  if (known == places_.end())
    return;
  waiting_.erase(known->second);
  places_.erase(known);
}

void reconciliation::heard(const call_sid& call) {
  const auto known = places_.find(call);
  if (known != places_.end() && waiting_.at(known->second).only_if_silent)
    erase(call);
}

void reconciliation::drop(const call_sid& call) {
  erase(call);
}

std::vector<reconciliation::question> reconciliation::tick() {
  std::vector<question> result;
  while (!waiting_.empty() && waiting_.begin()->first.due <= now_
    && result.size() < limits::lookups_at_once) {
    auto next = std::move(waiting_.begin()->second.what);
    erase(next.call);
    result.push_back(std::move(next));
  }
  ++now_;
  return result;
}

bool reconciliation::ask_again(question unclear) {
  if (++unclear.asked >= limits::lookup_tries)
    return false;
  const auto ticks = pause_after(unclear);
  entry next;
  next.what = std::move(unclear);
  wait(std::move(next), ticks);
  return true;
}

// -- answers ------------------------------------------------------------------

reconciled read_answer(const call_lookup::call_result& answer) {
  reconciled result{{}, answer.error, answer.in_vain};
  if (answer.error.empty() && answer.call && is_final(answer.call->status))
    result.news.emplace_back(call_events::caller_hung_up{answer.call->status});
  return result;
}

reconciled read_answer(const call_lookup::recordings_result& answer) {
  reconciled result{{}, answer.error, answer.in_vain};
  for (const auto& found : answer.recordings) {
    if (!found.is_message)
      continue;
    if (found.now == found_recording::state::completed)
      result.news.emplace_back(call_events::recording_reported{found.sid,
        found.url, found.duration.value_or(seconds{0}), true, std::nullopt});
    else if (found.now == found_recording::state::in_progress)
      result.unclear = "its message is not ready";
  }
  return result;
}

} // namespace callengine
