#include "model/board/call_watch.hpp"

#include <utility>

namespace callengine {

namespace {

/// When the call came to its state, as far as it knows by itself.
time_point since_of(const call& of, time_point now) {
  const auto* talk = std::get_if<call_states::talking>(&of.state);
  return talk != nullptr ? talk->since : now;
}

board_call shown(const call& of) {
  board_call result;
  result.call = of.sid;
  result.state = state_name(of.state);
  result.started_at = of.started_at;
  result.department = of.department;
  result.user = person_of(of.state);
  result.from = of.from;
  result.urgent = of.urgent;
  result.is_test = of.is_test;
  return result;
}

} // namespace

void call_watch::count(const history_row& row, const call& of) {
  if (std::holds_alternative<call_started>(row))
    note(day_event_kind::begun, of.started_at, of);
  else if (const auto* made = std::get_if<call_decided>(&row))
    note(event_of(made->row.kind, made->row.why), made->row.at, of);
  else if (const auto* end = std::get_if<call_ended>(&row))
    count_end(*end, of);
}

void call_watch::count_end(const call_ended& end, const call& of) {
  if (connected_ && !is_talk(end.how) && !of.is_test)
    counted_.push_back(
      {day_event_kind::not_talked, end.at, of.started_at, *connected_});
  note(event_of(end.how, connected_.has_value()), end.at, of);
}

void call_watch::note(
  std::optional<day_event_kind> kind, time_point at, const call& of) {
  if (!kind || of.is_test)
    return;
  if (kind == day_event_kind::connected) {
    if (connected_)
      return;
    connected_ = at;
  }
  counted_.push_back({*kind, at, of.started_at});
}

std::optional<call_seen> call_watch::look(const call& of, time_point now) {
  if (over_)
    return std::nullopt;
  call_seen seen;
  over_ = seen.is_over = std::holds_alternative<call_states::ended>(of.state);
  // A call that came back in a talk counted when that began.
  if (const auto* talk = std::get_if<call_states::talking>(&of.state);
      talk != nullptr && !told_)
    connected_ = talk->since;
  if (over_) {
    seen.now.call = of.sid;
  } else {
    seen.now = shown(of);
    const bool stays = told_ && told_->state == seen.now.state;
    seen.now.since = stays ? told_->since : since_of(of, now);
    if (told_ == seen.now && counted_.empty())
      return std::nullopt;
    told_ = seen.now;
  }
  seen.counted = std::exchange(counted_, {});
  return seen;
}

} // namespace callengine
