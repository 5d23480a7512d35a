#include "simulator/explore/engine/webhook_exchange.hpp"

#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/render_twiml.hpp"
#include "net/twilio/wire/translate_webhook.hpp"

namespace callengine::explore {

namespace wire = net::twilio;
using simulator::http_outcome;
using simulator::http_response;
using simulator::transport_failure;

std::string path_of(const std::string& target) {
  return target.substr(0, target.find('?'));
}

std::string query_of(const std::string& target) {
  const auto mark = target.find('?');
  return mark == std::string::npos ? std::string{} : target.substr(mark + 1);
}

/// Explored clinics have no recordings of their own: nothing is signed.
wire::url_base base_of_urls() {
  return {std::string{public_url}, {}};
}

http_outcome failed(transport_failure how, milliseconds elapsed) {
  http_outcome outcome;
  outcome.failure = how;
  outcome.detail = "lost on the way";
  outcome.elapsed = elapsed;
  return outcome;
}

void front_end::exchange::answer(twiml::document_ptr document) {
  if (!owner_.bent_.answers())
    return;
  if (wire::is_callback(hook.to) || !document)
    reply(200, wire::render_nothing(), false);
  else
    reply(
      200, wire::render_twiml(*document, base_of_urls(), hook.call).xml, false);
}

bool front_end::exchange::translate() {
  const auto to = wire::endpoint_at(path_of(target));
  const auto query = wire::decode_form(query_of(target));
  const auto form = wire::decode_form(body_);
  if (!to || !query || !form) {
    respond(400, "The request can't be read.");
    return false;
  }
  auto means = wire::translate_webhook(*to, *query, is_get_ ? *query : *form);
  if (const auto* problem = std::get_if<wire::not_understood>(&means)) {
    owner_.watch_.see_text("webhook refused: " + std::string{problem->why});
    respond(400, std::string{problem->why});
    return false;
  }
  if (const auto* here = std::get_if<wire::answered_here>(&means)) {
    respond(200, wire::render_twiml(here->document, base_of_urls()).xml);
    return false;
  }
  hook = std::move(std::get<webhook>(means));
  mishear();
  return true;
}

/// Some words are recognised badly, of some it is not told how well, some have
/// no end: the same whenever a request comes again.
void front_end::exchange::mishear() {
  auto* heard = std::get_if<call_events::speech_heard>(&hook.event);
  if (heard == nullptr)
    return;
  std::uint64_t seed = 0;
  for (const auto each : token)
    seed = seed * 31 + static_cast<unsigned char>(each);
  auto chance = dice{seed};
  if (chance.percent(15))
    heard->confidence.reset();
  else if (chance.percent(12))
    heard->confidence = 0.1;
  if (chance.percent(3))
    heard->text.append(3000, 'a');
}

void front_end::exchange::bridge() {
  if (answered_)
    return;
  if (wire::is_callback(hook.to))
    reply(200, wire::render_nothing(), true);
  else
    reply(200,
      wire::render_come_back(
        std::string{public_url} + target + std::string{wire::retry_fragment},
        wire::is_about_leg(hook.to)),
      true);
}

void front_end::exchange::reply(
  int status, std::string body, bool by_front_end) {
  if (owner_.process_.dead || answered_)
    return;
  if (!by_front_end && owner_.strikes(true))
    return;
  answered_ = true;
  guard_.reset();
  if (!wire::is_callback(hook.to) && status == 200)
    owner_.bent_.rendered(body);
  show(status, body, by_front_end);
  respond(status, std::move(body));
  if (!by_front_end)
    owner_.strikes(false);
}

void front_end::exchange::show(
  int status, const std::string& body, bool by_front_end) {
  const auto key = token + target;
  const auto before = owner_.answers_.find(key);
  const bool is_spoken = !wire::is_callback(hook.to) && status == 200;
  simulator::twiml_document document;
  bool readable = false;
  if (is_spoken) {
    http_outcome outcome;
    outcome.response = http_response{200, "text/xml; charset=utf-8", {}, body};
    std::vector<simulator::document_warning> warnings;
    auto read = simulator::read_document(public_url, outcome, warnings);
    for (const auto& warning : warnings)
      owner_.watch_.see_warning(hook.call, warning.message);
    if (auto* whole = std::get_if<simulator::twiml_document>(&read)) {
      document = std::move(*whole);
      readable = true;
    } else {
      owner_.watch_.see_warning(
        hook.call, std::get<simulator::document_error>(read).message);
    }
  }
  if (owner_.watch_.trace)
    owner_.watch_.trace("  answered " + std::to_string(status) + " " + body);
  answer_seen seen{
    {hook, token, target,
      before == owner_.answers_.end() ? nullptr : &before->second},
    status, body, readable ? &document : nullptr,
    owner_.clock_.now() - arrived_, by_front_end,
    disturbances_ != owner_.watch_.disturbances()
      || restarts_ != owner_.watch_.restarts() || !owner_.engine_.runs()};
  if (before != owner_.answers_.end() && before->second == body)
    owner_.watch_.came_up(situation::document_repeated);
  owner_.watch_.see(seen);
  if (!by_front_end)
    owner_.answers_.emplace(key, body);
}

} // namespace callengine::explore
