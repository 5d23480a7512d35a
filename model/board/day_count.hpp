#pragma once

#include "model/board/day.hpp"

#include <deque>

namespace callengine {

/// Today's figures as they go on: what the database knew at some moment, and
/// what happened since. Events wait until the database has surely heard of
/// them, so that an answer of its is neither short of any nor counts one twice.
class day_count {
public:
  /// How old an event is when the database has surely heard of it: rows become
  /// visible within a second.
  static constexpr milliseconds settled{3'000};

  /// Something happened. `now` may be later than the event.
  void note(const day_event& event, time_point now);

  /// The database is asked: up to when? Not again before it was `answered`.
  time_point ask(time_point now);

  /// What it knew of what happened before that moment.
  void answered(clinic_day day, time_point until);

  /// It told nothing: the count goes on.
  void unanswered();

  /// Nobody wants to know any more. Events are kept until they have settled.
  void forget();

  /// The database has told.
  bool is_known() const noexcept {
    return day_.has_value();
  }

  bool is_asking() const noexcept {
    return asked_.has_value();
  }

  /// When the day that is counted is over; nothing: none is.
  std::optional<time_point> ends() const;

  /// Empty: it is not known.
  std::optional<day_figures> figures() const;

private:
  /// Adds it if it is of the day that is counted.
  static void add_of_day(clinic_day& day, const day_event& event);

  /// What has settled needs not be kept apart.
  void settle(time_point now);

  std::optional<clinic_day> day_;
  time_point told_until_;
  std::optional<time_point> asked_;
  std::deque<day_event> events_;
};

} // namespace callengine
