#include "actors/clinic_board.hpp"

#include "model/limits.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace callengine::actors {

namespace {

/// So long after midnight nothing of the day before counts any more.
constexpr milliseconds day_margin = day_count::settled;

} // namespace

clinic_board::~clinic_board() {
  if (ports_ != nullptr)
    ports_->meters.board_pages -= static_cast<std::int64_t>(watchers_.size());
}

void clinic_board::start(roster_actor::pointer self, const engine_ports& ports,
  client_id client, timers& time) {
  self_ = self;
  ports_ = &ports;
  client_ = client;
  time_ = &time;
  board_ = board{ports.clock.now()};
}

void clinic_board::arm(timer which, milliseconds after) {
  const auto kind = static_cast<std::uint8_t>(which);
  time_->arm(timers_.at(kind), self_->ctrl(), kind, 0, after);
}

// -- what happens -------------------------------------------------------------

void clinic_board::hear(const call_shown& message) {
  const auto now = ports_->clock.now();
  for (const auto& event : message.seen.counted)
    today_.note(event, now);
  counted_ = counted_ || !message.seen.counted.empty();
  board_.note(message.seen);
  open_window();
}

void clinic_board::hear(const person_shown& message) {
  board_.note(message.user, message.state, message.since);
  open_window();
}

void clinic_board::lose(const call_sid& call) {
  board_.lose(call);
  open_window();
}

void clinic_board::lose(user_id user) {
  board_.note(user, staff_state::offline, ports_->clock.now());
  open_window();
}

// -- who watches --------------------------------------------------------------

void clinic_board::watch(const board_watched& message) {
  const auto& session = message.page->session();
  const bool are_some_waiting = std::any_of(watchers_.begin(), watchers_.end(),
    [](const auto& each) { return !each.second.is_shown; });
  const bool is_new
    = watchers_.insert_or_assign(session, watcher{message.page, false}).second;
  if (is_new)
    ++ports_->meters.board_pages;
  if (today_.is_known())
    return show();
  if (!today_.is_asking())
    correct();
  // Who comes later keeps nobody waiting for longer.
  if (!are_some_waiting)
    arm(timer::patience, limits::board_patience);
}

void clinic_board::leave(const board_left& message) {
  if (watchers_.erase(message.session) == 0)
    return;
  --ports_->meters.board_pages;
  if (!watchers_.empty())
    return;
  for (auto& each : timers_)
    time_->forget(each);
  is_open_ = false;
  today_.forget();
  told_.reset();
}

void clinic_board::show() {
  // What changed by now is in it.
  close_window();
  std::shared_ptr<const board_view> shown;
  for (auto& [session, each] : watchers_) {
    if (std::exchange(each.is_shown, true))
      continue;
    if (!shown)
      shown = whole();
    each.page->send(page_frame::board_shown{shown});
  }
}

std::shared_ptr<const board_view> clinic_board::whole() const {
  auto view = board_.view();
  view.today = told_;
  return std::make_shared<const board_view>(std::move(view));
}

// -- windows ------------------------------------------------------------------

void clinic_board::open_window() {
  if (watchers_.empty()) {
    board_.forget_changes();
    counted_ = false;
  } else if (!is_open_ && (board_.has_changes() || counted_)) {
    is_open_ = true;
    arm(timer::window, limits::board_window);
  }
}

void clinic_board::close_window() {
  is_open_ = false;
  time_->forget(timers_.at(static_cast<std::size_t>(timer::window)));
  auto changes = board_.take_changes();
  if (std::exchange(counted_, false))
    if (const auto figures = today_.figures(); figures && figures != told_)
      changes.today = told_ = figures;
  if (changes.empty())
    return;
  const auto told = std::make_shared<const board_changes>(std::move(changes));
  for (const auto& [session, each] : watchers_)
    if (each.is_shown) {
      each.page->send(page_frame::board_changed{told});
      ++ports_->meters.board_frames;
    }
}

// -- the database -------------------------------------------------------------

void clinic_board::correct() {
  if (ports_->boards == nullptr)
    return show();
  const auto until = today_.ask(ports_->clock.now());
  const auto pass_on = [roster = caf::weak_actor_ptr{self_->ctrl()}, until](
                         board_reports::result found) {
    if (const auto alive = roster.lock())
      caf::anon_send(caf::actor_cast<roster_actor>(alive),
        board_told{std::move(found), until});
  };
  ports_->boards->find(client_, until, pass_on);
}

void clinic_board::hear(board_told& message) {
  auto& found = message.found;
  if (!found.error.empty()) {
    ports_->faults.no_board(client_, found.error);
    today_.unanswered();
  } else {
    today_.answered(std::move(found.day), message.until);
    board_.name(found.people);
  }
  if (watchers_.empty())
    return today_.forget();
  counted_ = true;
  auto next = limits::board_correction;
  // After midnight the figures are another day's.
  if (const auto end = today_.ends()) {
    const milliseconds left = *end + day_margin - ports_->clock.now();
    if (left > milliseconds{0})
      next = std::min(next, left);
  }
  arm(timer::correction, next);
  show();
}

void clinic_board::hear(const timer_due& due) {
  if (watchers_.empty())
    return; // it was on its way when the last one left
  switch (static_cast<timer>(due.kind)) {
  case timer::window:
    return close_window();
  case timer::correction:
    if (!today_.is_asking())
      correct(); // the answer says when to ask again
    return;
  case timer::patience:
    return show();
  }
}

} // namespace callengine::actors
