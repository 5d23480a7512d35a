#include "simulator/explore/engine/front_end.hpp"

#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/translate_webhook.hpp"
#include "simulator/explore/engine/webhook_exchange.hpp"
#include "simulator/explore/public_url.hpp"

namespace callengine::explore {

namespace wire = net::twilio;
using simulator::http_outcome;
using simulator::transport_failure;

front_end::~front_end() = default;

void front_end::request(
  simulator::http_request request, std::function<void(http_outcome)> done) {
  const auto which
    = std::make_shared<exchange>(*this, request, std::move(done));
  milliseconds way{chance_.between(2, 40)};
  which->way_back = chance_.between(2, 40);
  if (plan_.has(fault::late_requests) && !well_ && chance_.percent(10))
    way += milliseconds{chance_.between(500, 8000)};
  if (plan_.has(fault::late_requests) && !well_ && chance_.percent(5))
    which->way_back += chance_.between(500, 5000);
  which->expect_answer();
  note_recording(request);
  clock_.send(way, [this, which] { arrive(which); });
}

void front_end::arrive(const std::shared_ptr<exchange>& which) {
  if (closed_ || !engine_.runs()) {
    which->finish(failed(transport_failure::connect, milliseconds{5}));
    return;
  }
  std::erase_if(open_, [](const auto& each) { return each.expired(); });
  open_.push_back(which);
  engine_.enter([this, which] {
    if (!which->translate())
      return;
    const auto key = which->token + which->target;
    const auto before = answers_.find(key);
    if (seen_[key]++ > 0)
      watch_.came_up(situation::request_doubled);
    watch_.see(request_seen{which->hook, which->token, which->target,
      before == answers_.end() ? nullptr : &before->second});
    if (plan_.has(fault::foreign_requests) && which->hook.link)
      newest_.insert_or_assign(which->hook.call, which->hook);
    which->ask();
  });
}

// -- crashes ------------------------------------------------------------------

bool front_end::strikes(bool before) {
  if (!strike_ || before != aims_before_)
    return false;
  const auto strike = std::exchange(strike_, nullptr);
  if (!strike())
    return false;
  watch_.came_up(before ? situation::crashed_before_answer
                        : situation::crashed_after_answer);
  return true;
}

void front_end::crash() {
  for (const auto& each : std::exchange(open_, {}))
    if (const auto which = each.lock())
      which->cut();
  cut_relays();
}

/// Twilio knows what it tells, whether or not it arrives.
void front_end::note_recording(const simulator::http_request& request) {
  if (request.body.find("RecordingSid=RE") == std::string::npos)
    return;
  const auto target = request.url.substr(public_url.size());
  const auto to = wire::endpoint_at(path_of(target));
  const auto query = wire::decode_form(query_of(target));
  const auto form = wire::decode_form(request.body);
  if (!to || !query || !form)
    return;
  const auto means = wire::translate_webhook(*to, *query, *form);
  const auto* hook = std::get_if<webhook>(&means);
  if (hook == nullptr || !hook->link)
    return;
  found_recording found;
  found.now = found_recording::state::completed;
  found.is_message = true;
  const auto read = [&found](const auto* told) {
    if (told == nullptr || !is_message(*told))
      return;
    found.sid = told->recording;
    found.url = told->url;
    found.duration = told->duration;
  };
  read(std::get_if<call_events::recording_reported>(&hook->event));
  read(std::get_if<call_events::recording_ended>(&hook->event));
  if (found.sid.empty())
    return;
  carrier_.note_recording(hook->call, found);
  watch_.see(recording_seen{
    found.sid, hook->call, hook->link->client, hook->link->department});
}

void front_end::deliver_foreign(const call_sid& call, client_id other) {
  const auto newest = newest_.find(call);
  if (newest == newest_.end() || closed_ || !engine_.runs())
    return;
  const auto which = std::make_shared<exchange>(*this,
    simulator::http_request{"POST", std::string{public_url}, {}, {}, {}},
    [](const http_outcome&) {});
  which->hook = newest->second;
  which->hook.link->client = other;
  which->token = "foreign";
  which->target = "another clinic's URL";
  engine_.enter([this, which] {
    watch_.see(request_seen{which->hook, which->token, which->target, nullptr});
    which->ask();
  });
}

} // namespace callengine::explore
