#include "simulator/network/inbound_call.hpp"

#include "simulator/http/url.hpp"
#include "simulator/network/parameters.hpp"

namespace callengine::simulator {

inbound_call::inbound_call(services& world, call_request request,
  number_setup setup, std::shared_ptr<caller> who, std::function<void()> done)
  : world_(world), request_(std::move(request)), setup_(std::move(setup)),
    who_(std::move(who)), done_(std::move(done)), documents_(world, *this) {
  facts_.sid = world.ids.sid("CA");
  facts_.from = request_.from;
  facts_.to = request_.to;
  facts_.status = "ringing";
  facts_.direction = "inbound";
  facts_.started_at = world.clock.now();
  facts_.forwarded_from = request_.forwarded_from;
}

template <class Action>
void inbound_call::later(Action action) {
  world_.clock.post([self = shared_from_this(), action] {
    if (!self->over())
      action(*self);
  });
}

void inbound_call::log(transcript_kind kind, const std::string& text) {
  note(world_, facts_.sid, kind, "caller", text);
}

void inbound_call::start() {
  world_.legs.opened(facts_.sid, weak_from_this());
  log(transcript_kind::call_started, request_.from + " calls " + request_.to);
  who_->placed(shared_from_this());
  documents_.fetch(setup_.voice_url, setup_.voice_method);
}

void inbound_call::abandon() noexcept {
  who_.reset();
}

bool inbound_call::over() const noexcept {
  return facts_.ended_at.has_value();
}

void inbound_call::end(const std::string& status) {
  if (over())
    return;
  const auto self = shared_from_this();
  facts_.ended_at = world_.clock.now();
  facts_.status = status;
  // What runs (a recording, a bridge) may tell its own end first.
  documents_.hang_up();
  log(transcript_kind::call_ended, status);
  tell_end();
  world_.legs.ended(facts_);
  // The caller holds this call's line: neither may keep the other.
  if (const auto who = std::move(who_))
    who->ended(status);
  done_();
}

void inbound_call::tell_end() {
  if (setup_.status_callback.empty())
    return;
  webhook_request request;
  request.url = setup_.status_callback;
  request.method = setup_.status_callback_method;
  request.common = parameters();
  request.extra = progress_parameters(facts_, world_.clock.now(), 0);
  world_.post.tell(facts_.sid, std::move(request));
}

// -- caller_line --------------------------------------------------------------

const call_sid& inbound_call::sid() const noexcept {
  return facts_.sid;
}

void inbound_call::press(char key) {
  later([key](inbound_call& self) {
    self.log(transcript_kind::presses, std::string{key});
    self.documents_.key(key);
  });
}

void inbound_call::say(std::string text) {
  later([text = std::move(text)](inbound_call& self) {
    self.log(transcript_kind::says, text);
    self.documents_.speech(text);
  });
}

void inbound_call::speak(milliseconds length) {
  later([length](inbound_call& self) {
    self.log(transcript_kind::says,
      "(" + std::to_string(length.count()) + " ms of voice)");
    self.documents_.voice(length);
  });
}

void inbound_call::say_sound(sound_ptr sound) {
  later([sound = std::move(sound)](inbound_call& self) {
    self.log(transcript_kind::says,
      "(" + std::to_string(length_of(*sound).count()) + " ms of sound)");
    self.documents_.sound(sound);
  });
}

void inbound_call::hang_up() {
  later([](inbound_call& self) {
    self.end(self.facts_.answered_at ? "completed" : "canceled");
  });
}

// -- registered_leg -----------------------------------------------------------

leg_facts inbound_call::facts() const {
  return facts_;
}

void inbound_call::end_by_rest() {
  hang_up();
}

void inbound_call::redirect_by_rest(const leg_redirection& to) {
  later([to](inbound_call& self) { self.documents_.redirect(to); });
}

// -- leg_host -----------------------------------------------------------------

field_list inbound_call::parameters() const {
  auto out = common_parameters(facts_, world_.options);
  if (!request_.forwarded_from.empty()) {
    out.emplace_back("ForwardedFrom", request_.forwarded_from);
    out.emplace_back("CalledVia", request_.forwarded_from);
  }
  out.insert(out.end(), request_.extra.begin(), request_.extra.end());
  return out;
}

const call_sid& inbound_call::call() const noexcept {
  return facts_.sid;
}

void inbound_call::hears(const std::string& text) {
  if (over() || !who_)
    return;
  log(transcript_kind::hears, text);
  who_->hears(text);
}

void inbound_call::answer() {
  if (facts_.answered_at || over())
    return;
  facts_.answered_at = world_.clock.now();
  facts_.status = "in-progress";
  log(transcript_kind::answered);
}

void inbound_call::recording_begins(seconds longest, bool beep) {
  if (!over() && who_)
    who_->recording_begins(longest, beep);
}

void inbound_call::recording_over() {
  if (!over() && who_)
    who_->recording_over();
}

bool inbound_call::may_dial() const noexcept {
  return true;
}

void inbound_call::document_over() {
  answer(); // a document of nothing is answered and over
  end("completed");
}

void inbound_call::document_hangs_up() {
  end("completed");
}

void inbound_call::document_rejects(bool busy) {
  if (facts_.answered_at) {
    end("completed");
    return;
  }
  hears(busy ? "(busy tone)" : "(not in service)");
  end(busy ? "busy" : "no-answer");
}

void inbound_call::document_failed(
  const document_error& error, const std::string& url) {
  const auto failed = split_fragment(url).url;
  if (!setup_.fallback_url.empty()
    && failed != split_fragment(setup_.fallback_url).url) {
    documents_.fetch(setup_.fallback_url, setup_.fallback_method,
      {{"ErrorCode", std::to_string(error.code)}, {"ErrorUrl", failed}});
    return;
  }
  answer();
  hears("We are sorry, an application error has occurred. Goodbye.");
  end("completed");
}

std::weak_ptr<void> inbound_call::life() {
  return weak_from_this();
}

} // namespace callengine::simulator
