#include "tests/actors/caller.hpp"

#include <stdexcept>
#include <utility>

namespace callengine::actors::testing {

namespace {

using namespace call_events;

struct outliner {
  std::string operator()(const twiml::say&) const {
    return "say";
  }

  std::string operator()(const twiml::play&) const {
    return "play";
  }

  std::string operator()(const twiml::pause&) const {
    return "pause";
  }

  std::string operator()(const twiml::gather_key&) const {
    return "gather";
  }

  std::string operator()(const twiml::dial& verb) const {
    if (const auto* client = std::get_if<twiml::client_noun>(&verb.noun))
      return "dial:" + client->identity;
    return "dial:" + std::get<twiml::number_noun>(verb.noun).number;
  }

  std::string operator()(const twiml::record&) const {
    return "record";
  }

  std::string operator()(const twiml::redirect&) const {
    return "redirect";
  }

  std::string operator()(const twiml::hangup&) const {
    return "hangup";
  }

  std::string operator()(const twiml::reject&) const {
    return "reject";
  }
};

/// A verb that the document must have for what the test plays to make sense.
template <class Verb>
const Verb& need(const twiml::document_ptr& document) {
  const auto* verb = find_verb<Verb>(document);
  if (verb == nullptr)
    throw std::logic_error{
      "the caller hears something else: " + outline(document)};
  return *verb;
}

} // namespace

std::string outline(const twiml::document_ptr& document) {
  if (!document)
    return "nothing";
  std::string result;
  for (const auto& verb : document->verbs) {
    if (!result.empty())
      result += ' ';
    result += std::visit(outliner{}, verb);
  }
  return result.empty() ? "empty" : result;
}

std::string words(const twiml::document_ptr& document) {
  std::string result;
  if (!document)
    return result;
  const auto add = [&result](const twiml::say& say) {
    if (!result.empty())
      result += ' ';
    result += say.text;
  };
  for (const auto& verb : document->verbs) {
    if (const auto* say = std::get_if<twiml::say>(&verb))
      add(*say);
    else if (const auto* gather = std::get_if<twiml::gather_key>(&verb))
      for (const auto& prompt : gather->prompts)
        add(prompt);
  }
  return result;
}

caller::caller(virtual_engine& engine, call_sid sid, std::string to)
  : engine_(engine), sid_(std::move(sid)), to_(std::move(to)) {}

twiml::document_ptr caller::document() {
  for (auto reply = replies_.rbegin(); reply != replies_.rend(); ++reply)
    if (auto document = (*reply)->document())
      return document;
  return nullptr;
}

reply_ptr caller::say(webhook request) {
  newest_ = std::move(request);
  replies_.push_back(engine_.accept(newest_));
  return replies_.back();
}

// -- requests as values -------------------------------------------------------

webhook caller::arrival() const {
  webhook request;
  request.to = twiml::endpoint::incoming;
  request.call = sid_;
  request.from = number;
  request.to_number = to_;
  request.parent_status = call_status::ringing;
  request.event = call_arrived{};
  return request;
}

webhook caller::request_of(const twiml::link& link, call_event event) const {
  auto request = arrival();
  request.to = link.to;
  request.link = link;
  request.parent_status = call_status::in_progress;
  request.event = std::move(event);
  return request;
}

webhook caller::leg_request_of(
  const twiml::link& link, call_event event) const {
  webhook request;
  request.to = link.to;
  request.call = sid_;
  request.link = link;
  request.event = std::move(event);
  return request;
}

// -- the caller's own requests ------------------------------------------------

reply_ptr caller::arrive() {
  return say(arrival());
}

reply_ptr caller::press(const std::string& digits) {
  const auto link = need<twiml::gather_key>(document()).action;
  return say(request_of(link, digits_pressed{digits}));
}

reply_ptr caller::stay_silent() {
  const auto link = need<twiml::gather_key>(document()).action;
  return say(request_of(link, silence_met{}));
}

reply_ptr caller::follow() {
  const auto link = need<twiml::redirect>(document()).to;
  return say(request_of(link, redirect_followed{}));
}

reply_ptr caller::dial_ends(call_status status, std::optional<bool> bridged,
  std::optional<seconds> duration) {
  const auto link = dial().action;
  return say(
    request_of(link, dial_ended{status, leg_sid(), bridged, duration}));
}

reply_ptr caller::record_ends(recording_sid recording, seconds duration) {
  const auto link = need<twiml::record>(document()).action;
  return say(request_of(
    link, recording_ended{std::move(recording), "https://rec", duration}));
}

// -- callbacks and legs -------------------------------------------------------

const twiml::dial& caller::dial() {
  return need<twiml::dial>(document());
}

const twiml::link& caller::leg_link() {
  const auto& noun = dial().noun;
  if (const auto* client = std::get_if<twiml::client_noun>(&noun))
    return client->status;
  return std::get<twiml::number_noun>(noun).status;
}

call_sid caller::leg_sid() const {
  return sid_ + "-leg-" + std::to_string(replies_.size());
}

reply_ptr caller::leg(call_status status, std::optional<seconds> duration) {
  const auto link = leg_link();
  return engine_.accept(leg_request_of(
    link, leg_progressed{link.attempt, leg_sid(), status, duration}));
}

reply_ptr caller::phone_picked_up() {
  const auto link = std::get<twiml::number_noun>(dial().noun).screening.value();
  auto reply = engine_.accept(
    leg_request_of(link, screening_started{link.attempt, leg_sid()}));
  if (const auto* gather = find_verb<twiml::gather_key>(reply->document()))
    screening_answer_ = gather->action;
  return reply;
}

reply_ptr caller::phone_pressed(const std::string& digits) {
  const auto link = screening_answer_.value();
  return engine_.accept(
    leg_request_of(link, screening_answered{link.attempt, leg_sid(), digits}));
}

reply_ptr caller::recording_is_ready(
  recording_sid recording, seconds duration) {
  const auto link = need<twiml::record>(document()).status;
  return engine_.accept(leg_request_of(link,
    recording_reported{std::move(recording), "https://rec", duration, true}));
}

reply_ptr caller::hang_up(call_status status) {
  auto request = arrival();
  request.to = twiml::endpoint::status_callback;
  request.parent_status = status;
  request.event = caller_hung_up{status};
  return engine_.accept(std::move(request));
}

} // namespace callengine::actors::testing
