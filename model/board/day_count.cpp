#include "model/board/day_count.hpp"

#include <algorithm>
#include <utility>

namespace callengine {

void day_count::note(const day_event& event, time_point now) {
  settle(now);
  if (!day_ || event.at >= told_until_)
    events_.push_back(event);
}

time_point day_count::ask(time_point now) {
  asked_ = now - settled;
  return *asked_;
}

void day_count::answered(clinic_day day, time_point until) {
  asked_.reset();
  day_ = std::move(day);
  told_until_ = until;
  std::erase_if(
    events_, [until](const day_event& event) { return event.at < until; });
}

void day_count::unanswered() {
  asked_.reset();
}

void day_count::forget() {
  day_.reset();
}

std::optional<time_point> day_count::ends() const {
  if (!day_)
    return std::nullopt;
  return day_->bounds.ends;
}

std::optional<day_figures> day_count::figures() const {
  if (!day_)
    return std::nullopt;
  auto day = *day_;
  for (const auto& event : events_)
    add_of_day(day, event);
  return figures_of(std::move(day.facts));
}

void day_count::add_of_day(clinic_day& day, const day_event& event) {
  if (event.began >= day.bounds.begins && event.began < day.bounds.ends)
    add(day.facts, event);
}

void day_count::settle(time_point now) {
  // What the answer under way will not know must be there to be added to it.
  const auto before = asked_ ? std::min(*asked_, now - settled) : now - settled;
  while (!events_.empty() && events_.front().at < before) {
    if (day_)
      add_of_day(*day_, events_.front());
    events_.pop_front();
  }
}

} // namespace callengine
