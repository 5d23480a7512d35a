#include "simulator/explore/people/handset.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds mailbox_time = 20s;

} // namespace

handset::handset(society& world, dice chance, std::shared_ptr<portal_page> on,
  const simulator::ring_info& ring,
  const std::shared_ptr<simulator::callee_line>& line)
  : world_(world), chance_(chance), page_(std::move(on)), ring_(ring),
    line_(line) {}

template <class Action>
void handset::later(milliseconds delay, Action action) {
  world_.clock.send(delay, [self = weak_from_this(), action] {
    const auto alive = self.lock();
    if (!alive)
      return;
    // A page that is gone or frozen does nothing; who talks, still does.
    if (alive->page_ && !alive->talks_ && !alive->page_->is_there())
      return;
    if (const auto line = alive->line_.lock()) {
      alive->world_.watch.count();
      action(*alive, *line);
    }
  });
}

void handset::start() {
  if (page_)
    start_page();
  else
    start_phone();
}

void handset::start_page() {
  const auto roll = world_.helpful ? 0 : chance_.below(100);
  if (roll < 62) {
    later(milliseconds{chance_.between(300, world_.helpful ? 2000 : 14'000)},
      [](handset&, auto& line) { line.answer(); });
  } else if (roll < 78) {
    const bool rejects = roll < 72;
    later(milliseconds{chance_.between(300, 9000)},
      [rejects](handset& self, auto& line) {
        self.world_.watch.came_up(situation::declined_in_ring);
        self.page_->decline(
          std::string{simulator::find_field(self.ring_.parameters, "offer")});
        if (rejects)
          line.decline();
      });
  }
}

void handset::start_phone() {
  const auto roll = world_.helpful ? 0 : chance_.below(100);
  const bool mailbox
    = roll >= 55 && roll < 75 && world_.plays(fault::mailboxes);
  if (roll < 55 || mailbox) {
    if (mailbox || (roll >= 45 && !world_.helpful))
      key_ = mailbox || chance_.percent(50) ? '\0' : '2';
    later(milliseconds{chance_.between(300, world_.helpful ? 2000 : 14'000)},
      [mailbox](handset& self, auto& line) {
        line.answer();
        if (!mailbox)
          return;
        self.world_.watch.came_up(situation::mailbox_picked_up);
        line.say("(a mailbox)");
        self.later(mailbox_time, [](handset&, auto& open) { open.hang_up(); });
      });
  } else if (roll < 85) {
    later(milliseconds{chance_.between(300, 5000)},
      [](handset&, auto& line) { line.decline(); });
  }
}

void handset::hears(const std::string&) {
  if (std::exchange(asked_, true) || talks_)
    return;
  if (key_ != '1')
    world_.watch.came_up(situation::one_not_pressed);
  if (key_ == '\0')
    return;
  later(milliseconds{chance_.between(300, world_.helpful ? 900 : 9000)},
    [](handset& self, auto& line) { line.press(self.key_); });
}

void handset::connected() {
  world_.watch.count();
  talks_ = true;
  if (chance_.percent(50))
    later(milliseconds{chance_.between(500, world_.helpful ? 9000 : 70'000)},
      [](handset&, auto& line) { line.hang_up(); });
}

void handset::ended(const std::string&) {
  line_.reset();
}

} // namespace callengine::explore
