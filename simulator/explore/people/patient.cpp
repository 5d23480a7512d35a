#include "simulator/explore/people/patient.hpp"

#include "simulator/explore/people/phrases.hpp"
#include "simulator/explore/random_clinic.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// Nobody stays on the phone for longer.
constexpr milliseconds patience_max = 10min;

constexpr std::size_t talk_max_s = 90;

/// Whoever waits for words listens so often.
constexpr milliseconds look_pause = 2s;

} // namespace

patient::patient(society& world, const planned_call& plan)
  : world_(world), plan_(plan), chance_(plan.seed) {
  if (world.plan.has(fault::hang_ups) && chance_.percent(50))
    hangs_up_at_ = 1 + chance_.below(9);
}

std::string patient::number() const {
  auto chance = dice{plan_.seed};
  if (chance.percent(8))
    return "anonymous";
  return "+1777000" + std::to_string(1000 + plan_.number);
}

template <class Action>
void patient::later(milliseconds delay, Action action) {
  world_.clock.send(delay, [self = weak_from_this(), action] {
    if (const auto alive = self.lock(); alive && alive->line_)
      action(*alive);
  });
}

void patient::placed(std::shared_ptr<simulator::caller_line> line) {
  line_ = std::move(line);
  world_.watch.facts().placed(line_->sid(), plan_.clinic, number(),
    receiving_number_of(plan_.clinic), world_.clock.now());
  hang_up_in(patience_max);
}

void patient::hang_up_in(milliseconds delay) {
  later(delay, [](patient& self) { self.hang_up(); });
}

void patient::hang_up() {
  world_.watch.count();
  if (auto* facts = world_.watch.facts().find(line_->sid()))
    facts->caller_hung_up = true;
  switch (now_) {
  case moment::menu:
    world_.watch.came_up(situation::hung_up_in_menu);
    break;
  case moment::waiting:
    world_.watch.came_up(situation::hung_up_while_waiting);
    break;
  case moment::ringing:
    world_.watch.came_up(situation::hung_up_in_ring);
    break;
  case moment::talking:
    world_.watch.came_up(situation::hung_up_in_talk);
    break;
  case moment::recording:
    world_.watch.came_up(situation::hung_up_in_recording);
    break;
  }
  line_->hang_up();
}

void patient::hears(const std::string& text) {
  world_.watch.count();
  ++sounds_;
  if (text.starts_with('('))
    hear_sound(text);
  else if (text.starts_with("Please hold"))
    now_ = moment::waiting;
  else
    think_of_an_answer();
  if (hangs_up_at_ && ++heard_ == *hangs_up_at_ && !world_.helpful)
    hang_up_in(milliseconds{chance_.between(0, 6000)});
}

void patient::hear_sound(const std::string& sound) {
  if (sound == "(ringing)") {
    now_ = moment::ringing;
  } else if (sound == "(beep)") {
    now_ = moment::recording;
    leave_message();
  } else if (sound.starts_with("(connected")) {
    now_ = moment::talking;
    hang_up_in(seconds{1 + chance_.below(world_.helpful ? 15 : talk_max_s)});
  } else if (sound == "(disconnected)") {
    now_ = moment::menu;
  }
}

void patient::leave_message() {
  const auto roll = world_.helpful ? 0 : chance_.below(100);
  if (roll >= 75)
    return; // says nothing
  const milliseconds length{chance_.between(800, 12'000)};
  later(milliseconds{chance_.between(50, 900)},
    [length](patient& self) { self.line_->speak(length); });
  if (roll < 40)
    later(length + 1500ms, [](patient& self) {
      self.world_.watch.count();
      self.line_->press('#');
    });
  else if (roll < 60)
    hang_up_in(length + 1s);
}

/// Somebody whom the clinic invites to speak says what they want or presses a
/// key; in a menu it is a key.
void patient::think_of_an_answer() {
  if (now_ != moment::waiting)
    now_ = moment::menu;
  if (thinking_)
    return;
  thinking_ = true;
  const auto roll = chance_.below(100);
  const milliseconds reaction{how_soon()};
  const bool talks = may_talk() && chance_.percent(80);
  later(reaction, [roll, talks](patient& self) {
    self.thinking_ = false;
    self.world_.watch.count();
    if (!self.world_.helpful && roll >= 80) {
      self.wait_for_words(
        self.sounds_, milliseconds{self.chance_.between(5'000, 80'000)});
      return; // nothing at all
    }
    if (talks || (!self.world_.helpful && roll >= 75))
      self.say_something();
    else
      self.line_->press(self.choose_key());
  });
}

/// Somebody who says nothing and hears nothing speaks in the end: a relay may
/// be silent for a minute.
void patient::wait_for_words(std::size_t sounds, milliseconds patience) {
  later(look_pause, [sounds, patience](patient& self) {
    if (self.sounds_ != sounds || self.now_ != moment::menu)
      return;
    if (self.world_.helpful || patience <= look_pause)
      self.think_of_an_answer();
    else
      self.wait_for_words(sounds, patience - look_pause);
  });
}

/// Some speak into what they hear.
std::int64_t patient::how_soon() {
  if (world_.helpful)
    return 400;
  return chance_.percent(25) ? chance_.between(20, 400)
                             : chance_.between(200, 7000);
}

bool patient::may_talk() const {
  const auto& tables = world_.tables[plan_.clinic];
  return tables.settings.enable_ai_call_handling
    || std::any_of(tables.menu.begin(), tables.menu.end(),
      [](const auto& option) { return option.route_type == "ai"; });
}

void patient::say_something() {
  const auto kind = world_.helpful
    ? phrase_kind::person
    : static_cast<phrase_kind>(chance_.below(phrase_kind_count));
  line_->say(phrase(chance_, kind, number()));
}

char patient::choose_key() {
  const auto& menu = world_.tables[plan_.clinic].menu;
  if (!menu.empty() && (world_.helpful || chance_.percent(85)))
    return chance_.pick(menu).menu_digit[0];
  constexpr std::string_view keys = "0123456789*#";
  return keys[chance_.below(keys.size())];
}

void patient::ended(const std::string&) {
  line_.reset();
}

} // namespace callengine::explore
