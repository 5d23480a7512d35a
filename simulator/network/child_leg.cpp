#include "simulator/network/child_leg.hpp"

#include "simulator/network/parameters.hpp"

#include <algorithm>
#include <utility>

namespace callengine::simulator {

namespace {

bool is_client(const std::string& address) {
  return address.starts_with("client:");
}

} // namespace

child_leg::child_leg(services& world, leg_listener& dial, leg_plan plan)
  : world_(world), dial_(&dial), plan_(std::move(plan)),
    documents_(world, *this) {
  facts_.sid = world.ids.sid("CA");
  facts_.parent = plan_.parent;
  facts_.from = plan_.caller_id;
  facts_.to = plan_.address;
  facts_.status = "initiated";
  facts_.direction = "outbound-dial";
  facts_.started_at = world.clock.now();
  if (is_client(plan_.address))
    name_ = "client " + plan_.address.substr(7);
  else
    name_ = "phone " + plan_.address;
}

template <class Action>
void child_leg::later(Action action) {
  world_.clock.post([self = shared_from_this(), action] {
    if (!self->over())
      action(*self);
  });
}

void child_leg::log(transcript_kind kind, const std::string& text) {
  note(world_, plan_.parent, kind, name_, text);
}

void child_leg::ring() {
  world_.legs.opened(facts_.sid, weak_from_this());
  progress("initiated");
  later([](child_leg& self) { self.begin_ring(); });
}

void child_leg::begin_ring() {
  const auto begin = world_.callee_at(plan_.address);
  const ring_info ring{plan_.parent, facts_.sid, plan_.address, plan_.caller_id,
    plan_.client_parameters};
  if (begin)
    callee_ = begin(ring, shared_from_this());
  if (!callee_ && is_client(plan_.address)) {
    end("no-answer"); // no page is registered under this name
    return;
  }
  facts_.status = "ringing";
  log(transcript_kind::rings);
  progress("ringing");
}

void child_leg::pick_up() {
  if (facts_.answered_at)
    return;
  facts_.answered_at = world_.clock.now();
  facts_.status = "in-progress";
  log(transcript_kind::picked_up);
  progress("answered");
  if (dial_)
    dial_->leg_picked_up(*this);
  if (over())
    return;
  if (plan_.screening_url.empty())
    document_over();
  else
    documents_.fetch(plan_.screening_url, plan_.screening_method);
}

void child_leg::connect() {
  connected_ = true;
  log(transcript_kind::connected);
  if (callee_)
    callee_->connected();
}

void child_leg::end(const std::string& status) {
  if (over())
    return;
  facts_.ended_at = world_.clock.now();
  facts_.status = status;
  documents_.stop();
  log(transcript_kind::leg_ended, status);
  progress("completed");
  if (on_its_own_) // nobody else holds it, and something of it still runs
    world_.clock.post([self = shared_from_this()] {});
  world_.legs.ended(facts_);
  if (const auto callee = std::move(callee_))
    callee->ended(status);
  if (dial_)
    dial_->leg_over(*this);
}

void child_leg::forget_listener() noexcept {
  dial_ = nullptr;
}

bool child_leg::over() const noexcept {
  return facts_.ended_at.has_value();
}

bool child_leg::was_answered() const noexcept {
  return facts_.answered_at.has_value();
}

const std::string& child_leg::name() const noexcept {
  return name_;
}

void child_leg::progress(const std::string& event) {
  const auto number = sequence_number_++;
  const auto& wanted = plan_.progress;
  if (wanted.url.empty()
    || std::find(wanted.events.begin(), wanted.events.end(), event)
      == wanted.events.end())
    return;
  webhook_request request;
  request.url = wanted.url;
  request.method = wanted.method;
  request.common = parameters();
  request.extra = progress_parameters(facts_, world_.clock.now(), number);
  world_.post.tell(plan_.parent, std::move(request));
}

// -- callee_line --------------------------------------------------------------

void child_leg::answer() {
  later([](child_leg& self) { self.pick_up(); });
}

void child_leg::decline() {
  later([](child_leg& self) {
    self.end(self.was_answered() ? "completed" : "busy");
  });
}

void child_leg::press(char key) {
  later([key](child_leg& self) {
    self.log(transcript_kind::presses, std::string{key});
    self.documents_.key(key);
  });
}

void child_leg::say(std::string text) {
  later([text = std::move(text)](child_leg& self) {
    self.log(transcript_kind::says, text);
    if (self.connected_ && self.dial_)
      self.dial_->leg_says(text);
    else
      self.documents_.speech(text);
  });
}

void child_leg::hang_up() {
  decline();
}

// -- registered_leg -----------------------------------------------------------

leg_facts child_leg::facts() const {
  return facts_;
}

void child_leg::end_by_rest() {
  later([](child_leg& self) {
    self.end(self.was_answered() ? "completed" : "canceled");
  });
}

void child_leg::redirect_by_rest(const leg_redirection& to) {
  later([to](child_leg& self) {
    self.leave_dial();
    self.documents_.redirect(to);
  });
}

/// From now on it lives as a call of its own.
void child_leg::leave_dial() {
  if (on_its_own_)
    return;
  on_its_own_ = true;
  connected_ = false;
  world_.legs.adopt(shared_from_this());
  if (auto* dial = std::exchange(dial_, nullptr))
    dial->leg_redirected(*this);
}

// -- leg_host -----------------------------------------------------------------

field_list child_leg::parameters() const {
  return common_parameters(facts_, world_.options);
}

const call_sid& child_leg::call() const noexcept {
  return plan_.parent;
}

void child_leg::hears(const std::string& text) {
  log(transcript_kind::hears, text);
  if (callee_)
    callee_->hears(text);
}

bool child_leg::may_dial() const noexcept {
  return on_its_own_;
}

void child_leg::document_over() {
  if (on_its_own_) {
    end("completed");
    return;
  }
  documents_.stop();
  if (dial_)
    dial_->leg_ready(*this);
}

void child_leg::document_hangs_up() {
  end("completed");
}

void child_leg::document_rejects(bool) {
  end("completed");
}

void child_leg::document_failed(const document_error&, const std::string&) {
  end("completed");
}

std::weak_ptr<void> child_leg::life() {
  return weak_from_this();
}

} // namespace callengine::simulator
