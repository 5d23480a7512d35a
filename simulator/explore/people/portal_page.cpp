#include "simulator/explore/people/portal_page.hpp"

#include "simulator/explore/random_clinic.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// The front end's patience with a half-open socket.
constexpr milliseconds heartbeat = 12s;

} // namespace

/// The engine's end of the socket.
class portal_page::connection final : public page {
public:
  connection(society& world, std::weak_ptr<portal_page> of, std::string session)
    : world_(world), of_(std::move(of)), session_(std::move(session)) {}

  const std::string& session() const noexcept override {
    return session_;
  }

  void welcome(staff_state) override {}

  void send(outgoing_page_frame frame) override {
    if (closed_)
      return;
    world_.clock.send(milliseconds{7},
      [of = of_, session = session_, frame = std::move(frame)] {
        if (const auto who = of.lock())
          who->see(session, frame);
      });
  }

  void close() override {
    if (std::exchange(closed_, true))
      return;
    world_.clock.send(milliseconds{7}, [of = of_, session = session_] {
      if (const auto who = of.lock())
        who->closed(session);
    });
  }

private:
  society& world_;
  std::weak_ptr<portal_page> of_;
  std::string session_;
  bool closed_ = false;
};

portal_page::portal_page(society& world, std::size_t clinic, std::size_t person)
  : world_(world), key_{client_of(clinic), user_of(person)},
    chance_(
      dice{world.plan.seed}.fork(dice_kinds::page, clinic * 100 + person)) {
  available_ = chance_.percent(90);
}

template <class Action>
void portal_page::later(milliseconds delay, Action action) {
  world_.clock.send(delay, [self = weak_from_this(), action] {
    if (const auto alive = self.lock())
      action(*alive);
  });
}

void portal_page::say(incoming_page_event event) {
  last_word_ = std::max(
    last_word_, world_.clock.now() + milliseconds{chance_.between(1, 20)});
  world_.clock.send_at(
    last_word_, [self = weak_from_this(), event = std::move(event)] {
      const auto alive = self.lock();
      if (!alive || !alive->world_.engine.runs())
        return;
      alive->world_.watch.count();
      alive->world_.engine.enter(
        [&engine = alive->world_.engine, key = alive->key_, event] {
          engine.page_did(key, event);
        });
    });
}

void portal_page::sign_in(milliseconds after) {
  if (std::exchange(coming_, true))
    return;
  later(after, [](portal_page& self) {
    self.coming_ = false;
    self.connect();
  });
}

void portal_page::connect() {
  if (connected_)
    return;
  if (!world_.engine.listens()) {
    sign_in(500ms);
    return;
  }
  session_ = "s" + std::to_string(key_.client.value) + "-"
    + std::to_string(key_.user.value) + "-" + std::to_string(++sessions_);
  connected_ = true;
  frozen_ = false;
  if (world_.traced())
    world_.trace("page " + session_ + " connects");
  say(page_event::connected{
    std::make_shared<connection>(world_, weak_from_this(), session_)});
  if (chance_.percent(95) || world_.helpful)
    say(page_event::presence_set{session_, available_ || world_.helpful});
}

void portal_page::disconnect() {
  if (!std::exchange(connected_, false))
    return;
  if (world_.traced())
    world_.trace("page " + session_ + " is gone");
  say(page_event::disconnected{session_});
  open_offers_.clear();
}

void portal_page::toggle() {
  available_ = !available_;
  if (is_there())
    say(page_event::presence_set{session_, available_});
}

void portal_page::drop(milliseconds away) {
  if (connected_ && !open_offers_.empty() && away < 5s)
    world_.watch.came_up(situation::page_back_in_grace);
  disconnect();
  sign_in(away);
}

void portal_page::freeze(milliseconds length) {
  if (!is_there())
    return;
  if (!open_offers_.empty())
    world_.watch.came_up(situation::page_frozen_in_ring);
  frozen_ = true;
  const auto session = session_;
  if (length > heartbeat)
    later(heartbeat, [session](portal_page& self) {
      if (self.session_ == session)
        self.disconnect();
    });
  later(length, [session](portal_page& self) {
    if (self.session_ != session)
      return;
    self.frozen_ = false;
    self.sign_in(100ms);
  });
}

void portal_page::open_second_page() {
  if (!is_there())
    return;
  // The first one is told so by the engine; this object becomes the second.
  connected_ = false;
  open_offers_.clear();
  connect();
}

void portal_page::answer_foreign_offer(const std::string& offer) {
  if (!is_there())
    return;
  world_.watch.came_up(situation::foreign_frame_sent);
  say(page_event::offer_acknowledged{session_, offer});
  if (chance_.percent(50))
    say(page_event::offer_declined{session_, offer});
  else
    say(page_event::offer_accepted{session_, offer});
}

void portal_page::recover() {
  frozen_ = false;
  available_ = true;
  if (connected_)
    say(page_event::presence_set{session_, true});
  else
    sign_in(200ms);
}

void portal_page::decline(const std::string& offer) {
  if (is_there())
    say(page_event::offer_declined{session_, offer});
}

// -- what it is told ----------------------------------------------------------

void portal_page::see(
  const std::string& session, const outgoing_page_frame& frame) {
  if (session != session_ || !is_there())
    return;
  world_.watch.count();
  if (const auto* offer = std::get_if<page_frame::offer_made>(&frame))
    answer_offer(*offer);
  else if (const auto* over = std::get_if<page_frame::offer_ended>(&frame))
    open_offers_.erase(over->offer);
}

bool portal_page::offer_is_open(const std::string& offer) const {
  return open_offers_.contains(offer);
}

void portal_page::answer_offer(const page_frame::offer_made& offer) {
  open_offers_.insert(offer.offer);
  const auto session = session_;
  const auto acknowledge = [session, name = offer.offer](portal_page& self) {
    if (self.session_ != session || !self.is_there())
      return;
    if (!self.offer_is_open(name))
      self.world_.watch.came_up(situation::acknowledged_late);
    self.say(page_event::offer_acknowledged{session, name});
  };
  const auto roll = world_.helpful ? 0 : chance_.below(100);
  if (roll < 90)
    later(milliseconds{chance_.between(2, 300)}, acknowledge);
  else if (roll < 95)
    later(milliseconds{chance_.between(1800, 4500)}, acknowledge);
  if (!world_.helpful && chance_.percent(12))
    later(milliseconds{chance_.between(100, 7000)},
      [session, name = offer.offer](portal_page& self) {
        if (self.session_ == session)
          self.decline(name);
      });
  accept_somehow(offer.offer);
}

void portal_page::accept_somehow(const std::string& offer) {
  const auto session = session_;
  const auto accept = [session, offer](portal_page& self) {
    if (self.session_ != session || !self.is_there())
      return;
    if (!self.offer_is_open(offer))
      self.world_.watch.came_up(situation::accepted_too_late);
    self.say(page_event::offer_accepted{session, offer});
  };
  if (chance_.percent(30))
    later(milliseconds{chance_.between(300, 9000)}, accept);
  if (!world_.plays(fault::late_accepts))
    return;
  if (chance_.percent(40))
    later(milliseconds{chance_.between(5000, 40'000)}, accept);
  if (chance_.percent(40)) {
    world_.watch.came_up(situation::accepted_twice);
    const milliseconds when{chance_.between(300, 4000)};
    later(when, accept);
    later(when, accept);
  }
}

void portal_page::closed(const std::string& session) {
  if (session == session_)
    lose_engine();
}

void portal_page::lose_engine() {
  if (!std::exchange(connected_, false))
    return;
  open_offers_.clear();
  // Some close the laptop just then.
  if (world_.plays(fault::crashes) && chance_.percent(10))
    sign_in(milliseconds{chance_.between(8000, 60'000)});
  else
    sign_in(milliseconds{chance_.between(200, 3000)});
}

} // namespace callengine::explore
